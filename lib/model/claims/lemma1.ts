import { one, rational } from "../game/rational.js";
import type { Claim, Instance } from "./claim.js";

/** Beliefs to try: the cutoff where it is one, between it and the ends, and the ends. */
function beliefs({ muStar }: Instance) {
  const half = rational("1/2");
  const inside = muStar.lt(one) ? [muStar.mul(half), muStar, muStar.add(one).mul(half)] : [half];
  return [rational(0), ...inside, one];
}

/** What pressing is worth beyond hedging, at a belief. */
const advantage = (
  { parameters: { A, gamma, delta } }: Instance,
  mu: ReturnType<typeof rational>,
) => one.sub(mu).mul(gamma).sub(mu.mul(delta)).add(A);

/** Lemma 1, App. 2, B.2: how outsiders answer a belief. */
export const lemma1: readonly Claim[] = [
  {
    id: "lemma1",
    place: "Lemma 1, App. 2, B.2",
    printed: "If A < delta: hedge above muStar, press below it, indifferent at it.",
    corrected: "As printed.",
    holds: (instance) =>
      instance.parameters.A.lt(instance.parameters.delta)
        ? beliefs(instance).every(
            (mu) =>
              Number(advantage(instance, mu).n === 0n ? 0n : advantage(instance, mu).s) ===
              -mu.compare(instance.muStar),
          )
        : null,
  },
  {
    id: "lemma1-strict",
    place: "Beliefs and Strategies; Lemma 1",
    printed: "Pressing pays less than -A if and only if mu ≥ muStar.",
    corrected: "Pressing pays less than -A if and only if mu > muStar; at muStar it pays -A.",
    holds: (instance) =>
      instance.parameters.A.lt(instance.parameters.delta)
        ? beliefs(instance).every((mu) => advantage(instance, mu).lt(0) === mu.gte(instance.muStar))
        : null,
  },
  {
    id: "lemma1-corner",
    place: "Lemma 1, note on the restriction",
    printed: "If A ≥ delta, foreigners always press, whatever they believe.",
    corrected:
      "If A > delta they always press. If A = delta they are indifferent once certain that China is strong.",
    holds: (instance) =>
      instance.parameters.A.gte(instance.parameters.delta)
        ? beliefs(instance).every((mu) => advantage(instance, mu).gt(0))
        : null,
    condition: ({ parameters: { A, delta } }) => A.gt(delta),
  },
];
