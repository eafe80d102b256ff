import type { Compiled, Place } from "./compile.js";
import { cut, meets, pureProfiles, type Condition, type Vertex } from "./polytope.js";

/** A polytope by its extreme points, and by what cuts it out: coordinates in use, and conditions. */
export interface Polytope<T> {
  readonly vertices: readonly Vertex<T>[];
  readonly allowed: readonly boolean[];
  readonly conditions: readonly Condition<T>[];
}

/** Every sender strategy in one polytope with every reply in the other is an equilibrium. */
export interface Piece<T> {
  readonly sender: Polytope<T>;
  readonly receiver: Polytope<T>;
}

/**
 * All perfect Bayesian equilibria: the products of polytopes of which the set is the union, largest first
 * found and none inside another.
 *
 * Fix which messages each type may send, and, at each information set, replies that are best together
 * at some belief. Then the sender's conditions are linear in the replies, and those of the receiver
 * are linear in the sender's probabilities: `Σ Pr(type) σ(m|type) (v(a) - v(b)) ≥ 0` is Bayes' rule
 * with its denominator cleared. Off the path any belief will do, so the replies are free among those
 * best at some belief. Supports and conditions are taken closed: the set of equilibria is closed, so
 * this adds nothing to it, and a piece holds its own boundary.
 */
export function enumeratePieces<T>(compiled: Compiled<T>): Piece<T>[] {
  const { Z, game, places, replies } = compiled;
  const messages = game.messages.length;
  const supports = subsets(messages);
  const found: Piece<T>[] = [];
  for (const first of supports)
    for (const second of supports) {
      const support = [first, second] as const;
      const allowed = [...mask(first, messages), ...mask(second, messages)];
      const start = pureProfiles(Z, [{ offset: 0, choices: first }, { offset: messages, choices: second }], 2 * messages);
      const visit = (k: number, vertices: readonly Vertex<T>[], sender: Condition<T>[], chosen: (readonly number[])[]): void => {
        if (vertices.length === 0) return;
        const place = places[k];
        if (place) {
          for (const { replies: set, conditions } of options(compiled, place, support))
            visit(k + 1, conditions.reduce((rest, one) => cut(Z, rest, one), vertices), [...sender, ...conditions], [...chosen, set]);
          return;
        }
        const receiver = incentives(compiled, support);
        const profiles = pureProfiles(Z, places.map(({ offset }, i) => ({ offset, choices: chosen[i]! })), replies);
        const best = receiver.reduce<readonly Vertex<T>[]>((rest, one) => (rest.length ? cut(Z, rest, one) : rest), profiles);
        if (best.length === 0) return;
        const used = places.flatMap(({ set }, i) => mask(chosen[i]!, set.actions.length));
        add(Z, found, {
          sender: { vertices, allowed, conditions: sender },
          receiver: { vertices: best, allowed: used, conditions: receiver },
        });
      };
      visit(0, start, [], []);
    }
  return found;
}

interface Option<T> {
  readonly replies: readonly number[];
  readonly conditions: readonly Condition<T>[];
}

/** The sets of replies that may be best at a place, with what each asks of the sender's probabilities. */
function options<T>(
  { Z, game, drawn }: Compiled<T>,
  { known, message, weights, values, envelope }: Place<T>,
  support: readonly [readonly number[], readonly number[]],
): readonly Option<T>[] {
  const { at, all, largest } = envelope;
  const free = (sets: readonly (readonly number[])[]): Option<T>[] => sets.map((set) => ({ replies: set, conditions: [] }));
  const certain = [at[at.length - 1]!, at[0]!] as const;
  if (known !== null) return free([certain[known]]);
  const sent = ([0, 1] as const).filter((type) => drawn[type] && support[type].includes(message));
  if (sent.length === 0) return free(largest);
  if (sent.length === 1) return free([certain[sent[0]!]]);
  const none = Z.from(0n);
  const messages = game.messages.length;
  return all.map((set) => {
    const [anchor = 0] = set;
    const conditions = values[0].flatMap((_, action) => {
      if (action === anchor) return [];
      const normal = new Array<T>(2 * messages + 1).fill(none);
      for (const type of [0, 1] as const)
        normal[type * messages + message] = Z.times(weights[type], Z.minus([values[type][anchor]!], [values[type][action]!])[0]!);
      return [{ normal, equality: set.includes(action) }];
    });
    return { replies: set, conditions };
  });
}

/** What each type asks of the replies: indifference among the messages it may send, no better one elsewhere. */
function incentives<T>({ Z, utility }: Compiled<T>, support: readonly [readonly number[], readonly number[]]): Condition<T>[] {
  return ([0, 1] as const).flatMap((type) => {
    const [sent = 0] = support[type];
    const rows = utility[type];
    return rows.flatMap((row, message) =>
      message === sent ? [] : [{ normal: Z.minus(rows[sent]!, row), equality: support[type].includes(message) }],
    );
  });
}

/** Adds a piece unless another holds it, and drops those that it holds. */
function add<T>(Z: Compiled<T>["Z"], found: Piece<T>[], piece: Piece<T>): void {
  if (found.some((other) => holds(Z, other, piece))) return;
  for (let k = found.length - 1; k >= 0; k--) if (holds(Z, piece, found[k]!)) found.splice(k, 1);
  found.push(piece);
}

const holds = <T>(Z: Compiled<T>["Z"], outer: Piece<T>, inner: Piece<T>): boolean =>
  inside(Z, outer.sender, inner.sender.vertices) && inside(Z, outer.receiver, inner.receiver.vertices);

/** Whether points of the same space all lie in a polytope. */
export function inside<T>(Z: Compiled<T>["Z"], { allowed, conditions }: Polytope<T>, vertices: readonly Vertex<T>[]): boolean {
  return (
    vertices.every(({ point }) => allowed.every((may, k) => may || Z.sign(point[k]!) === 0)) &&
    conditions.every((condition) => meets(Z, vertices, condition))
  );
}

/** Whether two polytopes of the same space have a point in common. */
export function touch<T>(Z: Compiled<T>["Z"], one: Polytope<T>, other: Polytope<T>): boolean {
  const none = Z.from(0n);
  const absent = one.allowed.flatMap((may, k): Condition<T>[] => {
    if (may) return [];
    const normal = new Array<T>(one.allowed.length + 1).fill(none);
    normal[k] = Z.from(1n);
    return [{ normal, equality: true }];
  });
  let rest: readonly Vertex<T>[] = other.vertices;
  for (const condition of [...absent, ...one.conditions]) if (rest.length > 0) rest = cut(Z, rest, condition);
  return rest.length > 0;
}

const mask = (chosen: readonly number[], length: number): boolean[] => Array.from({ length }, (_, k) => chosen.includes(k));

/** Non-empty subsets of `0 … count - 1`, the small ones first. */
function subsets(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, k) =>
    Array.from({ length: count }, (_, i) => i).filter((i) => ((k + 1) >> i) & 1),
  );
  return all.sort((a, b) => a.length - b.length);
}
