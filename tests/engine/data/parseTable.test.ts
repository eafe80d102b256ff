import { describe, expect, it } from "vitest";
import { load, parseTable, type Field, type Resource } from "../../../lib/index.js";
import { readData } from "../../datasets/descriptor.js";

const mine = (...fields: Field[]): Resource => ({
  name: "mine",
  path: "mine.csv",
  schema: { fields },
});
const year: Field = { name: "year", type: "year", constraints: { required: true } };
const tonnes: Field = { name: "quota_t", type: "integer", constraints: { minimum: 0 } };
const own: Resource = {
  name: "mine",
  path: "mine.csv",
  schema: { fields: [year, tonnes], primaryKey: ["year"] },
};

describe("parseTable reads a table of one's own", () => {
  it("by a schema of one's own, and names it in errors", () => {
    expect(parseTable("year,quota_t\n2024,270000\n2025,\n", own, "mine.csv").objects()).toEqual([
      { year: 2024, quota_t: 270000 },
      { year: 2025, quota_t: null },
    ]);
    expect(() => parseTable("year,quota_t\n2024,1e5\n", own)).toThrow(
      'text row 2, column quota_t: expected an integer, found "1e5"',
    );
    expect(() => parseTable("year,quota_t\n2024,1e5\n", own, "mine.csv")).toThrow(
      'mine.csv row 2, column quota_t: expected an integer, found "1e5"',
    );
  });

  it("and takes two keys for two, however their texts are joined", () => {
    const names = { ...mine({ name: "a", type: "string" }, { name: "b", type: "string" }) };
    const keyed = { ...names, schema: { ...names.schema, primaryKey: ["a", "b"] } };
    expect(parseTable('a,b\n"x, y",z\nx,"y, z"\n', keyed).numRows()).toBe(2);
  });

  it.each([
    [
      "a constraint it would not check",
      mine({ ...year, constraints: { unique: true } as Field["constraints"] }),
      'schema of year: expected constraints of required, minimum, maximum, pattern, enum, found "unique"',
    ],
    [
      "a pattern that is none",
      mine({ ...year, constraints: { pattern: "(" } }),
      'schema of year: expected a pattern that is a regular expression, found "("',
    ],
    [
      "a type of dates that it does not know",
      mine({ ...year, type: "string", anyOf: ["week" as "date"] }),
      "schema of year: expected anyOf of string, integer, number, boolean, year, yearmonth, date, in a column of strings, found",
    ],
    [
      "decimals of a date",
      mine({ ...year, decimals: 2 }),
      "schema of year: expected decimals that count digits of a number, found 2",
    ],
    [
      "one name twice",
      mine(year, year),
      'schema of year: expected a name of its own, found "year"',
    ],
    [
      "a name that an object would not keep",
      mine({ ...year, name: "__proto__" }),
      'schema of __proto__: expected a name that an object can have, found "__proto__"',
    ],
    [
      "a key that is no field",
      { ...own, schema: { ...own.schema, primaryKey: ["month"] } },
      'schema: expected a primaryKey that lists fields, found ["month"]',
    ],
  ])("but refuses a schema with %s", (_, resource, message) => {
    expect(() => parseTable("year\n2024\n", resource, "mine.csv")).toThrow(`mine.csv, ${message}`);
  });
});

describe("a file that lost a row", () => {
  const text = readData("quota-table.csv");
  const described = JSON.parse(readData("datapackage.json")) as { resources: Resource[] };
  const resource = described.resources.find(({ name }) => name === "quota-table")!;
  const cut = text.replace(/^2015,.*\n/m, "");

  it("is refused where its description says how many it has", () => {
    expect(() => parseTable(cut, resource, "data/quota-table.csv")).toThrow(
      /^data\/quota-table\.csv: expected 14 rows below the head, found 13\. Restore the file, or enter the change with npm run schema\.$/,
    );
  });

  it("but is taken as a reader's own, of which nothing says that it is whole", () => {
    expect(load("quota-table", cut).numRows()).toBe(13);
  });
});

describe("a file that is something else is refused at once", () => {
  const size = 4_900_000;
  it.each([
    ["line ends", "\n".repeat(size), 'row 1, column 1: expected year, found ""'],
    ["commas", ",".repeat(size), 'row 1, column 1: expected year, found ""'],
    ["quotation marks", '"'.repeat(size), "row 1, column 1: expected year, found"],
    [
      "line ends behind the head",
      readData("quota-table.csv").split("\n")[0] + "\n".repeat(size),
      "row 2, column 2: expected 8 cells, found 1",
    ],
    [
      "UTF-16",
      Buffer.from(`\ufeff${readData("quota-table.csv")}`, "utf16le").toString("utf8"),
      "row 1, column 1: expected text in UTF-8 that can be seen, found U+FFFD",
    ],
    [
      "a page of the web",
      "<!doctype html><p>404</p>",
      'row 1, column 1: expected year, found "<!doctype html><p>404</p>"',
    ],
    [
      "semicolons, as a spreadsheet writes them where a comma is a decimal mark",
      readData("quota-table.csv").replaceAll(",", ";"),
      /expected year, found "year;.*"\. Save it with commas between the columns, not ";"\.$/,
    ],
    [
      "tabulators",
      readData("quota-table.csv").replaceAll(",", "\t"),
      /expected year, found "year.*"\. Save it with commas between the columns, not "\\t"\.$/,
    ],
  ])("%s", (_, text, message) => {
    expect(() => load("quota-table", text)).toThrow(
      typeof message === "string" ? `data/quota-table.csv ${message}` : message,
    );
  });
});

describe("a cell cannot hide what it holds", () => {
  const put = (text: string): string =>
    readData("quota-table.csv").replace("First public quota", text);
  it.each([
    ["a mark that turns the direction", "First \u202epublic", "U+202E"],
    ["a space of no width", "First\u200b public", "U+200B"],
    ["a null", "First\u0000", "U+0000"],
    ["a byte order mark", "First\ufeff public", "U+FEFF"],
  ])("%s", (_, text, found) => {
    expect(() => load("quota-table", put(text))).toThrow(
      `data/quota-table.csv row 2, column 6: expected text in UTF-8 that can be seen, found ${found}`,
    );
  });

  it("a tab or a line end", () => {
    for (const text of ["First\tpublic", '"First\npublic"', "First\u2028public"])
      expect(() => load("quota-table", put(text))).toThrow(
        "row 2, column policy_context: expected text on one line without spaces around it",
      );
  });
});
