import type Fraction from "fraction.js";
import { rational } from "../../../lib/model/game/rational.js";
import type { Pomdp } from "../../../lib/model/pomdp/pomdp.js";

/** Worth of the best plan at a belief, by writing down every plan: an action, and a plan for each observation. */
export function bestTree(
  problem: Pomdp,
  steps: number,
  discount: Fraction,
  belief: Fraction,
): Fraction {
  const worth = plans(problem, steps, discount).map(([first, second]) =>
    belief.mul(first).add(rational(1).sub(belief).mul(second)),
  );
  return worth.reduce((best, value) => (value.gt(best) ? value : best));
}

const known = new Map<string, (readonly [Fraction, Fraction])[]>();

/** What each plan is worth in either state; none is left out but exact repetitions. */
function plans(
  problem: Pomdp,
  steps: number,
  discount: Fraction,
): (readonly [Fraction, Fraction])[] {
  if (steps === 0) return [[rational(0), rational(0)]];
  const name = `${problem.states.join()} ${steps} ${discount.toFraction()}`;
  const before = known.get(name);
  if (before) return before;
  const later = plans(problem, steps - 1, discount);
  const assignments = problem.observations.reduce<(readonly [Fraction, Fraction])[][]>(
    (all) => all.flatMap((start) => later.map((plan) => [...start, plan])),
    [[]],
  );
  const found = new Map<string, readonly [Fraction, Fraction]>();
  for (const action of problem.actions)
    for (const then of assignments) {
      const from = (s: 0 | 1): Fraction => {
        let value = rational(problem.reward[action]![s]);
        for (const next of [0, 1] as const)
          problem.observations.forEach((_, o) => {
            const chance = rational(problem.transition[action]![s][next]).mul(
              rational(problem.observation[action]![next][o]!),
            );
            value = value.add(discount.mul(chance).mul(then[o]![next]));
          });
        return value;
      };
      const plan = [from(0), from(1)] as const;
      found.set(plan.map((value) => value.toFraction()).join(), plan);
    }
  known.set(name, [...found.values()]);
  return [...found.values()];
}
