import type { Case } from "./cases.js";
import type { CompiledGame } from "./compileGame.js";
import type { Meter } from "./meter.js";
import { connectedPieces, type OffPath, type Piece } from "./piece.js";
import {
  cut,
  extend,
  meets,
  pureProfiles,
  type PureChoice,
  type Condition,
  type Point,
  type Polytope,
} from "./polytope.js";

/** What is chosen for the messages until now, and what follows for payoffs and replies. */
export interface SearchNode<T> {
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

/** Combinations of replies to unsent messages that are written out; more are kept apart by message. */
export const mostWrittenOut = 16;

/** Extreme points that are still cut at once. */
const mostCorners = 1024;

/** A piece with the choices that led to it, which put the pieces in order. */
export interface OrderedPiece<T> {
  readonly supports: readonly (readonly number[])[];
  readonly order: readonly (readonly number[])[];
  readonly piece: Piece<T>;
}

/** What the search knows before it starts. */
interface Known<T> {
  /** By message: the cases in which no type may send it. */
  readonly unsent: readonly (readonly Case<T>[])[];
  /** By type and message: whether the type can send it, and some replies might let it. */
  readonly sensible: readonly (readonly boolean[])[];
  /** Whether the replies at a node are not cut yet. */
  readonly isSmall: boolean;
  readonly meter: Meter;
  /** Combinations of replies to unsent messages that are written out. */
  readonly most: number;
}

/**
 * Turns a choice of senders and replies for all messages that may be sent into pieces, by the replies to the others.
 *
 * These combine at will: a few combinations are written out. Of many, those replies to an unsent message that
 * tempt nobody, whatever the replies on the path, are kept apart by message; where others tempt nobody with
 * some of the replies on the path, these are chosen together.
 */
export function completeNode<T>(
  compiled: CompiledGame<T>,
  { unsent, sensible, isSmall, meter, most }: Known<T>,
  wanted: (supports: readonly (readonly number[])[]) => boolean,
): (node: SearchNode<T>) => OrderedPiece<T>[] {
  const { Z, game, at, utility, replies } = compiled;
  const messages = game.messages.length;
  const types = game.types.map((_, t) => t);

  return (node) => {
    const supports = types.map((): number[] => []);
    node.chosen.forEach((one, m) => one?.senders.forEach((t) => supports[t]!.push(m)));
    if (!wanted(supports)) return [];
    const sender = senderOf(node, supports);
    if (!sender) return [];
    const lists: (readonly Case<T>[])[] = [];
    let size = 1;
    let corners = isSmall ? 0 : node.points.length;
    for (let m = 0; m < messages; m++) {
      if (node.chosen[m]) continue;
      const list = unsent[m]!.filter((one) => deters(one, node));
      if (list.length === 0) return [];
      lists.push(list);
      size *= list.length;
      corners *= cornersOf(list);
    }
    if (!isSmall && (size > most || corners > mostCorners))
      return keptApart(node, lists).flatMap((piece) =>
        connectedPieces(compiled, { sender, ...piece }).map((one) => ({
          supports,
          order: node.chosen.map((one) => one?.order ?? []),
          piece: one,
        })),
      );
    meter.combine(size);
    const leaves: OrderedPiece<T>[] = [];
    const incentives = incentivesOf(supports);
    const choose = (k: number, chosen: readonly Case<T>[]): void => {
      if (k < lists.length) {
        for (const one of lists[k]!) choose(k + 1, [...chosen, one]);
        return;
      }
      let next = 0;
      const all = node.chosen.map((one) => one ?? chosen[next++]!);
      const choices = all.flatMap((one) => one.choices);
      const vertices = cut(Z, pureProfiles(Z, choices, replies), incentives);
      if (vertices.length === 0) return;
      const receiver = { vertices, allowed: used(choices, replies), conditions: incentives };
      const order = all.map((one) => one.order);
      leaves.push({ supports, order, piece: { sender, receiver, offPath: [] } });
    };
    choose(0, []);
    return leaves;
  };

  /** The sender's probabilities under which all replies chosen are best. */
  function senderOf(
    { chosen }: SearchNode<T>,
    supports: readonly (readonly number[])[],
  ): Polytope<T> | null {
    const sends = supports.map((choices, t) => ({ offset: t * messages, choices }));
    const length = types.length * messages;
    let vertices: readonly Point<T>[] = pureProfiles(Z, sends, length);
    let conditions: readonly Condition<T>[] = [];
    for (const one of chosen) {
      if (!one || one.conditions.length === 0) continue;
      vertices = cut(Z, vertices, one.conditions, conditions);
      if (vertices.length === 0) return null;
      conditions = conditions.length > 0 ? [...conditions, ...one.conditions] : one.conditions;
    }
    return { vertices, allowed: used(sends, length), conditions };
  }

  /** Whether the least that a case pays each type is no more than the most that the type may be paid. */
  function deters({ low, message }: Case<T>, { high }: SearchNode<T>): boolean {
    for (const t of types)
      if (sensible[t]![message] && Z.sign(Z.less(low[t]!, high[t]!)) > 0) return false;
    return true;
  }

  /** Indifference among the messages that a type may send, and no better message elsewhere. */
  function incentivesOf(supports: readonly (readonly number[])[]): Condition<T>[] {
    const made: Condition<T>[] = [];
    for (const t of types) {
      const rows = utility[t]!;
      const [sent = 0] = supports[t]!;
      for (let message = 0; message < messages; message++)
        if (message !== sent && sensible[t]![message])
          made.push({
            normal: Z.minus(rows[sent]!, rows[message]!),
            equality: supports[t]!.includes(message),
          });
    }
    return made;
  }

  /** Pieces by the unsent messages whose replies are chosen together with those on the path; the other messages' are kept apart. */
  function keptApart(
    node: SearchNode<T>,
    lists: readonly (readonly Case<T>[])[],
  ): Omit<Piece<T>, "sender">[] {
    const least = types.map((t) => leastPaid(node, t));
    const options = lists.map((list) => {
      const [{ message }] = list as [Case<T>];
      const asked = types.flatMap((t): Condition<T>[] =>
        sensible[t]![message]
          ? [
              {
                normal: Z.minus(utility[t]![node.anchor[t]!]!, utility[t]![message]!),
                equality: false,
              },
            ]
          : [],
      );
      const always = list.map((one) => deterring(one, least));
      const alternatives = always.filter(({ vertices }) => vertices.length > 0);
      const sometimes = list.filter((one, k) => {
        const together = cut(Z, extend(node.points, one.choices), asked, node.conditions);
        return !always[k]!.conditions.every((condition) => meets(Z, together, condition));
      });
      const free: OffPath<T>[] = alternatives.length > 0 ? [{ message, alternatives }] : [];
      return { asked, choices: [...free, ...sometimes] };
    });
    meter.combine(options.reduce((count, { choices }) => count * choices.length, 1));
    const made: Omit<Piece<T>, "sender">[] = [];
    const choose = (
      k: number,
      points: readonly Point<T>[],
      conditions: readonly Condition<T>[],
      offPath: readonly OffPath<T>[],
      together: readonly Case<T>[],
    ): void => {
      if (points.length === 0) return;
      if (k === options.length) {
        meter.step();
        const allowed = new Array<boolean>(replies).fill(true);
        for (const one of [...node.chosen, ...together]) if (one) allow(allowed, one);
        made.push({ receiver: { vertices: points, allowed, conditions }, offPath });
        return;
      }
      const { asked, choices } = options[k]!;
      for (const one of choices)
        if ("alternatives" in one) choose(k + 1, points, conditions, [...offPath, one], together);
        else
          choose(
            k + 1,
            cut(Z, extend(points, one.choices), asked, conditions),
            [...conditions, ...asked],
            offPath,
            [...together, one],
          );
    };
    choose(0, node.points, node.conditions, [], []);
    return made;
  }

  /** The least that the replies left to the messages sent pay a type, as a ratio. */
  function leastPaid({ points, anchor }: SearchNode<T>, type: number): readonly [T, T] {
    const row = utility[type]![anchor[type]!]!;
    return points
      .map((point) => [Z.dot(row, point), point[replies]!] as const)
      .reduce((one, other) =>
        Z.sign(Z.less(Z.times(other[0], one[1]), Z.times(one[0], other[1]))) < 0 ? other : one,
      );
  }

  /** The replies of a case to an unsent message that tempt no type away from these payoffs. */
  function deterring(one: Case<T>, paid: readonly (readonly [T, T])[]): Polytope<T> {
    const conditions = types.flatMap((t): Condition<T>[] => {
      if (!sensible[t]![one.message]) return [];
      const [worth, scale] = paid[t]!;
      const normal = utility[t]![one.message]!.map((value) =>
        Z.times(Z.less(Z.zero, value), scale),
      );
      normal[replies] = Z.plus(normal[replies]!, worth);
      return [{ normal, equality: false }];
    });
    const allowed = new Array<boolean>(replies).fill(true);
    allow(allowed, one);
    return {
      vertices: cut(Z, pureProfiles(Z, one.choices, replies), conditions),
      allowed,
      conditions,
    };
  }

  /** Leaves of a message's replies those that a case has. */
  function allow(allowed: boolean[], { message, choices }: Case<T>): void {
    for (const { set, offset } of at[message]!)
      allowed.fill(false, offset, offset + set.actions.length);
    for (const { offset, choices: may } of choices) for (const a of may) allowed[offset + a] = true;
  }
}

/** The most pure combinations of replies that one of some cases has. */
const cornersOf = <T>(cases: readonly Case<T>[]): number =>
  Math.max(
    ...cases.map(({ choices }) => choices.reduce((count, one) => count * one.choices.length, 1)),
  );

/** Which of `length` coordinates the choices use. */
function used(choices: readonly PureChoice[], length: number): boolean[] {
  const mask = new Array<boolean>(length).fill(false);
  for (const { offset, choices: chosen } of choices)
    for (const choice of chosen) mask[offset + choice] = true;
  return mask;
}

/** Few messages first, type by type; then by the order of the replies. */
export function compareLeaves<T>(a: OrderedPiece<T>, b: OrderedPiece<T>): number {
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
