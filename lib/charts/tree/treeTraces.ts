import type { Data } from "plotly.js-dist";
import { bestResponse } from "../../model/game/bestResponse.js";
import { payoffOf } from "../../model/game/foreignPayoff.js";
import type { Action } from "../../model/game/game.js";
import type { TerminalHistory } from "../../model/game/histories.js";
import type { Played } from "../../model/plans/play.js";
import type { PlayedPayoffs } from "../../model/plans/regrets.js";
import type { TreePath } from "../../model/plans/treePath.js";
import type { GameTreeOptions } from "./gameTreeOptions.js";
import { light } from "../palette.js";
import {
  china,
  chinaAt,
  isJoined,
  joined,
  leaves,
  nature,
  outsiders,
  outsidersAt,
  silences,
  type Segment,
  type TreePoint,
} from "./geometry.js";
import { sends, treeLabels } from "./treeLabels.js";
import { chinaPayoffText, foreignPayoffText, signed } from "./payoffText.js";

/** The drawing: information set, branches, best replies, nodes with payoffs, words; as many traces at every stage, and with every equilibrium. */
export function treeTraces(options: GameTreeOptions): Partial<Data>[] {
  const { moves = 5, marked, played } = options;
  const path = played?.path;
  const from = <T>(move: number, list: readonly T[]): readonly T[] => (moves < move ? [] : list);
  const branch = (leaf: TerminalHistory & TreePoint): Segment => [
    outsidersAt(leaf.capacity, leaf.signal),
    leaf,
  ];
  const drawn = (action: Action, how: "heavy" | "dotted"): Segment[] =>
    leaves.filter((leaf) => leaf.action === action && weight(leaf, options) === how).map(branch);
  return [
    edges(from(3, [silences]), { color: light.outsiders, width: 1.5, dash: "dash" }),
    ...(played ? [disclosures(played), edges(tempting(played), regretted)] : []),
    edges(
      [
        ...china.map((node): Segment => [nature, node]),
        ...from(2, outsiders).map((node): Segment => [chinaAt(node.capacity), node]),
        ...from(4, leaves).map(branch),
      ],
      { color: light.soft, width: 1 },
    ),
    ...(marked ? [edges(newest(moves, branch), { color: light.ink, width: 3 })] : []),
    ...(path
      ? [
          edges(
            sent(path).map((node): Segment => [chinaAt(node.capacity), node]),
            { color: light.china, width: 4 },
          ),
          edges(drawn("H", "dotted"), { color: light.hedge, width: 2, dash: "dot" }),
          edges(drawn("P", "dotted"), { color: light.press, width: 2, dash: "dot" }),
        ]
      : []),
    edges(from(4, drawn("H", "heavy")), { color: light.hedge, width: 4 }),
    edges(from(4, drawn("P", "heavy")), { color: light.press, width: 4 }),
    nodes(options),
    treeLabels(options),
  ];
}

/** What a move adds to the drawing, beside words. */
const newest = (moves: number, branch: (leaf: TerminalHistory & TreePoint) => Segment): Segment[] =>
  [
    china.map((node): Segment => [nature, node]),
    outsiders.map((node): Segment => [chinaAt(node.capacity), node]),
    [silences],
    leaves.map(branch),
    [],
  ][moves - 1]!;

const regretted = { color: light.ink, width: 2, dash: "dash" } as const;

/** The dashed line between disclosures that outsiders cannot tell apart, where there are such. */
const disclosures = (played: Played): Partial<Data> =>
  ({
    ...edges([], { color: light.outsiders, width: 1.5, dash: "dash" }),
    x: isJoined(played) ? joined.map(({ x }) => x) : [],
    y: isJoined(played) ? joined.map(({ y }) => y) : [],
  }) as Partial<Data>;

/** Branches that a plan does not take and that would pay more. */
const tempting = ({ regretted }: Played): Segment[] =>
  regretted.flatMap(({ of, other }) => [
    ...outsiders
      .filter(({ capacity, signal }) => of === capacity && other === signal)
      .map((node): Segment => [chinaAt(node.capacity), node]),
    ...leaves
      .filter(({ capacity, signal, action }) => {
        const places: readonly string[] = [signal, `${signal}:${capacity}`];
        return places.includes(of) && other === action;
      })
      .map((leaf): Segment => [outsidersAt(leaf.capacity, leaf.signal), leaf]),
  ]);

const sent = (path: TreePath): typeof outsiders =>
  outsiders.filter(({ capacity, signal }) => sends(path, capacity, signal) > 0);

/** How a reply is drawn: heavy where it is best or played, dotted where an equilibrium plans it and never gets there. */
function weight(leaf: TerminalHistory, options: GameTreeOptions): "heavy" | "dotted" | null {
  const path = options.played?.path;
  if (!path) return bestReplies(leaf, options).includes(leaf.action) ? "heavy" : null;
  const { capacity, signal, action } = leaf;
  const press = path.press[signal][capacity];
  if ((action === "P" ? press : 1 - press) === 0) return null;
  return sends(path, capacity, signal) > 0 ? "heavy" : "dotted";
}

/** After silence the replies given; after disclosure those to the known type, where payoffs say them. */
function bestReplies(
  { capacity, signal }: TerminalHistory,
  { reply = [], payoffs }: GameTreeOptions,
): readonly Action[] {
  if (signal === "ND") return reply;
  return payoffs && reply.length > 0 ? bestResponse(capacity === "QH" ? 1 : 0, payoffs) : [];
}

function edges(
  pairs: readonly Segment[],
  line: { color: string; width: number; dash?: "dash" | "dot" },
): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: pairs.flatMap(([start, end]) => [start.x, end.x, null]),
    y: pairs.flatMap(([start, end]) => [start.y, end.y, null]),
    line,
    hoverinfo: "skip",
    cliponaxis: false,
  };
}

interface Node extends TreePoint {
  readonly color: string;
  readonly size: number;
  /** On hover. */
  readonly says: string;
  /** Beside the node. */
  readonly text: string;
}

function nodes({ moves = 5, marked, payoffs, played }: GameTreeOptions): Partial<Data> {
  const node = { size: 9, text: "" };
  const shown: Node[] = [
    { ...nature, ...node, color: light.soft, says: "Nature moves" },
    ...china.map((at) => ({
      ...at,
      ...node,
      color: light.china,
      says: `China, ${strength(at)}, moves`,
    })),
    ...(moves < 2
      ? []
      : outsiders.map((at) => ({ ...at, ...node, color: light.outsiders, says: knowledge(at) }))),
    ...(moves < 4
      ? []
      : leaves.map((at) => ({
          ...at,
          size: 4,
          text:
            moves < 5 ? "" : bold(played ? paid(at, played.payoffs) : worth(at, payoffs), marked),
          color: light.soft,
          says: ending(at),
        }))),
  ];
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ x }) => x),
    y: shown.map(({ y }) => y),
    marker: {
      size: shown.map(({ size }) => size),
      color: shown.map(({ color }) => color),
      opacity: 1,
      line: { color: light.paper, width: 1.5 },
    },
    text: shown.map(({ text }) => text),
    textposition: "middle right",
    textfont: { size: 12, color: light.china },
    hovertext: shown.map(({ says }) => says),
    hoverinfo: "text",
    cliponaxis: false,
  } as Partial<Data>;
}

/** China's payoff above the outsiders', each in its player's colour. */
function worth(leaf: TerminalHistory, payoffs: GameTreeOptions["payoffs"]): string {
  const letters = foreignPayoffText(leaf);
  const number = payoffs ? ` = ${signed(payoffOf(payoffs)(leaf.action, leaf.capacity))}` : "";
  return ` ${chinaPayoffText(leaf)}<br> <span style="color:${light.outsiders}">${letters}${number}</span>`;
}

const bold = (text: string, isBold = false): string => (isBold ? `<b>${text}</b>` : text);

/** The same in numbers, China's net of what no choice moves. */
const paid = (
  { capacity, signal, action }: TerminalHistory,
  { china, outsiders }: PlayedPayoffs,
): string =>
  ` ${signed(china(signal, action))}<br> <span style="color:${light.outsiders}">${signed(outsiders(action, capacity))}</span>`;

const strength = ({ capacity }: Pick<TerminalHistory, "capacity">): string =>
  capacity === "QH" ? "strong" : "weak";

function knowledge({ capacity, signal }: Pick<TerminalHistory, "capacity" | "signal">): string {
  return signal === "D"
    ? `outsiders know that China is ${strength({ capacity })}`
    : "outsiders cannot tell strong from weak";
}

function ending({ capacity, signal, action }: TerminalHistory): string {
  const message = signal === "D" ? "discloses" : "keeps silent";
  return `${strength({ capacity })} China ${message}, outsiders ${action === "H" ? "hedge" : "press"}`;
}
