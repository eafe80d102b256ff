import { upperEnvelope, sumOf, type ValueFunction, type AlphaVector } from "./envelope.js";
import type { Numbers } from "./numbers.js";
import type { Pair, Pomdp } from "./pomdp.js";

/** What to do now, and by observation which piece of the next envelope to follow. */
export interface ConditionalPlan {
  readonly action: string;
  /** Index into the next envelope, by observation in the problem's order. */
  readonly then: readonly number[];
}

/** A problem in numbers of one kind, read once. */
export interface CompiledPomdp<T> {
  readonly actions: readonly string[];
  readonly observations: number;
  readonly transition: Readonly<Record<string, Pair<Pair<T>>>>;
  readonly observation: Readonly<Record<string, Pair<readonly T[]>>>;
  readonly reward: Readonly<Record<string, Pair<T>>>;
}

export function compilePomdp<T>(
  Z: Numbers<T>,
  { actions, observations, transition, observation, reward }: Pomdp,
): CompiledPomdp<T> {
  const each = <A, B>(by: Readonly<Record<string, A>>, to: (value: A) => B): Record<string, B> =>
    Object.fromEntries(actions.map((action) => [action, to(by[action]!)]));
  const pair = ([a, b]: Pair): Pair<T> => [Z.from(a), Z.from(b)];
  return {
    actions,
    observations: observations.length,
    transition: each(transition, ([a, b]): Pair<Pair<T>> => [pair(a), pair(b)]),
    observation: each(observation, ([a, b]): Pair<readonly T[]> => [
      a.map((x) => Z.from(x)),
      b.map((x) => Z.from(x)),
    ]),
    reward: each(reward, pair),
  };
}

/**
 * One step of value iteration for one action: its best plans, given the best plans of the next step.
 *
 * `alpha_a(s) = R(a, s) + beta Σ_o Σ_s' T(s, s') O(s', o) alpha_{then(o)}(s')`, with `then(o)` the best at each belief.
 */
export function backup<T>(
  Z: Numbers<T>,
  model: CompiledPomdp<T>,
  action: string,
  discount: T,
  next: ValueFunction<T, unknown>,
): ValueFunction<T, ConditionalPlan> {
  const [transition, observation] = [model.transition[action]!, model.observation[action]!];
  const through = (line: AlphaVector<T>, o: number): AlphaVector<T> => {
    const seen = [
      Z.times(observation[0][o]!, line[0]),
      Z.times(observation[1][o]!, line[1]),
    ] as const;
    const from = (s: 0 | 1): T =>
      Z.times(
        discount,
        Z.plus(Z.times(transition[s][0], seen[0]), Z.times(transition[s][1], seen[1])),
      );
    return [from(0), from(1)];
  };
  let total: ValueFunction<T, readonly number[]> = [
    { from: Z.from(0), line: model.reward[action]!, plan: [] },
  ];
  for (let o = 0; o < model.observations; o++) {
    const after = upperEnvelope(
      Z,
      next.map(({ line }, plan) => ({ line: through(line, o), plan })),
    );
    total = sumOf(Z, total, after, (then, index) => [...then, index]);
  }
  return total.map(({ from, line, plan }) => ({ from, line, plan: { action, then: plan } }));
}
