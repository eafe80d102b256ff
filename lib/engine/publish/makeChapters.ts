import type { Notebook } from "../dataflow/notebook.js";
import type { Project } from "../project.js";
import type { Chapter } from "./chapter.js";
import { howMany } from "./howMany.js";
import type { Progress } from "./progress.js";
import { readNotebooks } from "./readNotebook.js";
import { siftNotebooks } from "./siftNotebooks.js";
import { runAll, startRunner, type Limits } from "./startRunner.js";

/** Runs the notebooks that are sound, as pages do; `names` are those of all. */
export async function makeChapters(
  project: Project,
  single: boolean,
  limits: Limits,
  progress: Progress,
): Promise<{ names: string[]; products: Map<Notebook, Chapter>; failures: string[] }> {
  const runner = startRunner("chapter", limits, progress);
  try {
    const unread = new Map<string, string>();
    const notebooks = readNotebooks(project, (name, { message }) => void unread.set(name, message));
    const names = [...unread.keys(), ...notebooks.map(({ name }) => name)];
    progress.step(`Checking ${howMany(notebooks.length, "notebook")}`);
    const { sound, failures } = siftNotebooks(notebooks, true);
    progress.step(`Running ${howMany(sound.length, "notebook")}`);
    const run = await runAll(
      runner,
      sound.map((notebook) => ({ notebook, single })),
    );
    return { ...run, names, failures: [...unread.values(), ...failures, ...run.failures] };
  } finally {
    runner.end();
  }
}
