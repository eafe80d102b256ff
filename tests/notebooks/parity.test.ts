import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import { isOpen, type Input, type InputValue } from "../../lib/engine/words/input.js";
import { sameOutput } from "../../lib/engine/publish/outputs.js";
import { foldAnswers } from "../../lib/engine/publish/runNotebooks.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { closeKernels, runInKernel, type KernelRun } from "../../lib/engine/kernel/runInKernel.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import { project } from "../project.js";
import { hasMinutes } from "../long.js";

afterAll(closeKernels);

/** A value as both runners must have it: tables by their rows, functions by being functions. */
function plain(value: unknown): unknown {
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return value;
  if ("objects" in value && typeof value.objects === "function") return value.objects();
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/**
 * Settings of an input other than its default, which is `null` for a guess or a question: two of a
 * shelf and of a number's (ends of its travel, or between), every option, but no more than eight.
 */
function settings(input: Input): InputValue[] {
  if (input.kind === "editor") return Object.values(input.shelf).slice(-2);
  const asked = isOpen(input) ? { ...input.answers, value: null } : input;
  if ("options" in asked)
    return asked.options.filter((option) => option !== asked.value).slice(0, 8);
  const { min, step = 0.25, value } = asked;
  // What may be typed may have no upper end.
  const max = Math.min(asked.max, min + 8);
  const inner = Number((min + step * Math.round((max - min) / step / 3)).toFixed(6));
  return [...new Set([min, max, inner])].filter((setting) => setting !== value).slice(0, 2);
}

/** Notebooks that are run at one other setting of each input where time is short; the others at their defaults. */
const briefly = new Set(["03"]);

/** A failure with the command at whose settings it happens. */
const named = <T>(run: string, result: Promise<T>): Promise<T> =>
  result.catch((error: Error) => {
    throw new Error(`${run}: ${String(error)}`);
  });

describe.each(readNotebooks(project))("$name", (notebook) => {
  let atDefaults: KernelRun;
  beforeAll(async () => {
    atDefaults = await runInKernel(notebook);
  });

  it("runs top to bottom in tslab and gives its committed outputs", () => {
    const outputs = foldAnswers(notebook, atDefaults.outputs);
    const stale = notebook.cells
      .filter(({ kind }) => kind === "code")
      .filter(({ id, outputs: committed }) => {
        const fresh = outputs.get(id)!;
        return (
          fresh.length !== committed.length ||
          fresh.some((output, i) => !sameOutput(output, committed[i]))
        );
      })
      .map(({ number, id }) => `${notebook.file}, cell ${number} (${id})`);
    expect(stale, `stale outputs: npm run notebooks -- ${notebook.name.slice(0, 2)}`).toEqual([]);
  });

  it("has the same values in tslab and in the graph, at its defaults and at other settings of every input", async () => {
    const program = await loadProgram(notebook);
    const inputs: Input[] = [];
    const graph = createGraph(program, {
      state(cell, state) {
        if (cell.kind === "input" && state.status === "done")
          inputs.push(...(state.shown as Input[]));
      },
    });
    const names = program.cells.flatMap(({ outputs }) => outputs);
    const compare = async (set: Record<string, string>): Promise<void> => {
      const settings = Object.entries(set).map(([name, value]) => ` --set "${name}=${value}"`);
      const run = `npm run notebooks -- ${notebook.name.slice(0, 2)}${settings.join("")}`;
      const { values } =
        settings.length > 0 ? await named(run, runInKernel(notebook, set)) : atDefaults;
      const computed = await named(run, graph.values());
      for (const { id, outputs } of program.cells)
        for (const name of outputs)
          expect(
            plain(computed[name]),
            `${name} of cell ${id} of ${notebook.file} in the graph, and not as by ${run}`,
          ).toEqual(plain(values[name]));
    };
    await compare({});
    expect(names.length).toBeGreaterThan(0);
    const defaults = [...inputs];
    for (const input of defaults)
      if (isOpen(input)) expect(atDefaults.values[input.name], input.name).toBeNull();
    const others = defaults.map((input) => settings(input));
    others.forEach((list, i) =>
      expect(list.length).toBeGreaterThanOrEqual(defaults[i]!.kind === "slider" ? 2 : 1),
    );
    // Every setting of every input occurs in some round, together with other settings of the others.
    const most = Math.max(0, ...others.map(({ length }) => length));
    const rounds = process.env["CI"]
      ? most
      : hasMinutes && briefly.has(notebook.name.slice(0, 2))
        ? 1
        : 0;
    for (let round = 0; round < rounds; round++) {
      const set = Object.fromEntries(
        defaults.map(({ name }, i) => [name, others[i]![(round + i) % others[i]!.length]!]),
      );
      for (const [name, value] of Object.entries(set)) graph.set(name, value);
      const texts = Object.fromEntries(
        Object.entries(set).map(([name, value]) => [name, String(value)]),
      );
      await compare(texts);
    }
    for (const { name, value } of defaults) graph.set(name, value);
    await compare({});
    graph.dispose();
  });
});
