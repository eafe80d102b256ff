import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";

const folder = mkdtempSync(join(tmpdir(), "notebook-"));
const cell = {
  cell_type: "code",
  id: "a",
  metadata: {},
  source: ["const x = 1"],
  outputs: [],
  execution_count: null,
};

function read(content: unknown): ReturnType<typeof readNotebook> {
  const file = join(folder, "01-test.ipynb");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return readNotebook(project, file);
}

it("readNotebooks refuses two notebooks of one number, and names both", () => {
  const other = mkdtempSync(join(tmpdir(), "numbers-"));
  mkdirSync(join(other, "notebooks"));
  for (const name of ["02-first", "02-second"])
    writeFileSync(join(other, `notebooks/${name}.ipynb`), "{}");
  expect(() => readNotebooks({ ...project, folder: other })).toThrow(
    "notebooks/02-second.ipynb: expected a number of its own, found 02 of notebooks/02-first.ipynb; rename one of them",
  );
});

describe("readNotebook", () => {
  it("reads cells with their sources joined", () => {
    const { name, cells, text } = read({
      nbformat: 4,
      nbformat_minor: 5,
      cells: [{ ...cell, source: ["a\n", "b"] }],
    });
    expect(name).toBe("01-test");
    expect(text).toBe(readFileSync(join(folder, "01-test.ipynb"), "utf8"));
    expect(cells).toEqual([{ number: 1, id: "a", kind: "code", source: "a\nb", outputs: [] }]);
  });

  it.each([
    ["broken JSON", '{"cells": [', /01-test\.ipynb: expected JSON, found /],
    [
      "no cells",
      {},
      /01-test\.ipynb: expected a Jupyter notebook with a list of cells, found none/,
    ],
    [
      "an old format",
      { nbformat: 3, nbformat_minor: 0, cells: [] },
      /expected notebook format 4\.5, found 3\.0/,
    ],
    [
      "a cell without an id",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, id: undefined }] },
      /cell 1: expected an id of letters/,
    ],
    [
      "an id with markup",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, id: '"><b>' }] },
      /cell 1: expected an id of letters/,
    ],
    [
      "two cells of one id",
      { nbformat: 4, nbformat_minor: 5, cells: [cell, cell] },
      /cell 2: expected an id of its own, found "a" of cell 1/,
    ],
    [
      "an unknown cell type",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, cell_type: "heading" }] },
      /cell 1: expected a code, markdown or raw cell, found "heading"/,
    ],
    [
      "a source that is no text",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, source: 1 }] },
      /cell 1: expected source text, found number/,
    ],
    [
      "metadata that is no object",
      { nbformat: 4, nbformat_minor: 5, metadata: [], cells: [] },
      /01-test\.ipynb: expected metadata by name, found \[\]/,
    ],
    [
      "attachments that are no object",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, attachments: "picture" }] },
      /cell 1: expected attachments by name, found "picture"/,
    ],
    [
      "a list for a cell",
      { nbformat: 4, nbformat_minor: 5, cells: [[]] },
      /cell 1: expected a cell/,
    ],
  ])("refuses %s", (_, content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  it("refuses bytes that are no UTF-8, which could not be written back", () => {
    const file = join(folder, "01-test.ipynb");
    writeFileSync(file, Buffer.from('{"cells": ["\xe9"]}', "latin1"));
    expect(() => readNotebook(project, file)).toThrow(/01-test\.ipynb: expected text in UTF-8/);
  });
});
