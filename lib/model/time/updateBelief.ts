import type { Capacity } from "../game/game.js";
import { bayes } from "../game/bayes.js";
import { checkShare } from "./checkDynamics.js";

/** What a year brings to the belief; what is left out does not happen. */
export interface YearOfNews {
  /** Probability that the news points to the true type. */
  readonly alpha: number;
  /** The type at which the news points; left out when there is none. */
  readonly news?: Capacity;
  /** Whether China was silent, or disclosed and was verified as of a type. */
  readonly message?: "ND" | { readonly verified: Capacity };
  /** Probability that each type discloses, as outsiders expect it; silence tells something only if they differ. */
  readonly disclosure?: Readonly<Record<Capacity, number>>;
  /** Probability that a China of each type is of the other by next year. */
  readonly leaving?: Readonly<Record<Capacity, number>>;
}

const types = ["QH", "QL"] as const;
const neither = { QH: 0, QL: 0 };

/**
 * Next year's belief that China is strong: message, news, then a possible change of type.
 *
 * In odds `O ← O · (1 - d_H)/(1 - d_L) · (alpha/(1 - alpha))^±1`, then `b (1 - eta_H) + (1 - b) eta_L`.
 * When both types are silent the first factor is 1: silence as such moves nothing.
 *
 * @param b - belief that China is strong, in [0, 1]
 * @throws RangeError for a number outside [0, 1], and when what was observed has probability 0 under the belief
 * @throws TypeError for news of another type, and a message that is neither silence nor verified
 * @example updateBelief(0.5, { alpha: 0.6, news: "QH" }) // 0.6
 */
export function updateBelief(
  b: number,
  { alpha, news, message = "ND", disclosure = neither, leaving = neither }: YearOfNews,
): number {
  checkShare("updateBelief", "b", b);
  checkShare("updateBelief", "alpha", alpha);
  for (const [name, shares] of Object.entries({ disclosure, leaving }))
    for (const type of types) checkShare("updateBelief", `${name} of ${type}`, shares[type]);
  const verified = message === "ND" ? undefined : message.verified;
  for (const [name, said] of Object.entries({
    news,
    ...(message !== "ND" && { "message.verified": verified ?? message }),
  }))
    if (said !== undefined && said !== "QH" && said !== "QL")
      throw new TypeError(`updateBelief: ${name} must be "QH" or "QL", got "${String(said)}"`);
  const chance = (type: Capacity): number => {
    const said = message === "ND" ? 1 - disclosure[type] : type === verified ? disclosure[type] : 0;
    return said * (!news ? 1 : news === type ? alpha : 1 - alpha);
  };
  const after = bayes(b, chance("QH"), chance("QL"));
  if (after === null)
    throw new RangeError(
      `updateBelief: ${describe(message, news)} has probability 0 at the belief ${b}, so Bayes’ rule says nothing`,
    );
  return after * (1 - leaving.QH) + (1 - after) * leaving.QL;
}

function describe(message: YearOfNews["message"], news: Capacity | undefined): string {
  const said =
    message === "ND" || !message ? "silence" : `a disclosure verified as ${message.verified}`;
  return news ? `${said} with news of ${news}` : said;
}
