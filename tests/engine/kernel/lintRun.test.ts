import { describe, expect, it } from "vitest";
import { createLintRun } from "../../../lib/engine/kernel/lintRun.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";
import { firstOf } from "../../long.js";

describe("a live notebook lints a cell as it is run", () => {
  const cells: [string, string][] = [
    ["define", "const rows = [3, 1, 2];\nshow(rows.length);"],
    ["again", "const rows = [1];\nshow(rows.length);"],
  ];
  const run = createLintRun();
  const found = cells.map(([cell, source], index) =>
    run({ source, cell, deleted: [] }, 10 + index),
  );

  it("and says what a rule refuses, with its code, its line, and other cells by their prompts", () => {
    expect(found[0]).toEqual([]);
    expect(found[1]).toHaveLength(1);
    expect(found[1]![0]).toMatch(/^PW001, line 1: .*`rows`.*cell \[10\]/);
  });

  it("and refuses nothing in any notebook of the edition, whatever cells are still to come", () => {
    for (const { file, cells } of firstOf(readNotebooks(project))) {
      const inOrder = createLintRun();
      const refused = cells
        .filter(({ kind }) => kind === "code")
        .flatMap(({ id, source }, count) => inOrder({ source, cell: id, deleted: [] }, count));
      expect(refused, file).toEqual([]);
    }
  });

  it("and is content once the cell that stood against it is deleted", () => {
    const [, [cell, source]] = cells as [[string, string], [string, string]];
    expect(run({ source, cell, deleted: ["define"] }, 12)).toEqual([]);
  });
});
