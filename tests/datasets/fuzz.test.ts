import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../lib/engine/data/parseTable.js";
import { readCells } from "../../lib/engine/data/readCells.js";
import { description, readData } from "./descriptor.js";
import { harmful, harmless, textOf, type Mutation, type Sheet } from "./mutations.js";

const seed = 20251124;
/** Small files that between them have every type of column, and texts with commas and quotation marks. */
const files = [
  "quota-table",
  "announcements",
  "quota-batches",
  "publication-record",
  "spot-prices",
  "event-windows",
  "policy-events",
  "dependence",
].map((name) => {
  const resource = description.resources.find((each) => each.name === name)!;
  const sheet: Sheet = {
    cells: readCells(readData(resource.path).trimEnd(), name),
    fields: resource.schema.fields,
  };
  const rows = (text: string): object[] =>
    parseTable(text, resource, `data/${resource.path}`).objects();
  return { resource, sheet, rows, identical: JSON.stringify(rows(textOf(sheet))) };
});

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const file = fc.constantFrom(...files);

function outcome(
  { rows, identical, resource }: (typeof files)[number],
  text: string,
): "identical" | "refused" {
  let loaded: string;
  try {
    loaded = JSON.stringify(rows(text));
  } catch (error) {
    expect((error as Error).message).toMatch(
      new RegExp(`^data/${resource.path} row \\d+, column [^:]+: expected .+, found `, "s"),
    );
    return "refused";
  }
  expect(loaded).toBe(identical);
  return "identical";
}

/** Runs a mutation at so many places of so many files; how often it could be applied. */
function run(mutation: Mutation, wanted: "identical" | "refused", numRuns: number): number {
  let applied = 0;
  fc.assert(
    fc.property(file, place, place, (each, at, beside) => {
      const text = mutation(each.sheet, at, beside);
      if (text === null) return;
      applied++;
      expect(outcome(each, text)).toBe(wanted);
    }),
    { seed, numRuns },
  );
  return applied;
}

describe("a file with", () => {
  let total = 0;

  it.each(Object.entries(harmless))("%s loads to the identical table", (_, mutation) => {
    const applied = run(mutation, "identical", 60);
    expect(applied).toBeGreaterThan(30);
    total += applied;
  });

  it.each(Object.entries(harmful))("%s is refused with file, row and column", (_, mutation) => {
    const applied = run(mutation, "refused", 250);
    expect(applied).toBeGreaterThan(20);
    total += applied;
  });

  it("any of 5,000 mutations is one or the other", () => {
    expect(total).toBeGreaterThanOrEqual(5000);
  });
});

describe("readCells", () => {
  const plain = fc.string({ maxLength: 8 }).map((text) => text.replace(/[\r\n]/g, ""));
  const table = fc.array(fc.array(plain, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });

  it("reads back what is written by the rules", () => {
    const write = (rows: string[][]): string =>
      rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(",")).join("\n");
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCells(write(rows), "x.csv")).toEqual(rows);
      }),
      { seed, numRuns: 300 },
    );
  });

  it("ends for any text, and in time that grows with its length", () => {
    for (const part of ['"', '""', ",", "\n", 'a"', '",', '"a\n'])
      try {
        readCells(part.repeat(400_000), "x.csv");
      } catch (error) {
        expect((error as Error).message).toMatch(/^x\.csv row \d+, column \d+: expected a cell/);
      }
  });
});
