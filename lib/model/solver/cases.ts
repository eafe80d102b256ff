import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { haveABelief } from "./sharedBeliefs.js";
import type { PureChoice, Condition } from "./polytope.js";

/** One way to play a message: the types that may send it, and replies that are best together. */
export interface Case<T> {
  readonly message: number;
  readonly senders: readonly number[];
  /** By information set of the message. */
  readonly choices: readonly PureChoice[];
  /** Which of the information set's options these are: their order among the answers. */
  readonly order: readonly number[];
  /** What it asks of the sender's probabilities. */
  readonly conditions: readonly Condition<T>[];
  /** The least and the most that the message then pays each type. */
  readonly low: readonly T[];
  readonly high: readonly T[];
}

/** Replies that are best together at an information set, and what that asks of the sender's probabilities. */
interface Option<T> extends PureChoice {
  readonly conditions: readonly Condition<T>[];
  readonly low: readonly T[];
  readonly high: readonly T[];
}

/**
 * The cases of a message, by the types that may send it.
 *
 * `Σ Pr(type) σ(m|type) (v(a) - v(b)) ≥ 0` is Bayes' rule with its denominator cleared. Where one type
 * alone sends the message, belief is certain; where none does that chance draws, any belief on the types that
 * can will do, so the replies are free among those best at some belief. Several receivers share that belief.
 */
export function casesOf<T>(
  compiled: CompiledGame<T>,
): (message: number, senders: readonly number[]) => readonly Case<T>[] {
  const { Z, game, at, drawn, utility, replies } = compiled;
  const messages = game.messages.length;
  const types = game.types.length;
  const made = new Map<number, readonly Case<T>[]>();
  const options = new Map<number, readonly Option<T>[]>();

  return (message, senders) => {
    let key = message;
    for (const type of senders) key += messages * 2 ** type;
    let cases = made.get(key);
    if (!cases) made.set(key, (cases = make(message, senders)));
    return cases;
  };

  function make(message: number, senders: readonly number[]): Case<T>[] {
    const places = at[message]!;
    const believed = places.map(({ types: may }) =>
      senders.length === 0 ? senders : may.filter((t) => drawn[t] && senders.includes(t)),
    );
    const lists = places.map((place, k) => optionsAt(place, believed[k]!));
    let count = 1;
    for (const { length } of lists) count *= length;
    let made: Case<T>[] = [];
    for (let way = 0; way < count; way++) made.push(caseOf(message, senders, lists, way, count));
    if (game.players.length > 2) {
      made = made.filter(({ choices }) =>
        haveABelief(
          compiled,
          places,
          believed,
          choices.map((one) => one.choices),
        ),
      );
      if (believed.every(({ length }) => length === 0)) made = made.filter(isLargest);
    }
    return made;
  }

  /** One way to take an option at each information set, the last one's changing fastest. */
  function caseOf(
    message: number,
    senders: readonly number[],
    lists: readonly (readonly Option<T>[])[],
    way: number,
    count: number,
  ): Case<T> {
    const choices: PureChoice[] = [];
    const order: number[] = [];
    let conditions: readonly Condition<T>[] = [];
    const low = utility.map((rows) => rows[message]![replies] as T);
    const high = [...low];
    let rest = count;
    for (const list of lists) {
      rest /= list.length;
      const k = Math.floor(way / rest) % list.length;
      const option = list[k]!;
      choices.push(option);
      order.push(k);
      if (option.conditions.length > 0)
        conditions =
          conditions.length > 0 ? [...conditions, ...option.conditions] : option.conditions;
      for (let t = 0; t < low.length; t++) {
        low[t] = Z.plus(low[t]!, option.low[t]!);
        high[t] = Z.plus(high[t]!, option.high[t]!);
      }
    }
    return { message, senders, choices, order, conditions, low, high };
  }

  function optionsAt(place: CompiledSet<T>, believed: readonly number[]): readonly Option<T>[] {
    let key = place.offset;
    for (const type of believed) key += (replies + 1) * 2 ** type;
    let found = options.get(key);
    if (!found) options.set(key, (found = makeOptions(place, believed)));
    return found;
  }

  function makeOptions(place: CompiledSet<T>, believed: readonly number[]): Option<T>[] {
    const { message, offset, weights, values, envelope } = place;
    const about = believed.length === 0 ? place.types : believed;
    const { all, largest } = envelope(about);
    const isJudged = believed.length > 1;
    return (isJudged || game.players.length > 2 ? all : largest).map((choices): Option<T> => {
      const conditions: Condition<T>[] = [];
      const [anchor = 0] = choices;
      for (let action = 0; isJudged && action < values[0]!.length; action++) {
        if (action === anchor) continue;
        const normal = new Array<T>(types * messages + 1).fill(Z.zero);
        for (const type of about)
          normal[type * messages + message] = Z.times(
            weights[type]!,
            Z.less(values[type]![anchor]!, values[type]![action]!),
          );
        conditions.push({ normal, equality: choices.includes(action) });
      }
      const low: T[] = [];
      const high: T[] = [];
      for (const rows of utility) {
        const row = rows[message]!;
        let [least, most] = [row[offset + anchor] as T, row[offset + anchor] as T];
        for (const action of choices) {
          const value = row[offset + action] as T;
          if (Z.sign(Z.less(value, least)) < 0) least = value;
          if (Z.sign(Z.less(value, most)) > 0) most = value;
        }
        low.push(least);
        high.push(most);
      }
      return { offset, choices, conditions, low, high };
    });
  }

  function isLargest(one: Case<T>, _: number, cases: readonly Case<T>[]): boolean {
    return !cases.some(
      (other) =>
        other !== one &&
        one.choices.every(({ choices }, k) =>
          choices.every((action) => other.choices[k]!.choices.includes(action)),
        ),
    );
  }
}
