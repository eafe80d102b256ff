import { expect, it } from "vitest";
import { peakRange } from "../../../lib/index.js";

/** Every combination of the grid with its peaks to 2035 and to 2040, worked out apart from the library. */
const combinations = Array.from({ length: 15 }, (_, i) => (i + 1) / 100).flatMap((growth) =>
  [0.3, 0.5, 0.7, 0.9].flatMap((relief) =>
    [0, 1, 2, 3, 4, 5, 6, 7].flatMap((later) =>
      [0.4, 0.6, 0.8, 1, 1.2].map((steepness) => {
        const losses = Array.from({ length: 16 }, (_, t) => {
          const built = 1 / (1 + Math.exp(steepness * (4 + later - t)));
          return t * Math.log(1 + growth) + Math.log(1 - relief * built);
        });
        const peak = (last: number) =>
          2025 + losses.indexOf(Math.max(...losses.slice(0, last - 2024)));
        return { growth, relief, midpoint: 2029 + later, 2035: peak(2035), 2040: peak(2040) };
      }),
    ),
  ),
);
const bounds: Readonly<Record<string, [number, number]>> = {
  "2029–2036": [2029, 2036],
  "2029–2030": [2029, 2030],
  "2031–2036": [2031, 2036],
  "2032–2034": [2032, 2034],
  "1–15 %": [0.01, 0.15],
  "1–7 %": [0.01, 0.07],
  "8–15 %": [0.08, 0.15],
  "0.3–0.9": [0.3, 0.9],
  "0.7–0.9": [0.7, 0.9],
};

it("counts peaks in 2030–2032 as the test does, under every one of 96 specifications", () => {
  const { judged, holds, of, unasked, options } = peakRange();
  for (const { specification, found } of judged) {
    const { counted, growth, relief } = specification;
    const year = Number(specification["last year"]) as 2035 | 2040;
    const inside = (value: number, option: string): boolean =>
      value > bounds[option]![0] - 1e-9 && value < bounds[option]![1] + 1e-9;
    const kept = combinations.filter(
      (each) =>
        inside(each.growth, growth) &&
        inside(each.relief, relief) &&
        inside(each.midpoint, specification["half of the alternatives stand in"]) &&
        (counted === "every peak" || (each[year] > 2025 && each[year] < year)),
    );
    const held = kept.filter((each) => each[year] >= 2030 && each[year] <= 2032).length;
    expect(found!.effect, JSON.stringify(specification)).toBeCloseTo((100 * held) / kept.length, 9);
    expect(found!.holds).toBe(2 * held > kept.length);
  }
  expect([holds, of, unasked]).toEqual([19, 96, 0]);
  expect(options.map((each) => [each.holds, each.of])).toEqual([
    ...[
      [0, 24],
      [0, 24],
      [2, 24],
      [17, 24],
    ],
    ...[
      [7, 48],
      [12, 48],
    ],
    ...[
      [12, 48],
      [7, 48],
    ],
    ...[
      [7, 32],
      [3, 32],
      [9, 32],
    ],
    ...[
      [10, 48],
      [9, 48],
    ],
  ]);
});

it("counts 26, 39, 35, 52, 68 or 20 percent, by what is counted", () => {
  const count = (
    stand: "2029–2036" | "2031–2036" | "2032–2034",
    counted: "every peak" | "peaks inside",
    last: "2035" | "2040",
  ) =>
    Math.round(
      peakRange({
        "half of the alternatives stand in": stand,
        counted,
        "last year": last,
        growth: "1–15 %",
        relief: "0.3–0.9",
      }).effects![0],
    );
  expect(count("2029–2036", "every peak", "2035")).toBe(26);
  expect(count("2029–2036", "peaks inside", "2035")).toBe(39);
  expect(count("2031–2036", "every peak", "2035")).toBe(35);
  expect(count("2032–2034", "every peak", "2035")).toBe(52);
  expect(count("2032–2034", "peaks inside", "2035")).toBe(68);
  expect(count("2029–2036", "every peak", "2040")).toBe(20);
});
