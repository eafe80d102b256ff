import type { Compiled, Place } from "./compile.js";
import type { Condition } from "./polytope.js";

/** Replies that are best together, and what that asks of the sender's probabilities. */
export interface ReceiverOption<T> {
  readonly replies: readonly number[];
  readonly conditions: readonly Condition<T>[];
}

type Support = readonly number[];

/**
 * The sets of replies that may be best at a place, given the messages that each type may send.
 *
 * `Σ Pr(type) σ(m|type) (v(a) - v(b)) ≥ 0` is Bayes' rule with its denominator cleared. Where one type
 * alone sends the message, belief is certain; where none does, any belief will do, so the replies are
 * free among those best at some belief.
 */
export function receiverOptions<T>(
  { Z, game, drawn }: Compiled<T>,
  { known, message, weights, values, envelope }: Place<T>,
): (first: Support, second: Support) => readonly ReceiverOption<T>[] {
  const { at, all, largest } = envelope;
  const free = (sets: readonly Support[]): ReceiverOption<T>[] =>
    sets.map((replies) => ({ replies, conditions: [] }));
  const certain = [free([at[at.length - 1]!]), free([at[0]!])] as const;
  if (known !== null) return () => certain[known];
  const messages = game.messages.length;
  const judged = all.map((replies) => {
    const [anchor = 0] = replies;
    const conditions: Condition<T>[] = [];
    for (let action = 0; action < values[0].length; action++) {
      if (action === anchor) continue;
      const normal = new Array<T>(2 * messages + 1).fill(Z.zero);
      for (const type of [0, 1] as const)
        normal[type * messages + message] = Z.times(
          weights[type],
          Z.less(values[type][anchor]!, values[type][action]!),
        );
      conditions.push({ normal, equality: replies.includes(action) });
    }
    return { replies, conditions };
  });
  const unsent = free(largest);
  return (first, second) => {
    const [one, other] = [
      drawn[0] && first.includes(message),
      drawn[1] && second.includes(message),
    ];
    return one && other ? judged : one ? certain[0] : other ? certain[1] : unsent;
  };
}
