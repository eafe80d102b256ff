import type { Figure } from "../../engine/figure/figure.js";
import { baseLayout } from "../../engine/figure/layout.js";
import { plotlyText } from "../../engine/figure/plotlyText.js";
import type { GameEquilibrium } from "../../model/games/solveGame.js";
import type { SignallingGame } from "../../model/solver/game.js";
import { figure } from "../figure.js";
import { note } from "../note.js";
import { light } from "../palette.js";
import { arrivalsOf } from "./anyGeometry.js";
import { anyTraces, treeNotes } from "./anyTraces.js";
import { describeEquilibrium } from "./describeEquilibrium.js";

/** The tree of any game with one receiver, and one equilibrium of it. */
export function anyTree(game: SignallingGame, equilibrium?: GameEquilibrium): Figure {
  const { title, players, types, messages } = game;
  const arrivals = arrivalsOf(game, equilibrium);
  const rows = arrivals.flatMap(({ type, message, set, chance, leaves }) =>
    leaves.map((leaf) => ({
      type: types[type]!,
      message: messages[message]!.label,
      reply: leaf.reply || "the end",
      sender: leaf.sender,
      receiver: leaf.receiver,
      ...(equilibrium && { chance: chance * leaf.share, planned: set ? leaf.share : 1 }),
    })),
  );
  const named = `${title || "The game"}${equilibrium ? `: ${equilibrium.kinds.join(" to ")}` : ""}`;
  return figure({
    name: "any-game-tree",
    title: named,
    subtitle: `payoffs at the ends in payoff units; dashed: cannot be told apart${equilibrium ? "; heavy: what is played" : ""}`,
    status: "computed",
    source: "the game as given, and the solver of this edition of Woods (2025)",
    caption: equilibrium
      ? "Heavy lines are played; dotted replies are planned and never called for; in brackets stands the belief at a place."
      : "A dashed line joins places that the receiver cannot tell apart.",
    alt: `Computed from the game: ${types.join(", ")} may send ${messages.map(({ label }) => label).join(", ")}; the game ends in ${rows.length} ways. ${equilibrium ? describeEquilibrium(game, equilibrium) : ""}`.trim(),
    data: anyTraces(game, arrivals, equilibrium),
    layout: {
      ...baseLayout(70 + 36 * (rows.length + types.length)),
      margin: { t: 36, r: 84, b: 4, l: 30 },
      xaxis: { visible: false, fixedrange: true, range: [-0.1, 3] },
      yaxis: { visible: false, fixedrange: true, range: [0.5 - rows.length - types.length, 0] },
      annotations: [
        ...treeNotes(game, arrivals, equilibrium),
        ...[
          ["Nature", light.soft],
          [players[0], light.china],
          [players[1]!, light.outsiders],
        ].map(([name, color], x) =>
          note(`<b>${plotlyText(name!)}</b>`, x, 1, {
            ...{ yref: "paper", yanchor: "bottom", color: color! },
          }),
        ),
      ],
    },
    table: {
      title: `${named}, every way it can go`,
      columns: {
        type: "Type",
        message: "Message",
        reply: "Reply",
        sender: { title: `${players[0]}’s payoff`, unit: "payoff units" },
        receiver: { title: `${players[1]}’s payoff`, unit: "payoff units" },
        ...(equilibrium && {
          chance: { title: "Played", unit: "probability" },
          planned: { title: "Planned", unit: "probability" },
        }),
      },
      rows,
      digits: 6,
    },
  });
}
