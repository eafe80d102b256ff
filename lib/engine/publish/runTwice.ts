import type { Notebook } from "../dataflow/notebook.js";
import { shownKey, type RunSurroundings } from "./describeRun.js";
import type { Progress } from "./progress.js";
import { runAll, startRunner, type Limits } from "./startRunner.js";

const surroundings: readonly RunSurroundings[] = [
  { language: "en_US.UTF-8", zone: "Pacific/Kiritimati", days: 0, seed: 1 },
  { language: "sv_SE.UTF-8", zone: "America/St_Johns", days: 4321.6, seed: 2 },
];

/**
 * Runs each notebook in two processes, with other clocks, time zones, languages and random numbers.
 *
 * @returns a line for each cell whose value, or whose output, is not the same
 * @throws Error naming file and cell of each that fails or does not end
 */
export async function runTwice(
  notebooks: readonly Notebook[],
  limits: Limits,
  progress: Progress,
): Promise<string[]> {
  const tasks = notebooks.map((notebook) => ({ notebook }));
  const runs = await Promise.all(
    surroundings.map((each) => runAll(startRunner("described", limits, progress, each), tasks)),
  );
  const failures = new Set(runs.flatMap((run) => run.failures));
  if (failures.size > 0) throw new Error([...failures].join("\n"));
  return notebooks.flatMap((notebook) => {
    const { file } = notebook;
    const [one, other] = runs.map(({ products }) => products.get(notebook)!);
    const differing = new Set<string>();
    return one!.cells.flatMap(({ number, inputs, prints }, k) => {
      const again = other!.cells[k]!.prints;
      const names = Object.keys(prints).filter((name) => prints[name] !== again[name]);
      const follows = inputs.some((name) => differing.has(name));
      for (const name of names) differing.add(name);
      if (names.length === 0 || follows) return [];
      const what = names.map((name) => (name === shownKey ? name : `\`${name}\``)).join(", ");
      return [
        `${file}, cell ${number}: ${what} is not the same at another time, in another time zone and language, or with other random numbers: use a fixed date, numbers from a seeded generator, and a language and zone that are written out`,
      ];
    });
  });
}
