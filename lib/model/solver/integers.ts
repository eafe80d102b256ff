import Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";

/**
 * Exact integer vectors, which is all that the solver computes with.
 *
 * Inputs are scaled to a common denominator and a point is kept as integers over a last coordinate, so
 * no fraction is reduced before the answer. There are two kinds: doubles, checked at every product,
 * which are some ten times faster, and bigints, to which the solver turns when a double would round.
 */
export interface Integers<T> {
  readonly zero: T;
  readonly one: T;
  from(value: bigint): T;
  sign(value: T): number;
  dot(u: readonly T[], v: readonly T[]): T;
  times(a: T, b: T): T;
  plus(a: T, b: T): T;
  less(a: T, b: T): T;
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
  zero: 0,
  one: 1,
  from: (value) => {
    return safe(Number(value));
  },
  sign: Math.sign,
  dot(u, v) {
    let sum = 0;
    let size = 0;
    for (let k = 0; k < u.length; k++) {
      const term = u[k]! * v[k]!;
      sum += term;
      size += Math.abs(term);
    }
    safe(size);
    return sum;
  },
  times: (a, b) => safe(a * b),
  plus: (a, b) => safe(a + b),
  less: (a, b) => safe(a - b),
  minus: (u, v) => u.map((value, k) => safe(value - v[k]!)),
  between(u, atU, v, atV) {
    const point = new Array<number>(u.length);
    let divisor = 0;
    for (let k = 0; k < u.length; k++) {
      const value = safe(atU * v[k]! - atV * u[k]!);
      point[k] = value;
      if (divisor !== 1 && value !== 0) divisor = common(value, divisor);
    }
    if (divisor > 1) for (let k = 0; k < point.length; k++) point[k]! /= divisor;
    return point;
  },
  ratio: (a, b) => (a === 0 ? zero : a === b ? one : small(a, b)),
};

/** Fractions of small numbers, which are born once: they are never changed, and to reduce them takes time. */
const born = new Map<number, Fraction>();
const side = 2 ** 10;

function small(a: number, b: number): Fraction {
  if (a >= side || a <= -side || b >= side) return new Fraction(a, b);
  const key = a * side + b;
  let found = born.get(key);
  if (!found) born.set(key, (found = new Fraction(a, b)));
  return found;
}

function common(a: number, b: number): number {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return Math.abs(a);
}

export const bigints: Integers<bigint> = {
  zero: 0n,
  one: 1n,
  from: (value) => value,
  sign: (value) => (value > 0n ? 1 : value < 0n ? -1 : 0),
  dot: (u, v) => u.reduce((sum, value, k) => sum + value * v[k]!, 0n),
  times: (a, b) => a * b,
  plus: (a, b) => a + b,
  less: (a, b) => a - b,
  minus: (u, v) => u.map((value, k) => value - v[k]!),
  between(u, atU, v, atV) {
    const point = u.map((value, k) => atU * v[k]! - atV * value);
    const divisor = point.reduce(commonOfBig, 0n);
    return divisor > 1n ? point.map((value) => value / divisor) : point;
  },
  ratio: (a, b) => (a === 0n ? zero : a === b ? one : new Fraction(a, b)),
};

function commonOfBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0n ? -a : a;
}

/** Fractions over their least common denominator: the numerators, and that denominator. */
export function toIntegers(values: readonly Fraction[]): {
  numerators: bigint[];
  denominator: bigint;
} {
  let denominator = 1n;
  for (const { d } of values)
    if (d !== 1n && denominator % d !== 0n)
      denominator = (denominator / commonOfBig(denominator, d)) * d;
  return { numerators: values.map(({ s, n, d }) => s * n * (denominator / d)), denominator };
}
