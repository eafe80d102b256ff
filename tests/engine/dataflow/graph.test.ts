import { describe, expect, it } from "vitest";
import { createGraph, type CellState } from "../../../lib/engine/dataflow/graph.js";
import type { CompiledCell, Program } from "../../../lib/engine/dataflow/program.js";
import type { Input } from "../../../lib/engine/words/input.js";
import { slider } from "../../../lib/paper.js";

type Body = (...inputs: never[]) => unknown;

/** A program from cells written as id: [inputs, outputs, body]. */
function program(cells: Record<string, [string[], string[], Body]>, imports = {}): Program {
  const compiled = Object.entries(cells).map(
    ([id, [inputs, outputs, body]], index): CompiledCell => {
      const kind = inputs.includes("view") ? "input" : "code";
      return { id, number: index + 1, kind, inputs, outputs, body };
    },
  );
  return { name: "test", imports, cells: compiled };
}

const x = slider("x", { label: "x", min: 0, max: 10, step: 1, value: 1 });

function record(subject: Program, initial?: (input: Input) => number | string) {
  const states: [string, CellState][] = [];
  const graph = createGraph(
    subject,
    { state: (cell, state) => states.push([cell.id, state]) },
    initial,
  );
  const runs = (id: string): number =>
    states.filter(([cell, { status }]) => cell === id && status !== "pending").length;
  const last = (id: string): CellState => states.filter(([cell]) => cell === id).at(-1)![1];
  return { graph, runs, last };
}

const chain = program({
  input: [["view"], ["x"], (view: (input: Input) => Input) => ({ x: view(x) })],
  double: [["x"], ["y"], (x: number) => ({ y: 2 * x })],
  sum: [
    ["x", "y", "show"],
    ["z"],
    (x: number, y: number, show: (value: number) => void) => {
      show(x + y);
      return { z: x + y };
    },
  ],
  apart: [
    ["show"],
    ["w"],
    (show: (value: string) => void) => {
      show("still");
      return { w: 7 };
    },
  ],
});

describe("createGraph", () => {
  it("computes every value once at the defaults", async () => {
    const { graph, runs } = record(chain);
    expect(await graph.values()).toEqual({ x: 1, y: 2, z: 3, w: 7 });
    expect(["input", "double", "sum", "apart"].map(runs)).toEqual([1, 1, 1, 1]);
  });

  it("re-runs exactly the cells that depend on a moved input, once each", async () => {
    const { graph, runs } = record(chain);
    await graph.values();
    graph.set("x", 5);
    expect(await graph.values()).toEqual({ x: 5, y: 10, z: 15, w: 7 });
    expect(["input", "double", "sum", "apart"].map(runs)).toEqual([1, 2, 2, 1]);
  });

  it("coalesces moves made in one frame", async () => {
    const { graph, runs } = record(chain);
    await graph.values();
    for (const value of [2, 3, 4]) graph.set("x", value);
    expect(await graph.values()).toMatchObject({ z: 12 });
    expect(runs("sum")).toBe(2);
  });

  it("does nothing when an input is set to the value it has", async () => {
    const { graph, runs } = record(chain);
    await graph.values();
    graph.set("x", 1);
    await graph.values();
    expect(runs("double")).toBe(1);
  });

  it("starts an input where it is told to", async () => {
    const { graph } = record(chain, ({ value }) => Number(value) + 2);
    expect(await graph.values()).toMatchObject({ x: 3, z: 9 });
  });

  it("collects what a cell shows, anew at each run", async () => {
    const { graph, last } = record(chain);
    await graph.values();
    graph.set("x", 4);
    await graph.values();
    expect(last("sum")).toEqual({ status: "done", shown: [12] });
    expect(last("apart")).toEqual({ status: "done", shown: ["still"] });
  });

  it("shows a failure at its cell, blocks what rests on it, and clears when the input is mended", async () => {
    const failing = program({
      input: [["view"], ["x"], (view: (input: Input) => Input) => ({ x: view(x) })],
      root: [
        ["x"],
        ["y"],
        (x: number) => {
          if (x > 4) throw new RangeError("y: x must be ≤ 4");
          return { y: x };
        },
      ],
      after: [["y"], ["z"], (y: number) => ({ z: y })],
    });
    const { graph, last } = record(failing);
    await graph.values();
    graph.set("x", 5);
    await graph.values();
    expect(last("root")).toMatchObject({
      status: "failed",
      error: new RangeError("y: x must be ≤ 4"),
    });
    expect(last("root")).not.toHaveProperty("blockedBy");
    expect(last("after")).toMatchObject({ status: "failed", blockedBy: "y" });
    graph.set("x", 2);
    expect(await graph.values()).toEqual({ x: 2, y: 2, z: 2 });
    expect(last("root").status).toBe("done");
    expect(last("after").status).toBe("done");
  });

  it("refuses to set what is not an input", () => {
    const { graph } = record(chain);
    expect(() => graph.set("y", 1)).toThrow('set: name must be an input of test, got "y"');
  });

  it("refuses to show what no page can show", async () => {
    const wrong = program({
      cell: [["show"], [], (show: (value: unknown) => void) => show({ a: 1 })],
    });
    const { graph, last } = record(wrong);
    await graph.values();
    expect(String((last("cell") as { error: Error }).error)).toContain(
      "show: expected a figure, table, formula, text or number, got object",
    );
  });

  it("refuses a text, a sentence and a formula that no page can lay out, and shows the longest that it can", async () => {
    const { checkDisplayable } = await import("../../../lib/engine/words/displayable.js");
    const most = "x".repeat(100_000);
    for (const show of [
      String,
      (markdown: string) => ({ kind: "prose", markdown }),
      (tex: string) => ({ kind: "formula", tex }),
    ]) {
      expect(checkDisplayable(show(most))).toEqual(show(most));
      expect(() => checkDisplayable(show(`${most}x`))).toThrow(
        "show: expected a text of at most 100000 letters, got 100001. Show a part of it.",
      );
    }
  });

  it("refuses a table and a figure that no page can draw, and shows the largest that it can", async () => {
    const { checkDisplayable } = await import("../../../lib/engine/words/displayable.js");
    const tableOf = (rows: number) => ({
      kind: "table",
      columns: [{ name: "a" }, { name: "b" }],
      rows: Array(rows).fill([1, 2]),
    });
    const figureOf = (points: number, rows = 1) => ({
      kind: "figure",
      data: [{ x: Array(points).fill(1), y: Array(points).fill(1) }, { x: [1] }],
      table: tableOf(rows),
    });
    for (const most of [tableOf(50_000), figureOf(19_999)])
      expect(checkDisplayable(most)).toBe(most);
    for (const more of [tableOf(50_001), figureOf(1, 50_001)])
      expect(() => checkDisplayable(more)).toThrow(
        "show: expected a table of at most 100000 cells, got 100002 (50001 rows). Show a part of its rows or columns.",
      );
    expect(() => checkDisplayable(figureOf(20_000))).toThrow(
      "show: expected a figure of at most 20000 points, got 20001. Draw a part of them, or sums of several.",
    );
  });

  it("awaits cells that are asynchronous", async () => {
    const slow = program({
      a: [[], ["a"], async () => ({ a: await Promise.resolve(1) })],
      b: [["a"], ["b"], (a: number) => ({ b: a + 1 })],
    });
    expect(await record(slow).graph.values()).toEqual({ a: 1, b: 2 });
  });
});

describe("a graph whose cells change while it runs", () => {
  const cell = (id: string, inputs: string[], outputs: string[], body: Body): CompiledCell => ({
    id,
    number: 1,
    kind: "code",
    inputs,
    outputs,
    body,
  });

  it("puts a cell in the place of the one with its id, and its dependents follow", async () => {
    const { graph } = record(
      program({
        a: [[], ["x"], () => ({ x: 1 })],
        b: [["x"], ["y"], (x: number) => ({ y: x + 1 })],
      }),
    );
    expect(await graph.values()).toEqual({ x: 1, y: 2 });
    graph.define(cell("a", [], ["x"], () => ({ x: 10 })));
    expect(await graph.values()).toEqual({ x: 10, y: 11 });
  });

  it("gives a name to the cell that defined it last, as the kernel does", async () => {
    const { graph } = record(
      program({
        a: [[], ["x"], () => ({ x: 1 })],
        b: [["x"], ["y"], (x: number) => ({ y: x + 1 })],
      }),
    );
    graph.define(cell("c", [], ["x"], () => ({ x: 5 })));
    expect((await graph.values())["y"]).toBe(6);
  });

  it("fails what depends on a cell that is taken out, and says which name is missing", async () => {
    const { graph, last } = record(
      program({
        a: [[], ["x"], () => ({ x: 1 })],
        b: [["x"], ["y"], (x: number) => ({ y: x + 1 })],
      }),
    );
    await graph.values();
    graph.remove("a");
    await graph.values();
    expect(last("b")).toMatchObject({ status: "failed", error: { message: "x is not defined" } });
    expect(last("b")).not.toHaveProperty("blockedBy");
  });

  it("puts an import back when the cell that hid it is taken out", async () => {
    const { graph } = record(
      program({ b: [["x"], ["y"], (x: number) => ({ y: x + 1 })] }, { x: 1 }),
    );
    graph.define(cell("a", [], ["x"], () => ({ x: 5 })));
    expect((await graph.values())["y"]).toBe(6);
    graph.remove("a");
    expect(await graph.values()).toEqual({ y: 2 });
  });
});
