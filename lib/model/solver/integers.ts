import Fraction from "fraction.js";
import { one, zero } from "../rational.js";

/**
 * Exact integer vectors, which is all that the solver computes with.
 *
 * Inputs are scaled to a common denominator and a point is kept as integers over a last coordinate, so
 * no fraction is reduced before the answer. There are two kinds: doubles, checked at every product,
 * which are some ten times faster, and bigints, to which the solver turns when a double would round.
 */
export interface Integers<T> {
  from(value: bigint): T;
  sign(value: T): number;
  dot(u: readonly T[], v: readonly T[]): T;
  times(a: T, b: T): T;
  minus(u: readonly T[], v: readonly T[]): T[];
  /** The point between `u` and `v` where a linear function worth `atU > 0` and `atV < 0` there is 0. */
  between(u: readonly T[], atU: T, v: readonly T[], atV: T): T[];
  ratio(numerator: T, denominator: T): Fraction;
}

/** A double would no longer be exact. */
export class TooLarge extends Error {}

const largest = Number.MAX_SAFE_INTEGER;

function safe(value: number): number {
  if (value > largest || value < -largest) throw new TooLarge();
  return value;
}

export const doubles: Integers<number> = {
  from: (value) => {
    if (value > BigInt(largest) || value < -BigInt(largest)) throw new TooLarge();
    return Number(value);
  },
  sign: Math.sign,
  dot(u, v) {
    let sum = 0;
    for (let k = 0; k < u.length; k++) if (v[k] !== 0) sum = safe(sum + safe(u[k]! * v[k]!));
    return sum;
  },
  times: (a, b) => safe(a * b),
  minus: (u, v) => u.map((value, k) => safe(value - v[k]!)),
  between(u, atU, v, atV) {
    const point = u.map((value, k) => safe(safe(atU * v[k]!) - safe(atV * value)));
    let divisor = 0;
    for (const value of point) if ((divisor = common(value, divisor)) === 1) return point;
    return point.map((value) => value / divisor);
  },
  ratio: (a, b) => (a === 0 ? zero : a === b ? one : new Fraction(a, b)),
};

function common(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return Math.abs(a);
}

export const bigints: Integers<bigint> = {
  from: (value) => value,
  sign: (value) => (value > 0n ? 1 : value < 0n ? -1 : 0),
  dot: (u, v) => u.reduce((sum, value, k) => sum + value * v[k]!, 0n),
  times: (a, b) => a * b,
  minus: (u, v) => u.map((value, k) => value - v[k]!),
  between(u, atU, v, atV) {
    const point = u.map((value, k) => atU * v[k]! - atV * value);
    const divisor = point.reduce(commonOfBig, 0n);
    return point.map((value) => value / divisor);
  },
  ratio: (a, b) => (a === 0n ? zero : a === b ? one : new Fraction(a, b)),
};

function commonOfBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

/** Fractions over their least common denominator: the numerators, and that denominator. */
export function toIntegers(values: readonly Fraction[]): { numerators: bigint[]; denominator: bigint } {
  let denominator = 1n;
  for (const { d } of values) if (denominator % d !== 0n) denominator = (denominator / commonOfBig(denominator, d)) * d;
  return { numerators: values.map(({ s, n, d }) => s * n * (denominator / d)), denominator };
}
