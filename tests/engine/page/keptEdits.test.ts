import { expect, it } from "vitest";
import type { Cell } from "../../../lib/engine/dataflow/notebook.js";
import {
  editsOf,
  recallEdits,
  type KeptCell,
  type KeptEdit,
  rememberEdits,
  withEdits,
} from "../../../lib/engine/page/editing/keptEdits.js";
import { numbered, withMoved } from "../../../lib/engine/page/editing/ownCells.js";
import type { Memory } from "../../../lib/engine/page/memory.js";

const holding = (text: string | null): Memory => ({
  recall: () => text,
  remember: () => true,
  onOther: () => undefined,
});
const edit = { was: "const price = 2;", is: "const price = 3;" };
const own = { kind: "code", after: "c", is: "show(price);" } as const;

it("edits and cells of the reader's own that are kept come back as they were", () => {
  let kept = "";
  const edits = new Map<string, KeptEdit | KeptCell>([
    ["c", edit],
    ["7", own],
  ]);
  rememberEdits({ ...holding(null), remember: (_, text) => ((kept = text), true) }, "n", edits);
  expect(recallEdits(holding(kept), "n")).toEqual(edits);
});

it.each([
  null,
  "",
  "{",
  "null",
  "5",
  '"text"',
  "{}",
  '[["c",5]]',
  '[["c",{"was":"x","is":7}]]',
  '[["c",{"kind":"raw","after":"b","is":""}]]',
  '[["c",{"kind":"code","is":""}]]',
])("what is kept as %j is no edit, and the page can be edited all the same", (text) => {
  expect(recallEdits(holding(text), "n")).toEqual(new Map());
});

it("an edit stands beside what is none", () => {
  const text = JSON.stringify([["c", edit], ["d", null], 5]);
  expect(recallEdits(holding(text), "n")).toEqual(new Map([["c", edit]]));
});

const cell = (id: string, number: number, source = id): Cell => ({
  number,
  id,
  kind: "code",
  source,
  outputs: [],
});
const published = [cell("a", 1), cell("b", 2), cell("c", 3, edit.was)];
const ids = (cells: readonly Cell[]): string => cells.map(({ id }) => id).join("");

it("cells are put together from what is kept of them, and what is kept from the cells", () => {
  const edits = new Map<string, KeptEdit | KeptCell>([
    ["x", { ...own, after: "a" }],
    ["y", { ...own, after: "x" }],
    ["c", edit],
    ["z", own],
  ]);
  const cells = withEdits(published, edits);
  expect(ids(cells)).toBe("axybcz");
  expect(cells.map(({ source }) => source)).toContain(edit.is);
  expect(editsOf(cells, published)).toEqual(edits);
  const anew = published.map((each) => ({ ...each, source: "anew" }));
  expect(editsOf(withEdits(anew, new Map([["c", edit]])), anew)).toEqual(new Map());
  expect(ids(withEdits(published, new Map([["x", { ...own, after: "gone" }]])))).toBe("abcx");
});

it("a cell of the reader's own moves between all others, stays below the title and is numbered after what it follows", () => {
  const cells = [published[0]!, cell("x", 0), ...published.slice(1), cell("y", 0)];
  const numbers = (all: readonly Cell[]) => numbered(all, published).map(({ number }) => number);
  expect(numbers(cells)).toEqual([1, 1.1, 2, 3, 3.1]);
  expect(ids(withMoved(cells, "x", -1))).toBe("axbcy");
  expect(ids(withMoved(cells, "x", 1))).toBe("abxcy");
  expect(ids(withMoved(cells, "y", 1))).toBe("axbcy");
  const many = Array.from({ length: 11 }, (_, i) => cell(`x${i}`, 0));
  expect(new Set(numbers([...published, ...many])).size).toBe(14);
  expect(numbers([...published, ...many]).at(-1)).toBe(3.11);
});

it("what was taken back comes back beside what was edited since, and does not replace it", () => {
  const before = withEdits(
    published,
    new Map<string, KeptEdit | KeptCell>([
      ["c", edit],
      ["7", own],
    ]),
  );
  const since = withEdits(published, new Map([["c", { was: edit.was, is: "const price = 4;" }]]));
  const both = withEdits(since, editsOf(before, published));
  expect(both.map(({ id, source }) => [id, source])).toEqual([
    ["a", "a"],
    ["b", "b"],
    ["c", "const price = 4;"],
    ["7", own.is],
  ]);
});
