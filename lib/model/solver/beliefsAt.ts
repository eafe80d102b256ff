import type { Compiled, Place } from "./compile.js";
import { supportingBeliefs } from "./envelope.js";

/** A ratio not yet written as a fraction. */
export type Ratio<T> = readonly [numerator: T, denominator: T];

/** Beliefs at an information set, from the lowest to the highest: Bayes' rule, or all that support the replies. */
export function beliefsAt<T>(
  { Z, game }: Compiled<T>,
  { set, message, offset, known, weights, envelope }: Place<T>,
  sender: readonly T[],
  receiver: readonly T[],
): readonly Ratio<T>[] {
  if (known !== null) return [[known === 0 ? Z.one : Z.zero, Z.one]];
  const share = (first: T, second: T): Ratio<T> => [first, Z.less(first, Z.less(Z.zero, second))];
  const [a, b] = [Z.times(weights[0], sender[message]!), Z.times(weights[1], sender[game.messages.length + message]!)];
  if (Z.sign(a) > 0 || Z.sign(b) > 0) return [share(a, b)];
  const used: number[] = [];
  for (let action = 0; action < set.actions.length; action++) if (Z.sign(receiver[offset + action]!) > 0) used.push(action);
  return supportingBeliefs(envelope, used)!.map(([first, second]) => share(first, second));
}
