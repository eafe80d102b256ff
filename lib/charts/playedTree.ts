import { capitalised } from "../engine/figure/capitalised.js";
import type { Figure, Tap } from "../engine/figure/figure.js";
import { inputOf, wordOf } from "../model/plans/plan.js";
import { onTree } from "../model/plans/plansToShow.js";
import type { Played } from "../model/plans/play.js";
import { figure } from "./figure.js";
import { light } from "./palette.js";
import {
  chinaAt,
  isJoined,
  leaves,
  outsiders,
  outsidersAt,
  type TreePoint,
} from "./tree/geometry.js";
import { probabilities } from "./tree/probabilities.js";
import { decisionText, reasonText, regretText } from "./tree/regretText.js";
import { treeLayout } from "./tree/treeLayout.js";
import { treeTraces } from "./tree/treeTraces.js";

/**
 * The tree with a plan on it: what it does drawn heavy, what it plans and never comes to dotted, both players'
 * payoffs in numbers, and at each choice what the other would gain; dashed and bold where that is a gain. A click on
 * a branch chooses it.
 */
export function playedTree(played: Played): Figure {
  const { name, decisions, regretted, payoffs } = played;
  const isCalm = regretted.length === 0;
  const [first] = regretted;
  const says = decisions.map((each) => {
    const { who, does, instead } = decisionText(each);
    const chance = each.share < 1 ? ` with probability ${probabilities([each.share])}` : "";
    return {
      who,
      does: does + chance,
      pays: each.pays,
      instead,
      otherPays: each.otherPays,
      gain: each.gain,
    };
  });
  const mixed = says.flatMap(({ who, does }, i) =>
    decisions[i]!.share < 1 ? [`; ${who}: ${does}`] : [],
  );
  const calm = `nobody regrets ${name}${mixed.join("")}`;
  return figure({
    name: "played-tree",
    title: isCalm
      ? `Nobody regrets: ${name} is an equilibrium`
      : regretted.length === 1
        ? capitalised(regretText(first!))
        : `${capitalised(counted[regretted.length]!)} choices of this plan are regretted`,
    subtitle:
      "Payoffs in payoff units, China’s less L − C, which no choice moves; on a branch not taken: what it would gain",
    status: "computed",
    source: "the model of Woods (2025), Timing of the Game, and the plan chosen above",
    caption:
      "Click a branch to choose it. Heavy is played; dotted is planned and never called for; dashed and bold would pay better.",
    alt: `Computed from the model: ${isCalm ? calm : regretted.map((each) => `${regretText(each)}, since ${reasonText(each, played)}`).join("; ")}.`,
    data: treeTraces({ played, p: payoffs.p }),
    layout: {
      ...treeLayout(5),
      // Lit, the whole of it, where nobody regrets.
      ...(isCalm ? { paper_bgcolor: light.band } : {}),
    },
    taps: tapsOf(played),
    table: {
      title: "Each choice, beside the other that there was",
      columns: {
        who: "Who",
        does: "Does",
        pays: { title: "Gets", unit: "payoff units" },
        instead: "Instead of",
        otherPays: { title: "Would get", unit: "payoff units" },
        gain: { title: "Would gain", unit: "payoff units" },
      },
      rows: says,
      digits: 4,
    },
  });
}

const counted = ["no", "one", "two", "three", "four", "five", "six"] as const;

/** Puts a choice at an option, and the plan of the choices on the tree. */
const choosing = (input: string, value: string): Tap["sets"] => ({
  [input]: value,
  shown: onTree[0],
});

/** Each branch, with the input and the option that a click on it chooses. */
function tapsOf(played: Played): Tap[] {
  const at = ({ x, y }: TreePoint): Tap["from"] => [x, y];
  return [
    ...outsiders.map((node) => ({
      sets: choosing(inputOf[node.capacity], wordOf[node.signal]),
      from: at(chinaAt(node.capacity)),
      to: at(node),
    })),
    ...leaves.map((leaf) => ({
      sets: choosing(
        inputOf[
          leaf.signal === "ND" ? "ND" : isJoined(played) ? "D" : (`D:${leaf.capacity}` as const)
        ],
        wordOf[leaf.action],
      ),
      from: at(outsidersAt(leaf.capacity, leaf.signal)),
      to: at(leaf),
    })),
  ];
}
