import { bayes } from "../game/bayes.js";
import { checkShare } from "./checkDynamics.js";

/** What a year's news says. */
export type News = "strong" | "weak";

/** What a year brings to the belief; what is left out does not happen. */
export interface YearOfNews {
  /** Probability that the news points to the true type. */
  readonly alpha: number;
  /** The news; left out when there is none. */
  readonly news?: News;
  /** Whether China was silent or published and was verified as strong or weak. */
  readonly message?: "ND" | { readonly verified: News };
  /** Probability that each type publishes, as outsiders expect it; silence tells something only if they differ. */
  readonly disclosure?: { readonly strong: number; readonly weak: number };
  /** Probability that the type has changed by next year, from strong and from weak. */
  readonly leaving?: { readonly strong: number; readonly weak: number };
}

const neither = { strong: 0, weak: 0 };

/**
 * Next year's belief that China is strong: message, news, then a possible change of type.
 *
 * In odds `O ← O · (1 - d_H)/(1 - d_L) · (alpha/(1 - alpha))^±1`, then `b (1 - eta_H) + (1 - b) eta_L`.
 * When both types are silent the first factor is 1: silence as such moves nothing.
 *
 * @param b - belief that China is strong, in [0, 1]
 * @throws RangeError for a number outside [0, 1], and when what was observed has probability 0 under the belief
 * @throws TypeError for news other than strong and weak, and a message that is neither silence nor verified
 * @example updateBelief(0.5, { alpha: 0.6, news: "strong" }) // 0.6
 */
export function updateBelief(
  b: number,
  { alpha, news, message = "ND", disclosure, leaving }: YearOfNews,
): number {
  const published = disclosure ?? neither;
  const changed = leaving ?? neither;
  checkShare("updateBelief", "b", b);
  checkShare("updateBelief", "alpha", alpha);
  checkShare("updateBelief", "disclosure of strong", published.strong);
  checkShare("updateBelief", "disclosure of weak", published.weak);
  checkShare("updateBelief", "leaving of strong", changed.strong);
  checkShare("updateBelief", "leaving of weak", changed.weak);
  const verified = message === "ND" ? undefined : message.verified;
  for (const [name, said] of Object.entries({
    news,
    ...(message !== "ND" && { "message.verified": verified ?? message }),
  }))
    if (said !== undefined && said !== "strong" && said !== "weak")
      throw new TypeError(
        `updateBelief: ${name} must be "strong" or "weak", got "${String(said)}"`,
      );
  const chance = (type: News): number => {
    const said = message === "ND" ? 1 - published[type] : type === verified ? published[type] : 0;
    return said * (!news ? 1 : news === type ? alpha : 1 - alpha);
  };
  const after = bayes(b, chance("strong"), chance("weak"));
  if (after === null)
    throw new RangeError(
      `updateBelief: ${describe(message, news)} has probability 0 at the belief ${b}, so Bayes’ rule says nothing`,
    );
  return after * (1 - changed.strong) + (1 - after) * changed.weak;
}

function describe(message: YearOfNews["message"], news: News | undefined): string {
  const said =
    message === "ND" || !message ? "silence" : `a disclosure verified as ${message.verified}`;
  return news ? `${said} with ${news} news` : said;
}
