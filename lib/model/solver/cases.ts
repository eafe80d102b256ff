import type { Compiled, Place } from "./compile.js";
import { haveABelief } from "./sharedBeliefs.js";
import type { Choice, Condition } from "./polytope.js";

/** One way to play a message: the types that may send it, and replies that are best together. */
export interface Case<T> {
  readonly message: number;
  readonly senders: readonly number[];
  /** By information set of the message. */
  readonly choices: readonly Choice[];
  /** Which of the information set's options these are: their order among the answers. */
  readonly order: readonly number[];
  /** What it asks of the sender's probabilities. */
  readonly conditions: readonly Condition<T>[];
  /** The least and the most that the message then pays each type. */
  readonly low: readonly T[];
  readonly high: readonly T[];
}

/** Replies that are best together at an information set, and what that asks of the sender's probabilities. */
interface Option<T> {
  readonly replies: readonly number[];
  readonly conditions: readonly Condition<T>[];
}

/**
 * The cases of a message, by the types that may send it.
 *
 * `Σ Pr(type) σ(m|type) (v(a) - v(b)) ≥ 0` is Bayes' rule with its denominator cleared. Where one type
 * alone sends the message, belief is certain; where none does that chance draws, any belief on the types that
 * can will do, so the replies are free among those best at some belief. Several receivers share that belief.
 */
export function casesOf<T>(
  compiled: Compiled<T>,
): (message: number, senders: readonly number[]) => readonly Case<T>[] {
  const { Z, game, at, drawn, utility, replies } = compiled;
  const messages = game.messages.length;
  const types = game.types.length;
  const made = new Map<number, readonly Case<T>[]>();
  const options = new Map<string, readonly Option<T>[]>();

  return (message, senders) => {
    let key = message;
    for (const type of senders) key += messages * 2 ** type;
    let cases = made.get(key);
    if (!cases) made.set(key, (cases = make(message, senders)));
    return cases;
  };

  function make(message: number, senders: readonly number[]): Case<T>[] {
    const places = at[message]!;
    const believed = places.map((place) =>
      place.types.filter((type) => drawn[type] && senders.includes(type)),
    );
    let lists: (readonly (readonly [number, Option<T>])[])[] = [[]];
    places.forEach((place, k) => {
      const here = optionsAt(place, believed[k]!);
      lists = lists.flatMap((list) =>
        here.map((option, order) => [...list, [order, option] as const]),
      );
    });
    if (game.players.length > 2) {
      lists = lists.filter((list) =>
        haveABelief(
          compiled,
          places,
          believed,
          list.map(([, option]) => option.replies),
        ),
      );
      if (believed.every(({ length }) => length === 0)) lists = lists.filter(isLargest);
    }
    return lists.map((list): Case<T> => {
      const choices = list.map(([, option], k) => ({
        offset: places[k]!.offset,
        choices: option.replies,
      }));
      const range = (better: 1 | -1): T[] =>
        utility.map((rows) => end(compiled, rows[message]!, choices, better));
      return {
        message,
        senders,
        choices,
        order: list.map(([order]) => order),
        conditions: list.flatMap(([, option]) => option.conditions),
        low: range(-1),
        high: range(1),
      };
    });
  }

  function optionsAt(place: Place<T>, believed: readonly number[]): readonly Option<T>[] {
    const key = `${place.offset} ${believed.join()}`;
    let found = options.get(key);
    if (found) return found;
    const { message, weights, values, envelope } = place;
    const free = (sets: readonly (readonly number[])[]): Option<T>[] =>
      sets.map((set) => ({ replies: set, conditions: [] }));
    const about = believed.length === 0 ? place.types : believed;
    if (believed.length < 2)
      found = free(game.players.length > 2 ? envelope(about).all : envelope(about).largest);
    else
      found = envelope(about).all.map((set) => {
        const [anchor = 0] = set;
        const conditions: Condition<T>[] = [];
        for (let action = 0; action < values[0]!.length; action++) {
          if (action === anchor) continue;
          const normal = new Array<T>(types * messages + 1).fill(Z.zero);
          for (const type of about)
            normal[type * messages + message] = Z.times(
              weights[type]!,
              Z.less(values[type]![anchor]!, values[type]![action]!),
            );
          conditions.push({ normal, equality: set.includes(action) });
        }
        return { replies: set, conditions };
      });
    options.set(key, found);
    return found;
  }

  function isLargest(
    list: readonly (readonly [number, Option<T>])[],
    _: number,
    lists: readonly (readonly (readonly [number, Option<T>])[])[],
  ): boolean {
    return !lists.some(
      (other) =>
        other !== list &&
        list.every(([, { replies: set }], k) =>
          set.every((action) => other[k]![1].replies.includes(action)),
        ),
    );
  }

  function end(
    { Z }: Compiled<T>,
    row: readonly T[],
    choices: readonly Choice[],
    better: 1 | -1,
  ): T {
    let total = row[replies] as T;
    for (const { offset, choices: used } of choices) {
      let best = row[offset + used[0]!] as T;
      for (const a of used)
        if (Z.sign(Z.less(row[offset + a] as T, best)) === better) best = row[offset + a] as T;
      total = Z.plus(total, best);
    }
    return total;
  }
}
