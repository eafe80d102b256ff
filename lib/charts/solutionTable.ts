import type { Table } from "../engine/figure/table.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { table } from "../engine/words/table.js";
import type { NumberOrRange } from "../model/map/equilibriaOf.js";
import type { GameEquilibrium } from "../model/games/solveGame.js";
import type { SignallingGame } from "../model/solver/game.js";
import { mixText } from "./tree/describeEquilibrium.js";

/** Every equilibrium of any game, one row a set: what is sent and replied, what it pays, what it survives. */
export function solutionTable(
  { title, types, messages, players }: SignallingGame,
  equilibria: readonly GameEquilibrium[],
): Table {
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const labels = messages.map(({ label }) => label);
  return table(
    equilibria.map(({ kinds, sends, replies, payoffs, receiver, survives, isContinuum }, k) => ({
      row: k + 1,
      kind: kinds.join(" to ") + (isContinuum ? ", a continuum" : ""),
      sends: types.map((type, t) => `${type}: ${mixText(labels, sends[t]!)}`).join("; "),
      replies: sets
        .map(({ label, actions }, s) => `${label}: ${mixText(actions, replies[s]!)}`)
        .join("; "),
      payoffs: types.map((type, t) => `${type} ${rangeText(payoffs[t]!)}`).join("; "),
      receiver: rangeText(receiver),
      intuitive: kept[survives.intuitive],
      d1: kept[survives.d1],
      ...(survives.divinity && { divinity: kept[survives.divinity] }),
    })),
    {
      title: `Every equilibrium${title ? `: ${title}` : ""}`,
      status: "computed",
      source:
        "the solver, exact; of a continuum the plans of its middle, and the range of what it pays",
      columns: {
        row: { title: "Row", plain: true },
        sends: `${players[0]} sends`,
        replies: `${players[1]} replies`,
        payoffs: { title: `${players[0]} is paid`, unit: "payoff units" },
        receiver: { title: `${players[1]} is paid`, unit: "payoff units" },
        intuitive: "Intuitive Criterion",
        d1: "D1",
      },
    },
  );
}

const kept = { all: "survives", some: "in part", none: "falls", undecided: "undecided" } as const;

const rangeText = (value: NumberOrRange): string =>
  typeof value === "number"
    ? formatNumber(value)
    : value.map((end) => formatNumber(end)).join(" to ");
