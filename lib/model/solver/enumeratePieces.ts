import { casesOf, type Case } from "./cases.js";
import type { Compiled } from "./compile.js";
import {
  cut,
  extend,
  pureProfiles,
  type Choice,
  type Condition,
  type Point,
  type Polytope,
} from "./polytope.js";
import { add, apart, type OffPath, type Piece } from "./piece.js";
import { Stopped, type Meter } from "./meter.js";

/** Combinations of replies to unsent messages that are written out; more are kept apart by message. */
const mostWrittenOut = 64;

/** What is chosen for the messages until now, and what follows for payoffs and replies. */
interface Node<T> {
  readonly message: number;
  /** By message: a case, or `null` where no type may send it. */
  readonly chosen: readonly (Case<T> | null)[];
  /** By type: bounds on its payoff, no upper one until it may send something, and the first message that it may send. */
  readonly low: readonly (T | undefined)[];
  readonly high: readonly (T | undefined)[];
  readonly anchor: readonly (number | undefined)[];
  /** The replies to messages that may be sent, as far as they are chosen. */
  readonly points: readonly Point<T>[];
  readonly conditions: readonly Condition<T>[];
}

/**
 * All perfect Bayesian equilibria: the products of polytopes of which the set is the union.
 *
 * Fix which messages each type may send, and, at each information set, replies that are best together
 * at some belief. Then the sender's conditions are linear in the replies, and those of the receiver
 * are linear in the sender's probabilities. Supports and conditions are taken closed: the set of
 * equilibria is closed, so this adds nothing to it, and a piece holds its own boundary.
 *
 * The search goes message by message. What a type is paid lies between the least and the most that each
 * message it may send pays, and is no less than the least that any other pays; where that leaves nothing, or no
 * replies to the messages so far make the types indifferent, it turns back. No piece is inside another, save
 * where replies to unsent messages are kept apart.
 *
 * @param wanted - which pairs of messages that the types may send to look at; all unless given
 */
export function enumeratePieces<T>(
  compiled: Compiled<T>,
  meter: Meter,
  wanted: (supports: readonly (readonly number[])[]) => boolean = () => true,
): { pieces: Piece<T>[]; isPartial: boolean } {
  const { Z, game, at, can, drawn, utility, replies } = compiled;
  const messages = game.messages.length;
  const types = game.types.map((_, t) => t);
  const cases = casesOf(compiled);
  const isSmall = messages <= 2;
  const unsent = game.messages.map((_, m) => cases(m, []));
  const leastUnsent = unsent.map((list) => types.map((t) => end(list, "low", t, -1)));
  const mostUnsent = unsent.map((list) => types.map((t) => end(list, "high", t, 1)));
  const sensible = types.map((t) =>
    unsent.map((_, m) => {
      if (!can[t]![m]) return false;
      for (let other = 0; other < messages; other++)
        if (can[t]![other] && Z.sign(Z.less(mostUnsent[m]![t]!, leastUnsent[other]![t]!)) < 0)
          return false;
      return true;
    }),
  );
  const last = sensible.map((yes) => yes.lastIndexOf(true));
  const senderSets = game.messages.map((_, m) => subsets(types.filter((t) => sensible[t]![m])));
  const leaves: Leaf<T>[] = [];

  const root: Node<T> = {
    message: 0,
    chosen: [],
    low: types.map(() => undefined),
    high: types.map(() => undefined),
    anchor: types.map(() => undefined),
    points: pureProfiles(Z, [], replies),
    conditions: [],
  };
  const visit = (node: Node<T>, share: number): void => {
    const next = node.message < messages ? children(node) : [];
    meter.step(next.length === 0 ? share : 0);
    if (node.message === messages) finish(node);
    for (const child of next) visit(child, share / next.length);
  };
  if (messages > 3 || types.length > 3)
    meter.estimate(root, (node) => (node.message < messages ? children(node) : []));
  let isPartial = false;
  try {
    visit(root, 1);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    isPartial = true;
  }

  leaves.sort(compareLeaves);
  const found: Piece<T>[] = [];
  for (const { piece } of leaves) add(Z, found, piece);
  return { pieces: found, isPartial };

  function end(list: readonly Case<T>[], key: "low" | "high", type: number, better: 1 | -1): T {
    let best = list[0]![key][type]!;
    for (const one of list)
      if (Z.sign(Z.less(one[key][type]!, best)) === better) best = one[key][type]!;
    return best;
  }

  function children(node: Node<T>): Node<T>[] {
    const { message } = node;
    const made: Node<T>[] = [];
    for (const senders of senderSets[message]!) {
      if (
        types.some(
          (t) => node.anchor[t] === undefined && last[t] === message && !senders.includes(t),
        )
      )
        continue;
      if (senders.length === 0) {
        const low = bounds(node, leastUnsent[message]!);
        const { high, anchor, points, conditions } = node;
        const chosen = [...node.chosen, null];
        if (low) made.push({ message: message + 1, chosen, low, high, anchor, points, conditions });
        continue;
      }
      for (const one of cases(message, senders)) {
        const child = choose(node, one);
        if (child) made.push(child);
      }
    }
    return made;
  }

  /** Lower bounds with what a message pays at least, which nobody need send; `null` where someone would. */
  function bounds(node: Node<T>, least: readonly T[]): (T | undefined)[] | null {
    const low = [...node.low];
    for (const t of types) {
      if (!sensible[t]![node.message]) continue;
      if (low[t] === undefined || Z.sign(Z.less(least[t]!, low[t])) > 0) low[t] = least[t]!;
      if (node.high[t] !== undefined && Z.sign(Z.less(low[t], node.high[t])) > 0) return null;
    }
    return low;
  }

  function choose(node: Node<T>, one: Case<T>): Node<T> | null {
    const { message, senders } = one;
    const low = bounds(node, one.low);
    if (!low) return null;
    const high = [...node.high];
    const anchor = [...node.anchor];
    for (const t of senders) {
      if (high[t] === undefined || Z.sign(Z.less(one.high[t]!, high[t])) < 0)
        high[t] = one.high[t]!;
      if (Z.sign(Z.less(low[t]!, high[t])) > 0) return null;
      anchor[t] ??= message;
    }
    const chosen = [...node.chosen, one];
    const next = { message: message + 1, chosen, low, high, anchor };
    if (isSmall) return withReplies(next, node.points, node.conditions);
    const asked: Condition<T>[] = [];
    /** Where a type would be indifferent, on all that is left, between what it may send and another message. */
    const tight: { normal: readonly T[]; case: Case<T>; type: number }[] = [];
    for (const t of types) {
      if (!sensible[t]![message]) continue;
      const sends = senders.includes(t);
      const from = node.anchor[t];
      const row = utility[t]!;
      if (from !== undefined) {
        const normal = Z.minus(row[from]!, row[message]!);
        asked.push({ normal, equality: sends });
        if (!sends) tight.push({ normal, case: one, type: t });
      } else if (sends)
        node.chosen.forEach((other, m) => {
          if (!other || !sensible[t]![m]) return;
          const normal = Z.minus(row[message]!, row[m]!);
          asked.push({ normal, equality: false });
          tight.push({ normal, case: other, type: t });
        });
    }
    const points = cut(Z, extend(node.points, one.choices), asked, node.conditions);
    if (points.length === 0) return null;
    // Another branch has the type among the senders, and holds all that this one would find.
    for (const { normal, case: other, type } of tight)
      if (points.every((point) => Z.sign(Z.dot(normal, point)) === 0) && keepsReplies(other, type))
        return null;
    return withReplies(next, points, [...node.conditions, ...asked]);
  }

  /** Whether a case's replies are among the best when one more type may send the message. */
  function keepsReplies({ message, senders, choices }: Case<T>, type: number): boolean {
    return at[message]!.every(({ types: may, envelope }, k) => {
      if (!drawn[type] || !may.includes(type)) return true;
      if (senders.some((t) => drawn[t] && may.includes(t))) return true;
      const [best] = envelope([type]).largest;
      return choices[k]!.choices.every((action) => best!.includes(action));
    });
  }

  /** Turns a choice of senders and replies for all messages that may be sent into pieces. */
  function finish(node: Node<T>): void {
    const supports = types.map((): number[] => []);
    node.chosen.forEach((one, m) => one?.senders.forEach((t) => supports[t]!.push(m)));
    if (!wanted(supports)) return;
    const sends = supports.map((choices, t) => ({ offset: t * messages, choices }));
    let vertices: readonly Point<T>[] = pureProfiles(Z, sends, types.length * messages);
    let conditions: readonly Condition<T>[] = [];
    for (const one of node.chosen) {
      if (!one || one.conditions.length === 0) continue;
      vertices = cut(Z, vertices, one.conditions, conditions);
      if (vertices.length === 0) return;
      conditions = [...conditions, ...one.conditions];
    }
    const sender = { vertices, allowed: used(sends, types.length * messages), conditions };
    const open: number[] = [];
    node.chosen.forEach((one, m) => one ?? open.push(m));
    let lists = open.map((m) => unsent[m]!.filter((one) => deters(one, node.high, m)));
    const constant = isSmall ? null : constantPayoffs(node);
    let parts: Polytope<T>[][] = [];
    if (constant) {
      parts = lists.map((list) => list.map((one) => deterring(one, constant)));
      lists = lists.map((list, k) => list.filter((_, i) => parts[k]![i]!.vertices.length > 0));
      parts = parts.map((list) => list.filter((polytope) => polytope.vertices.length > 0));
    }
    if (lists.some(({ length }) => length === 0)) return;
    const size = lists.reduce((count, { length }) => count * length, 1);
    const corners = isSmall
      ? 1
      : lists.reduce((count, list) => count * cornersOf(list), node.points.length);
    if (constant && (size > mostWrittenOut || corners > 1024)) {
      const offPath = open.map((message, k): OffPath<T> => ({ message, alternatives: parts[k]! }));
      const order = node.chosen.map((one) => one?.order ?? []);
      const receiver = {
        vertices: node.points,
        allowed: usedOnPath(node),
        conditions: node.conditions,
      };
      for (const piece of apart(compiled, { sender, receiver, offPath }))
        leaves.push({ supports, order, piece });
      return;
    }
    meter.combine(size);
    const incentives: Condition<T>[] = [];
    for (const t of types) addIncentives(incentives, t, supports[t]!);
    const choose = (k: number, chosen: readonly Case<T>[]): void => {
      if (k < open.length) {
        for (const one of lists[k]!) choose(k + 1, [...chosen, one]);
        return;
      }
      let at = 0;
      const all = node.chosen.map((one) => one ?? chosen[at++]!);
      const choices = all.flatMap((one) => one.choices);
      const best = cut(Z, pureProfiles(Z, choices, replies), incentives);
      if (best.length === 0) return;
      const receiver = {
        vertices: best,
        allowed: used(choices, replies),
        conditions: incentives,
      };
      leaves.push({
        supports,
        order: all.map(({ order }) => order),
        piece: { sender, receiver, offPath: [] },
      });
    };
    choose(0, []);
  }

  /** Whether the least that a case pays each type is no more than the most that the type may be paid. */
  function deters(one: Case<T>, high: readonly (T | undefined)[], message: number): boolean {
    for (const t of types)
      if (sensible[t]![message] && Z.sign(Z.less(one.low[t]!, high[t]!)) > 0) return false;
    return true;
  }

  /** Indifference among the messages that a type may send, and no better message elsewhere. */
  function addIncentives(to: Condition<T>[], type: number, support: readonly number[]): void {
    const rows = utility[type]!;
    const [sent = 0] = support;
    for (let message = 0; message < messages; message++)
      if (message !== sent && sensible[type]![message])
        to.push({
          normal: Z.minus(rows[sent]!, rows[message]!),
          equality: support.includes(message),
        });
  }

  /** Each type's payoff as a ratio, where the replies left to the messages sent pay it one thing only. */
  function constantPayoffs({ points, anchor }: Node<T>): (readonly [T, T])[] | null {
    const paid = types.map((t) =>
      points.map((point) => [Z.dot(utility[t]![anchor[t]!]!, point), point[replies]!] as const),
    );
    const isOne = paid.every(([first, ...rest]) =>
      rest.every(
        (other) => Z.sign(Z.less(Z.times(first![0], other[1]), Z.times(other[0], first![1]))) === 0,
      ),
    );
    return isOne ? paid.map(([first]) => first!) : null;
  }

  /** The replies of a case to an unsent message that tempt no type away from these payoffs. */
  function deterring(
    { message, choices }: Case<T>,
    paid: readonly (readonly [T, T])[],
  ): Polytope<T> {
    const conditions = types.flatMap((t): Condition<T>[] => {
      if (!sensible[t]![message]) return [];
      const [worth, scale] = paid[t]!;
      const normal = utility[t]![message]!.map((value) => Z.times(Z.less(Z.zero, value), scale));
      normal[replies] = Z.plus(normal[replies]!, worth);
      return [{ normal, equality: false }];
    });
    const allowed = new Array<boolean>(replies).fill(true);
    for (const { set, offset } of at[message]!)
      for (let a = 0; a < set.actions.length; a++) allowed[offset + a] = false;
    for (const { offset, choices: may } of choices) for (const a of may) allowed[offset + a] = true;
    return { vertices: cut(Z, pureProfiles(Z, choices, replies), conditions), allowed, conditions };
  }

  /** The coordinates in use after messages sent, and all others. */
  function usedOnPath({ chosen }: Node<T>): boolean[] {
    const mask = new Array<boolean>(replies).fill(true);
    chosen.forEach((one, m) => {
      if (!one) return;
      for (const { set, offset } of at[m]!)
        for (let a = 0; a < set.actions.length; a++) mask[offset + a] = false;
      for (const { offset, choices } of one.choices)
        for (const a of choices) mask[offset + a] = true;
    });
    return mask;
  }
}

function withReplies<T>(
  { message, chosen, low, high, anchor }: Omit<Node<T>, "points" | "conditions">,
  points: readonly Point<T>[],
  conditions: readonly Condition<T>[],
): Node<T> {
  return { message, chosen, low, high, anchor, points, conditions };
}

/** A piece with the choices that led to it, which put the pieces in order. */
interface Leaf<T> {
  readonly supports: readonly (readonly number[])[];
  readonly order: readonly (readonly number[])[];
  readonly piece: Piece<T>;
}

/** Few messages first, type by type; then by the order of the replies. */
function compareLeaves<T>(a: Leaf<T>, b: Leaf<T>): number {
  for (let t = 0; t < a.supports.length; t++) {
    const [one, other] = [a.supports[t]!, b.supports[t]!];
    if (one.length !== other.length) return one.length - other.length;
    for (let k = one.length - 1; k >= 0; k--) if (one[k] !== other[k]) return one[k]! - other[k]!;
  }
  for (let m = 0; m < a.order.length; m++)
    for (let k = 0; k < a.order[m]!.length; k++) {
      const apart = a.order[m]![k]! - (b.order[m]![k] ?? -1);
      if (apart !== 0) return apart;
    }
  return 0;
}

/** The most pure combinations of replies that one of some cases has. */
const cornersOf = <T>(cases: readonly Case<T>[]): number =>
  Math.max(
    ...cases.map(({ choices }) => choices.reduce((count, one) => count * one.choices.length, 1)),
  );

/** Subsets, the empty one included. */
function subsets(items: readonly number[]): number[][] {
  let found: number[][] = [[]];
  for (const item of items) found = [...found, ...found.map((subset) => [...subset, item])];
  return found;
}

/** Which of `length` coordinates the choices use. */
function used(choices: readonly Choice[], length: number): boolean[] {
  const mask = new Array<boolean>(length).fill(false);
  for (const { offset, choices: chosen } of choices)
    for (const choice of chosen) mask[offset + choice] = true;
  return mask;
}
