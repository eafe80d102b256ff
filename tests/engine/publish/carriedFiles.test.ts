import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Description } from "../../../lib/engine/data/schema.js";
import { carriedFiles } from "../../../lib/engine/publish/carriedFiles.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";
import { notebookOf } from "../lint/notebookOf.js";

const readData = (name: string): string => readFileSync(`data/${name}`, "utf8");
const { resources } = JSON.parse(readData("datapackage.json")) as Description;
const notebooks = readNotebooks(project);

/** The tables that stand in a notebook's text. */
const namesIn = (text: string): string[] =>
  resources.map(({ name }) => name).filter((name) => text.includes(`load(\\"${name}\\")`));

/** What a page with these tables is to carry. */
function expected(names: readonly string[]): Record<string, unknown> {
  const own = resources.filter(({ name }) => names.includes(name));
  const described = own.map(({ name, path, rows, schema }) => {
    const fields = schema.fields.map((field) => ({
      ...field,
      title: undefined,
      description: undefined,
    }));
    return { name, path, rows, schema: { ...schema, fields } };
  });
  return {
    ...(own.length > 0 && { "datapackage.json": { resources: described } }),
    ...Object.fromEntries(own.map(({ path }) => [path, readData(path)])),
  };
}

const carried = (...all: Parameters<typeof carriedFiles>[1]): Record<string, unknown> => {
  const { "datapackage.json": text, ...files } = carriedFiles(project, all);
  return { ...(text && { "datapackage.json": JSON.parse(text) as unknown }), ...files };
};

describe("carriedFiles", () => {
  it.each(notebooks)(
    "gives $name the tables that it names, and what describes them",
    (notebook) => {
      expect(carried(notebook)).toEqual(expected(namesIn(notebook.text)));
    },
  );

  it("gives a page of several notebooks each table once, and one of none nothing", () => {
    expect(carried(...notebooks)).toEqual(expected(notebooks.flatMap(({ text }) => namesIn(text))));
    expect(namesIn(notebooks.map(({ text }) => text).join()).length).toBeGreaterThan(10);
    expect(carried()).toEqual({});
  });

  it("finds the names of tables whatever the notebook calls the word, and inside templates", () => {
    const notebook = notebookOf(
      'import { load as read, md, show } from "../lib";',
      'show(md`${read("patents").numRows()} rows`);',
    );
    expect(Object.keys(carried(notebook))).toEqual(["datapackage.json", "patents.csv"]);
  });

  it("refuses a table that is not described", () => {
    const notebook = notebookOf('import { load } from "../lib";', 'const rows = load("tides");');
    expect(() => carried(notebook)).toThrow(
      /^notebooks\/99-example\.ipynb, cell 2: expected a table of data\/datapackage\.json, found "tides"$/,
    );
  });
});
