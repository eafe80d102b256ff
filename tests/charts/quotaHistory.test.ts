import type { Row } from "../../lib/datasets/rows.js";
import { describe, expect, it } from "vitest";
import { load, quotaHistory, regimes } from "../../lib/index.js";

interface Trace {
  readonly type: string;
  readonly mode: string;
  readonly name: string;
  readonly yaxis?: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly marker: { readonly color: readonly string[] };
}

const rows = load("quota-table").objects() as Row<"quota-table">[];
const traces = (given: readonly Row<"quota-table">[]): Trace[] =>
  quotaHistory(given).data as unknown as Trace[];
const texts = (options = {}): string[] =>
  (quotaHistory(rows, options).layout.annotations ?? []).map(({ text }) => String(text));

describe("quotaHistory", () => {
  it("draws these traces", () => {
    const drawn = traces(rows).map(
      ({ type, mode, name, yaxis = "y", x }) =>
        `${name}: ${type} ${mode}, ${yaxis}, ${x.length} points`,
    );
    expect(drawn).toMatchInlineSnapshot(`
      [
        "refining quota: scatter markers, y, 14 points",
        "mining quota: scatter lines+markers, y, 14 points",
        "transparency score: scatter lines+markers, y2, 14 points",
        "batches: scatter lines+markers, y3, 14 points",
        "batches printed as ?: scatter text, y3, 2 points",
      ]
    `);
  });

  it("names each panel and its unit", () => {
    expect(texts()).toEqual(
      expect.arrayContaining([
        "<b>Quota in tons: mining (dots), refining (rings)</b>",
        "<b>Transparency score</b>",
        "<b>Batches a year</b>",
        ...regimes.map(({ name }) => name),
      ]),
    );
  });

  it("writes the lowest and the last printed quota at their points", () => {
    expect(texts()).toEqual(expect.arrayContaining(["31,000 in 2012", "260,000 in 2025"]));
  });

  it("never gives a question mark a height among the batches", () => {
    expect(traces(rows)[3]!.y.slice(-2)).toEqual([null, null]);
  });

  it("draws the years that were not published hollow", () => {
    const fills = new Set(traces(rows)[1]!.marker.color.slice(0, -2));
    expect(fills.size).toBe(1);
    for (const fill of traces(rows)[1]!.marker.color.slice(-2)) expect(fills).not.toContain(fill);
  });

  it("marks a guess in every panel, and nothing without one", () => {
    const shapes = (options: { guess?: number }): number =>
      quotaHistory(rows, options).layout.shapes!.length;
    expect(shapes({ guess: 2005 }) - shapes({})).toBe(3);
    expect(texts({ guess: 2005 })).toContain("your guess: 2005");
    expect(texts().join()).not.toContain("guess");
  });

  it("tells the table's course in words", () => {
    expect(quotaHistory(rows).alt).toMatchInlineSnapshot(
      `"Printed values for 14 of the 36 years from 1990 to 2025. The mining quota goes from 89,000 tons in 1990 down to 31,000 tons in 2012 and up to 260,000 tons in 2025; the refining quota is the same number every time. The table’s transparency score lies between 5 and 9 in disclosed years and is 2 and 1 in 2024 and 2025, which it calls undisclosed, after 9 in 2023; there the number of batches is printed as a question mark."`,
    );
  });

  it("takes its words from the rows, not from the paper", () => {
    const fewer = rows.filter(
      ({ publicly_disclosed, year }) => publicly_disclosed && year !== 2012,
    );
    const { alt, subtitle } = quotaHistory(fewer);
    expect(alt).toContain("11 of the 34 years from 1990 to 2023");
    expect(alt).toContain("35,000 tons in 2011");
    expect(alt).not.toMatch(/2024|question mark|undisclosed/);
    expect(subtitle).toContain("11 of 34 years");
  });
});
