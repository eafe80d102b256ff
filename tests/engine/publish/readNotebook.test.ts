import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { notTaken, readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { notebookText } from "../../../lib/engine/publish/writeNotebook.js";
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
      { nbformat: 4, nbformat_minor: 5 },
      /01-test\.ipynb: expected a list of cells, found undefined/,
    ],
    ["a list", [], /01-test\.ipynb: expected a Jupyter notebook, found \[\]/],
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
      "a source of texts and other things",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, source: ["a\n", 1] }] },
      /cell 1: expected source text, found number in place 2 of its list/,
    ],
    [
      "a NUL character",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, source: ["a\n", "b\0"] }] },
      /cell 1, line 2: expected text, found a NUL character/,
    ],
    [
      "an output that is none",
      { nbformat: 4, nbformat_minor: 5, cells: [{ ...cell, outputs: [1] }] },
      /cell 1: expected a list of outputs, found \[1\]/,
    ],
    [
      "a notebook of format 3, with worksheets",
      { nbformat: 3, nbformat_minor: 0, worksheets: [] },
      /expected notebook format 4\.5, found 3\.0\. Open it in JupyterLab and save it\./,
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

  it("reads a file that begins with a byte order mark", () => {
    const text = `\uFEFF${JSON.stringify({ nbformat: 4, nbformat_minor: 5, cells: [cell] })}`;
    expect(read(text).cells).toHaveLength(1);
    expect(notebookText(read(text), new Map())).toMatch(/^\{\n "cells": \[/);
  });
});

describe("readNotebooks", () => {
  const home = join(folder, "project");
  const own = { ...project, folder: home };
  const put = (file: string, content: object): void =>
    writeFileSync(join(home, "notebooks", file), JSON.stringify(content));
  mkdirSync(join(home, "notebooks/.ipynb_checkpoints"), { recursive: true });
  mkdirSync(join(home, "notebooks/05-a-folder.ipynb"));
  const right = { nbformat: 4, nbformat_minor: 5, cells: [] };
  const strange = ["100-x.ipynb", "12 x.ipynb", "12-café.ipynb", "13-x.IPYNB", "Untitled.ipynb"];
  for (const file of ["01-a.ipynb", "02-a.ipynb", "02-b.ipynb", "notes.md", ...strange])
    put(file, right);
  put("03-c.ipynb", {});

  it("takes no file for a notebook by its end alone, and says so with the rule", () => {
    expect(notTaken(own)).toEqual(
      strange.map((file) =>
        expect.stringMatching(
          `^notebooks/${file}: not taken, since its name is not NN-title\\.ipynb: two digits, `,
        ),
      ),
    );
  });

  it("tells of each that cannot be read, and of the second of one number, and gives the others", () => {
    const told: string[] = [];
    const notebooks = readNotebooks(own, (_, { message }) => void told.push(message));
    expect(notebooks.map(({ name }) => name)).toEqual(["01-a", "02-a"]);
    expect(told).toEqual([
      "notebooks/02-b.ipynb: expected a number of its own, found that of notebooks/02-a.ipynb. Rename one of them.",
      expect.stringContaining("notebooks/03-c.ipynb: expected notebook format 4.5, found undef"),
      "notebooks/05-a-folder.ipynb: expected a file that can be read, found none (EISDIR)",
    ]);
    expect(() => readNotebooks(own)).toThrow(told[0]);
  });
});
