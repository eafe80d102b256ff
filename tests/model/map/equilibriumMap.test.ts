import { describe, expect, it } from "vitest";
import { claimsByTitle } from "../../../lib/model/claims/claimTitles.js";
import { instanceOf } from "../../../lib/model/claims/instances.js";
import { kindsOf } from "../../../lib/model/map/equilibriumKinds.js";
import { equilibriumMap, ratioMax, type MapRegion } from "../../../lib/model/map/equilibriumMap.js";
import { fillGrid } from "../../../lib/model/map/fillGrid.js";
import { mergeRegions } from "../../../lib/model/map/mergeRegions.js";
import type { Reading } from "../../../lib/model/solver/reading.js";
import { firstOf } from "../../long.js";

const base = { A: 1, gamma: 1, delta: 3 };
const readings: [string, Reading][] = [
  ["verifiable", "verifiable"],
  ["soft", "soft"],
  ["audited", { audited: "1/3" }],
  ["paper", "paper"],
];

const length = ([from, to]: readonly [number, number]): number => to - from;
const contains = ({ x, y }: MapRegion, p: number, ratio: number): boolean =>
  x[0] <= p && p <= x[1] && y[0] <= ratio && ratio <= y[1];
/** The regions of a point that have the fewest dimensions: a border belongs to its line, or to the area on one side. */
function regionsAt(regions: readonly MapRegion[], p: number, ratio: number): MapRegion[] {
  const dimensions = ({ x, y }: MapRegion): number => Math.sign(length(x)) + Math.sign(length(y));
  const found = regions.filter((region) => contains(region, p, ratio));
  const fewest = Math.min(...found.map(dimensions));
  return found.filter((region) => dimensions(region) === fewest);
}
const written = (kinds: readonly string[], differs: boolean): string =>
  `${kinds.join("; ")}${differs ? ", and the claim is false" : ""}`;

describe("equilibriumMap", () => {
  it.each(firstOf(readings, 2))(
    "has at every point of a grid what the solver finds there, where disclosure is %s",
    (_, reading) => {
      for (const payoffs of [base, { A: "3/2", gamma: "1/2", delta: "5/2" }]) {
        const map = equilibriumMap(payoffs, reading, 25);
        for (let i = 0; i <= 24; i++)
          for (let j = 0; j <= 24; j += 2) {
            const instance = instanceOf(
              { ...payoffs, p: `${i}/24`, phiD: `${2 * j}/24`, kappa: 1 },
              reading,
            );
            for (const [title, { holds }] of claimsByTitle) {
              const here = regionsAt(map.regions[title]!, i / 24, (ratioMax * j) / 24);
              expect(
                here.map(({ kinds, differs }) => written(kinds, differs)),
                `${title} at ${i}, ${j}`,
              ).toContain(written(kindsOf(instance.solution()), holds(instance) === false));
            }
          }
      }
    },
  );

  it("has four regions with the cutoff and equal costs between them, where disclosure is verifiable", () => {
    const areas = equilibriumMap(base, "verifiable", 41).regions["Theorem 4"]!.filter(
      ({ x, y }) => length(x) > 0 && length(y) > 0,
    );
    expect(areas.map(({ x, y, kinds, differs }) => [x, y, kinds.join("; "), differs])).toEqual([
      [[0, 0.5], [0, 1], "separation", true],
      [[0.5, 1], [0, 1], "hedged silence; separation; partial disclosure", true],
      [[0, 0.5], [1, 2], "pressed silence", false],
      [[0.5, 1], [1, 2], "hedged silence", false],
    ]);
  });

  it("covers the plane, border included, whatever the cutoff", () => {
    for (const A of ["1/10", 1, "29/10", 5]) {
      const { regions } = equilibriumMap({ ...base, A }, "soft", 21);
      const total = regions["Theorem 4"]!.map(({ x, y }) => length(x) * length(y)).reduce(
        (sum, area) => sum + area,
      );
      expect(total).toBeCloseTo(ratioMax, 10);
    }
  });

  it("has the cutoff and the borders of an audit as borders, though no even step meets them", () => {
    const audited = { A: "1/10", gamma: "1/10", delta: 10 };
    const borders = equilibriumMap(audited, { audited: "13/36" }, 41).regions["Theorem 4"]!;
    const ends = (side: "x" | "y") => [...new Set(borders.flatMap((region) => region[side]))];
    expect(ends("x").sort()).toEqual([0, 0.2 / 10.1, 1]);
    expect(ends("y").sort()).toEqual([0, 13 / 36, 23 / 36, 1, 2]);
  });

  it("solves a fraction of the points", () => {
    const { solved, size } = equilibriumMap(base, "verifiable", 101);
    expect(solved).toBeLessThan(size ** 2 / 3);
  });

  it.each([0, 4, 202, 1.5, Infinity, 1005])("refuses a size of %s", (size) => {
    expect(() => equilibriumMap(base, "soft", size)).toThrow(
      /equilibriumMap: size must be 5, 9, …, 1001/,
    );
  });

  it("refuses a payoff outside its domain", () => {
    expect(() => equilibriumMap({ ...base, gamma: -1 }, "soft")).toThrow(
      /gamma must be > 0, got -1/,
    );
  });
});

describe("fillGrid", () => {
  it("finds a border and a line on it exactly, asking at few points", () => {
    const value = (column: number): string => (column < 30 ? "a" : column === 30 ? "b" : "c");
    const { values, solved } = fillGrid(61, value);
    expect(values.every((row) => row.every((found, column) => found === value(column)))).toBe(true);
    expect(solved).toBeLessThan((61 * 61) / 4);
  });
});

describe("mergeRegions", () => {
  it("joins equals, keeps a single column as a line, and lets wide neighbours meet half-way", () => {
    const row = ["a", "a", "b", "c", "c", "d", "d"];
    const merged = mergeRegions([row, row]);
    expect(merged.map(({ x, value }) => [value, ...x])).toEqual([
      ["a", 0, 2],
      ["b", 2, 2],
      ["c", 2, 4.5],
      ["d", 4.5, 6],
    ]);
    expect(merged.every(({ y }) => y[0] === 0 && y[1] === 1)).toBe(true);
  });
});
