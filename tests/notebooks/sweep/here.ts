import type { State } from "./openNotebook.js";

/** Where a notebook stands, worked out from its inputs alone, without the library. */
export interface Here extends State {
  readonly A: number;
  readonly gamma: number;
  readonly delta: number;
  readonly p: number;
  readonly phiD: number;
  readonly kappa: number;
  readonly cutoff: number;
  /** What hedging gains over pressing at the prior: above, at or below nothing. */
  readonly side: -1 | 0 | 1;
  readonly best: "hedge" | "press" | "either";
}

/** Defaults of the game, where a notebook has no input for a number. */
const game = { A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 2 };

export function hereOf(state: State): Here {
  const numbers = Object.fromEntries(
    Object.entries(game).map(([name, value]) => [name, Number(state.inputs[name] ?? value)]),
  ) as typeof game;
  const { A, gamma, delta, p } = numbers;
  // Inputs come in tenths and hundredths, so thousandths are exact.
  const gain = Math.round(1000 * (p * delta - (1 - p) * gamma - A));
  const side = Math.sign(gain) as Here["side"];
  const best = side > 0 ? "hedge" : side < 0 ? "press" : "either";
  return { ...state, ...numbers, cutoff: (A + gamma) / (gamma + delta), side, best };
}

/** Plans in which nobody mixes. */
export type PurePlan = "hedged silence" | "pressed silence" | "separation" | "disclosure by both";

/**
 * Whether a plan can be an equilibrium, by every pure reply and who would leave, for 0 < p < 1:
 * what stands after an unsent message is any reply that some belief could make best.
 */
export function isPure(plan: PurePlan, reading: "verifiable" | "soft", here: Here): boolean {
  const { A, delta, phiD, kappa, side } = here;
  // Replies that can be best to a China known to be strong; to one known to be weak, pressing is.
  const toStrong = A < delta ? ["hedge"] : A > delta ? ["press"] : ["hedge", "press"];
  const toUnknown = A <= delta ? ["hedge", "press"] : ["press"];
  const toPrior = side > 0 ? ["hedge"] : side < 0 ? ["press"] : ["hedge", "press"];
  const speaks = { QH: /separation|both/.test(plan), QL: /both/.test(plan) };
  const afterSilence =
    plan === "separation" ? ["press"] : plan === "disclosure by both" ? toUnknown : toPrior;
  const afterStrong =
    reading === "verifiable" || plan === "separation"
      ? toStrong
      : plan === "disclosure by both"
        ? toPrior
        : toUnknown;
  const pay = (speaks: boolean, reply: string): number =>
    -(speaks ? phiD : 0) - (reply === "press" ? kappa : 0);
  return afterSilence.some((silence) =>
    afterStrong.some((strong) => {
      const weak = reading === "verifiable" ? "press" : strong;
      const wanted =
        plan === "hedged silence" ? "hedge" : plan === "pressed silence" ? "press" : silence;
      const content = (type: "QH" | "QL"): boolean => {
        const told = type === "QH" ? strong : weak;
        const [stay, leave] = [
          pay(speaks[type], speaks[type] ? told : silence),
          pay(!speaks[type], speaks[type] ? silence : told),
        ];
        return stay >= leave - 1e-12;
      };
      return silence === wanted && content("QH") && content("QL");
    }),
  );
}
