import type { CompiledGame } from "./compileGame.js";
import { cut, type Condition, type Point, type Polytope } from "./polytope.js";
import type { Refinements, Extent, Survival } from "./verdicts.js";
import { survivors, unmoved, type HalfPlane, type Survivors } from "./survivors.js";

/**
 * Whether equilibrium outcomes survive the Intuitive Criterion and D1 (Cho and Kreps 1987), for every
 * message that is not sent and leaves the type in doubt: see {@link survivors}.
 *
 * In a component the payoffs are linear in the replies, and the more a strategy leaves unsent the more is
 * asked of them. So all outcomes survive if none of the replies fails a message that some extreme point
 * leaves unsent; some do if replies are left by all messages that every extreme point leaves unsent.
 */
export function twoTypes<T>(compiled: CompiledGame<T>): Refinements<T> {
  const { Z, game, places, utility, drawn } = compiled;
  const messages = game.messages.length;
  const doubtful = [
    ...new Set(places.filter(({ known }) => known === null).map(({ message }) => message)),
  ];
  const untempting = kept((message) => [
    unmoved(compiled, message, 0),
    unmoved(compiled, message, 1),
  ]);
  const left = kept((message): Survivors<T> => survivors(compiled, message));
  const sends = (sender: Point<T>, type: 0 | 1, message: number): boolean =>
    Z.sign(sender[type * messages + message]!) > 0;
  const isUnsent =
    (sender: Point<T>) =>
    (message: number): boolean =>
      !(drawn[0]! && sends(sender, 0, message)) && !(drawn[1]! && sends(sender, 1, message));
  /** Each type's payoff, linear in the replies. */
  const paid = (sender: Point<T>) =>
    ([0, 1] as const).map((type) => utility[type]!.find((_, m) => sends(sender, type, m))!);

  const paidBy = (rows: readonly (readonly T[])[], receiver: Point<T>): T[] => [
    ...rows.map((row) => Z.dot(row, receiver)),
    receiver[receiver.length - 1]!,
  ];

  /** Whether messages leave these payoffs alone, each of them. */
  const leave = (list: readonly number[], key: Key, payoffs: readonly T[]): boolean => {
    const isIn = (plane: HalfPlane<T>): boolean => Z.sign(Z.dot(plane, payoffs)) >= 0;
    return list.every((message) =>
      left(message)[key].every((region) => region.some((part) => part.every(isIn))),
    );
  };
  const areUntempting = (list: readonly number[], payoffs: readonly T[]): boolean =>
    list.every((message) =>
      untempting(message).every((plane) => Z.sign(Z.dot(plane, payoffs)) >= 0),
    );

  const outcome = (sender: Point<T>, receiver: Point<T>): Survival => {
    const unsent = doubtful.filter(isUnsent(sender));
    if (unsent.length === 0) return { intuitive: true, d1: true };
    const payoffs = paidBy(paid(sender), receiver);
    if (areUntempting(unsent, payoffs)) return { intuitive: true, d1: true };
    return { intuitive: leave(unsent, "intuitive", payoffs), d1: leave(unsent, "d1", payoffs) };
  };

  const component = (
    senders: readonly Point<T>[],
    { vertices, conditions }: Polytope<T>,
  ): Readonly<Record<Key, Extent>> => {
    const somewhere = doubtful.filter((message) =>
      senders.some((sender) => isUnsent(sender)(message)),
    );
    if (somewhere.length === 0) return { intuitive: "all", d1: "all" };
    const rows = paid(senders[0]!);
    const payoffs = vertices.map((receiver) => paidBy(rows, receiver));
    if (payoffs.every((pay) => areUntempting(somewhere, pay)))
      return { intuitive: "all", d1: "all" };
    const [first, second] = rows as [readonly T[], readonly T[]];
    const everywhere = somewhere.filter((message) =>
      senders.every((sender) => isUnsent(sender)(message)),
    );
    const [same, ...others] = payoffs as [T[], ...T[][]];
    const areSame = (pay: readonly T[]): boolean =>
      [0, 1].every(
        (type) =>
          Z.sign(Z.less(Z.times(same[type]!, pay[2]!), Z.times(pay[type]!, same[2]!))) === 0,
      );
    if (others.every(areSame)) {
      const share = (key: Key): Extent =>
        leave(somewhere, key, same) ? "all" : leave(everywhere, key, same) ? "some" : "none";
      return { intuitive: share("intuitive"), d1: share("d1") };
    }
    const half = ([a, b, c]: HalfPlane<T>): Condition<T> => {
      const normal = first.map((value, k) => Z.dot([a, b], [value, second[k]!]));
      normal.push(Z.plus(normal.pop()!, c));
      return { normal, equality: false };
    };
    const turn = ({ normal }: Condition<T>): Condition<T> => ({
      normal: normal.map((value) => Z.less(Z.zero, value)),
      equality: false,
    });
    const regions = (list: readonly number[], key: Key) =>
      list.flatMap((message) =>
        left(message)[key].map((region) => region.map((part) => part.map(half))),
      );

    /** Whether some replies are outside every part of a region: beyond a boundary of each. */
    const misses = (
      points: readonly Point<T>[],
      parts: readonly (readonly Condition<T>[])[],
      crossed: readonly Condition<T>[],
    ): boolean => {
      if (points.length === 0) return false;
      const [part, ...rest] = parts;
      if (!part)
        return crossed.every(({ normal }) =>
          points.some((point) => Z.sign(Z.dot(normal, point)) > 0),
        );
      return part
        .map(turn)
        .some((out) =>
          misses(cut(Z, points, [out], [...conditions, ...crossed]), rest, [...crossed, out]),
        );
    };
    /** Whether some replies are in every region. */
    const meets = (
      points: readonly Point<T>[],
      [region, ...rest]: readonly (readonly (readonly Condition<T>[])[])[],
      met: readonly Condition<T>[],
    ): boolean => {
      if (points.length === 0 || !region) return points.length > 0;
      return region.some((part) =>
        meets(cut(Z, points, part, [...conditions, ...met]), rest, [...met, ...part]),
      );
    };
    const share = (key: Key): Extent => {
      if (!regions(somewhere, key).some((region) => misses(vertices, region, []))) return "all";
      return meets(vertices, regions(everywhere, key), []) ? "some" : "none";
    };
    return { intuitive: share("intuitive"), d1: share("d1") };
  };
  return { outcome, component };
}

/** The refinements that are judged: with two types divinity lies between them. */
type Key = "intuitive" | "d1";

/** Remembers what was computed for each message. */
function kept<V>(compute: (message: number) => V): (message: number) => V {
  const made = new Map<number, V>();
  return (message) => {
    let found = made.get(message);
    if (found === undefined) made.set(message, (found = compute(message)));
    return found;
  };
}
