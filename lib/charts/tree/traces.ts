import type { Data } from "plotly.js-dist";
import { foreignPayoff } from "../../model/foreignPayoff.js";
import type { Action } from "../../model/game.js";
import type { History } from "../../model/histories.js";
import type { GameTreeOptions } from "../gameTree.js";
import { light } from "../theme.js";
import { china, chinaAt, leaves, nature, outsiders, outsidersAt, type Point } from "./geometry.js";
import { treeLabels, type Word } from "./labels.js";
import { chinaPayoffText, foreignPayoffText, signed } from "./payoffText.js";

type Edge = readonly [Point, Point];

/** The drawing: branches by player, the information set, nodes, words, payoffs. */
export function treeTraces({ moves = 5, p, mu, muStar, reply = [], payoffs }: GameTreeOptions): Partial<Data>[] {
  const from = (move: number, list: readonly Edge[]): readonly Edge[] => (moves < move ? [] : list);
  const replies = leaves.map((leaf) => [outsidersAt(leaf.capacity, leaf.signal), leaf] as const);
  const best = (action: Action): Edge[] =>
    replies.filter(([, leaf]) => leaf.signal === "ND" && leaf.action === action && reply.includes(action));
  const silences: Edge = [outsidersAt("QH", "ND"), outsidersAt("QL", "ND")];
  const worth = (leaf: History): string =>
    payoffs ? signed(foreignPayoff(leaf.action, leaf.capacity, payoffs)) : foreignPayoffText(leaf);
  const beside = (text: (leaf: History) => string, lift: number): Word[] =>
    moves < 5 ? [] : leaves.map((leaf) => ({ x: 3.06, y: leaf.y + lift, text: text(leaf), at: "middle right" }));
  return [
    edges(china.map((node) => [nature, node]), light.soft, 1.25),
    edges(from(2, outsiders.map((node) => [chinaAt(node.capacity), node])), light.china, 1.5),
    edges(from(4, replies), light.outsiders, 1.25),
    edges(from(4, best("H")), light.hedge, 4.5),
    edges(from(4, best("P")), light.press, 4.5),
    edges(from(3, [silences]), light.outsiders, 2, "dash"),
    nodes(moves),
    words(treeLabels(moves, p, mu, muStar), light.ink),
    words(beside(chinaPayoffText, 0.19), light.china),
    words(beside(worth, -0.19), light.outsiders),
  ];
}

function edges(pairs: readonly Edge[], color: string, width: number, dash = "solid"): Partial<Data> {
  return {
    type: "scatter",
    mode: "lines",
    x: pairs.flatMap(([start, end]) => [start.x, end.x, null]),
    y: pairs.flatMap(([start, end]) => [start.y, end.y, null]),
    line: { color, width, dash },
    hoverinfo: "skip",
  } as Partial<Data>;
}

function nodes(moves: number): Partial<Data> {
  const shown = [
    { ...nature, color: light.soft, text: "Nature moves" },
    ...china.map((node) => ({ ...node, color: light.china, text: `China, ${strength(node)}, moves` })),
    ...(moves < 2 ? [] : outsiders.map((node) => ({ ...node, color: light.outsiders, text: knowledge(node) }))),
    ...(moves < 4 ? [] : leaves.map((leaf) => ({ ...leaf, color: light.ink, text: leaf.action === "H" ? "hedge" : "press" }))),
  ];
  return {
    type: "scatter",
    mode: "markers",
    x: shown.map(({ x }) => x),
    y: shown.map(({ y }) => y),
    marker: { size: shown.map(({ x }) => (x === 3 ? 5 : 10)), color: shown.map(({ color }) => color) },
    text: shown.map(({ text }) => text),
    hovertemplate: "%{text}<extra></extra>",
  };
}

function words(list: readonly Word[], color: string): Partial<Data> {
  return {
    type: "scatter",
    mode: "text",
    x: list.map(({ x }) => x),
    y: list.map(({ y }) => y),
    text: list.map(({ text }) => text),
    textposition: list.map(({ at }) => at),
    textfont: { size: 12, color },
    hoverinfo: "skip",
    cliponaxis: false,
  } as Partial<Data>;
}

const strength = ({ capacity }: Pick<History, "capacity">): string => (capacity === "QH" ? "strong" : "weak");

function knowledge({ capacity, signal }: Pick<History, "capacity" | "signal">): string {
  return signal === "D"
    ? `outsiders know that China is ${strength({ capacity })}`
    : "outsiders cannot tell strong from weak";
}
