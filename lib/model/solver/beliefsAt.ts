import type { Compiled, Place } from "./compile.js";
import { supportingBeliefs } from "./envelope.js";

/** A ratio not yet written as a fraction. */
export type Ratio<T> = readonly [numerator: T, denominator: T];

/** Whether Bayes' rule says anything there: a type that chance draws sends the message, or the type is known. */
export function isReached<T>(
  { Z, game }: Compiled<T>,
  { known, message, weights }: Place<T>,
  sender: readonly T[],
): boolean {
  const sent = (type: 0 | 1): boolean =>
    Z.sign(weights[type]) > 0 && Z.sign(sender[type * game.messages.length + message]!) > 0;
  return known !== null || sent(0) || sent(1);
}

/** Beliefs at an information set, from the lowest to the highest: Bayes' rule, or all that support the replies. */
export function beliefsAt<T>(
  { Z, game }: Compiled<T>,
  { set, message, offset, known, weights, envelope }: Place<T>,
  sender: readonly T[],
  receiver: readonly T[],
): readonly Ratio<T>[] {
  if (known !== null) return [[known === 0 ? Z.one : Z.zero, Z.one]];
  const share = (first: T, second: T): Ratio<T> => [first, Z.plus(first, second)];
  const [a, b] = [
    Z.times(weights[0], sender[message]!),
    Z.times(weights[1], sender[game.messages.length + message]!),
  ];
  if (Z.sign(a) > 0 || Z.sign(b) > 0) return [share(a, b)];
  const used: number[] = [];
  for (let action = 0; action < set.actions.length; action++)
    if (Z.sign(receiver[offset + action]!) > 0) used.push(action);
  return supportingBeliefs(envelope, used)!.map(([first, second]) => share(first, second));
}
