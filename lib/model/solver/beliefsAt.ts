import { one, zero } from "../rational.js";
import type { Compiled, Place } from "./compile.js";
import { supportingBeliefs } from "./envelope.js";
import type { BeliefInterval } from "./solution.js";

/** Beliefs at an information set: Bayes' rule where it is reached, else all that support the replies. */
export function beliefsAt<T>(
  { Z, game }: Compiled<T>,
  { set, message, offset, known, weights, envelope }: Place<T>,
  sender: readonly T[],
  receiver: readonly T[],
): BeliefInterval {
  if (known !== null) return known === 0 ? [one, one] : [zero, zero];
  const [a, b] = [Z.times(weights[0], sender[message]!), Z.times(weights[1], sender[game.messages.length + message]!)];
  const toFraction = ([first, second]: readonly [T, T]) => Z.ratio(first, Z.dot([first, second], [Z.from(1n), Z.from(1n)]));
  if (Z.sign(a) > 0 || Z.sign(b) > 0) {
    const belief = toFraction([a, b]);
    return [belief, belief];
  }
  const used = set.actions.map((_, action) => action).filter((action) => Z.sign(receiver[offset + action]!) > 0);
  const [low, high] = supportingBeliefs(envelope, used)!;
  return [toFraction(low), toFraction(high)];
}
