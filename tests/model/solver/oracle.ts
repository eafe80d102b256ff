import type Fraction from "fraction.js";
import { one, rational, zero } from "../../../lib/model/game/rational.js";
import { canSend, endProbability, type SignallingGame } from "../../../lib/model/solver/game.js";
import type { Strategy } from "../../../lib/model/solver/solution.js";

/**
 * A second road to the equilibria of a game with any number of types: from the definition, by trial, in whole
 * numbers. It shares nothing with the solver but the description of the game.
 */
export interface Oracle {
  /** Every pure equilibrium, as the messages by type and then the replies by information set, by position. */
  readonly pure: () => string[];
  /** Whether a profile with all shares in multiples of 1/d is an equilibrium for some beliefs. */
  readonly accepts: (
    sender: readonly (readonly number[])[],
    receiver: readonly (readonly number[])[],
  ) => boolean;
  /** All profiles whose shares are multiples of 1/d, at most so many of them, every so many. */
  readonly grid: (d: number, most: number) => Generator<Profile>;
}

/** By type and message, or by information set and reply, in multiples of 1/d; the same as strategies. */
export interface Profile {
  readonly sender: readonly (readonly number[])[];
  readonly receiver: readonly (readonly number[])[];
  readonly strategies: { readonly sender: Strategy; readonly receiver: Strategy };
}

interface Set {
  readonly message: number;
  readonly label: string;
  readonly actions: readonly string[];
  /** By type. */
  readonly reach: readonly number[];
  readonly sender: readonly (readonly number[])[];
  readonly receiver: readonly (readonly number[])[];
}

export function oracle(game: SignallingGame): Oracle {
  const { types, messages } = game;
  const whole = scaled([
    ...game.prior,
    ...messages.flatMap((m) => [
      ...m.ends.flatMap((end, t) => (end ? [end.sender, endProbability(m, t)] : [])),
      ...m.informationSets.flatMap(({ reach, payoffs }) => [
        ...reach,
        ...payoffs.flatMap((row) => row.flatMap(({ sender, receiver }) => [sender, receiver])),
      ]),
    ]),
  ]);
  const prior = game.prior.map(whole);
  const can = types.map((_, t) => messages.map((m) => canSend(m, t)));
  const ends = types.map((_, t) =>
    messages.map((m) => (m.ends[t] ? whole(m.ends[t].sender) * whole(endProbability(m, t)) : 0)),
  );
  const sets: Set[] = messages.flatMap(({ informationSets }, message) =>
    informationSets.map(({ label, actions, reach, payoffs }) => ({
      message,
      label,
      actions,
      reach: reach.map(whole),
      sender: payoffs.map((row) => row.map((pay) => whole(pay.sender))),
      receiver: payoffs.map((row) => row.map((pay) => whole(pay.receiver))),
    })),
  );
  const supported = sets.map(({ reach, receiver, actions }) => {
    const come = reach.flatMap((r, t) => (r > 0 ? [t] : []));
    const candidates = beliefsOn(come, receiver, types.length);
    const best = candidates.map((belief) => {
      const worth = actions.map((_, a) =>
        belief.reduce((sum, share, t) => sum.add(share.mul(receiver[t]![a]!)), zero),
      );
      return worth.map((w) => worth.every((other) => w.gte(other)));
    });
    return (used: readonly number[]): boolean =>
      best.some((isBest) => used.every((share, a) => share === 0 || isBest[a]));
  });
  const accepts: Oracle["accepts"] = (sender, receiver) => {
    const d = receiver[0]?.reduce((a, b) => a + b) ?? 1;
    for (let t = 0; t < types.length; t++) {
      const worth = messages.map((_, m) => {
        let sum = ends[t]![m]! * d;
        sets.forEach((set, k) => {
          if (set.message !== m) return;
          const mean = set.actions.reduce(
            (s, _a, a) => s + receiver[k]![a]! * set.sender[t]![a]!,
            0,
          );
          sum += set.reach[t]! * mean;
        });
        return sum;
      });
      const top = Math.max(...worth.filter((_, m) => can[t]![m]));
      if (worth.some((w, m) => sender[t]![m]! > 0 && (w < top || !can[t]![m]))) return false;
    }
    return sets.every((set, k) => {
      const weights = types.map((_, t) => prior[t]! * set.reach[t]! * sender[t]![set.message]!);
      if (weights.every((w) => w === 0)) return supported[k]!(receiver[k]!);
      const worth = set.actions.map((_, a) =>
        weights.reduce((s, w, t) => s + w * set.receiver[t]![a]!, 0),
      );
      const top = Math.max(...worth);
      return receiver[k]!.every((share, a) => share === 0 || worth[a] === top);
    });
  };
  function* grid(d: number, most: number): Generator<Profile> {
    const senders = product(
      types.map((_, t) =>
        compositions(
          d,
          messages.map((_m, m) => can[t]![m]!),
        ),
      ),
    );
    const receivers = product(
      sets.map(({ actions }) =>
        compositions(
          d,
          actions.map(() => true),
        ),
      ),
    );
    const every = Math.max(1, Math.ceil((senders.length * receivers.length) / most));
    for (let k = 0; k < senders.length * receivers.length; k += every) {
      const sender = senders[k % senders.length]!;
      const receiver = receivers[Math.floor(k / senders.length)]!;
      if (!accepts(sender, receiver)) continue;
      const strategies = {
        sender: strategy(
          types,
          sender,
          (t) => messages.map(({ label }, m) => (can[t]![m] ? label : null)),
          d,
        ),
        receiver: strategy(
          sets.map(({ label }) => label),
          receiver,
          (k) => sets[k]!.actions,
          d,
        ),
      };
      yield { sender, receiver, strategies };
    }
  }
  return {
    accepts,
    grid,
    pure: () =>
      [...grid(1, Infinity)].map(({ sender, receiver }) =>
        [...sender, ...receiver].map((mix) => mix.indexOf(1)).join(),
      ),
  };
}

function strategy(
  places: readonly string[],
  mixes: readonly (readonly number[])[],
  labels: (k: number) => readonly (string | null)[],
  d: number,
): Strategy {
  return Object.fromEntries(
    places.map((place, k) => [
      place,
      Object.fromEntries(
        labels(k).flatMap((label, a) =>
          label === null ? [] : [[label, rational(`${mixes[k]![a]!}/${d}`)]],
        ),
      ),
    ]),
  );
}

/** Fractions as whole numbers, all on one scale. */
function scaled(values: readonly Fraction[]): (value: Fraction) => number {
  const scale = values.reduce((a, { d }) => (a % d === 0n ? a : a * d), 1n);
  return (value) => Number(value.mul(scale).valueOf());
}

/** Every way to split d into parts, none where it may not be. */
function compositions(d: number, may: readonly boolean[]): number[][] {
  const [first, ...rest] = may;
  if (first === undefined) return d === 0 ? [[]] : [];
  return Array.from({ length: first ? d + 1 : 1 }, (_, k) => k).flatMap((k) =>
    compositions(d - k, rest).map((tail) => [k, ...tail]),
  );
}

const product = <V>(lists: readonly (readonly V[])[]): V[][] =>
  lists.reduce<V[][]>((ways, list) => ways.flatMap((way) => list.map((v) => [...way, v])), [[]]);

/**
 * Candidate beliefs on some types: every point at which so many of the boundaries meet (a type has probability
 * 0, two replies are worth the same, and those given) as leave one belief. A set of beliefs that such
 * conditions cut out is empty unless it holds one of them.
 */
export function beliefsOn(
  come: readonly number[],
  worth: readonly (readonly number[])[],
  count: number,
  others: readonly (readonly Fraction[])[] = [],
): Fraction[][] {
  const replies = worth[0]!.map((_, a) => a);
  const lines: Fraction[][] = [
    ...come.map((t) => come.map((u) => (u === t ? one : zero))),
    ...replies.flatMap((a) =>
      replies.slice(0, a).map((b) => come.map((t) => rational(worth[t]![a]! - worth[t]![b]!))),
    ),
    ...others.map((line) => come.map((t) => line[t]!)),
  ];
  const found = new Map<string, Fraction[]>();
  const visit = (from: number, chosen: readonly (readonly Fraction[])[]): void => {
    if (chosen.length === come.length - 1) {
      const point = solveFor(chosen, come.length);
      if (!point || point.some((share) => share.lt(zero))) return;
      const belief = Array.from({ length: count }, (_, t) => point[come.indexOf(t)] ?? zero);
      found.set(belief.map((share) => share.toFraction()).join(), belief);
      return;
    }
    for (let k = from; k < lines.length; k++) visit(k + 1, [...chosen, lines[k]!]);
  };
  visit(0, []);
  return [...found.values()];
}

/** The one point of sum 1 at which all lines are 0, by Gauss and Jordan; `null` unless there is one only. */
function solveFor(lines: readonly (readonly Fraction[])[], n: number): Fraction[] | null {
  const rows = [...lines.map((line) => [...line, zero]), Array.from({ length: n + 1 }, () => one)];
  for (let column = 0; column < n; column++) {
    const pivot = rows.findIndex((row, k) => k >= column && row[column]!.n !== 0n);
    if (pivot < 0) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const scale = rows[column]![column]!;
    rows[column] = rows[column]!.map((value) => value.div(scale));
    rows.forEach((row, k) => {
      const factor = row[column]!;
      if (k !== column && factor.n !== 0n)
        rows[k] = row.map((value, j) => value.sub(factor.mul(rows[column]![j]!)));
    });
  }
  return rows.map((row) => row[n]!);
}
