import type { Data } from "plotly.js-dist";
import type { Capacity, Signal } from "../../model/game/game.js";
import type { TreePath } from "../../model/plans/treePath.js";
import type { GameTreeOptions } from "./gameTreeOptions.js";
import { light } from "../palette.js";
import {
  china,
  chinaAt,
  isJoined,
  joined,
  leaves,
  along,
  middle,
  nature,
  outsiders,
  outsidersAt,
  silences,
  type TreePoint,
} from "./geometry.js";
import { signed } from "./payoffText.js";
import { probabilities } from "./probabilities.js";
import { wordOf } from "../../model/plans/plan.js";
import type { Played } from "../../model/plans/play.js";
import type { Decision } from "../../model/plans/regrets.js";

interface Word extends TreePoint {
  readonly text: string;
  readonly color: string;
  /** Beside its point, in Plotly's terms. */
  readonly at: string;
}

/** Words at the branches that have grown so far, and the belief at the information set. */
export function treeLabels(options: GameTreeOptions): Partial<Data> {
  const { moves = 5, p } = options;
  const shown: Word[] = [
    ...types(p),
    ...(moves < 2 ? [] : messages(options)),
    ...(moves < 3 ? [] : [belief(options), ...beliefAfterDisclosure(options)]),
    ...(moves < 4 ? [] : replies(options)),
  ];
  return {
    type: "scatter",
    mode: "markers+text",
    x: shown.map(({ x }) => x),
    y: shown.map(({ y }) => y),
    // Nothing to see: the marker keeps the words off their branch.
    marker: { size: 5, opacity: 0 },
    text: shown.map(({ text }) => text),
    textposition: shown.map(({ at }) => at),
    textfont: { size: 12, color: shown.map(({ color }) => color) },
    hoverinfo: "skip",
    cliponaxis: false,
  } as Partial<Data>;
}

function types(p: number | undefined): Word[] {
  const [strong, weak] =
    p === undefined
      ? ["p", "1 − p"]
      : [`p = ${probabilities([p])}`, `1 − p = ${probabilities([1 - p])}`];
  return [
    {
      ...middle([nature, china[0]!]),
      text: `strong, Q<sub>H</sub><br>${strong}`,
      color: light.soft,
      at: "top left",
    },
    {
      ...middle([nature, china[1]!]),
      text: `weak, Q<sub>L</sub><br>${weak}`,
      color: light.soft,
      at: "bottom left",
    },
  ];
}

/** How often a type sends a message. */
export const sends = ({ disclosure }: TreePath, type: Capacity, signal: Signal): number =>
  signal === "D" ? disclosure[type] : 1 - disclosure[type];

/** The odds of a branch, where it is taken at times. */
const odds = (share: number | undefined): string =>
  share === undefined || share === 0 || share === 1 ? "" : ` ${probabilities([share])}`;

function messages({ played }: GameTreeOptions): Word[] {
  return outsiders.map((node) => {
    const from = chinaAt(node.capacity);
    const at = node.y > from.y ? "top left" : "bottom left";
    const share = played && sends(played.path, node.capacity, node.signal);
    return {
      ...along([from, node], 0.8),
      text: node.signal + odds(share) + (share === 0 ? gainAt(node.capacity, played) : ""),
      color: light.china,
      at,
    };
  });
}

/** What the choice that a plan does not make would gain, bold where it is regretted: ` +1`. */
const gainAt = (of: Decision["of"], played: GameTreeOptions["played"]): string => {
  const decision = played?.decisions.find((each) => each.of === of);
  return decision ? ` ${gainText(decision.gain)}` : "";
};

/** A change of payoff, bold where it is one for the better. */
const gainText = (gain: number): string =>
  gain > 0 ? `<b>${signed(gain)}</b>` : gain < 0 ? signed(gain) : "±0";

function replies({ played }: GameTreeOptions): Word[] {
  return leaves.map((leaf) => {
    const press = played?.path.press[leaf.signal][leaf.capacity];
    const isOther = leaf.signal === "D" && press === Number(leaf.action === "H");
    const gain = isOther ? gainAt(`D:${leaf.capacity}`, played) : "";
    return {
      // At the height of the end, so that the branch stays below a word of any length, or above it.
      x: along([outsidersAt(leaf.capacity, leaf.signal), leaf], 0.5).x,
      y: leaf.y,
      ...(leaf.action === "H"
        ? {
            text: `hedge${odds(press === undefined ? press : 1 - press)}${gain}`,
            color: light.hedge,
            at: "top center",
          }
        : { text: `press${odds(press)}${gain}`, color: light.press, at: "bottom center" }),
    };
  });
}

/** Belief at a set that a plan's outsiders cannot tell apart, and what their other reply would gain there. */
function believed(letters: string, of: "ND" | "D", played: Played): string {
  const found = played.decisions.find((each) => each.of === of);
  if (!found || !("belief" in found)) return letters;
  const says = found.isReached
    ? `${letters} = ${probabilities([found.belief])}`
    : `${letters}: any`;
  const isLevel = found.share < 1 && found.gain === 0;
  return `${says}<br>${isLevel ? "either reply ±0" : `${wordOf[found.other]} instead ${gainText(found.gain)}`}`;
}

/** Where a disclosure shows nothing, the belief that it leaves, beside the line that joins the two. */
function beliefAfterDisclosure({ played }: GameTreeOptions): Word[] {
  if (!played || !isJoined(played)) return [];
  const place = { x: joined[2]!.x, y: joined[2]!.y, color: light.outsiders, at: "middle left" };
  return [{ ...place, text: believed("μ<sub>D</sub>", "D", played) }];
}

function belief({ mu, muStar, reply = [], played }: GameTreeOptions): Word {
  const letters = "μ = Pr(Q<sub>H</sub> | ND)";
  const place = { ...middle(silences), color: light.outsiders, at: "middle right" };
  if (played) return { ...place, text: believed(letters, "ND", played) };
  if (mu === null) return { ...place, text: `${letters}:<br>no silence, no belief` };
  if (mu === undefined) return { ...place, text: letters };
  if (muStar === undefined) return { ...place, text: `${letters} = ${probabilities([mu])}` };
  const [belief, cutoff] = probabilities([mu, muStar]);
  const [sign, verdict] = comparison[reply.join("")] ?? ["and", ""];
  return { ...place, text: `${letters} = ${belief}<br>μ ${sign} μ* = ${cutoff}${verdict}` };
}

const comparison: Record<string, readonly [sign: string, verdict: string]> = {
  H: ["&gt;", `: <span style="color:${light.hedge}">hedge</span>`],
  P: ["&lt;", `: <span style="color:${light.press}">press</span>`],
  HP: ["=", ": either"],
};
