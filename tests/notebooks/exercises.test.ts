import { describe, expect, it } from "vitest";
import { project } from "../project.js";
import { heldCells } from "../../lib/engine/lint/askedInputs.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import type { Displayable } from "../../lib/engine/words/displayable.js";
import type { Input, InputValue } from "../../lib/engine/words/input.js";
import { isProse } from "../../lib/engine/words/md.js";
import type { Program } from "../../lib/engine/dataflow/program.js";
import { shelf } from "../../lib/model/games/shelf.js";
import { upstream } from "./upstream.js";

type Answer = Readonly<Record<string, InputValue>>;

interface Exercise {
  /** The cell that judges, by notebook and id. */
  readonly cell: readonly [notebook: string, id: string];
  /** The exact answer first; then others that are right, as a reader may round them. */
  readonly right: readonly Answer[];
  /** The nearest wrong ones to either side first; then what a reader may well think of. */
  readonly wrong: readonly Answer[];
  /** Every answer between these is right, worked out by hand, and no other from `from` to `to`. */
  readonly accepts?: readonly [low: number, high: number];
  readonly tried?: readonly [from: number, to: number, step: number];
}

/** Notebooks are compiled once each. */
const programs = new Map<string, Promise<Program>>();
const notebooks = readNotebooks(project);
const compiled = (name: string): Promise<Program> => {
  if (!programs.has(name))
    programs.set(name, loadProgram(notebooks.find((each) => each.name === name)!));
  return programs.get(name)!;
};
const answers = (name: string, ...values: InputValue[]): Answer[] =>
  values.map((value) => ({ [name]: value }));

/** Where the inputs of the page are the answer, something is answered from the start. */
const isAnsweredByThePage = (notebook: string): boolean => /^1[12]-/.test(notebook);

/** The game of the shelf with one of its texts changed. */
const beerQuiche = (from: string, to: string): Answer => ({
  game: JSON.stringify(shelf["Beer and quiche"]).replace(from, to),
});

const exercises: readonly Exercise[] = [
  // 270,000 t over 89,200 t is 3.027; two percent to either side are as good.
  {
    cell: ["01-quota-table", "check-answer"],
    right: answers("answer", 270000 / 89200, 3, 3.03, 3.027),
    wrong: answers("answer", 2.96, 3.09, 2.03, 1, 0),
    accepts: [(0.98 * 270000) / 89200, (1.02 * 270000) / 89200],
    tried: [0, 12, 0.01],
  },
  // 2 / (1 + δ) = 1/4
  {
    cell: ["02-the-game", "check-answer"],
    right: answers("answer", 7),
    wrong: answers("answer", 6.9, 7.1, 8, 0),
    accepts: [7, 7],
    tried: [0, 20, 0.1],
  },
  // 2 / (1 + δ) = 3/10 at δ = 17/3
  {
    cell: ["03-the-belief-cutoff", "check-answer"],
    right: answers("answer", 17 / 3, 5.7, 5.67, 5.667),
    wrong: answers("answer", 5.6, 5.72, 6.7, 0),
    accepts: [17 / 3 - 0.05, 17 / 3 + 0.05],
    tried: [0, 20, 0.01],
  },
  // κ (1 − q) = 3 · 2/3
  {
    cell: ["04-equilibria", "check-audit"],
    right: answers("answerPhi", 2),
    wrong: answers("answerPhi", 1.99, 2.01, 0, 1, 3, 4),
    accepts: [2, 2],
    tried: [1.9, 2.1, 0.01],
  },
  // 1 − (1/2 · 1/4) / (3/4 · 1/2) = 2/3
  {
    cell: ["04-equilibria", "check-partial"],
    right: answers("answerShare", 2 / 3, 0.67, 0.667),
    wrong: answers("answerShare", 0.66, 0.68, 1 / 3, 0.5, 0),
    accepts: [2 / 3 - 0.005, 2 / 3 + 0.005],
    tried: [0, 1, 0.001],
  },
  {
    cell: ["05-comparative-statics", "check-answer"],
    right: answers("answer", 1),
    wrong: answers("answer", 0.99, 1.01, 0.5, 0, 2),
    accepts: [0.995, 1.005],
    tried: [0, 2, 0.002],
  },
  // At μ* = 1/2 outsiders get −1 either way, and knowing 1/2 · 1 − 1/2 · 1 = 0.
  {
    cell: ["06-welfare", "check-answer"],
    right: [{ answerPrior: 0.5, answerWorth: 1 }],
    wrong: [
      { answerPrior: 0.49, answerWorth: 1 },
      { answerPrior: 0.51, answerWorth: 1 },
      { answerPrior: 0.5, answerWorth: 0.99 },
      { answerPrior: 0.5, answerWorth: 1.01 },
      { answerPrior: 0.75, answerWorth: 0.5 },
      { answerPrior: 0.5, answerWorth: null },
      { answerPrior: null, answerWorth: 1 },
    ],
  },
  // Dependence 0.9 and 0.311, crises 0.5 and 1: level at 0.589 / 0.5 = 1.178; as near as a twentieth.
  {
    cell: ["08-empirical-figures", "check-answer"],
    right: answers("answer", 1.178, 1.2, 1.18),
    wrong: answers("answer", 1.15, 1.21, 1, 0.589, 0),
    accepts: [1.178 - 0.025, 1.178 + 0.025],
    tried: [0, 4, 0.01],
  },
  // Four pieces of news break the pool from α / (1 − α) ≥ 3^(1/4) on; 4 / (2 α − 1) is 26 at 0.5769.
  {
    cell: ["09-scenarios", "check-answer"],
    right: answers("answer", 0.57, 0.569, 0.575),
    wrong: answers("answer", 0.56, 0.58, 0.55, 0.6, 0.7),
    accepts: [3 ** 0.25 / (1 + 3 ** 0.25), 0.5 + 2 / 26],
    tried: [0.51, 0.99, 0.001],
  },
  // 1 − 0.7 (1 − b) ≥ 1/2 from b = 2/7 on
  {
    cell: ["10-patent-opacity", "check-answer"],
    right: answers("answer", 2 / 7, 0.29, 0.286),
    wrong: answers("answer", 0.28, 0.3, 0.5, 0.2, 0),
    accepts: [2 / 7, 2 / 7 + 0.01 - 1e-6],
    tried: [0, 1, 0.001],
  },
  {
    cell: ["07-prices-and-silence", "check-answer"],
    right: answers("answer", 6),
    wrong: answers("answer", 5, 7, 3, 12),
    accepts: [6, 6],
    tried: [3, 12, 1],
  },
  // Here the inputs of the page are the answer.
  {
    cell: ["11-your-assumptions", "check-answer"],
    right: [{ p: 0.25 }, { p: 0.3, growth: 0 }, { A: 3, growth: 0 }],
    wrong: [
      {},
      { p: 0.6 },
      { p: 0.25, A: 1.5, growth: 0 },
      { p: 0.2, harm: "the weak twice as much", truth: "weak" },
    ],
  },
  // A weak guest who may gain by beer, or a strong one who cannot, is no longer told apart by it.
  {
    cell: ["12-a-game-of-your-own", "check-answer"],
    right: ["4, 0", "3, 0"]
      .map((weak) => beerQuiche(`"2, 0"`, `"${weak}"`))
      .concat(beerQuiche(`"3, 1"`, `"2, 1"`)),
    wrong: [
      beerQuiche(`"2, 0"`, `"2, 0"`),
      beerQuiche(`"2, 0"`, `"5/2, 0"`),
      beerQuiche(`"Beer and quiche"`, `"B"`),
      { game: JSON.stringify(shelf["Spence, two types"]) },
    ],
  },
];

it("tests every exercise", () => {
  const judging = notebooks.flatMap(({ name, cells }) =>
    cells
      .filter(({ kind, source }) => kind === "code" && /\bexercise\(/.test(source))
      .map(({ id }) => `${name} ${id}`),
  );
  expect(exercises.map(({ cell }) => cell.join(" ")).sort()).toEqual(judging.sort());
});

/** What cells show at each setting of the inputs that they depend on. */
async function asking(name: string, ...ids: readonly string[]) {
  const inputs = new Map<string, Input>();
  const shown = new Map<string, readonly (Displayable | Input)[]>();
  const graph = createGraph(upstream(await compiled(name), ...ids), {
    state(cell, state) {
      if (state.status === "failed") throw state.error;
      if (state.status !== "done") return;
      if (cell.kind === "input")
        for (const input of state.shown as Input[]) inputs.set(input.name, input);
      if (ids.includes(cell.id)) shown.set(cell.id, state.shown);
    },
  });
  await graph.values();
  return {
    async at(answer: Answer) {
      for (const [input, { value }] of inputs)
        graph.set(input, input in answer ? answer[input]! : value);
      await graph.values();
      return ids.flatMap((id) => shown.get(id) ?? []);
    },
    inputs: () => [...inputs.values()],
    dispose: () => graph.dispose(),
  };
}

describe.each(exercises)("$cell", ({ cell: [name, id], right, wrong, accepts, tried }) => {
  it("accepts the exact answer and those that round it, and none of the nearest others", async () => {
    const { at, dispose } = await asking(name, id);
    const judge = async (answer: Answer): Promise<boolean | null> => {
      const [shown] = await at(answer);
      if (typeof shown !== "object" || shown.kind !== "exercise")
        throw new TypeError(`${name} ${id}: expected an exercise`);
      for (const { markdown } of [shown.reply, shown.hint, shown.solution])
        expect(markdown).not.toMatch(/undefined|Infinity|\[object|^$/);
      if (shown.right !== null) expect(shown.reply.markdown).not.toMatch(/NaN|\bnull\b|—/);
      return shown.right;
    };
    for (const answer of right) expect(await judge(answer), JSON.stringify(answer)).toBe(true);
    for (const answer of wrong)
      expect(await judge(answer), JSON.stringify(answer)).toBe(
        Object.values(answer).includes(null) ? null : false,
      );
    const [input] = Object.keys(right[0]!);
    if (!isAnsweredByThePage(name)) expect(await judge({})).toBe(null);
    if (accepts && tried) {
      const [from, to, fine] = tried;
      const step = process.env["CI"] ? fine : Math.max(fine, (to - from) / 100);
      for (let i = 0; from + i * step <= to + 1e-9; i++) {
        const value = Number((from + i * step).toFixed(6));
        const isRight = value >= accepts[0] - 1e-9 && value <= accepts[1] + 1e-9;
        expect(await judge({ [input!]: value }), String(value)).toBe(isRight);
      }
    }
    dispose();
  });
});

/** What each guess is told when it is right, and that no other guess is told so; at the defaults. */
const guesses: readonly {
  cell: readonly [string, string];
  says: RegExp;
  guess: string;
  right: InputValue;
  wrong: readonly InputValue[];
}[] = [
  {
    cell: ["01-quota-table", "smallest"],
    says: /guess hits it/,
    guess: "guessedYear",
    right: 2012,
    wrong: [2011, 2013, 1990, 2025],
  },
  {
    cell: ["01-quota-table", "counts"],
    says: /expected just that/,
    guess: "expected",
    right: 4,
    wrong: [0, 1, 2, 3],
  },
  {
    cell: ["02-the-game", "guess-sentence"],
    says: /is the cutoff\./,
    guess: "guessedCutoff",
    right: 0.5,
    wrong: [0.49, 0.51, 0, 1],
  },
  {
    cell: ["04-equilibria", "guess-answer"],
    says: /and so it is/,
    guess: "guessedKinds",
    right: "three",
    wrong: ["none", "one", "two"],
  },
  {
    cell: ["09-scenarios", "peak-sentence"],
    says: /You guessed it/,
    guess: "guessPeak",
    right: 2031,
    wrong: [2030, 2032, 2025],
  },
  {
    cell: ["10-patent-opacity", "share-sentence"],
    says: /Well guessed/,
    guess: "guessedFactor",
    right: 4,
    wrong: [1, 3, 5, 8],
  },
  {
    cell: ["11-your-assumptions", "guess-sentence"],
    says: /You guessed it/,
    guess: "guessedReply",
    right: "they hedge",
    wrong: ["they press"],
  },
  {
    cell: ["07-prices-and-silence", "after-silence"],
    says: /and so it did/,
    guess: "guessedMove",
    right: "stayed",
    wrong: ["rose", "fell"],
  },
  {
    cell: ["12-a-game-of-your-own", "guess-answer"],
    says: /and so it is/,
    guess: "guessedKinds",
    right: "pooling alone",
    wrong: ["separating alone", "both", "neither"],
  },
  {
    cell: ["12-a-game-of-your-own", "reasonable-answer"],
    says: /and so says the criterion/,
    guess: "guessedView",
    right: "not reasonable",
    wrong: ["reasonable"],
  },
];

it.each(guesses)("$cell tells a right guess so, and no other", async (each) => {
  const { at, dispose } = await asking(...each.cell);
  const said = async (value: InputValue): Promise<string> =>
    (await at({ [each.guess]: value }))
      .map((shown) => (isProse(shown) ? shown.markdown : ""))
      .join("\n");
  expect(await said(each.right)).toMatch(each.says);
  for (const wrong of each.wrong) expect(await said(wrong), String(wrong)).not.toMatch(each.says);
  dispose();
});

it.each(notebooks.filter((notebook) => heldCells(notebook).size > 0))(
  "$name states every answer neutrally where no guess is locked in, and draws no guess",
  async (notebook) => {
    const { at, inputs, dispose } = await asking(notebook.name, ...heldCells(notebook));
    const neutral = JSON.stringify(await at({}));
    expect(neutral.length).toBeGreaterThan(200);
    expect(neutral).not.toMatch(
      /[Yy]ou (guess|said|chose|expect|press|hedg)|[Yy]our guess|null\*|NaN/,
    );
    // With guesses they speak of them: the pattern above would see it.
    const guessed = Object.fromEntries(
      inputs()
        .filter((input) => input.kind === "guess")
        .map((input) => [
          input.name,
          "options" in input.answers ? input.answers.options[0]! : input.answers.min,
        ]),
    );
    expect(JSON.stringify(await at(guessed))).toMatch(
      /[Yy]ou (guess|said|chose|expect|press|hedg)|[Yy]our guess/,
    );
    dispose();
  },
);
