import Fraction from "fraction.js";
import { rational } from "../../../lib/model/game/rational.js";
import type { Numbers } from "../../../lib/model/pomdp/numbers.js";

/** Value iteration in exact fractions, against which that in doubles is held. */
export const fractions: Numbers<Fraction> = {
  from: (value) => rational(value),
  plus: (a, b) => a.add(b),
  minus: (a, b) => a.sub(b),
  times: (a, b) => a.mul(b),
  over: (a, b) => a.div(b),
  sign: (a) => (a.n === 0n ? 0 : Number(a.s)),
};
