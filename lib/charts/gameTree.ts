import type { Layout } from "plotly.js-dist";
import { foreignPayoff, type ForeignParameters } from "../model/foreignPayoff.js";
import type { Action } from "../model/game.js";
import { histories } from "../model/histories.js";
import type { Figure } from "./figure.js";
import { baseLayout } from "./layout.js";
import { light } from "./theme.js";
import { chinaPayoffText, foreignPayoffText, short } from "./tree/payoffText.js";
import { treeTraces } from "./tree/traces.js";

const source = "the model of Woods (2025), Timing of the Game and Figure 2";

export interface GameTreeOptions {
  /** How far the tree has grown: 1 Nature, 2 China, 3 who knows what, 4 replies, 5 payoffs. */
  readonly moves?: 1 | 2 | 3 | 4 | 5;
  /** Prior, written at Nature's branches. */
  readonly p?: number;
  /** Belief and cutoff, written at the information set. */
  readonly mu?: number;
  readonly muStar?: number;
  /** Best responses after silence, drawn heavy in their colours. */
  readonly reply?: readonly Action[];
  /** Numbers for the outsiders' payoffs in place of letters. */
  readonly payoffs?: ForeignParameters;
}

/**
 * Figure 2, the extensive form: Nature draws China's type, China publishes (D) or keeps silent (ND),
 * outsiders hedge (H) or press (P). The dashed line joins what outsiders cannot tell apart.
 * Woods (2025), Timing of the Game.
 */
export function gameTree(options: GameTreeOptions = {}): Figure {
  const { moves = 5 } = options;
  return {
    kind: "figure",
    name: `game-tree-${moves}`,
    title: titles[moves - 1]!,
    subtitle: "D publish, ND keep silent; H hedge, P press; payoffs in payoff units",
    status: "computed",
    source,
    alt: describe(options),
    data: treeTraces(options),
    layout: layout(moves),
    table: {
      kind: "table",
      title: "Every way the game can go",
      status: "computed",
      source,
      columns: [
        { name: "capacity", title: "China’s type" },
        { name: "signal", title: "Message" },
        { name: "action", title: "Reply" },
        { name: "china", title: "China’s payoff", unit: "payoff units" },
        { name: "outsiders", title: "Outsiders’ payoff", unit: "payoff units" },
      ],
      rows: histories.map((history) => [
        history.capacity === "QH" ? "strong" : "weak",
        history.signal === "D" ? "publish" : "silence",
        history.action === "H" ? "hedge" : "press",
        chinaPayoffText(history).replace(/<\/?sub>/g, ""),
        options.payoffs
          ? foreignPayoff(history.action, history.capacity, options.payoffs)
          : foreignPayoffText(history),
      ]),
    },
  };
}

const titles = [
  "Nature draws China’s type",
  "China publishes or keeps silent",
  "What outsiders can tell apart",
  "Outsiders hedge or press",
  "The whole game, with what it pays",
] as const;

function layout(moves: number): Partial<Layout> {
  const heads = ["Nature", "China", "Outsiders", "China,<br>outsiders"].slice(0, moves < 2 ? 2 : moves < 5 ? 3 : 4);
  const colours = [light.soft, light.china, light.outsiders, light.ink];
  const hidden = { visible: false, fixedrange: true } as const;
  return {
    ...baseLayout(moves < 3 ? 380 : 520),
    margin: { t: 8, r: 4, b: 4, l: 4 },
    xaxis: { ...hidden, range: [-0.22, 4.15] },
    yaxis: { ...hidden, range: [-0.5, 8.1] },
    annotations: heads.map((text, index) => ({
      text: `<b>${text}</b>`,
      x: index === 3 ? 3.06 : index,
      y: 7.85,
      xanchor: index === 3 ? ("left" as const) : ("center" as const),
      align: "left" as const,
      showarrow: false,
      font: { size: 12, color: colours[index]! },
    })),
  };
}

const steps = [
  "Nature draws a strong or a weak China.",
  "China, knowing whether it is strong or weak, publishes its quota or keeps silent.",
  "After publication outsiders know China’s type; a dashed line joins the two silences, which they cannot tell apart.",
  "At each of the four places outsiders hedge or press.",
  "The game ends in eight ways, each with China’s payoff above the outsiders’.",
] as const;

function describe({ moves = 5, mu, muStar, reply = [] }: GameTreeOptions): string {
  if (mu === undefined || muStar === undefined) return steps[moves - 1]!;
  const best = reply.length > 1 ? "are indifferent" : `are best off ${reply[0] === "H" ? "to hedge" : "to press"}`;
  return `${steps[moves - 1]!} The belief after silence is ${short(mu)}, the cutoff ${short(muStar)}: outsiders ${best}.`;
}
