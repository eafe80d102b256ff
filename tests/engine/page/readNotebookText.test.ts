import { expect, it } from "vitest";
import { readNotebookText } from "../../../lib/engine/page/editing/readNotebookText.js";
import type { FileCell } from "../../../lib/engine/page/editing/notebookCells.js";

const cell = (id: string, source: string | string[]): FileCell => ({
  id,
  cell_type: id === "title" ? "markdown" : "code",
  source,
});
const published = {
  cells: [
    cell("title", "# A title"),
    cell("a", ["const a = 1;\n", "show(a);"]),
    cell("b", "const b = 2;"),
    cell("c", "const c = 3;"),
  ],
};
const written = (cells: readonly object[], more: object = { nbformat: 4, nbformat_minor: 4 }) =>
  JSON.stringify({ cells, metadata: {}, ...more });
const read = (text: string) => {
  const { changes, added, others } = readNotebookText(text, published);
  return {
    changes: Object.fromEntries(changes),
    added: added.map(({ cell: { source }, after }) => [source, after]),
    others,
  };
};
const nothing = { changes: {}, added: [], others: 0 };

it("a file whose cells have no ids, their outputs and one text for a source, is read by what is unchanged", () => {
  const kernel = (each: FileCell) => ({
    cell_type: each.cell_type,
    metadata: { trusted: true },
    source: [each.source].flat().join(""),
    outputs: [{ output_type: "stream", name: "stdout", text: "1" }],
    execution_count: 7,
  });
  expect(read(written(published.cells.map(kernel)))).toEqual(nothing);
  const cells = [
    published.cells[0]!,
    published.cells[1]!,
    cell("x", "const mine = 1;"),
    cell("b", "const b = 20;"),
    published.cells[3]!,
    cell("y", "show(mine);"),
  ].map(kernel);
  expect(read(written([cells[0]!, cells[1]!, cells[3]!, cells[4]!, cells[5]!]))).toEqual({
    changes: { b: "const b = 20;" },
    added: [["show(mine);", "c"]],
    others: 0,
  });
  expect(read(written([cells[0]!, cells[1]!, cells[4]!]))).toEqual({ ...nothing, others: 1 });
});

it("a file with a byte order mark and other line ends changes nothing", () => {
  const cells = published.cells.map((each) => ({
    ...each,
    source: [each.source].flat().join("").replaceAll("\n", "\r\n"),
  }));
  expect(read(`\uFEFF${written(cells).replaceAll(",", ",\r\n")}`)).toEqual(nothing);
});

it.each([
  ["", /Expected a Jupyter notebook.*JSON/],
  [written(published.cells).slice(0, -20), /Expected a Jupyter notebook.*JSON/],
  ["{}", /Expected a Jupyter notebook/],
  [written(published.cells, { nbformat: 3 }), /Expected a Jupyter notebook/],
  [written([{ cell_type: "code", source: 5 }]), /Expected a Jupyter notebook/],
  [written(["p", "q", "r"].map((id) => cell(id, id))), /Expected a copy of this notebook/],
  [written([{ cell_type: "raw", source: "x" }]), /Expected a copy of this notebook/],
])("what is no copy of the notebook is refused: %s", (text, why) => {
  expect(() => read(text)).toThrow(why);
});
