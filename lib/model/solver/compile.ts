import type Fraction from "fraction.js";
import { certainty, envelope, type Envelope } from "./envelope.js";
import { toIntegers, type Integers } from "./integers.js";
import { endProbability, priors, type InformationSet, type SignallingGame } from "./game.js";

/** An information set in integers. */
export interface Place<T> {
  readonly set: InformationSet;
  readonly message: number;
  /** Where its actions start in a vector of replies. */
  readonly offset: number;
  /** The type that is known here, or `null` where both come. */
  readonly known: 0 | 1 | null;
  /** Weights of the types where both send the message for certain; 0 for a type that chance never draws. */
  readonly weights: readonly [T, T];
  /** The receiver's payoffs by type, then action. */
  readonly values: readonly [readonly T[], readonly T[]];
  readonly envelope: Envelope<T>;
}

/** A game in integers: what the solver works on. */
export interface Compiled<T> {
  readonly Z: Integers<T>;
  readonly game: SignallingGame;
  readonly places: readonly Place<T>[];
  /** Number of coordinates of a vector of replies. */
  readonly replies: number;
  /** Sender's payoff by type and message, linear in the replies; each type on a scale of its own. */
  readonly utility: readonly [readonly (readonly T[])[], readonly (readonly T[])[]];
  /** What a payoff of 1 is on each type's scale. */
  readonly scale: readonly [T, T];
  /** Whether chance ever draws each type. */
  readonly drawn: readonly [boolean, boolean];
}

export function compile<T>(Z: Integers<T>, game: SignallingGame): Compiled<T> {
  const prior = priors(game);
  const places: Place<T>[] = [];
  let replies = 0;
  game.messages.forEach(({ informationSets }, message) => {
    for (const set of informationSets) {
      places.push({ set, message, offset: replies, ...believe(Z, set, prior) });
      replies += set.actions.length;
    }
  });
  const [first, second] = ([0, 1] as const).map((type) =>
    utilities(Z, game, places, replies, type),
  );
  return {
    Z,
    game,
    places,
    replies,
    utility: [first!.rows, second!.rows],
    scale: [first!.scale, second!.scale],
    drawn: [prior[0].n > 0n, prior[1].n > 0n],
  };
}

function believe<T>(
  Z: Integers<T>,
  { reach, payoffs }: InformationSet,
  prior: readonly [Fraction, Fraction],
) {
  const count = payoffs[0].length;
  const values = toIntegers(
    [...payoffs[0], ...payoffs[1]].map(({ receiver }) => receiver),
  ).numerators.map(Z.from);
  const pair = [values.slice(0, count), values.slice(count)] as const;
  const known = reach[0].n === 0n ? 1 : reach[1].n === 0n ? 0 : null;
  const [a, b] = toIntegers([prior[0].mul(reach[0]), prior[1].mul(reach[1])]).numerators;
  return {
    known,
    weights: [Z.from(a!), Z.from(b!)],
    values: pair,
    envelope: known === null ? envelope(Z, pair) : certainty(Z, pair),
  } as const;
}

/** A row for each message: a coefficient for each reply, and the constant of a game that ends. */
function utilities<T>(
  Z: Integers<T>,
  game: SignallingGame,
  places: readonly Place<T>[],
  replies: number,
  type: 0 | 1,
): { rows: T[][]; scale: T } {
  const entries: { message: number; at: number; value: Fraction }[] = [];
  const add = (message: number, at: number, value: Fraction): void =>
    void (value.n !== 0n && entries.push({ message, at, value }));
  game.messages.forEach((message, m) => {
    const end = message.ends[type];
    if (end) add(m, replies, end.sender.mul(endProbability(message, type)));
  });
  for (const { set, message, offset } of places) {
    const reach = set.reach[type];
    if (reach.n === 0n) continue;
    const certain = reach.n === reach.d;
    set.payoffs[type].forEach(({ sender }, action) =>
      add(message, offset + action, certain ? sender : sender.mul(reach)),
    );
  }
  const { numerators, denominator } = toIntegers(entries.map(({ value }) => value));
  const rows = game.messages.map(() => new Array<T>(replies + 1).fill(Z.zero));
  entries.forEach(({ message, at }, k) => (rows[message]![at] = Z.from(numerators[k]!)));
  return { rows, scale: Z.from(denominator) };
}
