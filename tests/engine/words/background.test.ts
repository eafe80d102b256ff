import { describe, expect, it } from "vitest";
import { background, inThisThread, type Background } from "../../../lib/engine/words/background.js";
import { createGraph, type CellState } from "../../../lib/engine/dataflow/graph.js";
import type { CompiledCell, Program } from "../../../lib/engine/dataflow/program.js";
import type { Input } from "../../../lib/engine/words/input.js";
import { slider } from "../../../lib/paper.js";

const square = (x: number): number => x * x;
const x = slider("x", { label: "x", min: 0, max: 10, step: 1, value: 3 });

const input: CompiledCell = {
  id: "input",
  number: 1,
  kind: "input",
  inputs: ["view"],
  outputs: ["x"],
  body: (view: (input: Input) => Input) => ({ x: view(x) }),
};
const heavy: CompiledCell = {
  id: "heavy",
  number: 2,
  kind: "code",
  inputs: ["background", "x"],
  outputs: ["y"],
  body: async (work: typeof background, x: number) => ({ y: await work(square, x) }),
};
const program: Program = { name: "test", imports: {}, cells: [input, heavy] };

/** Keeps every task open until the test ends it. */
function controlled() {
  const tasks: { finish: () => void; signal: AbortSignal }[] = [];
  const run: Background = (work, args, signal) =>
    new Promise((resolve, reject) => {
      tasks.push({ finish: () => resolve(inThisThread(work, args, signal)), signal });
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    });
  return { tasks, run };
}

describe("background", () => {
  it("gives what the function gives, as a copy", async () => {
    const given = { list: [1, 2] };
    const same = await background((value: typeof given) => value, given);
    expect(same).toEqual(given);
    expect(same.list).not.toBe(given.list);
  });

  it("refuses what cannot pass between threads, in tslab as in the page", async () => {
    await expect(
      background(
        (f: () => number) => f(),
        () => 1,
      ),
    ).rejects.toThrow(/could not be cloned/);
  });

  it("waits in the graph, and hands the value on", async () => {
    const graph = createGraph(program, { state: () => {} });
    expect(await graph.values()).toEqual({ x: 3, y: 9 });
  });

  it("ends what a newer run of the cell supersedes", async () => {
    const { tasks, run } = controlled();
    const graph = createGraph(program, { state: () => {} }, undefined, run);
    await expect.poll(() => tasks.length).toBe(1);
    graph.set("x", 4);
    await expect.poll(() => tasks.length).toBe(2);
    expect(tasks.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    tasks[1]!.finish();
    expect(await graph.values()).toEqual({ x: 4, y: 16 });
  });

  it("fails a cell that the reader stops, and runs it again on demand", async () => {
    const { tasks, run } = controlled();
    const states: CellState[] = [];
    const state = (cell: CompiledCell, state: CellState): void =>
      void (cell === heavy && states.push(state));
    const graph = createGraph(program, { state }, undefined, run);
    await expect.poll(() => tasks.length).toBe(1);
    graph.stop(heavy, new Error("enough"));
    await expect
      .poll(() => states.at(-1))
      .toMatchObject({ status: "failed", error: { message: "enough" } });
    graph.run(heavy);
    await expect.poll(() => tasks.length).toBe(2);
    tasks[1]!.finish();
    expect(await graph.values()).toEqual({ x: 3, y: 9 });
  });
});
