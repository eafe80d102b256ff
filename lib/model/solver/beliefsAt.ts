import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { supportingBeliefs } from "./envelope.js";
import { sharedBeliefs } from "./sharedBeliefs.js";

/** A ratio not yet written as a fraction. */
export type Ratio<T> = readonly [numerator: T, denominator: T];

/** Weights by type, up to scale. */
export type Belief<T> = readonly T[];

/** Whether Bayes' rule says anything there: a type that chance draws sends the message, or the type is known. */
export function isReached<T>(
  { Z, game }: CompiledGame<T>,
  { known, message, weights }: CompiledSet<T>,
  sender: readonly T[],
): boolean {
  const messages = game.messages.length;
  return (
    known !== null ||
    weights.some((weight, t) => Z.sign(weight) > 0 && Z.sign(sender[t * messages + message]!) > 0)
  );
}

/** Beliefs at an information set: Bayes' rule, or the extreme points of those that support the replies. */
export function beliefsAt<T>(
  compiled: CompiledGame<T>,
  place: CompiledSet<T>,
  sender: readonly T[],
  receiver: readonly T[],
): readonly Belief<T>[] {
  const { Z, game } = compiled;
  const { message, known, weights, types, envelope } = place;
  const messages = game.messages.length;
  if (known !== null) return [weights.map((_, t) => (t === known ? Z.one : Z.zero))];
  if (isReached(compiled, place, sender))
    return [weights.map((weight, t) => Z.times(weight, sender[t * messages + message]!))];
  if (game.players.length === 2)
    return supportingBeliefs(envelope(types), usedAt(compiled, place, receiver));
  const here = compiled.at[message]!;
  const used = here.map((one) => usedAt(compiled, one, receiver));
  return sharedBeliefs(compiled, types, here, used).map((point) => point.slice(0, -1));
}

/** Probability of the first type. */
export const firstShare = <T>({ Z }: CompiledGame<T>, belief: Belief<T>): Ratio<T> => [
  belief[0]!,
  belief.reduce((sum, weight) => Z.plus(sum, weight)),
];

function usedAt<T>(
  { Z }: CompiledGame<T>,
  { set, offset }: CompiledSet<T>,
  receiver: readonly T[],
): number[] {
  const used: number[] = [];
  for (let action = 0; action < set.actions.length; action++)
    if (Z.sign(receiver[offset + action]!) > 0) used.push(action);
  return used;
}
