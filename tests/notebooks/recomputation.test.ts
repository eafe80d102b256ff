import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { project } from "../project.js";
import { pythonWith } from "../pythonWith.js";
import { hasMinutes } from "../long.js";

const python = pythonWith("scipy", "SALib");

/** The empirical notebooks, and those with the model over time. */
const names = ["01", "07", "08", "09", "10", "11", "13"];

interface Shown {
  readonly name: string;
  readonly cells: { id: string; prose: boolean; shown: Record<string, unknown>[] }[];
}

/** What a notebook shows at its defaults, cell by cell, inputs left out: prose as it is written, the rest as it is computed. */
async function shownIn(name: string): Promise<Shown> {
  const notebook = readNotebooks(project).find((each) => each.name.startsWith(name))!;
  const shown = new Map<string, readonly unknown[]>();
  const graph = createGraph(await loadProgram(notebook), {
    state: (cell, state) => state.status === "done" && shown.set(cell.id, state.shown),
  });
  await graph.values();
  graph.dispose();
  const kinds = ["prose", "formula", "figure", "table", "exercise"];
  const cells = notebook.cells.map(({ id, kind, source }) => {
    const prose = kind === "markdown";
    const items = prose ? [{ kind: "prose", markdown: source }] : (shown.get(id) ?? []);
    const words = items.map((item) =>
      typeof item === "object" ? item : { kind: "prose", markdown: String(item) },
    ) as { kind: string }[];
    return { id, prose, shown: words.filter((item) => kinds.includes(item.kind)) };
  });
  return { name, cells };
}

// SALib and the Sobol indices take seconds.
it.skipIf(!python || !hasMinutes)(
  "every number that the empirical notebooks draw and say is found again in Python from the files alone, and a spoilt one is not",
  async () => {
    const all: Shown[] = [];
    for (const name of names) all.push(await shownIn(name));
    // The same test on a copy in which a sentence and a cell are off by one.
    const spoilt: Shown = JSON.parse(JSON.stringify(all.at(-1)));
    const item = (id: string) => spoilt.cells.find((cell) => cell.id === id)!.shown[0]!;
    const sentence = item("changes-sentence");
    sentence["markdown"] = String(sentence["markdown"]).replace("0 of", "1 of");
    (item("reserves-table")["rows"] as unknown[][])[0]![2] = 41;
    const program = fileURLToPath(new URL("recomputed/compare.py", import.meta.url));
    const run = spawnSync(python!, ["-B", program], {
      input: JSON.stringify([...all, spoilt], (key, value) =>
        key === "data" || key === "layout" ? undefined : value,
      ),
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    expect(run.status, run.stderr).toBe(0);
    const found = JSON.parse(run.stdout) as Record<string, string[]> & { numbers: number };
    expect(found["differences"]).toEqual([
      "13 reserves-table row 1 column 3: shown 41, recomputed 40.0",
      "13 changes-sentence: shown ['8', '1', '32'], recomputed ['8', '0', '32']",
    ]);
    expect(found["uncovered"]).toEqual([]);
    expect(found["unused"]).toEqual([]);
    expect(found.numbers).toBeGreaterThan(5000);
  },
  240_000,
);
