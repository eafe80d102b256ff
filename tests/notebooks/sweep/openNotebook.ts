import { background, type BackgroundWork } from "../../../lib/engine/words/background.js";
import { createGraph } from "../../../lib/engine/dataflow/graph.js";
import { loadProgram } from "../../../lib/engine/dataflow/runProgram.js";
import type { Notebook } from "../../../lib/engine/dataflow/notebook.js";
import type { Displayable } from "../../../lib/engine/words/displayable.js";
import type { Input } from "../../../lib/engine/words/input.js";
import type { Setting } from "./settings.js";

/** What a notebook has at a setting: values by name, and what its cells show. */
export interface State {
  readonly setting: Setting;
  /** Every input's value. */
  readonly inputs: Setting;
  readonly values: Readonly<Record<string, any>>;
  readonly shown: ReadonlyMap<string, readonly (Displayable | Input)[]>;
  /** Cells that could not be computed, with the reason. */
  readonly failed: readonly string[];
}

/** Work of the background by its arguments: it is a function of them, and much of it moves with few inputs. */
const done = new Map<string, Promise<unknown>>();

/**
 * The same work (a notebook has its own copy of the library, so by its name) with less of it: points of the map,
 * games of a search, and claims in haste or with an audit not at all.
 */
function lessOf(
  work: BackgroundWork,
  args: readonly unknown[],
  haste: boolean,
): [BackgroundWork, readonly unknown[]] {
  if (work.name === "equilibriumMap") return [work, [...args.slice(0, -1), 5]];
  if (work.name === "searchClaim") return [work, [...args, 10]];
  if (work.name === "checkClaims" && (haste || typeof args[0] !== "string")) return [() => [], []];
  return [work, args];
}

/** A notebook in the page's way, its Markdown with it. */
export async function openNotebook(notebook: Notebook, haste = false) {
  const shown = new Map<string, readonly (Displayable | Input)[]>();
  for (const { id, kind, source } of notebook.cells)
    if (kind === "markdown") shown.set(id, [{ kind: "prose", markdown: source }]);
  const failed = new Map<string, string>();
  const graph = createGraph(
    await loadProgram(notebook),
    {
      state({ id }, state) {
        if (state.status === "done") shown.set(id, state.shown);
        if (state.status === "failed") failed.set(id, `${id}: ${String(state.error)}`);
        else failed.delete(id);
      },
    },
    undefined,
    (work, args) => {
      const [less, given] = lessOf(work, args, haste);
      const key = `${work.name} ${JSON.stringify(given)}`;
      if (!done.has(key))
        done.set(key, background(less as (...args: unknown[]) => unknown, ...given));
      return done.get(key)!;
    },
  );
  await graph.values();
  const inputs = [...shown.values()]
    .flat()
    .filter((item): item is Input => typeof item === "object" && "shared" in item);
  return {
    inputs,
    async at(setting: Setting): Promise<State> {
      for (const { name, value } of inputs)
        graph.set(name, name in setting ? setting[name]! : value);
      const values = await graph.values();
      const set = Object.fromEntries(inputs.map(({ name }) => [name, graph.get(name)!]));
      return { setting, inputs: set, values, shown, failed: [...failed.values()] };
    },
    dispose: () => graph.dispose(),
  };
}
