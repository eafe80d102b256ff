import type Fraction from "fraction.js";
import { beliefsAt, firstShare } from "./beliefsAt.js";
import { combine } from "./combine.js";
import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { beliefVertices } from "./describePieces.js";
import { hull } from "./hull.js";
import { record } from "./labelled.js";
import type { Meter } from "./meter.js";
import { haveABelief } from "./sharedBeliefs.js";
import { receiverRatios } from "./receiverRatios.js";
import type { Refinements, Survival } from "./verdicts.js";
import type { PureEquilibrium } from "./solution.js";

/** Replies at some information sets of a message, by their order in it. */
type Replies = readonly (readonly [place: number, action: number])[];

/** No replies, the one way not to reply. */
const none: Replies[] = [[]];

/** Combinations of replies to unsent messages that are listed for an outcome; more are kept apart by message. */
const mostListed = 256;

/**
 * The equilibria in which nobody mixes, outcome by outcome: for each message that each type may send, replies
 * that are best given who sends it, and off the path those that are best at some belief and tempt nobody.
 *
 * @param among - messages by type to look at; all unless given
 */
export function pureEquilibria<T>(
  compiled: CompiledGame<T>,
  refine: Refinements<T>,
  meter: Meter,
  among?: readonly (readonly number[])[],
): PureEquilibrium[] {
  const { Z, game, places, at, can, drawn, utility, scale, replies } = compiled;
  const { types, messages } = game;
  const found: PureEquilibrium[] = [];
  const worthTo = game.players.slice(1).map((_, k) => receiverRatios(compiled, k));
  let outcomes = 0;
  const may = types.map((_, t) => messages.map((_, m) => m).filter((m) => can[t]![m]!));
  /** Replies that are best at some belief, by where their information set starts. */
  const anywhere = new Map<number, readonly number[]>();
  if (!among) meter.combine(may.reduce((count, { length }) => count * length, 1));
  const tried = among ?? combine([...may].reverse()).map((way) => way.reverse());
  meter.part(among ? 0.75 : 1, () => {
    for (const sent of tried) {
      meter.step(1 / tried.length);
      answer(sent);
    }
  });
  return found;

  /** What each type's message, or another, pays it. */
  function worth(type: number, message: number, reply: Replies): T {
    const row = utility[type]![message]!;
    let sum = row[replies] as T;
    for (const [k, action] of reply) sum = Z.plus(sum, row[at[message]![k]!.offset + action]!);
    return sum;
  }

  function answer(sent: readonly number[]): void {
    const senders = messages.map((): number[] => []);
    sent.forEach((message, t) => senders[message]!.push(t));
    /** By message, replies where some type that sends it leads, and the others. */
    const called: Replies[][] = [];
    const others: Replies[][] = [];
    at.forEach((here, m) => {
      const onPath: (readonly [number, number])[][] = [];
      const offPath: (readonly [number, number])[][] = [];
      here.forEach((place, k) => {
        const list = bestReplies(place, senders[m]!).map((action) => [k, action] as const);
        (senders[m]!.some((t) => place.types.includes(t)) ? onPath : offPath).push(list);
      });
      called.push(onPath.length === 0 ? none : combine(onPath));
      others.push(offPath.length === 0 ? none : combine(offPath));
    });
    for (const path of combine(called)) {
      const paid = types.map((_, t) => worth(t, sent[t]!, path[sent[t]!]!));
      const rest: Replies[][] = [];
      for (let m = 0; m < messages.length; m++) {
        const list = others[m]!.filter((reply) =>
          deters(sent, senders[m]!, m, paid, path[m]!, reply),
        );
        if (list.length === 0) break;
        rest.push(list);
      }
      if (rest.length === messages.length) list(sent, path, rest);
    }
  }

  /** Whether replies to a message tempt none of the types that do not send it. */
  function deters(
    sent: readonly number[],
    senders: readonly number[],
    message: number,
    paid: readonly T[],
    onPath: Replies,
    others: Replies,
  ): boolean {
    const all = others.length === 0 ? onPath : [...onPath, ...others];
    for (let t = 0; t < types.length; t++)
      if (
        sent[t] !== message &&
        can[t]![message] &&
        Z.sign(Z.less(worth(t, message, all), paid[t]!)) > 0
      )
        return false;
    if (game.players.length === 2) return true;
    const replies = [...all].sort(([a], [b]) => a - b).map(([, action]) => [action]);
    const believed = at[message]!.map(({ types: come }) =>
      come.filter((t) => drawn[t] && senders.includes(t)),
    );
    return haveABelief(compiled, at[message]!, believed, replies);
  }

  /** Adds an outcome, with each way to reply off the path. */
  function list(
    sent: readonly number[],
    path: readonly Replies[],
    rest: readonly Replies[][],
  ): void {
    outcomes++;
    const first = rest.map(([one]) => one!);
    const sender = senderPoint(sent);
    const survives = refine.outcome(sender, receiverPoint(path, first));
    const isOpen = rest.reduce((count, { length }) => count * length, 1) > mostListed;
    for (const way of isOpen ? [first] : combine(rest)) {
      const one = describe(sent, sender, receiverPoint(path, way), survives);
      found.push(isOpen ? { ...one, offPath: offPath(rest) } : one);
    }
  }

  function offPath(rest: readonly Replies[][]): NonNullable<PureEquilibrium["offPath"]> {
    const open = rest.flatMap((replies, m) => (replies[0]!.length > 0 ? [m] : []));
    return record(
      open.map((m) => messages[m]!.label),
      (i) =>
        rest[open[i]!]!.map((reply) => {
          const sets = reply.map(([k]) => at[open[i]!]![k]!.set);
          return record(
            sets.map(({ label }) => label),
            (j) => sets[j]!.actions[reply[j]![1]]!,
          );
        }),
    );
  }

  /** Replies best given who sends the message; where nobody comes that chance draws, at some belief. */
  function bestReplies(
    { types: come, offset, weights, values, known, envelope }: CompiledSet<T>,
    senders: readonly number[],
  ): readonly number[] {
    const here =
      senders.length === 0 ? senders : come.filter((t) => drawn[t] && senders.includes(t));
    if (here.length === 0 || known !== null) {
      let any = anywhere.get(offset);
      if (!any)
        anywhere.set(offset, (any = [...new Set(envelope().largest.flat())].sort((a, b) => a - b)));
      return any;
    }
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
    sender: readonly T[],
    receiver: readonly T[],
    survives: Survival,
  ): PureEquilibrium {
    const believed = places.map((place) => beliefsAt(compiled, place, sender, receiver));
    const labels = places.map(({ set }) => set.label);
    const paid = (type: number): Fraction =>
      Z.ratio(Z.dot(utility[type]![sent[type]!]!, receiver), scale[type]!);
    const made: PureEquilibrium = {
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
      payoffs: record(types, paid),
      receiverPayoffs: record(game.players.slice(1), (k) =>
        Z.ratio(...worthTo[k]!([sender], [receiver])[0]!),
      ),
      outcome: outcomes,
      survives,
    };
    return types.length === 2
      ? made
      : { ...made, beliefVertices: beliefVertices(compiled, believed, true) };
  }
}
