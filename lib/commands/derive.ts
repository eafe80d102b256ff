import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "../datasets/load.js";
import type { Row } from "../datasets/rows.js";
import { csvLines } from "../engine/figure/tableCsv.js";
import { findProject } from "../engine/project.js";
import { fromCaller } from "../engine/publish/fromCaller.js";
import { parseWords } from "../engine/publish/parseWords.js";
import { writeWhole } from "../engine/publish/writeWhole.js";

/** Daily quotes, in order of time. */
export type Quotes = readonly (readonly [day: string, usdPerKg: number])[];

/** An element’s transcription, its reference at KOMIS, and the month in which its index is 100. */
const series = [
  { element: "Nd", file: "comm_neodymium.json", reference: 757, base: "2018-12" },
  { element: "Pr", file: "comm_praseodymium.json", reference: 758, base: "2018-12" },
  { element: "Dy", file: "comm_dysprosium.json", reference: 803, base: "2018-12" },
  { element: "Tb", file: "comm_terbium.json", reference: 806, base: "2019-01" },
] as const;
const usage = `npm run derive -- FOLDER              computes price-index.csv and event-windows.csv anew from the quotes in
                                      that folder and compares; data/README.md says where they are
npm run derive -- FOLDER --write      writes them`;
/** From this month on the quotes stand still: a judgement, not a rule. */
const staleFrom = "2026-08";
/** The independent transcription, of which neodymium is the first metal. */
const windowsFile = "prices.json";

/**
 * Computes `price-index.csv` and `event-windows.csv` anew from the transcribed quotes, which this package
 * may not give away: `data/README.md` says where they are. Compares them byte for byte.
 *
 * @param args - the folder that holds the five JSON files; `--write` writes instead of comparing
 * @throws Error naming the first line that differs, or the file that is not as expected
 */
export function derive(args: string[], print: (text: string) => void): void {
  const { values, positionals } = parseWords({
    args,
    allowPositionals: true,
    options: { write: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help) return print(usage);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new Error(
      `derive: expected one folder with ${[...series.map(({ file }) => file), windowsFile].join(", ")}, got ${positionals.join(" ") || "none"}. data/README.md says where they are.`,
    );
  const read = (file: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(fromCaller(folder), file), "utf8"));
    } catch (error) {
      throw new Error(
        `derive: expected a JSON file ${join(folder, file)}, found ${(error as Error).message}. data/README.md says where it is.`,
      );
    }
  };
  const derived = {
    "price-index.csv": series.flatMap((each) =>
      priceIndex(quotesOf(read(each.file), each.file), each),
    ),
    "event-windows.csv": eventWindows(
      neodymiumOf(read(windowsFile), windowsFile),
      load("event-windows").objects(),
    ),
  };
  const data = join(findProject(import.meta.url).folder, "data");
  for (const [name, rows] of Object.entries(derived)) {
    const text = csvLines([Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]);
    if (values.write) writeWhole(join(data, name), text);
    else compare(readFileSync(join(data, name), "utf8"), text, name);
    print(`data/${name}: ${rows.length} rows${values.write ? " written" : ", the same"}.`);
  }
  if (values.write) print("npm run schema enters them in the description.");
}

/** Last quote of each month over that of the base month, times 100, to three decimals. */
export function priceIndex(
  quotes: Quotes,
  { element, reference, base }: { element: string; reference: number; base: string },
): object[] {
  const last = new Map(quotes.map(([day, price]) => [day.slice(0, 7), price]));
  const start = last.get(base);
  if (start === undefined)
    throw new Error(`derive: expected a quote of ${element} in ${base}, found none`);
  return [...last].map(([month, price]) => ({
    month,
    element,
    index: ((100 * price) / start).toFixed(3),
    base_month: base,
    stale: month >= staleFrom ? "yes" : "no",
    evidence: "derived",
    source: `KOMIS, reference ${reference}, read via GitHub Loong-kid/industry-dashboard @1bc547217f`,
  }));
}

/** Change of the quotes after each event against the last one before its day, to a tenth of a per cent. */
export function eventWindows(
  quotes: Quotes,
  events: readonly Pick<Row<"event-windows">, "date" | "event" | "source">[],
): object[] {
  return events.map(({ date, event, source }) => {
    const at = quotes.findIndex(([day]) => day >= date) - 1;
    const change = (after: number): number => {
      const [from, to] = [quotes[at], quotes[at + after]];
      if (!from || !to)
        throw new Error(`derive: expected quotes around ${date}, found none ${after} after it`);
      return Number((100 * (to[1] / from[1] - 1)).toFixed(1)) + 0;
    };
    return {
      date,
      event,
      element: "Nd",
      last_quote_before: quotes[at]?.[0],
      change_1_quote_pct: change(1),
      change_3_quotes_pct: change(3),
      change_5_quotes_pct: change(5),
      change_10_quotes_pct: change(10),
      evidence: "derived",
      source,
    };
  });
}

/** `{"series": {"…": [["2024-01-02", 63.51], …]}}` */
function quotesOf(content: unknown, file: string): Quotes {
  const { series: all } = content as { series?: Record<string, unknown> };
  return inOrder(Object.values(all ?? {})[0], file);
}

/** `{"metals": [{"history": [{"date": "2024.01.02", "value": 63.51}, …]}, …]}` */
function neodymiumOf(content: unknown, file: string): Quotes {
  const { metals } = content as { metals?: { history?: { date: string; value: number }[] }[] };
  const quotes = metals?.[0]?.history?.map(({ date, value }) => [date.replace(/\./g, "-"), value]);
  return inOrder(quotes, file);
}

function inOrder(found: unknown, file: string): Quotes {
  const quotes = Array.isArray(found) ? (found as Quotes) : [];
  const at = quotes.findIndex(
    ([day, price], i) =>
      !/^\d{4}-\d{2}-\d{2}$/.test(day) || !(price > 0) || (i > 0 && day <= quotes[i - 1]![0]),
  );
  if (quotes.length === 0 || at >= 0)
    throw new Error(
      `${file}: expected quotes by day, in order of time, found ${JSON.stringify(quotes[at]) ?? "none"}`,
    );
  return quotes;
}

function compare(committed: string, derived: string, name: string): void {
  const [found, expected] = [committed.split("\n"), derived.split("\n")];
  const at = expected.findIndex((line, i) => line !== found[i]);
  const row = at < 0 && found.length > expected.length ? expected.length : at;
  if (row >= 0)
    throw new Error(
      `data/${name} row ${row + 1}: expected by its derivation ${JSON.stringify(expected[row] ?? "")}, found ${JSON.stringify(found[row] ?? "")}`,
    );
}
