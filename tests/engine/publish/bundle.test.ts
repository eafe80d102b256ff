import * as arquero from "arquero";
import { describe, expect, it } from "vitest";
import { load } from "../../../lib/index.js";
import { table } from "../../../lib/engine/data/rowsAlone.js";
import { bundle } from "../../../lib/engine/publish/bundle.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { description } from "../../datasets/descriptor.js";
import { project } from "../../project.js";
import { notebookOf } from "../lint/notebookOf.js";
import { long } from "../../long.js";

/** Whether a page of this cell carries the verbs of Arquero. */
const hasVerbs = async (...lines: readonly string[]): Promise<boolean> =>
  (await bundle(project, [notebookOf(lines.join("\n"))])).inputs.some((file) =>
    file.includes("node_modules/arquero/"),
  );

describe("bundle", () => {
  it("gives a page whose tables are asked for their rows alone no Arquero", async () => {
    expect(await hasVerbs('import { load } from "../lib";', 'load("patents").objects();')).toBe(
      false,
    );
  });

  it.each([
    ['import { load } from "../lib";', 'load("patents").numRows();'],
    ['import { load } from "../lib";', 'const held = load("patents");', "held.objects();"],
    ['import { load } from "../lib";', 'load("patents").objects({ limit: 1 });'],
    ['import { parseTable } from "../lib";', "parseTable.name;"],
    ['import { table } from "arquero";', "table({ a: [1] });"],
  ])("leaves Arquero in the page of %s %s", async (...lines) => {
    expect(await hasVerbs(...lines)).toBe(true);
  });

  long("carries no Arquero in the paper's own pages, whose rows are those of Arquero", async () => {
    const { inputs } = await bundle(project, readNotebooks(project));
    expect(inputs.filter((file) => /arquero|acorn/.test(file))).toEqual([]);
    for (const { name } of description.resources) {
      const held = load(name as "patents");
      const names = held.columnNames();
      const columns = Object.fromEntries(
        names.map((column) => [column, [...(held.array(column) as unknown[])]]),
      );
      expect(table(columns, names).objects()).toEqual(arquero.table(columns, names).objects());
    }
  });
});
