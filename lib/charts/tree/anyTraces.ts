import type { Data } from "plotly.js-dist";
import { formatNumber } from "../../engine/figure/formatNumber.js";
import { plotlyText } from "../../engine/figure/plotlyText.js";
import type { GameEquilibrium } from "../../model/games/solveGame.js";
import { canSend, type SignallingGame } from "../../model/solver/game.js";
import { light } from "../palette.js";
import type { Arrival } from "./anyGeometry.js";
import { probabilities } from "./probabilities.js";

type Place = readonly [x: number, y: number];
type Edge = readonly [from: Place, to: Place];
type Word = readonly [at: Place, text: string, color: string, position: string];

/** What is drawn of any game's tree: information sets, branches, an equilibrium on them, nodes, payoffs, words. */
export function anyTraces(
  game: SignallingGame,
  arrivals: readonly Arrival[],
  equilibrium: GameEquilibrium | undefined,
): Partial<Data>[] {
  const { types, messages, prior } = game;
  const heights = types.map((_, type) =>
    mean(arrivals.filter((one) => one.type === type).map(({ y }) => y)),
  );
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
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const words: Word[] = [
    ...types.map((label, t): Word => [
      between(root, typeAt(t), 0.62),
      `${plotlyText(label)}<br>${probabilities([prior[t]!.valueOf()])}`,
      light.soft,
      heights[t]! > root[1] ? "top center" : "bottom center",
    ]),
    ...arrivals.map((one): Word => [
      between(...sent(one), 0.6),
      `${plotlyText(messages[one.message]!.label)}${odds(equilibrium?.sends[one.type]![one.message])}${isFoundOut(one, game) ? ", found out" : ""}`,
      light.china,
      "top center",
    ]),
    ...arrivals.flatMap((one) =>
      one.set === null
        ? []
        : one.leaves.map((leaf): Word => [
            between([one.x, one.y], [3, leaf.y], 0.72),
            plotlyText(leaf.reply) + odds(equilibrium && leaf.share),
            light.outsiders,
            "top center",
          ]),
    ),
    ...arrivals.flatMap((one): Word[] => {
      if (!equilibrium || !one.set || isKnown(one)) return [];
      const shares = equilibrium.beliefs[sets.indexOf(one.set)]!.map((belief) => belief[one.type]!);
      const range = probabilities([...new Set([Math.min(...shares), Math.max(...shares)])]);
      return [[[one.x, one.y], `[${range.join("–")}]`, light.outsiders, "bottom center"]];
    }),
  ];
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
    scatter(
      words.map(([at]) => at),
      {
        mode: "markers+text",
        // Nothing to see: the marker keeps the words off their branch.
        marker: { size: 8, opacity: 0 },
        text: words.map(([, text]) => text),
        textposition: words.map(([, , , position]) => position),
        textfont: { size: 11, color: words.map(([, , color]) => color) },
      },
    ),
  ];
}

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
