import type { Data } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { plotlyText } from "../engine/figure/plotlyText.js";
import { replyRegions } from "../model/games/replyRegions.js";
import type { GameEquilibrium } from "../model/games/solveGame.js";
import type { SignallingGame } from "../model/solver/game.js";
import { figure } from "./figure.js";
import { note } from "./note.js";
import { light } from "./palette.js";
import { replyColour } from "./replyColours.js";
import { upright } from "./upright.js";

/**
 * Where each reply is best: for a game with two types a line for every message that leaves them in doubt, from
 * certainty of the second type to certainty of the first; and what an equilibrium has the receiver believe.
 *
 * @throws RangeError for another number of types
 */
export function beliefLine(game: SignallingGame, equilibrium?: GameEquilibrium): Figure {
  const { types, messages, players, prior } = game;
  if (types.length !== 2)
    throw new RangeError(`beliefLine: types must be two, got ${types.length}`);
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const regions = replyRegions(game);
  const lines = [...new Set(regions.map(({ message }) => message))];
  const believed = lines.map((message) => {
    const points = equilibrium?.beliefs[sets.findIndex(({ label }) => label === message)] ?? [];
    const shares = points.map(([first]) => first!);
    return shares.length === 0 ? null : [Math.min(...shares), Math.max(...shares)];
  });
  const rows = regions.map(({ message, reply, beliefs }) => {
    const shares = beliefs.map(([first]) => first!.valueOf());
    const [low, high] = believed[lines.indexOf(message)] ?? [null, null];
    return {
      message,
      reply,
      from: shares.length === 0 ? null : Math.min(...shares),
      to: shares.length === 0 ? null : Math.max(...shares),
      ...(equilibrium && { low: low!, high: high! }),
    };
  });
  type Row = (typeof rows)[number];
  const height = (message: string): number => lines.length - 1 - lines.indexOf(message);
  const place = (row: Row): number =>
    rows.filter(({ message }) => message === row.message).indexOf(row);
  const best = rows.filter(({ from }) => from !== null);
  return figure({
    name: "belief-line",
    title: `Which belief makes which reply best`,
    subtitle: `from a probability of 0 that the type is ${types[0]} to 1; dotted: the prior${equilibrium ? "; dots: believed in the equilibrium" : ""}`,
    status: "computed",
    source: "the game as given, and the solver of this edition of Woods (2025)",
    caption: equilibrium
      ? "Dots, and what lies between them, are what the receiver believes: it holds up the reply whose colour lies above."
      : "A colour reaches as far as its reply is best.",
    alt: `Computed from the game: ${rows.map(({ message, reply, from, to }) => `after ${message}, ${reply} is ${from === null ? "never best" : `best at beliefs from ${formatNumber(from)} to ${formatNumber(to!)}`}`).join("; ") || "no message leaves the types in doubt"}.`,
    data: [
      ...best.map((row): Partial<Data> => ({
        type: "scatter",
        mode: row.from === row.to ? "markers" : "lines",
        name: row.reply,
        x: [row.from!, row.to!],
        y: [height(row.message), height(row.message)],
        line: { color: replyColour(place(row)), width: 9 },
        marker: { color: replyColour(place(row)), size: 9 },
        hoverinfo: "skip",
      })),
      ...lines.flatMap((message, k): Partial<Data>[] => {
        const range = believed[k];
        return range
          ? [
              {
                type: "scatter",
                mode: "lines+markers",
                name: "believed",
                x: range,
                y: [height(message) - 0.25, height(message) - 0.25],
                line: { color: light.ink, width: 2 },
                marker: { color: light.ink, size: 7, line: { color: light.paper, width: 1 } },
                hovertemplate: `${plotlyText(message)}: %{x:.3f}<extra></extra>`,
              },
            ]
          : [];
      }),
    ],
    layout: {
      ...baseLayout(80 + 76 * Math.max(1, lines.length)),
      margin: { t: 24, r: 16, b: 44, l: 16 },
      xaxis: axis(
        `belief of ${plotlyText(players[1]!)} that the type is ${plotlyText(types[0]!)}`,
        {
          range: [-0.02, 1.02],
          dtick: 0.25,
          tickformat: ".2f",
        },
      ),
      yaxis: { visible: false, fixedrange: true, range: [-0.5, lines.length - 0.3] },
      shapes: [upright(prior[0]!.valueOf(), light.soft)],
      annotations: [
        ...best.map((row) =>
          note(plotlyText(row.reply), (row.from! + row.to!) / 2, height(row.message), {
            ...{ yanchor: "bottom", yshift: 5, size: 12, color: replyColour(place(row)) },
          }),
        ),
        ...lines.map((message) =>
          note(`<b>${plotlyText(message)}</b>`, 0, height(message), {
            ...{ xanchor: "left", yanchor: "bottom", yshift: 20, color: light.ink },
          }),
        ),
      ],
    },
    table: {
      title: "Where each reply is best",
      columns: {
        message: "After",
        reply: "Reply",
        from: { title: "From", unit: "probability" },
        to: { title: "To", unit: "probability" },
        ...(equilibrium && {
          low: { title: "Believed, at least", unit: "probability" },
          high: { title: "Believed, at most", unit: "probability" },
        }),
      },
      rows,
      digits: 6,
    },
  });
}
