import type { Data } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { baseLayout } from "../engine/figure/layout.js";
import { plotlyText } from "../engine/figure/plotlyText.js";
import { replyRegions } from "../model/games/replyRegions.js";
import type { GameEquilibrium } from "../model/games/solveGame.js";
import type { SignallingGame } from "../model/solver/game.js";
import { figure } from "./figure.js";
import { note } from "./note.js";
import { light } from "./palette.js";
import { replyColour } from "./replyColours.js";

type Belief = readonly number[];

/** A triangle's height over its base, and how far it is from one to the next. */
const tall = Math.sqrt(3) / 2;
const [across, down] = [1.4, 1.3];

/**
 * Where each reply is best: for a game with three types a triangle for every message that leaves them in doubt,
 * whose corners are certainty of a type; and what an equilibrium has the receiver believe.
 *
 * @throws RangeError for another number of types
 */
export function beliefTriangle(game: SignallingGame, equilibrium?: GameEquilibrium): Figure {
  const { types, messages, players } = game;
  if (types.length !== 3)
    throw new RangeError(`beliefTriangle: types must be three, got ${types.length}`);
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const regions = replyRegions(game).map((region) => ({
    ...region,
    beliefs: around(region.beliefs.map((belief) => belief.map((share) => share.valueOf()))),
  }));
  const drawn = [...new Set(regions.map(({ message }) => message))];
  /** The triangle of a message, two in a row: its corners in the order of the types are right, top and left. */
  const at = (message: string, [first, second]: Belief): readonly [number, number] => {
    const k = drawn.indexOf(message);
    return [across * (k % 2) + first! + second! / 2, tall * second! - down * Math.floor(k / 2)];
  };
  const corners = types.map((_, t) => types.map((_, other) => (other === t ? 1 : 0)));
  const outline = (message: string, beliefs: readonly Belief[], look: object): Partial<Data> => {
    const places = [...beliefs, beliefs[0]!].map((belief) => at(message, belief));
    return {
      type: "scatter",
      x: places.map(([x]) => x),
      y: places.map(([, y]) => y),
      hoverinfo: "skip",
      cliponaxis: false,
      ...look,
    } as Partial<Data>;
  };
  const colourOf = (region: (typeof regions)[number]): string =>
    replyColour(regions.filter(({ message }) => message === region.message).indexOf(region));
  const best = regions.filter(({ beliefs }) => beliefs.length > 0);
  const rowsDown = Math.ceil(drawn.length / 2);
  const believed = drawn.map((message) =>
    around(equilibrium?.beliefs[sets.findIndex(({ label }) => label === message)] ?? []),
  );
  const describe = (message: string): string => {
    const here = best.filter((region) => region.message === message);
    const certain = types.flatMap((type, t) => {
      const replies = here.filter(({ beliefs }) => beliefs.some((belief) => belief[t] === 1));
      const names = replies.map(({ reply }) => reply);
      return names.length === 0 ? [] : [`${names.join(" or ")} if it is certain to be ${type}`];
    });
    return `after ${message} the best reply is ${certain.join(", ")}`;
  };
  return figure({
    name: "belief-triangle",
    title: "Which belief makes which reply best",
    subtitle: `corners: certainty of a type${equilibrium ? "; dots: believed in the equilibrium" : ""}`,
    status: "computed",
    source: "the game as given, and the solver of this edition of Woods (2025)",
    caption: equilibrium
      ? "Each corner is certainty of a type. Dots, and what lies between them, are what the receiver believes: they lie where the chosen reply is best."
      : "Each corner is certainty of a type; a colour reaches as far as its reply is best.",
    alt: `Computed from the game: ${drawn.map(describe).join("; ") || "no message leaves the types in doubt"}. The data have the corners of every region.`,
    data: [
      ...best.map((region) =>
        outline(region.message, region.beliefs, {
          ...{ mode: "lines", name: region.reply, fill: "toself", opacity: 0.5 },
          ...{ fillcolor: colourOf(region), line: { color: colourOf(region), width: 2 } },
        }),
      ),
      ...drawn.map((message) =>
        outline(message, corners, { mode: "lines", line: { color: light.soft, width: 1 } }),
      ),
      ...drawn.flatMap((message, k) =>
        believed[k]!.length === 0
          ? []
          : [
              outline(message, believed[k]!, {
                ...{
                  mode: "lines+markers",
                  name: "believed",
                  line: { color: light.ink, width: 2 },
                },
                marker: { color: light.ink, size: 8, line: { color: light.paper, width: 1 } },
              }),
            ],
      ),
    ],
    layout: {
      ...baseLayout(40 + 330 * Math.max(1, rowsDown)),
      margin: { t: 8, r: 8, b: 8, l: 8 },
      xaxis: {
        visible: false,
        fixedrange: true,
        range: [-0.15, 1.15 + (drawn.length > 1 ? across : 0)],
      },
      yaxis: { visible: false, fixedrange: true, range: [-0.2 - down * (rowsDown - 1), 1.15] },
      annotations: drawn.flatMap((message) => [
        note(`<b>${plotlyText(message)}</b>`, at(message, [0, 0])[0], at(message, [0, 1])[1], {
          ...{ xanchor: "left", yanchor: "bottom", yshift: 14, color: light.ink },
        }),
        ...types.map((type, t) =>
          note(plotlyText(type), ...at(message, corners[t]!), {
            yanchor: t === 1 ? "bottom" : "top",
            yshift: t === 1 ? 2 : -2,
          }),
        ),
        ...best
          .filter((region) => region.message === message)
          .map((region) =>
            note(plotlyText(region.reply), ...at(message, middle(region.beliefs)), {
              ...{ color: light.ink, bgcolor: light.paper, opacity: 0.85 },
            }),
          ),
      ]),
    },
    table: {
      title: `Where each reply of ${players[1]} is best`,
      columns: {
        message: "After",
        reply: "Reply",
        beliefs: { title: "Best between", unit: `probabilities of ${types.join(", ")}` },
        ...(equilibrium && { believed: "Believed" }),
      },
      rows: regions.map(({ message, reply, beliefs }) => ({
        ...{ message, reply, beliefs: beliefs.map(text).join(" · ") || "nowhere" },
        ...(equilibrium && { believed: believed[drawn.indexOf(message)]!.map(text).join(" · ") }),
      })),
    },
  });
}

const text = (belief: Belief): string =>
  `(${belief.map((share) => Number(share.toFixed(3))).join(", ")})`;

const middle = (beliefs: readonly Belief[]): Belief =>
  beliefs[0]!.map((_, t) => beliefs.reduce((sum, belief) => sum + belief[t]!, 0) / beliefs.length);

/** The corners of a convex set in the order in which one walks around it, from a direction in which none lies. */
function around(beliefs: readonly Belief[]): readonly Belief[] {
  if (beliefs.length === 0) return beliefs;
  const [x, y] = middle(beliefs);
  const angle = ([first, second]: Belief): number => {
    const [right, up] = [first! - x!, second! - y!];
    return Math.atan2(up - 0.3 * right, right + 0.3 * up);
  };
  return [...beliefs].sort((a, b) => angle(a) - angle(b));
}
