import { describe, expect, it } from "vitest";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import { loadProgram, runProgram } from "../../lib/engine/dataflow/runProgram.js";
import { formatNumber } from "../../lib/engine/figure/formatNumber.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { bayes } from "../../lib/model/game/bayes.js";
import { pressPayoff } from "../../lib/model/game/pressPayoff.js";
import { muStar, muStarPartials, rational, valueOfInformation } from "../../lib/index.js";
import type { SectorScore } from "../../lib/index.js";
import { exactMuStar } from "../../lib/model/statics/exactMuStar.js";
import { weightedIndex } from "../../lib/model/composites/weightedIndex.js";
import { paperGame } from "../../lib/model/solver/paperGame.js";
import { project } from "../project.js";
import { upstream } from "./upstream.js";

type Values = Record<string, any>;

const replies = ["H", "P"] as const;
const types = ["QH", "QL"] as const;
const chances = [0, 0.2, 0.5, 0.9, 1];
/** A below, at and above delta; priors at both ends and between; disclosing dearer and cheaper than being pressed. */
const grid = [
  { A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 2 },
  { A: 0.3, gamma: 2.7, delta: 0.4, p: 0.12, phiD: 0, kappa: 0.1 },
  { A: 2, gamma: 0.1, delta: 2, p: 1, phiD: 3, kappa: 0.5 },
  { A: 4, gamma: 1.5, delta: 0.7, p: 0, phiD: 2, kappa: 2 },
  { A: 1.1, gamma: 10, delta: 7.3, p: 0.5, phiD: 0.4, kappa: 0 },
];

/** What cells of a notebook define, at every point of the grid. */
async function atEach(name: string, cells: readonly string[]): Promise<[Values, Values][]> {
  const notebook = readNotebooks(project).find((each) => each.name === name)!;
  const program = upstream(await loadProgram(notebook), ...cells);
  const graph = createGraph(program, { state() {} });
  const rounds: [Values, Values][] = [];
  for (const point of grid) {
    const inputs = program.cells.flatMap(({ outputs }) => outputs);
    for (const [input, value] of Object.entries(point))
      if (inputs.includes(input)) graph.set(input, value);
    rounds.push([point, await graph.values()]);
  }
  graph.dispose();
  return rounds;
}

const near = (found: number, expected: number, what: string): void =>
  expect(Math.abs(found - expected), what).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));

/** What an ending pays both sides in the game that the library solves. */
function paid(
  point: Values,
  message: "D" | "ND",
  reply: (typeof replies)[number],
  type: (typeof types)[number],
): { sender: number; receiver: number } {
  const { messages } = paperGame(point as never, "soft");
  const [set] = messages.find(({ label }) => label === message)!.informationSets;
  const { sender, receiver } = set!.payoffs[types.indexOf(type)]![replies.indexOf(reply)]!;
  return { sender: sender.valueOf(), receiver: receiver.valueOf() };
}

function outsidersPayoffs(point: Values, payoff: Function): void {
  for (const reply of replies)
    for (const type of types)
      near(payoff(reply, type), paid(point, "ND", reply, type).receiver, "outsiders");
}

function payoffs(point: Values, payoff: Function, expected: Function): void {
  outsidersPayoffs(point, payoff);
  for (const mu of chances) {
    near(expected("H", mu), -point["A"], "hedging");
    near(expected("P", mu), pressPayoff(mu, point as never), "pressing");
  }
}

describe("the argument that a notebook states is the one that the library checks", () => {
  it("02: payoffs, expected payoff, Bayes’ rule and indifference", async () => {
    for (const [point, found] of await atEach("02-the-game", ["expected", "belief", "cutoff"])) {
      payoffs(point, found["payoff"], found["expected"]);
      near(found["cutoff"], muStar(point as never), "cutoff");
      expect(found["mu"]).toBe(bayes(point["p"], 1, 1));
      for (const strong of chances)
        for (const weak of chances) {
          const known = bayes(point["p"], strong, weak);
          if (known !== null) near(found["bayes"](point["p"], strong, weak), known, "belief");
        }
    }
  });

  it("03: payoffs, expected payoff and indifference", async () => {
    for (const [point, found] of await atEach("03-the-belief-cutoff", ["cutoff"])) {
      payoffs(point, found["payoff"], found["worth"]);
      near(found["cutoff"], muStar(point as never), "cutoff");
      near(found["gain"](muStar(point as never)), 0, "gain at the cutoff");
    }
  });

  it("04: payoffs of both sides", async () => {
    for (const [point, found] of await atEach("04-equilibria", ["payoffs"])) {
      outsidersPayoffs(point, found["payoff"]);
      for (const message of ["D", "ND"] as const)
        for (const reply of replies)
          for (const type of types)
            near(found["china"](message, reply), paid(point, message, reply, type).sender, "China");
    }
  });

  it("05: the cutoff, and its step with each payoff", async () => {
    for (const [point, found] of await atEach("05-comparative-statics", ["cutoff", "steps"])) {
      const exact = {
        A: rational(point["A"]),
        gamma: rational(point["gamma"]),
        delta: rational(point["delta"]),
      };
      expect(found["cutoffAt"](exact).equals(exactMuStar(exact))).toBe(true);
      near(found["cutoff"], muStar(point as never), "cutoff");
      for (const [name, slope] of Object.entries(muStarPartials(exact)))
        expect(found["steps"][name].compare(0), name).toBe(slope.compare(0));
    }
  });

  it("06: what a treaty pays, and what a fact is worth", async () => {
    for (const [point, found] of await atEach("06-welfare", ["treaty", "value"])) {
      const { treaty, value } = found;
      const strong = paid(point, "D", "H", "QH").sender;
      const weak = paid(point, "D", "P", "QL").sender;
      near(treaty.strong, strong, "strong");
      near(treaty.weak, weak, "weak");
      near(
        treaty.exAnte,
        point["p"] * strong + (1 - point["p"]) * weak,
        "before it knows its type",
      );
      const known = valueOfInformation(point as never);
      if (point["delta"] > point["A"]) near(treaty.outsiders, known.full.valueOf(), "outsiders");
      near(value, known.value.valueOf(), "value");
    }
  });

  it.each([
    [
      "02-the-game",
      "payoff",
      '\n  reply === "H" ? -A',
      '\n  reply === "H" ? (china === "QH" ? -A / 2 : -A)',
    ],
    ["05-comparative-statics", "cutoff", "gamma.add(delta)", "gamma.add(delta).mul(2)"],
  ])(
    "%s: what a reader writes in cell %s moves formulas, tables and figures with it",
    async (name, id, from, to) => {
      const notebook = readNotebooks(project).find((each) => each.name === name)!;
      const cells = notebook.cells.map((cell) =>
        cell.id === id ? { ...cell, source: cell.source.replace(from, to) } : cell,
      );
      const { values, shown } = await runProgram({ ...notebook, cells });
      const said = [...shown.values()].flat().map((value) => JSON.stringify(value));
      const cutoff = values["cutoff"] as number;
      // Another than that of the paper's payoffs, 0.5.
      expect(cutoff).not.toBeCloseTo(0.5, 6);
      const [, above, below] = /= \\\\frac\{([\d. +]+)\}\{([\d. +]+)\}/.exec(said.join("\n")) ?? [];
      const sum = (text: string): number =>
        text.split("+").reduce((all, each) => all + Number(each), 0);
      if (name === "02-the-game") expect(sum(above!) / sum(below!)).toBeCloseTo(cutoff, 6);
      const figure = said.filter((text) => text.includes('"kind":"figure"')).at(-1)!;
      expect(figure).toContain(formatNumber(cutoff, 2));
    },
  );

  it("08: scores that give the order the paper tells at equal weights, defence first by stocks alone", async () => {
    const notebook = readNotebooks(project).find(({ name }) => name === "08-empirical-figures")!;
    const program = await loadProgram(notebook);
    const { id } = program.cells.find(({ outputs }) => outputs.includes("sectors"))!;
    const graph = createGraph(upstream(program, id), { state() {} });
    const sectors = (await graph.values())["sectors"] as SectorScore[];
    graph.dispose();
    const order = (weights: number[]): string[] => {
      const score = ({ volatility, stockpiling, substitution }: SectorScore) =>
        weightedIndex([volatility, stockpiling, substitution], weights);
      return [...sectors].sort((a, b) => score(b) - score(a)).map(({ sector }) => sector);
    };
    const told = ["Green energy", "Technology", "Defence", "General manufacturing"];
    expect(order([1, 1, 1])).toEqual(told);
    expect(order([0, 1, 0])[0]).toBe("Defence");
  });
});
