import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { loaderFor } from "../../../lib/engine/data/loaderFor.js";
import { dataReader } from "../../../lib/engine/data/dataReader.js";

/** The page's reader, whose files a test can make up. */
const load = loaderFor<{ t: { a: number } }>(dataReader(import.meta.url));

const page = globalThis as { notebookData?: Record<string, string> };
const schema = { fields: [{ name: "a", type: "integer" }] };
const carry = (description: string, files: Record<string, string> = {}): void => {
  page.notebookData = { "datapackage.json": description, ...files };
};
const describing = (resource: object): string =>
  JSON.stringify({ resources: [{ name: "t", path: "t.csv", ...resource }] });

describe("loaderFor", () => {
  beforeEach(() => carry(describing({ schema }), { "t.csv": "a\n1\n2\n" }));
  afterEach(() => delete page.notebookData);

  it("reads in a page what it reads in Node", () => {
    expect(load("t").objects()).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("counts the rows of the file, and not those of other text", () => {
    carry(describing({ schema, rows: 3 }), { "t.csv": "a\n1\n2\n" });
    expect(() => load("t")).toThrow("data/t.csv: expected 3 rows below the head, found 2.");
    expect(load("t", "a\n1\n").objects()).toEqual([{ a: 1 }]);
  });

  it("reads other text by the same schema, and judges it as the file", () => {
    expect(load("t", "a\n3\n").objects()).toEqual([{ a: 3 }]);
    expect(() => load("t", "")).toThrow(/^data\/t\.csv row 1, column 1: expected a, found ""$/);
  });

  it("says which file is missing", () => {
    carry(describing({ schema }));
    expect(() => load("t")).toThrow(/^data\/t\.csv: expected a file, found none$/);
    page.notebookData = {};
    expect(() => load("t")).toThrow(/^data\/datapackage\.json: expected a file, found none$/);
  });

  it.each([
    ["text that is not JSON", "{", "data/datapackage.json: expected JSON, found"],
    [
      "a description without resources",
      "{}",
      "data/datapackage.json: expected a list of resources, found none",
    ],
    [
      "a description without the resource",
      JSON.stringify({ resources: [{ name: "s" }] }),
      'load: name must be one of s, got "t"',
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
    expect(() => load("t")).toThrow(message);
  });
});
