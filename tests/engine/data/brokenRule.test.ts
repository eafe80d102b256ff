import { describe, expect, it } from "vitest";
import { parseTable } from "../../../lib/engine/data/parseTable.js";
import type { Field, Resource, TableRule } from "../../../lib/engine/data/schema.js";

/** A table of a reader's own with these rules, from a head with a type behind each name. */
function parse(head: string, rules: readonly TableRule[], ...rows: string[]): object[] {
  const fields = head.split(",").map((each): Field => {
    const [name, type] = each.split(":") as [string, Field["type"]];
    return { name, type };
  });
  const names = fields.map(({ name }) => name).join();
  const resource: Resource = { name: "mine", path: "mine.csv", schema: { fields, rules } };
  return parseTable([names, ...rows, ""].join("\n"), resource, "mine.csv").objects();
}

describe("a rule between columns", () => {
  it.each<[string, string, TableRule, string[], string, string]>([
    [
      "wants a range in order, whichever of its ends is missing",
      "low:number,price:number,high:number",
      { ascending: ["low", "price", "high"] },
      ["1,2,2", "1,,1", ",,", "3,,"],
      "3,,2",
      "row 6, column high: expected no less than the 3 of low, found 2. Compare the row with its source.",
    ],
    [
      "wants years and days in order too",
      "from:date,to:date",
      { ascending: ["from", "to"] },
      ["2024-12-31,2025-01-01", "2024-12-31,2024-12-31"],
      "2025-01-01,2024-12-31",
      'row 4, column to: expected no less than the 2025-01-01 of from, found "2024-12-31".',
    ],
    [
      "wants parts that are no more than their whole",
      "light:integer,heavy:integer,all:integer",
      { sum: ["light", "heavy"], atMost: "all" },
      ["1,2,3", "1,,3", ",,3", ",,"],
      "2,2,3",
      "row 6, column all: expected no less than 4, the sum of light and heavy, found 3.",
    ],
    [
      "wants a whole beside parts",
      "light:integer,heavy:integer,all:integer",
      { sum: ["light", "heavy"], atMost: "all" },
      ["0,0,0"],
      "2,,",
      'row 3, column all: expected no less than 2, the sum of light, found "".',
    ],
    [
      "wants a day in its year",
      "year:year,day:date",
      { begins: "day", with: "year" },
      ["2024,2024-02-06", "2024,", ",2024-02-06"],
      "2024,2023-02-06",
      'row 5, column day: expected text that begins with the 2024 of year, found "2023-02-06".',
    ],
    [
      "wants one group of columns filled",
      "price:number,low:number,high:number",
      { oneOf: [["price"], ["low", "high"]] },
      ["1,,", ",1,2"],
      "1,1,2",
      "row 4, column price, low, high: expected price alone, or low and high alone, found 1, 1, 2.",
    ],
    [
      "wants a group whole",
      "amount:integer,currency:string",
      { oneOf: [["amount", "currency"], []] },
      ["1,USD", ","],
      "1,",
      'row 4, column amount, currency: expected amount and currency alone, or none, found 1, "".',
    ],
    [
      "wants no part larger than the whole of its own edition",
      "country:string,edition:string,t:integer",
      { part: "t", whole: { country: "World" }, within: ["edition"] },
      ["World,2024,10", "China,2024,10", "China,2025,99", "China,2026,", "World,2026,5"],
      "Chile,2024,11",
      "row 7, column t: expected no more than the 10 of World in row 2, found 11.",
    ],
  ])("%s", (_, head, rule, good, bad, message) => {
    expect(parse(head, [rule], ...good)).toHaveLength(good.length);
    expect(() => parse(head, [rule], ...good, bad)).toThrow(`mine.csv ${message}`);
  });

  it("judges parts among the rows that count, by a whole that counts", () => {
    const rule: TableRule = {
      part: "t",
      whole: { country: "World" },
      within: [],
      among: { evidence: ["read", "derived"] },
    };
    const head = "country:string,evidence:string,t:integer";
    expect(parse(head, [rule], "World,unconfirmed,1", "China,read,2")).toHaveLength(2);
    expect(parse(head, [rule], "World,read,1", "China,unconfirmed,2")).toHaveLength(2);
    expect(() => parse(head, [rule], "World,read,1", "China,derived,2")).toThrow(
      "row 3, column t: expected no more than the 1 of World in row 2, found 2",
    );
  });

  it.each([
    ["of no kind that is known", { less: ["a", "b"] }],
    ["on a column that is none", { ascending: ["a", "c"] }],
    ["with a whole of a column that is none", { part: "a", whole: { c: 1 }, within: [] }],
  ])("is refused with its schema if it is %s", (_, rule) => {
    expect(() => parse("a:integer,b:integer", [rule as unknown as TableRule], "1,2")).toThrow(
      `mine.csv, schema: expected rules of ascending, sum, begins, oneOf or part, with columns of the table, found ${JSON.stringify(rule)}`,
    );
  });
});
