import { describe, expect, it } from "vitest";
import type { Notebook } from "../../../lib/engine/dataflow/notebook.js";
import { noProgress } from "../../../lib/engine/publish/progress.js";
import { runTwice } from "../../../lib/engine/publish/runTwice.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { defaultLimits } from "../../../lib/engine/publish/startRunner.js";
import { project } from "../../project.js";
import { copyProject } from "./projectCopy.js";
import { notebookOf } from "../lint/notebookOf.js";
import { aside } from "../../long.js";

const twice = (notebooks: readonly Notebook[], limits = defaultLimits): Promise<string[]> =>
  runTwice(notebooks, limits, noProgress);

/** Cells that no rule sees through, each after its number in the notebook. */
const culprits = {
  1: 'const tools = { draw: Math }; const dice = tools["draw"]["ran" + "dom"]();',
  2: "const clock = new Date(...([] as [])).getTime() > Date.UTC(2033);",
  3: "const word = `${new Date(0)}`;",
  4: "const price = Reflect.apply(Number.prototype.toLocaleString, 1234.5, []);",
  5: 'const order = ["z", "ä"].sort(new Intl.Collator([]).compare);',
};

describe("runTwice", () => {
  it("names each cell whose value depends on time, place, language or luck, and not what follows from it", async () => {
    const notebook = notebookOf(
      ...Object.values(culprits),
      "const follows = [dice, clock, word, price, order];",
      'const sure = [new Date(0).toISOString(), (1234.5).toLocaleString("en"), Date.UTC(2033)];',
    );
    const names = ["dice", "clock", "word", "price", "order"];
    expect((await twice([notebook])).map((line) => line.split(" is not the same")[0])).toEqual(
      names.map((name, i) => `notebooks/99-example.ipynb, cell ${i + 1}: \`${name}\``),
    );
  });

  aside("names a cell that shows something else each time", async () => {
    const notebook = notebookOf(
      'import { show } from "../lib";',
      'show(`${Reflect.get(Math, "random")()}`);',
    );
    expect(await twice([notebook])).toEqual([
      expect.stringMatching(/^notebooks\/99-example\.ipynb, cell 2: what it shows is not the same/),
    ]);
  });

  it("says which cell fails", async () => {
    await expect(twice([notebookOf("const a = [1].at(2)!.toFixed();")])).rejects.toThrow(
      "notebooks/99-example.ipynb, cell 1: TypeError",
    );
  });

  aside("names a cell that does not end", async () => {
    const endless = notebookOf("const a = 1;", "await new Promise(() => {});");
    await expect(twice([endless], { ...defaultLimits, seconds: 1 })).rejects.toThrow(
      "notebooks/99-example.ipynb, cell 2: expected to end within 1 s, found still running",
    );
  });

  it.runIf(process.env["CI"])(
    "finds the notebooks of the edition alike; npm run lint -- --twice fails where one is not",
    async () => {
      expect(await twice(readNotebooks(project))).toEqual([]);
      const copy = copyProject();
      try {
        const number = copy.edit(
          "02-the-game",
          "belief",
          "const mu = Number(Reflect.get([1], 0)) - String(new Date(0)).length / 1e9;",
        );
        expect(copy.cli("lint", "--twice")).toMatchObject({
          status: 1,
          err: expect.stringContaining(`notebooks/02-the-game.ipynb, cell ${number}: \`mu\``),
        });
      } finally {
        copy.remove();
      }
    },
    120_000,
  );
});
