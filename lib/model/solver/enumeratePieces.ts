import { casesOf, type Case } from "./cases.js";
import type { CompiledGame } from "./compileGame.js";
import {
  compareLeaves,
  completeNode,
  mostWrittenOut,
  type OrderedPiece,
  type SearchNode,
} from "./completeNode.js";
import type { Meter } from "./meter.js";
import { add, type Piece } from "./piece.js";
import { cut, extend, pureProfiles, type Condition, type Point } from "./polytope.js";

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
 * @param most - combinations of replies to unsent messages that are written out
 */
export function enumeratePieces<T>(
  compiled: CompiledGame<T>,
  meter: Meter,
  wanted: (supports: readonly (readonly number[])[]) => boolean = () => true,
  most = mostWrittenOut,
): Piece<T>[] {
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
  const complete = completeNode(compiled, { unsent, sensible, isSmall, meter, most }, wanted);
  const leaves: OrderedPiece<T>[] = [];

  const root: SearchNode<T> = {
    message: 0,
    chosen: [],
    low: types.map(() => undefined),
    high: types.map(() => undefined),
    anchor: types.map(() => undefined),
    points: pureProfiles(Z, [], replies),
    conditions: [],
  };
  const visit = (node: SearchNode<T>, share: number): void => {
    const next = node.message < messages ? children(node) : [];
    meter.step(next.length === 0 ? share : 0);
    if (node.message === messages) leaves.push(...complete(node));
    for (const child of next) visit(child, share / next.length);
  };
  if (messages > 3 || types.length > 3)
    meter.estimate(root, (node) => (node.message < messages ? children(node) : []));
  meter.part(0.6, () => visit(root, 1));

  leaves.sort(compareLeaves);
  const found: Piece<T>[] = [];
  meter.part(0.7, () => {
    for (const { piece } of leaves) {
      add(Z, found, piece);
      meter.step(1 / leaves.length, Math.ceil(found.length / 10));
    }
  });
  return found;

  function end(list: readonly Case<T>[], key: "low" | "high", type: number, better: 1 | -1): T {
    let best = list[0]![key][type]!;
    for (const one of list)
      if (Z.sign(Z.less(one[key][type]!, best)) === better) best = one[key][type]!;
    return best;
  }

  function children(node: SearchNode<T>): SearchNode<T>[] {
    const { message } = node;
    const made: SearchNode<T>[] = [];
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
  function bounds(node: SearchNode<T>, least: readonly T[]): (T | undefined)[] | null {
    const low = [...node.low];
    for (const t of types) {
      if (!sensible[t]![node.message]) continue;
      if (low[t] === undefined || Z.sign(Z.less(least[t]!, low[t])) > 0) low[t] = least[t]!;
      if (node.high[t] !== undefined && Z.sign(Z.less(low[t], node.high[t])) > 0) return null;
    }
    return low;
  }

  function choose(node: SearchNode<T>, one: Case<T>): SearchNode<T> | null {
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
}

function withReplies<T>(
  { message, chosen, low, high, anchor }: Omit<SearchNode<T>, "points" | "conditions">,
  points: readonly Point<T>[],
  conditions: readonly Condition<T>[],
): SearchNode<T> {
  return { message, chosen, low, high, anchor, points, conditions };
}

/** Subsets, the empty one included. */
function subsets(items: readonly number[]): number[][] {
  let found: number[][] = [[]];
  for (const item of items) found = [...found, ...found.map((subset) => [...subset, item])];
  return found;
}
