import type Fraction from "fraction.js";
import { one } from "../game/rational.js";
import { envelope, type Envelope } from "./envelope.js";
import { toIntegers, type Integers } from "./integers.js";
import { canSend, endProbability, type InformationSet, type SignallingGame } from "./game.js";

/** An information set in integers. */
export interface CompiledSet<T> {
  readonly set: InformationSet;
  readonly message: number;
  /** Where its actions start in a vector of replies. */
  readonly offset: number;
  /** The types that may come here: those that an unexpected arrival may be. */
  readonly types: readonly number[];
  /** The type that is known here, or `null` where several come. */
  readonly known: number | null;
  /** Weights by type where all send the message for certain; 0 for a type that chance never draws. */
  readonly weights: readonly T[];
  /** The receiver's payoffs by type, then action. */
  readonly values: readonly (readonly T[])[];
  /** What a payoff of 1 times a weight of 1 is on the scale of weights and payoffs. */
  readonly scale: T;
  /** Best replies to beliefs on some of the types, given in order; on all that may come, unless given. */
  readonly envelope: (types?: readonly number[]) => Envelope<T>;
}

/** A game in integers: what the solver works on. */
export interface CompiledGame<T> {
  readonly Z: Integers<T>;
  readonly game: SignallingGame;
  readonly places: readonly CompiledSet<T>[];
  /** The same, by message. */
  readonly at: readonly (readonly CompiledSet<T>[])[];
  /** Number of coordinates of a vector of replies. */
  readonly replies: number;
  /** Sender's payoff by type and message, linear in the replies; each type on a scale of its own. */
  readonly utility: readonly (readonly (readonly T[])[])[];
  /** What a payoff of 1 is on each type's scale. */
  readonly scale: readonly T[];
  /** Whether chance ever draws each type. */
  readonly drawn: readonly boolean[];
  /** Whether each type can send each message. */
  readonly can: readonly (readonly boolean[])[];
}

export function compileGame<T>(Z: Integers<T>, game: SignallingGame): CompiledGame<T> {
  const places: CompiledSet<T>[] = [];
  let replies = 0;
  const at = game.messages.map(({ informationSets }, message) =>
    informationSets.map((set): CompiledSet<T> => {
      const place = { set, message, offset: replies, ...believe(Z, set, game.prior) };
      places.push(place);
      replies += set.actions.length;
      return place;
    }),
  );
  const utilities = game.types.map((_, type) => utilitiesOf(Z, game, places, replies, type));
  return {
    Z,
    game,
    places,
    at,
    replies,
    utility: utilities.map(({ rows }) => rows),
    scale: utilities.map(({ scale }) => scale),
    drawn: game.prior.map(({ n }) => n > 0n),
    can: game.types.map((_, type) => game.messages.map((message) => canSend(message, type))),
  };
}

function believe<T>(
  Z: Integers<T>,
  { reach, payoffs }: InformationSet,
  prior: readonly Fraction[],
): Omit<CompiledSet<T>, "set" | "message" | "offset"> {
  const count = payoffs[0]!.length;
  const paid = toIntegers(payoffs.flatMap((row) => row.map(({ receiver }) => receiver)));
  const values = payoffs.map((_, t) =>
    paid.numerators.slice(t * count, (t + 1) * count).map(Z.from),
  );
  const chances = toIntegers(prior.map((p, t) => (reach[t] === one ? p : p.mul(reach[t]!))));
  const types: number[] = [];
  for (let t = 0; t < reach.length; t++) if (reach[t]!.n > 0n) types.push(t);
  const made = new Map<number, Envelope<T>>();
  return {
    types,
    known: types.length === 1 ? types[0]! : null,
    weights: chances.numerators.map(Z.from),
    values,
    scale: Z.times(Z.from(paid.denominator), Z.from(chances.denominator)),
    envelope: (about = types) => {
      let key = 0;
      for (const type of about) key += 2 ** type;
      let found = made.get(key);
      if (!found) made.set(key, (found = envelope(Z, values, about)));
      return found;
    },
  };
}

/** A row for each message: a coefficient for each reply, and the constant of a game that ends. */
function utilitiesOf<T>(
  Z: Integers<T>,
  game: SignallingGame,
  places: readonly CompiledSet<T>[],
  replies: number,
  type: number,
): { rows: T[][]; scale: T } {
  const entries: { message: number; at: number; value: Fraction }[] = [];
  const add = (message: number, at: number, value: Fraction): void =>
    void (value.n !== 0n && entries.push({ message, at, value }));
  game.messages.forEach((message, m) => {
    const end = message.ends[type];
    if (end) add(m, replies, end.sender.mul(endProbability(message, type)));
  });
  for (const { set, message, offset } of places) {
    const reach = set.reach[type]!;
    if (reach.n === 0n) continue;
    const certain = reach.n === reach.d;
    set.payoffs[type]!.forEach(({ sender }, action) =>
      add(message, offset + action, certain ? sender : sender.mul(reach)),
    );
  }
  const { numerators, denominator } = toIntegers(entries.map(({ value }) => value));
  const rows = game.messages.map(() => new Array<T>(replies + 1).fill(Z.zero));
  entries.forEach(({ message, at }, k) => (rows[message]![at] = Z.from(numerators[k]!)));
  return { rows, scale: Z.from(denominator) };
}
