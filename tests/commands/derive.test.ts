import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { derive, eventWindows, priceIndex, type Quotes } from "../../lib/commands/derive.js";
import { load } from "../../lib/index.js";

const files = {
  Nd: "comm_neodymium.json",
  Pr: "comm_praseodymium.json",
  Dy: "comm_dysprosium.json",
  Tb: "comm_terbium.json",
};
/** Working days from the start of 2024 to the end of 2025, with a price that grows by 0.1 a day. */
const days: Quotes = Array.from({ length: 731 }, (_, i) => i)
  .map((i) => [new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10), 60 + i / 10] as const)
  .filter(([day]) => ![0, 6].includes(new Date(day).getUTCDay()));

let folder: string;
/** Quotes that have the shipped index: the levels are its own numbers, so the levels behind it stay unknown. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "derive-"));
  for (const [element, file] of Object.entries(files)) {
    const quotes = load("price-index")
      .objects()
      .filter((row) => row.element === element)
      .flatMap(({ month, index }) => [
        [`${month}-01`, 1],
        [`${month}-28`, index],
      ]);
    writeFileSync(join(folder, file), JSON.stringify({ series: { any: quotes } }));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string, content: unknown): void =>
  writeFileSync(join(folder, file), JSON.stringify(content));
const run = (...args: string[]): string[] => {
  const lines: string[] = [];
  derive([folder, ...args], (line) => lines.push(line));
  return lines;
};
const history = (quotes: Quotes): unknown => ({
  metals: [{ history: quotes.map(([day, value]) => ({ date: day.replace(/-/g, "."), value })) }],
});

describe("npm run derive", () => {
  it("makes every line of price-index.csv from quotes that have that index, and judges the windows by theirs", () => {
    const lines: string[] = [];
    put("prices.json", history(days));
    expect(() => derive([folder], (line) => lines.push(line))).toThrow(
      /^data\/event-windows\.csv row 2: expected by its derivation "2024-02-06,.+", found "2024-02-06,/,
    );
    expect(lines).toEqual(["data/price-index.csv: 646 rows, the same."]);
  });

  it("names the first line that differs", () => {
    put("prices.json", history(days));
    const path = join(folder, files.Pr);
    const { series } = JSON.parse(readFileSync(path, "utf8")) as {
      series: { any: [string, number][] };
    };
    series.any[3]![1] += 0.01;
    put(files.Pr, { series });
    expect(() => run()).toThrow(
      /^data\/price-index\.csv row 198: expected by its derivation "2010-08,Pr,[\d.]+,.+", found "2010-08,Pr,/,
    );
  });

  it("refuses a file that is no quotes, or quotes out of order, by name", () => {
    put("prices.json", {});
    expect(() => run()).toThrow(
      "prices.json: expected quotes by day, in order of time, found none",
    );
    put("prices.json", history([days[1]!, days[0]!]));
    expect(() => run()).toThrow('found ["2024-01-01",60]');
    expect(() => derive([], () => undefined)).toThrow(
      /^derive: expected one folder with comm_neodymium\.json, .+ got none/,
    );
  });
});

describe("priceIndex", () => {
  it("takes the last quote of each month over that of the base month, to three decimals", () => {
    const quotes: Quotes = [
      ["2018-12-03", 50],
      ["2018-12-28", 45.91],
      ["2019-01-21", 40.9],
      ["2026-08-03", 91.82],
    ];
    expect(priceIndex(quotes, { element: "Nd", reference: 757, base: "2018-12" })).toMatchObject([
      { month: "2018-12", index: "100.000", stale: "no" },
      { month: "2019-01", index: "89.087", stale: "no" },
      { month: "2026-08", index: "200.000", stale: "yes" },
    ]);
    expect(() => priceIndex(quotes, { element: "Nd", reference: 757, base: "2020-01" })).toThrow(
      "derive: expected a quote of Nd in 2020-01, found none",
    );
  });
});

describe("eventWindows", () => {
  const on = (date: string): object =>
    eventWindows(days, [{ date, event: "an event", source: "none found" }])[0]!;

  it("counts quotes from the last one before the day, which is no quote of the day itself", () => {
    // Wednesday 10 January 2024 is quoted at 60.9; the base is Tuesday's 60.8.
    expect(on("2024-01-10")).toMatchObject({
      last_quote_before: "2024-01-09",
      change_1_quote_pct: 0.2, // 60.9
      change_3_quotes_pct: 0.5, // Friday, 61.1
      change_5_quotes_pct: 1.2, // Tuesday, 61.5
      change_10_quotes_pct: 2.3, // Tuesday a fortnight on, 62.2
    });
  });

  it("starts before a weekend on which something happened", () => {
    expect(on("2024-01-13")).toMatchObject({ last_quote_before: "2024-01-12" });
  });

  it("refuses an event that the quotes do not surround", () => {
    expect(() => on("2025-12-30")).toThrow(
      "derive: expected quotes around 2025-12-30, found none 3 after it",
    );
    expect(() => on("2024-01-01")).toThrow("derive: expected quotes around 2024-01-01");
  });
});
