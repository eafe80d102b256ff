import { describe, expect, it } from "vitest";
import { lint } from "../../../lib/engine/lint/lint.js";
import { formatProblem } from "../../../lib/engine/dataflow/problem.js";
import { notebookOf, words } from "./notebookOf.js";

const said = (...cells: readonly string[]): string[] =>
  lint(notebookOf(...cells)).map((problem) => formatProblem(problem).replace(/^.*?, /, ""));

describe("lint", () => {
  it("names both cells and the remedy when a name is defined twice", () => {
    expect(said("const a = 1;", "const b = 2;", "\nconst a = 3;")).toEqual([
      "cell 3, line 2: PW001 `a` is defined in cell 1 and again in cell 3: rename one, or put it in a block or a function",
    ]);
  });

  it("asks for one import when a name is imported twice", () => {
    expect(said(words, `import { show } from "../lib";`)).toEqual([
      "cell 2, line 1: PW001 `show` is imported in cell 1 and again in cell 2: import it once, in cell 1",
    ]);
  });

  it("names the cell that defines a name too late", () => {
    expect(said("const b = a;", "const a = 1;")).toEqual([
      "cell 1, line 1: PW002 `a` is used in cell 1 and defined only in cell 2: move one of the two cells, so that what is used comes first",
    ]);
  });

  it("reports a name that no cell defines once a cell", () => {
    expect(said("const a = x + x;", "const b = x;").map((text) => text.slice(0, 30))).toEqual([
      "cell 1, line 1: PW002 `x` is u",
      "cell 2, line 1: PW002 `x` is u",
    ]);
  });

  it("lists the way round a cycle, once, and keeps silent about the later uses in it", () => {
    expect(said("const a = () => b + c;", "const b = () => a;", "const c = 1;")).toEqual([
      "cell 1, line 1: PW002 `c` is used in cell 1 and defined only in cell 3: move one of the two cells, so that what is used comes first",
      "cell 1, line 1: PW003 cycle: a (cell 1) → b (cell 2) → a: split a cell, so that each needs only earlier ones",
    ]);
  });

  it("lists a cycle of three cells in the order of need", () => {
    const [problem] = said("const a = () => c;", "const b = () => a;", "const c = () => b;");
    expect(problem).toContain("cycle: a (cell 1) → c (cell 3) → b (cell 2) → a");
  });

  it("reports two cycles that share no cell both", () => {
    const problems = said(
      "const a = () => b;",
      "const b = () => a;",
      "const c = () => d;",
      "const d = () => c;",
    );
    expect(problems.filter((text) => text.includes("PW003"))).toHaveLength(2);
  });

  it("says how a cell changes what another one defines", () => {
    expect(said("const rows = [1];\nlet n = 1;", "n += 1;\nrows.push(2);\nconst b = 1;")).toEqual([
      "cell 2, line 1: PW004 cell 2 assigns `n`, which cell 1 defines: define a new name instead",
      "cell 2, line 2: PW004 cell 2 changes `rows` in place, `rows.push(2)`, which cell 1 defines: make a changed copy, such as `[...rows]` or `{ ...rows }`",
    ]);
  });

  it("says what to write for tslab's traps", () => {
    expect(said("const a = 1, b = { x: 1 };", "const o = { a };\nconst { x: z } = b;")).toEqual([
      "cell 2, line 1: PW006 shorthand `{ a }` in cell 2 of what cell 1 defines: write `{ a: a }`",
      "cell 2, line 2: PW007 destructuring in cell 2 renames, `x: z`, what comes from `b` of cell 1: destructure without renaming, or take the property, as in `const z = b.x`",
    ]);
  });

  it("says what it expected of an input and what it found", () => {
    expect(said(words, `const delta = view(slider("p"));`)).toEqual([
      'cell 2, line 1: PW012 input `delta` of cell 2: expected a call that begins with its name, `view(slider("delta"))`, found "p"',
    ]);
  });

  it("finds an input used in its own cell where it is used", () => {
    const inputs = `const a = view(slider("a"));\nconst b = view(slider("b", { max: a }));`;
    expect(said(words, inputs)).toEqual([
      "cell 2, line 2: PW011 `a` is an input of cell 2 and used in it: put what it drives in another cell",
    ]);
  });

  it("gives TypeScript's message for a syntax error, and no other problem of that cell", () => {
    expect(said("const a = 1;\nconst b = missing(", "const c = b;")).toEqual([
      "cell 1, line 2: PW014 ')' expected.",
    ]);
  });

  it("sorts by cell and line, and counts cells as the notebook does, Markdown included", () => {
    const { cells, ...notebook } = notebookOf(
      "# Title",
      "const a = y;\nconst b = x;",
      "const c = z;",
    );
    const withText = cells.map((cell) =>
      cell.number === 1 ? { ...cell, kind: "markdown" as const } : cell,
    );
    const problems = lint({ ...notebook, cells: withText });
    expect(problems.map(({ cell, line }) => [cell, line])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
    ]);
    expect(problems.every(({ file }) => file === notebook.file)).toBe(true);
  });

  it("finds nothing in an empty notebook", () => {
    expect(lint(notebookOf())).toEqual([]);
  });
});
