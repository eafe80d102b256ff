import type { Data } from "plotly.js-dist";
import { formatNumber } from "../../engine/figure/formatNumber.js";
import { plotlyText } from "../../engine/figure/plotlyText.js";
import type { GameEquilibrium } from "../../model/games/solveGame.js";
import { canSend, type SignallingGame } from "../../model/solver/game.js";
import { note, type Note } from "../note.js";
import { light } from "../palette.js";
import type { Arrival } from "./anyGeometry.js";
import { probabilities } from "./probabilities.js";

type Place = readonly [x: number, y: number];
type Edge = readonly [from: Place, to: Place];

/** What is drawn of any game's tree: information sets, branches, an equilibrium on them, nodes, payoffs, words. */
export function anyTraces(
  game: SignallingGame,
  arrivals: readonly Arrival[],
  equilibrium: GameEquilibrium | undefined,
): Partial<Data>[] {
  const { types, messages } = game;
  const heights = heightsOf(game, arrivals);
  const root: Place = [0, mean(heights)];
  const typeAt = (type: number): Place => [1, heights[type]!];
  const sent = (one: Arrival): Edge => [typeAt(one.type), [one.x, one.y]];
  const replied = (one: Arrival): [Edge, number][] =>
    one.set
      ? one.leaves.map((leaf) => [
          [
            [one.x, one.y],
            [3, leaf.y],
          ],
          leaf.share,
        ])
      : [];
  const ends = arrivals.flatMap((one) =>
    one.leaves.map((leaf) => ({ ...leaf, at: (one.set ? [3, leaf.y] : [one.x, one.y]) as Place })),
  );
  const moves = arrivals.filter(({ set }) => set !== null);
  const isPlayed = ({ chance }: Arrival): boolean => chance > 0;
  return [
    edges(dashes(arrivals), { color: light.outsiders, width: 1.5, dash: "dash" }),
    edges(
      [
        ...types.map((_, t): Edge => [root, typeAt(t)]),
        ...arrivals.map(sent),
        ...arrivals.flatMap((one) => replied(one).map(([edge]) => edge)),
      ],
      { color: light.soft, width: 1 },
    ),
    ...(equilibrium
      ? [
          edges(arrivals.filter(isPlayed).map(sent), { color: light.china, width: 4 }),
          edges(taken(arrivals.filter((one) => !isPlayed(one)).flatMap(replied)), {
            color: light.outsiders,
            width: 2,
            dash: "dot",
          }),
          edges(taken(arrivals.filter(isPlayed).flatMap(replied)), {
            color: light.outsiders,
            width: 4,
          }),
        ]
      : []),
    scatter([root, ...types.map((_, t) => typeAt(t)), ...moves.map(({ x, y }): Place => [x, y])], {
      mode: "markers",
      marker: {
        size: 9,
        color: [light.soft, ...types.map(() => light.china), ...moves.map(() => light.outsiders)],
        line: { color: light.paper, width: 1.5 },
      },
    }),
    scatter(
      ends.map(({ at }) => at),
      {
        mode: "text",
        text: ends.map(
          ({ sender, receiver }) =>
            ` ${formatNumber(sender)}, <span style="color:${light.outsiders}">${formatNumber(receiver)}</span>`,
        ),
        textposition: "middle right",
        textfont: { size: 12, color: light.china },
      },
    ),
  ];
}

const heightsOf = ({ types }: SignallingGame, arrivals: readonly Arrival[]): number[] =>
  types.map((_, type) => mean(arrivals.filter((one) => one.type === type).map(({ y }) => y)));

/** The words at branches and nodes, on a ground of their own: a line that passes behind one ends there. */
export function treeNotes(
  game: SignallingGame,
  arrivals: readonly Arrival[],
  equilibrium: GameEquilibrium | undefined,
): Note[] {
  const { types, messages, prior } = game;
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const heights = heightsOf(game, arrivals);
  const typeAt = (type: number): Place => [1, heights[type]!];
  const rise = (one: Arrival): number => one.y - heights[one.type]!;
  const word = (text: string, at: Place, color: string, where: Partial<Note>): Note =>
    note(text, ...at, { color, bgcolor: light.paper, borderpad: 0, ...where });
  return [
    ...types.map((label, t) =>
      word(
        `${plotlyText(label)}<br>${probabilities([prior[t]!.valueOf()])}`,
        between([0, mean(heights)], typeAt(t), 0.5),
        light.soft,
        {},
      ),
    ),
    ...arrivals.map((one) =>
      word(
        `${plotlyText(messages[one.message]!.label)}${odds(equilibrium?.sends[one.type]![one.message])}${isFoundOut(one, game) ? ", found out" : ""}`,
        between(typeAt(one.type), [one.x, one.y], 0.55),
        light.china,
        rise(one) === 0 ? below : { xanchor: "right", ...(rise(one) > 0 ? above : below) },
      ),
    ),
    ...arrivals.flatMap((one) =>
      one.set === null
        ? []
        : one.leaves.map((leaf) =>
            word(
              plotlyText(leaf.reply) + odds(equilibrium && leaf.share),
              // At the height of the end, so that the branch stays below a word of any length, or above it.
              [between([one.x, one.y], [3, leaf.y], 0.5)[0], leaf.y],
              light.outsiders,
              leaf.y >= one.y ? above : below,
            ),
          ),
    ),
    ...arrivals.flatMap((one) => {
      if (!equilibrium || !one.set || isKnown(one)) return [];
      const shares = equilibrium.beliefs[sets.indexOf(one.set)]!.map((belief) => belief[one.type]!);
      const range = probabilities([...new Set([Math.min(...shares), Math.max(...shares)])]);
      const beside = { xanchor: "right", xshift: -5 } as const;
      return [
        word(`[${range.join("–")}]`, [one.x, one.y], light.outsiders, {
          ...{ ...(rise(one) >= 0 ? above : below), ...beside },
        }),
      ];
    }),
  ];
}

const above = { yanchor: "bottom", yshift: 3 } as const;
const below = { yanchor: "top", yshift: -3 } as const;

const isKnown = ({ set }: Arrival): boolean =>
  set !== null && set.reach.filter(({ n }) => n > 0n).length === 1;
/** Whether it is not the message that shows the type. */
const isFoundOut = (one: Arrival, { types, messages }: SignallingGame): boolean =>
  isKnown(one) && types.filter((_, t) => canSend(messages[one.message]!, t)).length > 1;
const taken = (list: readonly (readonly [Edge, number])[]): Edge[] =>
  list.flatMap(([edge, share]) => (share > 0 ? [edge] : []));
const odds = (share: number | undefined): string =>
  share === undefined || share === 0 || share === 1 ? "" : ` ${probabilities([share])}`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const between = ([x, y]: Place, [toX, toY]: Place, way: number): Place => [
  x + way * (toX - x),
  y + way * (toY - y),
];

/** Joins what the receiver cannot tell apart, from each type to the next that may come there. */
const dashes = (arrivals: readonly Arrival[]): Edge[] =>
  arrivals.flatMap((one, k): Edge[] => {
    const next = one.set && arrivals.slice(k + 1).find(({ set }) => set === one.set);
    return next
      ? [
          [
            [one.x, one.y],
            [next.x, next.y],
          ],
        ]
      : [];
  });

const scatter = (places: readonly (Place | null)[], look: object): Partial<Data> =>
  ({
    type: "scatter",
    x: places.map((place) => place && place[0]),
    y: places.map((place) => place && place[1]),
    hoverinfo: "skip",
    cliponaxis: false,
    ...look,
  }) as Partial<Data>;

const edges = (
  list: readonly Edge[],
  line: { color: string; width: number; dash?: "dash" | "dot" },
): Partial<Data> =>
  scatter(
    list.flatMap((edge) => [...edge, null]),
    { mode: "lines", line },
  );
