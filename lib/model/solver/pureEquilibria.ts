import type Fraction from "fraction.js";
import { beliefsAt, firstShare } from "./beliefsAt.js";
import type { Compiled, Place } from "./compile.js";
import { beliefVertices } from "./describePieces.js";
import { hull } from "./hull.js";
import { record } from "./labelled.js";
import type { Meter } from "./meter.js";
import { haveABelief } from "./sharedBeliefs.js";
import { receiverRatios } from "./receiverRatios.js";
import type { Refinements } from "./refinements.js";
import type { PureEquilibrium } from "./solution.js";

/** Replies at some information sets of a message, by their order in it. */
type Replies = readonly (readonly [place: number, action: number])[];

/** Combinations of replies to unsent messages that are listed for an outcome; more are kept apart by message. */
const mostListed = 256;

/**
 * The equilibria in which nobody mixes, outcome by outcome: for each message that each type may send, replies
 * that are best given who sends it, and off the path those that are best at some belief and tempt nobody.
 *
 * @param wanted - which messages of the types to look at; all unless given
 */
export function pureEquilibria<T>(
  compiled: Compiled<T>,
  refine: Refinements<T>,
  meter: Meter,
  wanted: (sent: readonly number[]) => boolean = () => true,
): PureEquilibrium[] {
  const { Z, game, places, at, can, drawn, utility, scale, replies } = compiled;
  const { types, messages } = game;
  const found: PureEquilibrium[] = [];
  let outcomes = 0;
  const may = types.map((_, t) => messages.map((_, m) => m).filter((m) => can[t]![m]!));
  const anywhere = places.map(({ envelope }) =>
    [...new Set(envelope().largest.flat())].sort((a, b) => a - b),
  );
  meter.combine(may.reduce((count, { length }) => count * length, 1));
  const visit = (sent: readonly number[]): void => {
    const type = sent.length;
    if (type === types.length) {
      meter.step();
      if (wanted(sent)) answer(sent);
    } else for (const message of may[type]!) visit([...sent, message]);
  };
  visit([]);
  return found;

  /** What each type's message, or another, pays it. */
  function worth(type: number, message: number, reply: Replies): T {
    const row = utility[type]![message]!;
    let sum = row[replies] as T;
    for (const [k, action] of reply) sum = Z.plus(sum, row[at[message]![k]!.offset + action]!);
    return sum;
  }

  function answer(sent: readonly number[]): void {
    const senders = messages.map((_, m) => types.map((_, t) => t).filter((t) => sent[t] === m));
    const called = places.map(({ message, types: come }) =>
      senders[message]!.some((t) => come.includes(t)),
    );
    const options = places.map((place, k) =>
      bestReplies(place, senders[place.message]!, anywhere[k]!),
    );
    const isCalled = (place: Place<T>): boolean => called[places.indexOf(place)]!;
    const listed = (message: number, which: boolean): Replies[] =>
      combine(
        at[message]!.flatMap((place, k) =>
          isCalled(place) === which
            ? [options[places.indexOf(place)]!.map((action) => [k, action] as const)]
            : [],
        ),
      );
    // By message, replies where some type that sends it leads; then all of them together.
    const onPath = combine(messages.map((_, m) => listed(m, true)));
    for (const path of onPath) {
      const paid = types.map((_, t) => worth(t, sent[t]!, path[sent[t]!]!));
      const rest: Replies[][] = messages.map((_, m) =>
        listed(m, false).filter((reply) => {
          const all = [...path[m]!, ...reply].sort(([a], [b]) => a - b);
          return (
            types.every(
              (_, t) =>
                sent[t] === m || !can[t]![m]! || Z.sign(Z.less(worth(t, m, all), paid[t]!)) <= 0,
            ) &&
            (game.players.length === 2 ||
              haveABelief(
                compiled,
                at[m]!,
                at[m]!.map(({ types: come }) =>
                  come.filter((t) => drawn[t] && senders[m]!.includes(t)),
                ),
                all.map(([, action]) => [action]),
              ))
          );
        }),
      );
      if (rest.some(({ length }) => length === 0)) continue;
      outcomes++;
      const size = rest.reduce((count, { length }) => count * length, 1);
      const isOpen = size > mostListed;
      const first = rest.map(([one]) => one!);
      const open = isOpen
        ? rest.map((list, m) => ({ m, list })).filter(({ list }) => list[0]!.length > 0)
        : [];
      const ways = isOpen ? [first] : combine(rest);
      const survives = refine.outcome(senderPoint(sent), receiverPoint(path, first));
      for (const way of ways) {
        const equilibrium = describe(sent, receiverPoint(path, way));
        found.push({
          ...equilibrium,
          outcome: outcomes,
          survives,
          ...(open.length > 0
            ? {
                offPath: record(
                  open.map(({ m }) => messages[m]!.label),
                  (k) =>
                    open[k]!.list.map((reply) =>
                      record(
                        reply.map(([place]) => at[open[k]!.m]![place]!.set.label),
                        (j) => at[open[k]!.m]![reply[j]![0]]!.set.actions[reply[j]![1]]!,
                      ),
                    ),
                ),
              }
            : {}),
        });
      }
    }
  }

  /** Replies best given who sends the message; where nobody comes that chance draws, at some belief. */
  function bestReplies(
    { types: come, weights, values, known }: Place<T>,
    senders: readonly number[],
    anyBelief: readonly number[],
  ): readonly number[] {
    const here = come.filter((t) => drawn[t] && senders.includes(t));
    if (here.length === 0 || known !== null) return anyBelief;
    let best: number[] = [];
    let top: T | undefined;
    values[0]!.forEach((_, action) => {
      let sum = Z.zero;
      for (const t of here) sum = Z.plus(sum, Z.times(weights[t]!, values[t]![action]!));
      const sign = top === undefined ? 1 : Z.sign(Z.less(sum, top));
      if (sign > 0) [top, best] = [sum, [action]];
      else if (sign === 0) best.push(action);
    });
    return best;
  }

  function senderPoint(sent: readonly number[]): T[] {
    const point = new Array<T>(types.length * messages.length + 1).fill(Z.zero);
    sent.forEach((message, t) => (point[t * messages.length + message] = Z.one));
    point[point.length - 1] = Z.one;
    return point;
  }

  function receiverPoint(...parts: readonly (readonly Replies[])[]): T[] {
    const point = new Array<T>(replies + 1).fill(Z.zero);
    for (const part of parts)
      part.forEach((reply, m) => {
        for (const [k, action] of reply) point[at[m]![k]!.offset + action] = Z.one;
      });
    point[replies] = Z.one;
    return point;
  }

  function describe(
    sent: readonly number[],
    receiver: readonly T[],
  ): Omit<PureEquilibrium, "outcome" | "survives"> {
    const sender = senderPoint(sent);
    const believed = places.map((place) => beliefsAt(compiled, place, sender, receiver));
    const labels = places.map(({ set }) => set.label);
    const paid = (type: number): Fraction =>
      Z.ratio(Z.dot(utility[type]![sent[type]!]!, receiver), scale[type]!);
    return {
      sender: record(types, (t) => messages[sent[t]!]!.label),
      receiver: record(labels, (k) => {
        const { set, offset } = places[k]!;
        return set.actions.find((_, a) => Z.sign(receiver[offset + a]!) > 0)!;
      }),
      beliefs: record(labels, (k) =>
        hull(
          Z,
          believed[k]!.map((belief) => firstShare(compiled, belief)),
        ),
      ),
      ...(types.length > 2 ? { beliefVertices: beliefVertices(compiled, believed) } : {}),
      payoffs: record(types, paid),
      receiverPayoffs: record(game.players.slice(1), (k) =>
        Z.ratio(...receiverRatios(compiled, k, [sender], [receiver])[0]!),
      ),
    };
  }
}

/** Every way to take one of each list, the first list's changing fastest. */
function combine<V>(lists: readonly (readonly V[])[]): V[][] {
  let ways: V[][] = [[]];
  for (const list of [...lists].reverse())
    ways = ways.flatMap((way) => list.map((one) => [one, ...way]));
  return ways;
}
