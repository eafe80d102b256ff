import type Fraction from "fraction.js";
import { zero, one } from "../game/rational.js";
import { endProbability, priors, type InformationSet, type SignallingGame } from "./game.js";
import type { Strategy } from "./solution.js";

/** What each player does, and what the receiver believes: the probability of the first type, by information set. */
export interface Assessment {
  readonly sender: Strategy;
  readonly receiver: Strategy;
  readonly beliefs: Readonly<Record<string, Fraction>>;
}

/** What an assessment would have to answer for. It is a perfect Bayesian equilibrium when all three are 0. */
export interface Verdict {
  /** Most that a type would gain from another message, in payoff units. */
  readonly senderRegret: Fraction;
  /** Most that the receiver would gain from another reply, at its own beliefs and anywhere in the tree. */
  readonly receiverRegret: Fraction;
  /** Largest distance of a belief from Bayes' rule, or from what is known where a type is revealed. */
  readonly beliefError: Fraction;
}

/**
 * Judges an assessment by the definition of a perfect Bayesian equilibrium: Woods (2025), Definition 1(1) to (3).
 *
 * Written without the solver, in fractions, from the game's payoffs: it may be slow, and must be plain.
 *
 * @throws RangeError when probabilities are missing, negative or do not sum to 1
 */
export function referee(game: SignallingGame, { sender, receiver, beliefs }: Assessment): Verdict {
  const sets = game.messages.flatMap((message) =>
    message.informationSets.map((set) => ({ set, message })),
  );
  for (const type of game.types)
    checkMix(
      sender[type],
      game.messages.map(({ label }) => label),
      type,
    );
  for (const { set } of sets) checkMix(receiver[set.label], set.actions, set.label);

  const senderRegret = largest(
    ([0, 1] as const).map((type) => {
      const worth = game.messages.map((message) => {
        const end = message.ends[type];
        const ended = end ? end.sender.mul(endProbability(message, type)) : zero;
        return message.informationSets.reduce(
          (sum, set) => sum.add(replied(set, type, receiver)),
          ended,
        );
      });
      const mix = sender[game.types[type]]!;
      const mean = game.messages.reduce(
        (sum, { label }, m) => sum.add(mix[label]!.mul(worth[m]!)),
        zero,
      );
      return largest(worth).sub(mean);
    }),
  );

  const receiverRegret = largest([
    zero,
    ...sets.map(({ set }) => {
      const belief = beliefs[set.label] ?? zero;
      const worth = set.actions.map((_, a) =>
        belief
          .mul(set.payoffs[0][a]!.receiver)
          .add(one.sub(belief).mul(set.payoffs[1][a]!.receiver)),
      );
      const mean = set.actions.reduce(
        (sum, action, a) => sum.add(receiver[set.label]![action]!.mul(worth[a]!)),
        zero,
      );
      return largest(worth).sub(mean);
    }),
  ]);

  const beliefError = largest([
    zero,
    ...sets.map(({ set, message }) => {
      const belief = beliefs[set.label];
      if (!belief || belief.lt(zero) || belief.gt(one)) return one;
      if (set.reach[1].equals(zero)) return one.sub(belief);
      if (set.reach[0].equals(zero)) return belief;
      const [first, second] = priors(game).map((prior, type) =>
        prior.mul(set.reach[type as 0 | 1]).mul(sender[game.types[type as 0 | 1]]![message.label]!),
      );
      const total = first!.add(second!);
      return total.equals(zero) ? zero : first!.div(total).sub(belief).abs();
    }),
  ]);
  return { senderRegret, receiverRegret, beliefError };
}

/** Whether the referee finds nothing. */
export const isEquilibrium = (game: SignallingGame, assessment: Assessment): boolean =>
  Object.values(referee(game, assessment) as unknown as Record<string, Fraction>).every((fault) =>
    fault.equals(zero),
  );

/** Sender's expected payoff where an information set is reached, times the chance that it is. */
function replied(set: InformationSet, type: 0 | 1, receiver: Strategy): Fraction {
  const mean = set.actions.reduce(
    (sum, action, a) => sum.add(receiver[set.label]![action]!.mul(set.payoffs[type][a]!.sender)),
    zero,
  );
  return mean.mul(set.reach[type]);
}

const largest = (values: readonly Fraction[]): Fraction =>
  values.reduce((a, b) => (b.gt(a) ? b : a));

function checkMix(
  mix: Strategy[string] | undefined,
  labels: readonly string[],
  where: string,
): void {
  const values = labels.map((label) => mix?.[label]);
  const sum = values.reduce<Fraction>((total, value) => total.add(value ?? 0), zero);
  if (values.some((value) => !value || value.lt(zero)) || !sum.equals(one))
    throw new RangeError(
      `referee: probabilities at ${where} must be ≥ 0 and sum to 1, got ${values.map((v) => v?.toFraction() ?? "none").join(", ")}`,
    );
}
