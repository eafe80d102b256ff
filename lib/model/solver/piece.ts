import type { CompiledGame } from "./compileGame.js";
import { cut, meets, type Point, type Polytope } from "./polytope.js";
import type { Integers } from "./integers.js";

/** Replies to an unsent message, apart from all others: those in any of these polytopes. */
export interface OffPath<T> {
  readonly message: number;
  readonly alternatives: readonly Polytope<T>[];
}

/**
 * Every sender strategy in one polytope with every reply in the other is an equilibrium.
 *
 * Where there are replies `offPath`, those in `receiver` are to the other messages; its vertices are completed
 * by the first of the alternatives.
 */
export interface Piece<T> {
  readonly sender: Polytope<T>;
  readonly receiver: Polytope<T>;
  readonly offPath: readonly OffPath<T>[];
}

/** A piece as connected pieces: one for each way to choose connected alternatives off the path. */
export function connectedPieces<T>(compiled: CompiledGame<T>, piece: Piece<T>): Piece<T>[] {
  const { Z } = compiled;
  let choices: OffPath<T>[][] = [[]];
  for (const { message, alternatives } of piece.offPath) {
    const numbers = group(alternatives, (one, other) => touch(Z, one, other));
    const groups = Array.from({ length: Math.max(...numbers) + 1 }, (_, number) => ({
      message,
      alternatives: alternatives.filter((_, k) => numbers[k] === number),
    }));
    choices = choices.flatMap((chosen) => groups.map((one) => [...chosen, one]));
  }
  return choices.map((offPath) => ({
    ...piece,
    offPath,
    receiver: {
      ...piece.receiver,
      vertices: offPath.reduce(
        (points, { message, alternatives }) =>
          points.map((point) => replaced(compiled, point, message, alternatives[0]!.vertices[0]!)),
        piece.receiver.vertices,
      ),
    },
  }));
}

/** A number for each connected set of items, from 0, in their order; what is quickest to see is asked first of all pairs. */
export function group<V>(
  items: readonly V[],
  ...tests: readonly ((one: V, other: V) => boolean)[]
): number[] {
  const numbers = items.map((_, k) => k);
  for (const areConnected of tests)
    items.forEach((item, i) => {
      for (let j = 0; j < i; j++) {
        if (numbers[i] === numbers[j] || !areConnected(item, items[j]!)) continue;
        const [from, to] = [numbers[i]!, numbers[j]!];
        numbers.forEach((number, k) => number === from && (numbers[k] = to));
      }
    });
  const kept = [...new Set(numbers)];
  return numbers.map((number) => kept.indexOf(number));
}

/** A point with another's replies to a message. */
export function replaced<T>(
  { Z, at, replies }: CompiledGame<T>,
  point: Point<T>,
  message: number,
  other: Point<T>,
): Point<T> {
  const [total, share] = [point[replies]!, other[replies]!];
  const isUnit = Z.sign(Z.less(share, Z.one)) === 0;
  const made = isUnit ? [...point] : point.map((value) => Z.times(value, share));
  for (const { offset, set } of at[message]!)
    for (let a = 0; a < set.actions.length; a++)
      made[offset + a] = Z.times(other[offset + a]!, total);
  return made;
}

/** Adds a piece unless another holds it, and drops those that it holds. */
export function add<T>(Z: Integers<T>, found: Piece<T>[], piece: Piece<T>): void {
  if (found.some((other) => holds(Z, other, piece))) return;
  for (let k = found.length - 1; k >= 0; k--) if (holds(Z, piece, found[k]!)) found.splice(k, 1);
  found.push(piece);
}

/** Whether a piece lies in another, as far as that is seen from each unsent message by itself. */
function holds<T>(Z: Integers<T>, outer: Piece<T>, inner: Piece<T>): boolean {
  return (
    // What takes no time first: most pairs end there.
    inner.offPath.every(({ message }) => outer.offPath.some((one) => one.message === message)) &&
    inner.sender.vertices.every((point) => uses(Z, outer.sender, point)) &&
    inner.receiver.vertices.every((point) => uses(Z, outer.receiver, point)) &&
    fulfils(Z, outer.sender, inner.sender.vertices) &&
    outer.offPath.every(({ message, alternatives }) => {
      const same = inner.offPath.find((one) => one.message === message);
      const parts = same?.alternatives ?? [inner.receiver];
      return parts.every(({ vertices }) => alternatives.some((part) => inside(Z, part, vertices)));
    }) &&
    fulfils(Z, outer.receiver, inner.receiver.vertices)
  );
}

/** Whether points of the same space all lie in a polytope. */
function inside<T>(Z: Integers<T>, polytope: Polytope<T>, vertices: readonly Point<T>[]): boolean {
  return vertices.every((point) => uses(Z, polytope, point)) && fulfils(Z, polytope, vertices);
}

const fulfils = <T>(
  Z: Integers<T>,
  { conditions }: Polytope<T>,
  vertices: readonly Point<T>[],
): boolean => conditions.every((condition) => meets(Z, vertices, condition));

/** The extreme points of what two polytopes of the same space have in common. */
const common = <T>(Z: Integers<T>, one: Polytope<T>, other: Polytope<T>): readonly Point<T>[] =>
  cut(
    Z,
    other.vertices.filter((point) => uses(Z, one, point)),
    one.conditions,
    other.conditions,
  );

/** Whether two polytopes of the same space have a point in common. */
const touch = <T>(Z: Integers<T>, one: Polytope<T>, other: Polytope<T>): boolean =>
  common(Z, one, other).length > 0;

/** Whether some extreme points of a piece are an equilibrium of another: most pieces that meet are seen to at once. */
export function reaches<T>(Z: Integers<T>, from: Piece<T>, to: Piece<T>): boolean {
  return (
    from.sender.vertices.some((point) => inside(Z, to.sender, [point])) &&
    from.receiver.vertices.some(
      (point) =>
        inside(Z, to.receiver, [point]) &&
        to.offPath.every(({ alternatives }) =>
          alternatives.some((part) => inside(Z, part, [point])),
        ),
    )
  );
}

/** Whether two pieces have an equilibrium in common. */
export function meet<T>(compiled: CompiledGame<T>, one: Piece<T>, other: Piece<T>): boolean {
  const { Z } = compiled;
  if (!touch(Z, one.sender, other.sender)) return false;
  for (const { message, alternatives } of one.offPath) {
    const same = other.offPath.find((apart) => apart.message === message);
    if (same && !same.alternatives.some((part) => alternatives.some((own) => touch(Z, own, part))))
      return false;
  }
  const [mine, theirs] = [lone(one, other), lone(other, one)];
  return mine.length < theirs.length
    ? repliesMeet(compiled, other, one, theirs, mine)
    : repliesMeet(compiled, one, other, mine, theirs);
}

/** The messages that one piece keeps apart and another does not. */
const lone = <T>(piece: Piece<T>, from: Piece<T>): OffPath<T>[] =>
  piece.offPath.filter(({ message }) => !from.offPath.some((same) => same.message === message));

/** Whether they have replies in common, those aside that both keep apart. */
function repliesMeet<T>(
  compiled: CompiledGame<T>,
  one: Piece<T>,
  other: Piece<T>,
  mine: readonly OffPath<T>[],
  [theirs, ...rest]: readonly OffPath<T>[],
): boolean {
  if (theirs)
    return written(compiled, other, theirs).some((piece) =>
      repliesMeet(compiled, one, piece, mine, rest),
    );
  const within = (part: Polytope<T>, left: Polytope<T>): Polytope<T> => ({
    ...left,
    vertices: common(compiled.Z, part, left),
    conditions: [...left.conditions, ...part.conditions],
  });
  const choose = (left: Polytope<T>, [apart, ...others]: readonly OffPath<T>[]): boolean =>
    left.vertices.length > 0 &&
    (!apart || apart.alternatives.some((part) => choose(within(part, left), others)));
  return choose(within(one.receiver, onPath(compiled, other)), mine);
}

/** The replies to messages that are not kept apart, the others left out. */
function onPath<T>(
  { Z, at, replies }: CompiledGame<T>,
  { receiver, offPath }: Piece<T>,
): Polytope<T> {
  if (offPath.length === 0) return receiver;
  const out = offPath.flatMap(({ message }) => at[message]!);
  const without = receiver.vertices.map((point) => {
    const made = [...point];
    for (const { offset, set } of out) made.fill(Z.zero, offset, offset + set.actions.length);
    return made;
  });
  return { ...receiver, vertices: without };
}

/** A piece with one of its messages off the path written out, in each of its alternatives. */
function written<T>(
  compiled: CompiledGame<T>,
  piece: Piece<T>,
  { message, alternatives }: OffPath<T>,
): Piece<T>[] {
  const { receiver } = piece;
  const offPath = piece.offPath.filter((one) => one.message !== message);
  return alternatives.map(({ vertices, allowed, conditions }) => ({
    sender: piece.sender,
    offPath,
    receiver: {
      vertices: receiver.vertices.flatMap((point) =>
        vertices.map((other) => replaced(compiled, point, message, other)),
      ),
      allowed: receiver.allowed.map((may, k) => may && allowed[k]!),
      conditions: [...receiver.conditions, ...conditions],
    },
  }));
}

/** Whether a point is 0 wherever a polytope is. */
function uses<T>(Z: Integers<T>, { allowed }: Polytope<T>, point: Point<T>): boolean {
  for (let k = 0; k < allowed.length; k++) if (!allowed[k] && Z.sign(point[k]!) !== 0) return false;
  return true;
}
