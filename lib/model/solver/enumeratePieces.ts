import type { Compiled } from "./compile.js";
import { receiverOptions } from "./receiverOptions.js";
import { senderOptions } from "./senderOptions.js";
import { cut, meets, pureProfiles, type Choice, type Condition, type Point } from "./polytope.js";
import type { Integers } from "./integers.js";

/** A polytope by its extreme points, and by what cuts it out: coordinates in use, and conditions. */
export interface Polytope<T> {
  readonly vertices: readonly Point<T>[];
  readonly allowed: readonly boolean[];
  readonly conditions: readonly Condition<T>[];
}

/** Every sender strategy in one polytope with every reply in the other is an equilibrium. */
export interface Piece<T> {
  readonly sender: Polytope<T>;
  readonly receiver: Polytope<T>;
}

/**
 * All perfect Bayesian equilibria: the products of polytopes of which the set is the union, none of them
 * inside another.
 *
 * Fix which messages each type may send, and, at each information set, replies that are best together
 * at some belief. Then the sender's conditions are linear in the replies, and those of the receiver
 * are linear in the sender's probabilities. Supports and conditions are taken closed: the set of
 * equilibria is closed, so this adds nothing to it, and a piece holds its own boundary.
 *
 * @param wanted - which pairs of messages that the types may send to look at; all unless given
 */
export function enumeratePieces<T>(
  compiled: Compiled<T>,
  wanted: (first: readonly number[], second: readonly number[]) => boolean = () => true,
): Piece<T>[] {
  const { Z, game, places, replies } = compiled;
  const messages = game.messages.length;
  const [first, second] = senderOptions(compiled);
  const optionsAt = places.map((place) => receiverOptions(compiled, place));
  const found: Piece<T>[] = [];
  for (const one of first)
    for (const other of second) {
      if (!wanted(one.support, other.support)) continue;
      const incentives = [...one.conditions, ...other.conditions];
      const sends = [
        { offset: 0, choices: one.support },
        { offset: messages, choices: other.support },
      ];
      const visit = (
        k: number,
        vertices: readonly Point<T>[],
        conditions: readonly Condition<T>[],
        chosen: readonly Choice[],
      ): void => {
        if (k < places.length) {
          for (const option of optionsAt[k]!(one.support, other.support)) {
            const asked = option.conditions;
            const rest = asked.length > 0 ? cut(Z, vertices, asked, conditions) : vertices;
            if (rest.length === 0) continue;
            const answer = { offset: places[k]!.offset, choices: option.replies };
            visit(k + 1, rest, asked.length > 0 ? [...conditions, ...asked] : conditions, [
              ...chosen,
              answer,
            ]);
          }
          return;
        }
        const best = cut(Z, pureProfiles(Z, chosen, replies), incentives);
        if (best.length === 0) return;
        add(Z, found, {
          sender: { vertices, allowed: used(sends, 2 * messages), conditions },
          receiver: { vertices: best, allowed: used(chosen, replies), conditions: incentives },
        });
      };
      visit(0, pureProfiles(Z, sends, 2 * messages), [], []);
    }
  return found;
}

/** Adds a piece unless another holds it, and drops those that it holds. */
function add<T>(Z: Integers<T>, found: Piece<T>[], piece: Piece<T>): void {
  if (found.some((other) => holds(Z, other, piece))) return;
  for (let k = found.length - 1; k >= 0; k--) if (holds(Z, piece, found[k]!)) found.splice(k, 1);
  found.push(piece);
}

const holds = <T>(Z: Integers<T>, outer: Piece<T>, inner: Piece<T>): boolean =>
  inside(Z, outer.sender, inner.sender.vertices) &&
  inside(Z, outer.receiver, inner.receiver.vertices);

/** Whether points of the same space all lie in a polytope. */
function inside<T>(Z: Integers<T>, polytope: Polytope<T>, vertices: readonly Point<T>[]): boolean {
  return (
    vertices.every((point) => uses(Z, polytope, point)) &&
    polytope.conditions.every((condition) => meets(Z, vertices, condition))
  );
}

/** Whether two polytopes of the same space have a point in common. */
export function touch<T>(Z: Integers<T>, one: Polytope<T>, other: Polytope<T>): boolean {
  return (
    cut(
      Z,
      other.vertices.filter((point) => uses(Z, one, point)),
      one.conditions,
      other.conditions,
    ).length > 0
  );
}

/** Whether a point is 0 wherever a polytope is. */
function uses<T>(Z: Integers<T>, { allowed }: Polytope<T>, point: Point<T>): boolean {
  for (let k = 0; k < allowed.length; k++) if (!allowed[k] && Z.sign(point[k]!) !== 0) return false;
  return true;
}

/** Which of `length` coordinates the choices use. */
function used(choices: readonly Choice[], length: number): boolean[] {
  const mask = new Array<boolean>(length).fill(false);
  for (const { offset, choices: chosen } of choices)
    for (const choice of chosen) mask[offset + choice] = true;
  return mask;
}
