import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataReader } from "../../../lib/engine/data/dataReader.page.js";
import { loadTable } from "../../../lib/engine/data/loadTable.js";

/** The page's reader, whose files a test can make up. */
const readDataFile = dataReader();
const page = globalThis as { __notebookData?: Record<string, string> };
const schema = { fields: [{ name: "a", type: "integer" }] };
const carry = (description: string, files: Record<string, string> = {}): void => {
  page.__notebookData = { "datapackage.json": description, ...files };
};
const describing = (resource: object): string =>
  JSON.stringify({ resources: [{ name: "t", path: "t.csv", ...resource }] });

describe("loadTable", () => {
  beforeEach(() => carry(describing({ schema }), { "t.csv": "a\n1\n2\n" }));
  afterEach(() => delete page.__notebookData);

  it("reads in a page what it reads in Node", () => {
    expect(loadTable(readDataFile, "t").objects()).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("reads other text by the same schema, and judges it as the file", () => {
    expect(loadTable(readDataFile, "t", "a\n3\n").objects()).toEqual([{ a: 3 }]);
    expect(() => loadTable(readDataFile, "t", "")).toThrow(
      /^data\/t\.csv row 1, column 1: expected a, found ""$/,
    );
  });

  it("says which file is missing", () => {
    carry(describing({ schema }));
    expect(() => loadTable(readDataFile, "t")).toThrow(
      /^data\/t\.csv: expected a file, found none$/,
    );
    delete page.__notebookData;
    expect(() => loadTable(readDataFile, "t")).toThrow(
      /^data\/datapackage\.json: expected a file, found none$/,
    );
  });

  it.each([
    ["text that is not JSON", "{", "data/datapackage.json: expected JSON, found"],
    [
      "a description without the resource",
      "{}",
      'data/datapackage.json: expected a resource "t", found none',
    ],
    [
      "a resource without fields",
      describing({}),
      "data/t.csv, schema: expected fields, found none",
    ],
    [
      "a type it does not know",
      describing({ schema: { fields: [{ name: "a", type: "geopoint" }] } }),
      'data/t.csv, schema of a: expected a type of string, integer, number, boolean, year, yearmonth, date, found "geopoint"',
    ],
  ])("refuses %s", (_, description, message) => {
    carry(description, { "t.csv": "a\n1\n" });
    expect(() => loadTable(readDataFile, "t")).toThrow(message);
  });
});
