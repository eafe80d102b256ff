import { expect, it } from "vitest";
import { recallEdits, rememberEdits } from "../../../lib/engine/page/editing/keptEdits.js";
import type { Memory } from "../../../lib/engine/page/memory.js";

const holding = (text: string | null): Memory => ({
  recall: () => text,
  remember: () => true,
  onOther: () => undefined,
});
const edit = { was: "const price = 2;", is: "const price = 3;" };

it("edits that are kept come back as they were", () => {
  let kept = "";
  rememberEdits({ ...holding(null), remember: (_, text) => ((kept = text), true) }, "n", {
    c: edit,
  });
  expect(recallEdits(holding(kept), "n")).toEqual({ c: edit });
});

it.each([null, "", "{", "null", "5", '"text"', "[]", '{"c":5}', '{"c":{"was":"x","is":7}}'])(
  "what is kept as %j is no edit, and the page can be edited all the same",
  (text) => {
    expect(recallEdits(holding(text), "n")).toEqual({});
  },
);

it("an edit stands beside what is none", () => {
  expect(recallEdits(holding(JSON.stringify({ c: edit, d: null })), "n")).toEqual({ c: edit });
});
