import { describe, expect, it } from "vitest";
import { project } from "../project.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import type { Input, InputValue } from "../../lib/engine/words/input.js";
import { isProse } from "../../lib/engine/words/md.js";
import type { Program } from "../../lib/engine/dataflow/program.js";
import { upstream } from "./upstream.js";

type Answer = Readonly<Record<string, InputValue>>;

interface Exercise {
  /** The cell that judges, by notebook and id. */
  readonly cell: readonly [notebook: string, id: string];
  /** What it says to a right answer. */
  readonly says?: RegExp;
  /** Every right answer that the inputs can be put to; all other settings of the inputs are wrong. */
  readonly right: readonly Answer[];
  /** In place of all other settings, where right answers are too many to list. */
  readonly wrong?: readonly Answer[];
}

const yes = /^\*\*Yes\b/;
/** Notebooks are compiled once each. */
const programs = new Map<string, Promise<Program>>();
const answers = (name: string, ...values: InputValue[]): Answer[] =>
  values.map((value) => ({ [name]: value }));

const exercises: readonly Exercise[] = [
  // 270,000 t over 89,200 t is 3.027.
  { cell: ["01-quota-table", "check-answer"], right: answers("answer", 3) },
  // 2 / (1 + δ) = 1/4
  { cell: ["02-the-game", "check-answer"], right: answers("answer", 7) },
  // 2 / (1 + δ) = 3/10 at δ = 17/3
  { cell: ["03-the-belief-cutoff", "check-answer"], right: answers("answer", 5.7) },
  // κ (1 − q) = 3 · 2/3
  { cell: ["04-equilibria", "check-audit"], right: answers("answerPhi", 2) },
  // 1 − (1/2 · 1/4) / (3/4 · 1/2) = 2/3
  { cell: ["04-equilibria", "check-partial"], right: answers("answerShare", 0.67) },
  { cell: ["05-comparative-statics", "check-answer"], right: answers("answer", 1) },
  // At μ* = 1/2 outsiders get −1 either way, and knowing 1/2 · 1 − 1/2 · 1 = 0.
  { cell: ["06-welfare", "check-answer"], right: [{ answerPrior: 0.5, answerWorth: 1 }] },
  // Dependence 0.9 and 0.311, crises 0.5 and 1: level at 0.589 / 0.5 = 1.178.
  { cell: ["07-empirical-figures", "check-answer"], right: answers("answer", 1.2) },
  // 4 / (2 · 0.57 − 1) = 28.6; a hundredth less precision makes 41.7, a hundredth more 25.
  { cell: ["08-scenarios", "check-answer"], right: answers("answer", 0.57) },
  // 1 − 0.7 (1 − b) ≥ 1/2 from b = 2/7 on
  { cell: ["09-patent-opacity", "check-answer"], right: answers("answer", 0.29) },
  { cell: ["11-prices-and-silence", "check-answer"], right: answers("answer", 6) },
  {
    cell: ["10-your-assumptions", "check-answer"],
    right: [{ p: 0.25 }, { p: 0.3, growth: 0 }, { A: 3, growth: 0 }],
    wrong: [
      {},
      { p: 0.6 },
      { p: 0.25, A: 1.5, growth: 0 },
      { p: 0.2, harm: "the weak twice as much", truth: "weak" },
    ],
  },
  // Predictions, at the defaults
  { cell: ["01-quota-table", "smallest"], says: /guess hits it/, right: answers("guess", 2012) },
  { cell: ["01-quota-table", "counts"], says: /expected as much/, right: answers("expected", 4) },
  { cell: ["02-the-game", "guess-sentence"], says: /is the cutoff/, right: answers("guess", 0.5) },
  { cell: ["04-equilibria", "guess-answer"], says: /so it is/, right: answers("guess", "three") },
  {
    cell: ["08-scenarios", "peak-sentence"],
    says: /^You guessed it/,
    right: answers("guessPeak", 2031),
  },
  {
    cell: ["10-your-assumptions", "guess-sentence"],
    says: /^You guessed right/,
    right: answers("guess", "they hedge"),
  },
  {
    cell: ["11-prices-and-silence", "after-silence"],
    says: /, and it /,
    right: answers("guess", "stayed"),
  },
];

const notebooks = readNotebooks(project);
it("tests every cell that tells a reader Yes", () => {
  const judging = notebooks.flatMap(({ name, cells }) =>
    cells
      .filter(({ kind, source }) => kind === "code" && source.includes("**Yes"))
      .map(({ id }) => `${name} ${id}`),
  );
  expect(judging.length).toBeGreaterThan(0);
  const tested = exercises.map(({ cell }) => cell.join(" "));
  expect(judging.filter((cell) => !tested.includes(cell))).toEqual([]);
});

/** Every value that a reader can put the input to. */
function settings(input: Input): InputValue[] {
  if (input.kind === "choice") return [...input.options];
  const { min, max, step } = input;
  return Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) =>
    Number((min + i * step).toFixed(6)),
  );
}

const combine = (lists: readonly (readonly Answer[])[]): Answer[] =>
  lists.reduce<Answer[]>(
    (all, list) => all.flatMap((some) => list.map((more) => ({ ...some, ...more }))),
    [{}],
  );

describe.each(exercises)("$cell", ({ cell: [name, id], says = yes, right, wrong }) => {
  it("accepts every right answer, and no other", async () => {
    if (!programs.has(name))
      programs.set(name, loadProgram(notebooks.find((each) => each.name === name)!));
    const program = upstream(await programs.get(name)!, id);
    const inputs = new Map<string, Input>();
    let said = "";
    const graph = createGraph(program, {
      state(cell, state) {
        if (state.status === "failed") said = String(state.error);
        if (state.status !== "done") return;
        if (cell.kind === "input")
          for (const input of state.shown as Input[]) inputs.set(input.name, input);
        if (cell.id === id)
          said = state.shown.map((each) => (isProse(each) ? each.markdown : "")).join("\n");
      },
    });
    await graph.values();
    const accepts = async (answer: Answer): Promise<boolean> => {
      for (const [input, { value }] of inputs) graph.set(input, answer[input] ?? value);
      await graph.values();
      return says.test(said);
    };
    const tried = wrong
      ? [...right, ...wrong]
      : combine(
          Object.keys(right[0]!).map((input) => answers(input, ...settings(inputs.get(input)!))),
        );
    const accepted: Answer[] = [];
    for (const answer of tried) if (await accepts(answer)) accepted.push(answer);
    graph.dispose();
    expect(accepted).toEqual(right);
  });
});
