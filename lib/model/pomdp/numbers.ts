import { rational, type Exact } from "../game/rational.js";

/**
 * What value iteration computes with: doubles that take differences below 1e-11 for none. They are thousands of times
 * faster than exact fractions, and tests hold them against these.
 */
export interface Numbers<T> {
  from(value: Exact): T;
  plus(a: T, b: T): T;
  minus(a: T, b: T): T;
  times(a: T, b: T): T;
  over(a: T, b: T): T;
  sign(a: T): number;
}

export const roundedDoubles: Numbers<number> = {
  from: (value) => (typeof value === "number" ? value : rational(value).valueOf()),
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  sign: (a) => (Math.abs(a) <= 1e-11 ? 0 : Math.sign(a)),
};
