import { load } from "../../lib/datasets/load.js";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../lib/engine/data/parseTable.js";
import type { Resource } from "../../lib/engine/data/schema.js";

const text = readFileSync("data/quota-table.csv", "utf8");
const { resources } = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
  resources: Resource[];
};
const resource = resources.find(({ name }) => name === "quota-table")!;
const parse = (csv: string): object[] =>
  parseTable(csv, resource, `data/${resource.path}`).objects();
const replace = (from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe("loadQuotaTable", () => {
  const rows = load("quota-table").objects();

  it("has the 14 rows and 8 columns of the paper's Table 1", () => {
    expect(rows).toHaveLength(14);
    expect(Object.keys(rows[0]!)).toHaveLength(8);
  });

  it("keeps the first row, the trough and the last disclosed row as printed", () => {
    expect(rows[0]).toEqual({
      year: 1990,
      quota_batches: 1,
      mining_quota_t: 89000,
      refining_quota_t: 89000,
      publicly_disclosed: true,
      policy_context: "First public quota",
      source_type: "MIIT",
      transparency_score: 8,
    });
    expect(rows.find(({ year }) => year === 2012)).toMatchObject({
      mining_quota_t: 31000,
      transparency_score: 5,
    });
    expect(rows.find(({ year }) => year === 2023)).toMatchObject({
      mining_quota_t: 240000,
      publicly_disclosed: true,
    });
  });

  it("reads the two question marks as missing, never as a number", () => {
    expect(rows.slice(-2).map(({ quota_batches }) => quota_batches)).toEqual([null, null]);
    expect(text.match(/^202[45],\?/gm)).toHaveLength(2);
  });
});

describe("parseTable gives the identical table for", () => {
  it.each([
    ["a byte order mark", `\ufeff${text}`],
    ["Windows line ends", text.replace(/\n/g, "\r\n")],
    ["no line end at the end", text.trimEnd()],
    ["quoted cells", text.replace("First public quota", '"First public quota"')],
  ])("%s", (_, csv) => {
    expect(parse(csv)).toEqual(parse(text));
  });
});

describe("parseTable refuses", () => {
  const file = "data/quota-table.csv";
  it.each([
    [
      "a thousands separator",
      replace("1990,1,89000", '1990,1,"89,000"'),
      `${file} row 2, column mining_quota_t: expected an integer, found "89,000"`,
    ],
    [
      "a wrong delimiter",
      text.replace(/,/g, ";"),
      `${file} row 1, column 1: expected year, found "year;quota_batches;`,
    ],
    [
      "a shifted column",
      replace("1995,1,95000", "1995,95000,1"),
      `${file} row 3, column quota_batches: expected a number ≤ 12, found "95000"`,
    ],
    [
      "a missing cell",
      replace("1995,1,95000", "1995,95000"),
      `${file} row 3, column 8: expected 8 cells, found 7`,
    ],
    [
      "a cell too many",
      replace("1995,1,", "1995,1,1,"),
      `${file} row 3, column 9: expected 8 cells, found 9`,
    ],
    [
      "a renamed column",
      replace("mining_quota_t", "mining_quota"),
      `${file} row 1, column 3: expected mining_quota_t, found "mining_quota"`,
    ],
    [
      "a duplicate key",
      replace("1995,1", "1990,1"),
      `${file} row 3, column year: expected a key of its own, found "1990" of row 2`,
    ],
    [
      "a negative tonnage",
      replace("1990,1,89000", "1990,1,-89000"),
      `${file} row 2, column mining_quota_t: expected a number ≥ 0, found "-89000"`,
    ],
    [
      "an unknown code",
      replace("MIIT/Press", "MIIT/Blog"),
      `${file} row 6, column source_type: expected one of`,
    ],
    [
      "a missing required value",
      replace("1990,1,89000", "1990,1,"),
      `${file} row 2, column mining_quota_t: expected a value, found ""`,
    ],
    [
      "an unknown truth",
      replace("Yes,First", "yes,First"),
      `${file} row 2, column publicly_disclosed: expected Yes or No, found "yes"`,
    ],
    [
      "a year of three digits",
      replace("1990,", "990,"),
      `${file} row 2, column year: expected a year of four digits, found "990"`,
    ],
    [
      "an open quotation",
      replace("First", '"First'),
      `${file} row 2, column 6: expected a cell in plain text or in quotation marks`,
    ],
    [
      "a quotation mark inside a cell",
      replace("First public", 'First "public'),
      `${file} row 2, column 6: expected a cell in plain text or in quotation marks, found "First`,
    ],
    [
      "text after a closing quotation mark",
      replace("First public quota", '"First" public quota'),
      `${file} row 2, column 6: expected a cell`,
    ],
    [
      "a blank line inside",
      replace("1995,1", "\n1995,1"),
      `${file} row 3, column 2: expected 8 cells, found 1`,
    ],
    ["no rows", text.split("\n")[0]!, `${file}: expected rows below the head, found none`],
    ["nothing at all", "", `${file} row 1, column 1: expected year, found`],
    [
      "binary junk",
      "\u0000\u0001\u0002".repeat(1000),
      `${file} row 1, column 1: expected text in UTF-8`,
    ],
    [
      "ten megabytes",
      "x,".repeat(5_000_000),
      `${file}: expected at most 5 million characters, found 10000000`,
    ],
  ])("%s", (_, csv, message) => {
    expect(() => parse(csv)).toThrow(message);
  });

  it("a day that no calendar has", () => {
    const { name, path } = resource;
    const dated = { name, path, schema: { fields: [{ name: "day", type: "date" as const }] } };
    expect(parseTable("day\n2024-02-06\n", dated).objects()).toEqual([{ day: "2024-02-06" }]);
    expect(() => parseTable("day\n2024-13-01\n", dated)).toThrow(
      'row 2, column day: expected a day of the calendar, found "2024-13-01"',
    );
    expect(() => parseTable("day\n2023-02-29\n", dated)).toThrow("expected a day of the calendar");
  });
});
