import type Fraction from "fraction.js";
import { zero } from "../game/rational.js";
import { canSend, type Message, type SignallingGame } from "./game.js";
import { combine } from "./combine.js";
import { extremeBeliefs } from "./hull.js";
import { bigints, toIntegers } from "./integers.js";
import { record } from "./labelled.js";
import type { Meter } from "./meter.js";
import { cut, pureProfiles, type Condition } from "./polytope.js";
import type { BeliefInterval, Mix, PureEquilibrium } from "./solution.js";

/** What one reply of each receiver to a message pays, by type. */
interface Profile {
  readonly replies: readonly number[];
  readonly sender: readonly (Fraction | null)[];
  readonly receivers: readonly (readonly (Fraction | null)[])[];
}

/**
 * The pure equilibria of a game whose receivers' payoffs do not come apart: by trial of every sender, with the
 * replies to each message that are best to each other at one belief, which the receivers share.
 *
 * The refinements are not judged: they compare best replies one by one.
 */
export function jointEquilibria(game: SignallingGame, meter: Meter): PureEquilibrium[] {
  const Z = bigints;
  const { types, messages, prior } = game;
  const receivers = game.players.slice(1);
  const may = messages.map((message) => types.map((_, t) => t).filter((t) => canSend(message, t)));
  const profiles = messages.map(profilesOf);
  const asked = profiles.map((list, m) => list.map((one) => conditionsOf(m, one)));
  const weights = toIntegers([...prior]).numerators;
  const senders = combine(
    types.map((_, t) => messages.map((_, m) => m).filter((m) => may[m]!.includes(t))),
  );
  meter.combine(senders.length);
  const found: PureEquilibrium[] = [];
  let outcomes = 0;
  meter.part(1, () => {
    for (const sent of senders) {
      meter.step(1 / senders.length);
      const come = messages.map((_, m) => types.flatMap((_, t) => (sent[t] === m ? [t] : [])));
      const options = messages.map((_, m) =>
        profiles[m]!.filter((_, k) => isBelieved(m, k, come[m]!)),
      );
      const onPath = combine(
        options.map((list, m) => (come[m]!.length > 0 ? list.map((one) => [one]) : [[]])),
      );
      for (const path of onPath) {
        const paid = types.map((_, t) => path[sent[t]!]![0]!.sender[t]!);
        const deters = ({ sender }: Profile): boolean =>
          sender.every((value, t) => value === null || value.lte(paid[t]!));
        const lists = messages.map((_, m) => (path[m]![0] ? path[m]! : options[m]!).filter(deters));
        if (lists.some(({ length }) => length === 0)) continue;
        outcomes++;
        meter.combine(lists.reduce((count, { length }) => count * length, 1));
        for (const way of combine(lists)) found.push(describe(sent, come, way, paid));
      }
    }
  });
  return found;

  function profilesOf(message: Message): Profile[] {
    const { informationSets: sets, joint } = message;
    if (sets.length !== receivers.length)
      throw new RangeError(
        `solve: ${message.label} must lead each receiver to one information set where payoffs depend on each other's replies, got ${sets.length} for ${receivers.length}`,
      );
    return combine([...sets].reverse().map(({ actions }) => actions.map((_, a) => a))).map(
      (way, k) => {
        const replies = way.reverse();
        const value = (t: number, of: (t: number) => Fraction): Fraction | null =>
          canSend(message, t) ? of(t) : null;
        return {
          replies,
          sender: types.map((_, t) =>
            value(t, () =>
              joint
                ? joint[t]![k]!.sender
                : sets.reduce((sum, set, r) => sum.add(set.payoffs[t]![replies[r]!]!.sender), zero),
            ),
          ),
          receivers: sets.map((set, r) =>
            types.map((_, t) =>
              value(t, () =>
                joint ? joint[t]![k]!.receivers[r]! : set.payoffs[t]![replies[r]!]!.receiver,
              ),
            ),
          ),
        };
      },
    );
  }

  /** What it asks of a belief that each receiver's reply is best to the others'. */
  function conditionsOf(m: number, one: Profile): Condition<bigint>[] {
    return profiles[m]!.flatMap((other): Condition<bigint>[] => {
      const moved = one.replies.flatMap((reply, r) => (other.replies[r] === reply ? [] : [r]));
      if (moved.length !== 1) return [];
      const [r] = moved as [number];
      const gains = types.map((_, t) =>
        (one.receivers[r]![t] ?? zero).sub(other.receivers[r]![t] ?? zero),
      );
      return [{ normal: [...toIntegers(gains).numerators, 0n], equality: false }];
    });
  }

  /** Beliefs under which the replies are best: Bayes' rule, or all that support them. */
  function beliefsFor(
    m: number,
    k: number,
    come: readonly number[],
  ): readonly (readonly bigint[])[] {
    const drawn = come.filter((t) => weights[t]! > 0n);
    const all =
      drawn.length > 0
        ? [[...types.map((_, t) => (drawn.includes(t) ? weights[t]! : 0n)), 1n]]
        : pureProfiles(Z, [{ offset: 0, choices: may[m]! }], types.length);
    const left =
      drawn.length > 0
        ? all.filter((belief) => asked[m]![k]!.every(({ normal }) => Z.dot(normal, belief) >= 0n))
        : cut(Z, all, asked[m]![k]!);
    return left.map((belief) => belief.slice(0, -1));
  }

  function isBelieved(m: number, k: number, come: readonly number[]): boolean {
    return beliefsFor(m, k, come).length > 0;
  }

  function describe(
    sent: readonly number[],
    come: readonly (readonly number[])[],
    way: readonly Profile[],
    paid: readonly Fraction[],
  ): PureEquilibrium {
    const places = messages.flatMap(({ informationSets }, m) =>
      informationSets.map((set, r) => ({ set, m, r })),
    );
    const labels = places.map(({ set }) => set.label);
    const believed = messages.map((_, m): Mix[] =>
      extremeBeliefs(Z, beliefsFor(m, profiles[m]!.indexOf(way[m]!), come[m]!)).map(
        ({ weights: shares, total }) => record(types, (t) => Z.ratio(shares[t]!, total)),
      ),
    );
    const interval = (points: readonly Mix[]): BeliefInterval => {
      const first = points.map((point) => point[types[0]!]!).sort((a, b) => a.compare(b));
      return [first[0]!, first[first.length - 1]!];
    };
    return {
      sender: record(types, (t) => messages[sent[t]!]!.label),
      receiver: record(labels, (k) => {
        const { set, m, r } = places[k]!;
        return set.actions[way[m]!.replies[r]!]!;
      }),
      beliefs: record(labels, (k) => interval(believed[places[k]!.m]!)),
      ...(types.length !== 2
        ? { beliefVertices: record(labels, (k) => believed[places[k]!.m]!) }
        : {}),
      payoffs: record(types, (t) => paid[t]!),
      receiverPayoffs: record(receivers, (r) =>
        types.reduce((sum, _, t) => sum.add(prior[t]!.mul(way[sent[t]!]!.receivers[r]![t]!)), zero),
      ),
      outcome: outcomes,
      survives: { intuitive: null, d1: null },
    };
  }
}
