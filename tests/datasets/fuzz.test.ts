import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../lib/engine/data/describedFile.js";
import { parseTable } from "../../lib/engine/data/parseTable.js";
import { readCells } from "../../lib/engine/data/readCells.js";
import { description, readData } from "./descriptor.js";
import { harmful, harmless, textOf, type Mutation, type Sheet } from "./mutations.js";

const seed = 20251124;
/** Runs of each kind: many under CI and `npm run prove`, a few elsewhere. */
const each = process.env["CI"] ? 240 : 12;
const files = description.resources.map((resource) => {
  const { fields, rules = [] } = resource.schema;
  const cells = readCells(readData(resource.path).trimEnd(), resource.name);
  const rows = (text: string): object[] =>
    parseTable(text, resource, `data/${resource.path}`).objects();
  const sheet: Sheet = { cells, fields, rules };
  return { resource, sheet, rows, identical: JSON.stringify(rows(textOf(sheet))) };
});
type File = (typeof files)[number];

function outcome({ rows, identical, resource }: File, text: string): "identical" | "refused" {
  let loaded: string;
  try {
    loaded = JSON.stringify(rows(text));
  } catch (error) {
    expect((error as Error).message).toMatch(
      new RegExp(
        `^data/${resource.path}(: expected ${resource.rows} rows below the head| row \\d+, column [^:]+: expected .+), found `,
        "s",
      ),
    );
    return "refused";
  }
  expect(loaded).toBe(identical);
  return "identical";
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** Runs a mutation at so many places of the files that have one; how often it was applied. */
function run(mutation: Mutation, wanted: "identical" | "refused"): number {
  const suitable = files.filter(({ sheet }) => mutation(sheet, 0, 0) !== null);
  let applied = 0;
  fc.assert(
    fc.property(fc.nat(suitable.length - 1), place, place, (which, at, beside) => {
      const file = suitable[which]!;
      const text = mutation(file.sheet, at, beside)!;
      applied++;
      expect(outcome(file, text)).toBe(wanted);
      if (text !== readData(file.resource.path))
        expect(() => checkFile(file.resource, text)).toThrow(`data/${file.resource.path}`);
    }),
    { seed, numRuns: each },
  );
  return applied;
}

describe("a file with", () => {
  let total = 0;

  it.each(Object.entries(harmless))("%s loads to the identical table", (_, mutation) => {
    total += run(mutation, "identical");
  });

  it.each(Object.entries(harmful))("%s is refused with its place", (_, mutation) => {
    total += run(mutation, "refused");
  });

  it(`any of ${process.env["CI"] ? "10,000" : "500"} mutations is one or the other`, () => {
    expect(total).toBeGreaterThanOrEqual(process.env["CI"] ? 10_000 : 500);
  });
});

/** Pairs of columns that could be either way round, so that only the file's hash sees that they were swapped. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  "the two are printed alike in every row": ["quota-table: mining_quota_t, refining_quota_t"],
  "a batch may be for the south alone, and then its heavy part is the larger": [
    "quota-batches: light_t_reo, heavy_t_reo",
  ],
  "exports were above the quota in some years and below it in others": [
    "export-quotas: export_quota_t_gross, actual_exports_t_gross",
  ],
  "a country may import more than it exports, or less": ["trade: imports_usd, exports_usd"],
  "a price may change more over fewer quotes, and back": [
    "event-windows: change_1_quote_pct, change_3_quotes_pct",
    "event-windows: change_1_quote_pct, change_5_quotes_pct",
    "event-windows: change_1_quote_pct, change_10_quotes_pct",
    "event-windows: change_3_quotes_pct, change_5_quotes_pct",
    "event-windows: change_3_quotes_pct, change_10_quotes_pct",
    "event-windows: change_5_quotes_pct, change_10_quotes_pct",
  ],
  "each question of the publication record has the same answers": [
    "publication-record: mining_published, smelting_published",
    "publication-record: mining_published, company_split",
    "publication-record: mining_published, first_quarter",
    "publication-record: smelting_published, company_split",
    "publication-record: smelting_published, first_quarter",
    "publication-record: company_split, first_quarter",
  ],
  "both are free text": [
    "responses: instrument, issuing_body",
    "responses: instrument, date_as_printed",
    "responses: instrument, notes",
    "responses: issuing_body, date_as_printed",
    "responses: issuing_body, notes",
    "responses: date_as_printed, notes",
    "publication-record: source, note",
    "event-windows: event, source",
    "policy-events: event, source",
    "policy-events: event, source_quality",
    "policy-events: source, source_quality",
    "patents: measure, source",
    "patents: measure, note",
    "patents: source, note",
    "corrections: place, printed",
    "corrections: place, found",
    "corrections: place, source",
    "corrections: printed, found",
    "corrections: printed, source",
    "corrections: found, source",
  ],
};

describe("two columns of one type, swapped below the head,", () => {
  const swaps = files.flatMap(({ sheet: { cells, fields }, resource, rows }) =>
    fields.flatMap((a, i) =>
      fields.slice(i + 1).flatMap((b, k) => {
        if (a.type !== b.type) return [];
        const j = i + 1 + k;
        const swapped = cells.map((row, number) =>
          number === 0 ? row : row.map((text, at) => row[at === i ? j : at === j ? i : at] ?? text),
        );
        const text = textOf({ cells: swapped, fields, rules: [] });
        return [
          { name: `${resource.name}: ${a.name}, ${b.name}`, type: a.type, text, rows, resource },
        ];
      }),
    ),
  );
  const loads = swaps.filter(({ text, rows }) => {
    try {
      return rows(text).length > 0;
    } catch {
      return false;
    }
  });

  it("are noticed, but for those that could be either way round", () => {
    expect(loads.map(({ name }) => name).sort()).toEqual(Object.values(unseen).flat().sort());
  });

  it("are noticed in 30 of the 40 pairs of numbers or dates", () => {
    const counted = (list: typeof swaps): number =>
      list.filter(({ type }) => type !== "string").length;
    expect([counted(swaps), counted(loads)]).toEqual([40, 10]);
  });

  it("change the file's hash, unless they are alike", () => {
    for (const { name, text, resource } of loads.slice(1))
      expect(() => checkFile(resource, text), name).toThrow(/expected \d+ rows and sha256:/);
    expect(loads[0]!.text).toBe(readData("quota-table.csv"));
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
