import type { Action, Signal } from "../../model/game/game.js";
import type { ReplyPlace } from "../../model/plans/plan.js";
import type { Played } from "../../model/plans/play.js";
import type { Decision } from "../../model/plans/regrets.js";
import { signed } from "./payoffText.js";
import { probabilities } from "./probabilities.js";

const typeText = { QH: "a strong China", QL: "a weak China" } as const;
const message = { D: "disclosure", ND: "silence" } as const;
const doing = { H: "hedging", P: "pressing" } as const;

/** What is replied to, after “hedging against” or “pressing”. */
const target: Readonly<Record<ReplyPlace, string>> = {
  ND: "silence",
  D: "a disclosure that leaves the type open",
  "D:QH": "a disclosure that shows a strong China",
  "D:QL": "a disclosure that shows a weak China",
};

/** Who decides, and what. */
export function decisionText(decision: Decision): { who: string; does: string; instead: string } {
  if (!("belief" in decision))
    return {
      who: typeText[decision.of],
      does: message[decision.choice],
      instead: message[decision.other],
    };
  const reply = (action: Action): string =>
    `${doing[action]}${action === "H" ? " against" : ""} ${target[decision.of]}`;
  return { who: "outsiders", does: reply(decision.choice), instead: reply(decision.other) };
}

/** Who regrets what: “a strong China regrets its silence”. */
export function regretText(decision: Decision): string {
  const { who, does } = decisionText(decision);
  return who === "outsiders" ? `outsiders regret ${does}` : `${who} regrets its ${does}`;
}

/** Why: what the choice pays, what the other would, and what the comparison rests on. */
export function reasonText(decision: Decision, { path }: Played): string {
  const { pays, otherPays } = decision;
  const [now, then] = [signed(pays), signed(otherPays)];
  if ("belief" in decision) {
    const { choice, other, belief, of, isReached } = decision;
    const known = {
      "D:QH": "they know that China is strong, and",
      "D:QL": "they know that China is weak, and",
    };
    const at =
      of === "D:QH" || of === "D:QL"
        ? known[of]
        : `${isReached ? "at their belief" : "even at the belief that suits it best,"} ${probabilities([belief])},`;
    return `${at} ${doing[choice]} pays ${now}, ${doing[other]} ${then}`;
  }
  const met = (signal: Signal): string => {
    const press = path.press[signal][decision.of];
    if (press === 0) return "hedged against";
    return press === 1 ? "pressed" : `pressed with probability ${probabilities([press])}`;
  };
  return `${met(decision.choice)}, it pays ${now}; ${message[decision.other]}, ${met(decision.other)}, would pay ${then}`;
}
