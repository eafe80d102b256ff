import type { CompiledGame } from "./compileGame.js";
import type { Integers } from "./integers.js";
import { pureProfiles, type Point } from "./polytope.js";

/** A half-plane of the two types' equilibrium payoffs: `first u₁ + second u₂ + constant ≥ 0`. */
export type HalfPlane<T> = readonly [first: T, second: T, constant: T];

/** A union of convex sets, each by its half-planes. */
export type Region<T> = readonly (readonly HalfPlane<T>[])[];

/** Equilibrium payoffs that a criterion leaves when a message is unsent: those in every one of these regions. */
export type Survivors<T> = Readonly<Record<"intuitive" | "d1", readonly Region<T>[]>>;

/** `u ≥ least` of one type's payoff, or `u ≤ -least` with `sign` -1. */
function bound<T>({ Z }: CompiledGame<T>, type: 0 | 1, sign: 1 | -1, least: T): HalfPlane<T> {
  const slope = sign > 0 ? Z.one : Z.less(Z.zero, Z.one);
  return type === 0
    ? [slope, Z.zero, Z.less(Z.zero, least)]
    : [Z.zero, slope, Z.less(Z.zero, least)];
}

/**
 * Where a message tempts a type not even when it is taken for what it is: it is paid what the worst best
 * reply to itself pays. Where this holds of both types nothing is refined away.
 */
export function unmoved<T>(compiled: CompiledGame<T>, message: number, type: 0 | 1): HalfPlane<T> {
  const { Z, places, utility, replies } = compiled;
  const row = utility[type]![message]!;
  let least = row[replies] as T;
  for (const { message: of, offset, known, envelope } of places) {
    if (of !== message || known === 1 - type) continue;
    const best = envelope([type]).largest[0]!.map((action) => row[offset + action] as T);
    least = Z.plus(
      least,
      best.reduce((a, b) => (Z.sign(Z.less(b, a)) < 0 ? b : a)),
    );
  }
  return bound(compiled, type, 1, least);
}

/**
 * The equilibrium payoffs at which an unsent message lets an outcome survive (Cho and Kreps 1987).
 *
 * Over all mixed best replies to all beliefs. Intuitive Criterion: a type is ruled out when even the
 * best of those replies leaves it below its equilibrium payoff. D1: when every reply that would tempt
 * it, weakly, tempts the other type strictly, and some reply does. The outcome falls when every best
 * reply to the type that is left would make that type deviate. With two types this is the same as: no
 * belief on what is left of them holds the outcome up.
 *
 * So for each type that may be ruled out, the outcome survives if the other type is paid what its worst
 * reply pays; or, by the Intuitive Criterion, if the type is paid no more than its best reply pays; or,
 * by D1, if some mixed best reply pays the one at least, and the other at most, what they are paid.
 */
export function survivors<T>(compiled: CompiledGame<T>, message: number): Survivors<T> {
  const { Z, utility } = compiled;
  const worth = (profile: readonly Point<T>[]): (readonly [T, T])[] =>
    profile.map(
      (point) =>
        [Z.dot(utility[0]![message]!, point), Z.dot(utility[1]![message]!, point)] as const,
    );
  const faces = bestReplies(compiled, message).map(worth);
  const regions = ([0, 1] as const).map((out) => {
    const left = out === 0 ? 1 : 0;
    const most = (list: readonly (readonly [T, T])[]): HalfPlane<T> =>
      bound(
        compiled,
        out,
        -1,
        Z.less(
          Z.zero,
          list.map((pair) => pair[out]).reduce((a, b) => (Z.sign(Z.less(b, a)) > 0 ? b : a)),
        ),
      );
    const least = (list: readonly (readonly [T, T])[]): HalfPlane<T> =>
      bound(
        compiled,
        left,
        1,
        list.map((pair) => pair[left]).reduce((a, b) => (Z.sign(Z.less(b, a)) < 0 ? b : a)),
      );
    const stays = unmoved(compiled, message, left);
    return {
      intuitive: [[stays], [most(faces.flat())]],
      d1: [[stays], ...faces.map((face) => [most(face), least(face), ...slopes(Z, face, out)])],
    };
  });
  return { intuitive: regions.map(({ intuitive }) => intuitive), d1: regions.map(({ d1 }) => d1) };
}

/** Slanted sides of all that is paid no more than a mixture of some pairs to one type, and no less to the other. */
function slopes<T>(
  Z: Integers<T>,
  pairs: readonly (readonly [T, T])[],
  out: 0 | 1,
): HalfPlane<T>[] {
  const left = out === 0 ? 1 : 0;
  return pairs.flatMap((a) =>
    pairs.flatMap((b): HalfPlane<T>[] => {
      const [run, rise] = [Z.less(b[out], a[out]), Z.less(b[left], a[left])];
      if (Z.sign(run) <= 0 || Z.sign(rise) <= 0) return [];
      const fall = Z.less(Z.zero, rise);
      const constant = Z.less(Z.times(rise, a[out]), Z.times(run, a[left]));
      const side: HalfPlane<T> = out === 0 ? [fall, run, constant] : [run, fall, constant];
      return pairs.every((pair) => Z.sign(Z.dot(side, [...pair, Z.one])) >= 0) ? [side] : [];
    }),
  );
}

/** All mixed best replies to a message, to any belief, as polytopes. */
function bestReplies<T>({ Z, places, replies }: CompiledGame<T>, message: number): Point<T>[][] {
  let profiles: { offset: number; choices: readonly number[] }[][] = [[]];
  for (const { message: of, offset, envelope } of places) {
    if (of !== message) continue;
    profiles = profiles.flatMap((profile) =>
      envelope().largest.map((choices) => [...profile, { offset, choices }]),
    );
  }
  return profiles.map((profile) => pureProfiles(Z, profile, replies));
}
