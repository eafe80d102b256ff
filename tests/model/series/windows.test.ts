import { describe, expect, it } from "vitest";
import {
  load,
  compareWindows,
  eventChange,
  periodChange,
  priceSeries,
  rollingVolatility,
  type WindowMeasure,
} from "../../../lib/index.js";
import { random } from "../../../lib/model/time/random.js";

const rows = load("price-index").objects();
const series = {
  Nd: priceSeries(rows, "Nd"),
  Pr: priceSeries(rows, "Pr"),
  Dy: priceSeries(rows, "Dy"),
  Tb: priceSeries(rows, "Tb"),
};
type Element = keyof typeof series;
const elements = Object.keys(series) as Element[];

/** The file itself, asked without the package: an index by month, windows by loops, the sample variance by its two sums. */
const at = (element: Element, month: string): number =>
  rows.find((row) => row.element === element && row.month === month)!.index;
function byHand(
  element: Element,
  length: number,
): { from: string; volatility: number; change: number }[] {
  const { months } = series[element];
  return months.slice(0, -length).map((from, i) => {
    let [sum, squares] = [0, 0];
    for (let k = i; k < i + length; k++) {
      const change = Math.log(at(element, months[k + 1]!)) - Math.log(at(element, months[k]!));
      sum += change;
      squares += change * change;
    }
    return {
      from,
      volatility: 100 * Math.sqrt((12 * (squares - (sum * sum) / length)) / (length - 1)),
      change: 100 * (at(element, months[i + length]!) / at(element, from) - 1),
    };
  });
}

describe("periodChange", () => {
  // Change and volatility in whole per cent, computed from the unrounded quotes before the index was made.
  it.each<[string, string, Partial<Record<Element, [number, number | null]>>]>([
    ["2023-12", "2024-12", { Nd: [-11, 25], Pr: [-11, 18], Dy: [-42, 35], Tb: [-28, 38] }],
    ["2024-12", "2025-06", { Nd: [12, 15], Pr: [12, 12], Dy: [5, 6], Tb: [29, 9] }],
    ["2025-03", "2025-06", { Nd: [1, null], Pr: [1, null], Dy: [2, null], Tb: [11, null] }],
    ["2025-06", "2025-12", { Nd: [53, 34], Pr: [46, 29], Dy: [5, 5], Tb: [7, 7] }],
    ["2018-12", "2022-12", { Nd: [144, 40], Pr: [75, 31], Dy: [103, 31] }],
    ["2010-07", "2011-07", { Nd: [808, 45], Pr: [515, 52] }],
  ])(
    "from %s to %s has the change and the volatility of the quotes behind the index",
    (from, to, expected) => {
      for (const element of elements) {
        const found = periodChange(series[element], from, to);
        const wanted = expected[element];
        if (!wanted) expect(found).toBeNull();
        else {
          expect(Math.abs(found!.change - wanted[0])).toBeLessThan(0.7);
          if (wanted[1] !== null)
            expect(Math.abs(found!.volatility! - wanted[1])).toBeLessThan(0.7);
        }
      }
    },
  );

  it("has no volatility for one change, and refuses to run backwards", () => {
    expect(periodChange(series.Nd, "2025-06", "2025-07")).toMatchObject({ n: 1, volatility: null });
    expect(() => periodChange(series.Nd, "2025-06", "2025-06")).toThrow(
      "periodChange: to must be after from, got 2025-06 and 2025-06",
    );
  });
});

describe("eventChange", () => {
  it("starts at the month-end before, so events of one month have one change", () => {
    const deal = eventChange(series.Nd, "2025-07-10", 3)!;
    expect(deal).toMatchObject({ from: "2025-06", to: "2025-09", late: false });
    expect(eventChange(series.Nd, "2025-07-18", 3)).toEqual(deal);
    expect(deal.change).toBeCloseTo(100 * (at("Nd", "2025-09") / at("Nd", "2025-06") - 1), 10);
  });

  it("starts late, and says so, where the series begins in the month of the event", () => {
    expect(eventChange(series.Nd, "2010-07-08", 12)).toMatchObject({
      from: "2010-07",
      to: "2011-07",
      late: true,
    });
    expect(eventChange(series.Nd, "2010-03-16", 3)).toBeNull();
    expect(eventChange(series.Nd, "2026-06", 6)).toBeNull();
    expect(() => eventChange(series.Nd, "2025-07-10", 0)).toThrow(
      "eventChange: months must be at least 1, got 0",
    );
    expect(() => eventChange(series.Nd, "2025", 3)).toThrow(
      "shiftMonth: month must be like 2025-06",
    );
  });
});

describe("compareWindows", () => {
  const compare = (element: Element, length: number, measure: WindowMeasure) =>
    compareWindows(series[element], { after: "2025-06", length, measure })!;

  it.each<[Element, number, number]>([
    ["Nd", 110, 174],
    ["Pr", 127, 174],
    ["Dy", 0, 142],
    ["Tb", 0, 72],
  ])(
    "has the half year after June 2025 of %s above %i of %i earlier windows by volatility",
    (element, below, n) => {
      const found = compare(element, 6, "volatility");
      expect([found.below, found.ties, found.earlier.length]).toEqual([below, 0, n]);
      expect(found.observed).toMatchObject({ from: "2025-06", to: "2025-12" });
    },
  );

  it.each([3, 6, 12])("agrees, for windows of %i months, with loops over the file", (length) => {
    for (const element of elements)
      for (const measure of ["volatility", "change"] as const) {
        const { observed, earlier, below } = compare(element, length, measure);
        const all = byHand(element, length);
        const silent = all.find(({ from }) => from === "2025-06")!;
        const before = all.filter(({ from }) => from <= earlier.at(-1)!.from);
        expect(observed.value).toBeCloseTo(silent[measure], 8);
        expect(earlier.map(({ value }) => value)).toEqual(
          before.map((each) => expect.closeTo(each[measure], 8)),
        );
        expect(below).toBe(before.filter((each) => each[measure] < silent[measure]).length);
        expect(earlier.at(-1)!.to).toBe("2025-06");
      }
  });

  it("has the exact share that windows drawn at random come near to", () => {
    const { observed, earlier, below } = compare("Nd", 6, "volatility");
    const all = byHand("Nd", 6).slice(0, earlier.length);
    const uniform = random(2025);
    const draws = 20_000;
    let hits = 0;
    for (let i = 0; i < draws; i++)
      if (all[Math.floor(uniform() * all.length)]!.volatility < observed.value) hits++;
    const exact = below / earlier.length;
    expect(Math.abs(hits / draws - exact)).toBeLessThan(
      4 * Math.sqrt((exact * (1 - exact)) / draws),
    );
  });

  it("measures calm with a minus by Brown–Forsythe, and no earlier window against itself", () => {
    for (const element of ["Dy", "Tb"] as const)
      expect(compare(element, 6, "Brown–Forsythe").observed.value).toBeLessThan(0);
    const months = Array.from({ length: 12 }, (_, i) => `2020-${String(i + 1).padStart(2, "0")}`);
    const index = [100, 102, 99, 103, 98, 140, 80, 150, 90, 91, 90, 91];
    const found = compareWindows(
      { months, index },
      { after: "2020-08", length: 3, measure: "Brown–Forsythe" },
    )!;
    expect(found.observed.value).toBeLessThan(Math.max(...found.earlier.map(({ value }) => value)));
    expect(found.earlier).toHaveLength(5);
  });

  it("finds the largest twelve-month rise of neodymium right after the export quota of July 2010 was cut", () => {
    const all = byHand("Nd", 12);
    expect(all.reduce((a, b) => (b.change > a.change ? b : a)).from).toBe("2010-07");
  });

  it("is null where the series does not reach, and refuses windows of one month", () => {
    expect(
      compareWindows(series.Tb, { after: "2019-03", length: 6, measure: "volatility" }),
    ).toBeNull();
    expect(
      compareWindows(series.Tb, { after: "2026-06", length: 6, measure: "volatility" }),
    ).toBeNull();
    expect(() => compare("Tb", 1, "volatility")).toThrow(
      "compareWindows: length must be at least 2, got 1",
    );
  });
});

it("rollingVolatility names each window by the month in which it ends", () => {
  const found = rollingVolatility(series.Dy, 12);
  expect(found[0]!.month).toBe("2014-03");
  expect(found.at(-1)!.month).toBe("2026-07");
  const hand = byHand("Dy", 12);
  expect(found.map(({ volatility }) => volatility)).toEqual(
    hand.map((each) => expect.closeTo(each.volatility, 8)),
  );
});
