import type Fraction from "fraction.js";
import { zero, one } from "../../../lib/model/game/rational.js";
import {
  canSend,
  endProbability,
  type InformationSet,
  type Message,
  type SignallingGame,
} from "../../../lib/model/solver/game.js";
import type { Mix, Strategy } from "../../../lib/model/solver/solution.js";

/** What each player does, and what the receiver believes at each information set. */
export interface Assessment {
  readonly sender: Strategy;
  readonly receiver: Strategy;
  /** Probabilities by type, or with two types that of the first. */
  readonly beliefs: Readonly<Record<string, Fraction | Mix>>;
}

/** What an assessment would have to answer for. It is a perfect Bayesian equilibrium when all three are 0. */
export interface Faults {
  /** Most that a type would gain from another message, in payoff units. */
  readonly senderRegret: Fraction;
  /** Most that a receiver would gain from another reply, at its own beliefs and anywhere in the tree. */
  readonly receiverRegret: Fraction;
  /**
   * Largest distance of a belief from Bayes' rule, or from what is known where types cannot be there; of
   * several receivers' beliefs after one message from each other.
   */
  readonly beliefError: Fraction;
}

/**
 * Judges an assessment by the definition of a perfect Bayesian equilibrium: Woods (2025), Definition 1(1) to (3).
 *
 * Written without the solver, in fractions, from the game's payoffs: it may be slow, and must be plain.
 *
 * @throws RangeError when probabilities are missing, negative or do not sum to 1; and for `joint` payoffs
 */
export function referee(game: SignallingGame, { sender, receiver, beliefs }: Assessment): Faults {
  const { types, messages, prior } = game;
  if (messages.some(({ joint }) => joint))
    throw new RangeError("referee: receivers' payoffs must come apart, got some that do not");
  const sets = messages.flatMap((message) =>
    message.informationSets.map((set) => ({ set, message })),
  );
  const mine = types.map((_, t) => messages.filter((message) => canSend(message, t)));
  types.forEach((type, t) =>
    checkMix(
      sender[type],
      mine[t]!.map(({ label }) => label),
      type,
    ),
  );
  for (const { set } of sets) checkMix(receiver[set.label], set.actions, set.label);

  const senderRegret = largest(
    types.map((type, t) => {
      const worth = mine[t]!.map((message) => worthOf(message, t, receiver));
      const mean = sum(mine[t]!.map(({ label }, m) => sender[type]![label]!.mul(worth[m]!)));
      return largest(worth).sub(mean);
    }),
  );

  const believed = new Map(sets.map(({ set }) => [set, byType(types, beliefs[set.label])]));
  const receiverRegret = largest([
    zero,
    ...sets.map(({ set }) => {
      const belief = believed.get(set)!;
      const worth = set.actions.map((_, a) =>
        sum(belief.map((share, t) => share.mul(set.payoffs[t]![a]!.receiver))),
      );
      const mean = sum(
        set.actions.map((action, a) => receiver[set.label]![action]!.mul(worth[a]!)),
      );
      return largest(worth).sub(mean);
    }),
  ]);

  const beliefError = largest([
    zero,
    ...sets.map(({ set, message }) => {
      const belief = believed.get(set)!;
      if (belief.some((share) => share.lt(zero)) || !sum(belief).equals(one)) return one;
      const impossible = belief.map((share, t) => (set.reach[t]!.equals(zero) ? share : zero));
      const weights = types.map((type, t) =>
        prior[t]!.mul(set.reach[t]!).mul(shareOf(sender[type]!, message.label)),
      );
      const total = sum(weights);
      const { receiver: first = 0 } = set;
      const alike = message.informationSets.filter(
        (other) =>
          (other.receiver ?? 0) !== first && other.reach.every((r, t) => r.equals(set.reach[t]!)),
      );
      return largest([
        ...impossible,
        ...(total.equals(zero)
          ? alike.flatMap((other) =>
              belief.map((share, t) => share.sub(believed.get(other)![t]!).abs()),
            )
          : belief.map((share, t) => weights[t]!.div(total).sub(share).abs())),
      ]);
    }),
  ]);
  return { senderRegret, receiverRegret, beliefError };
}

/** Whether the referee finds nothing. */
export const isEquilibrium = (game: SignallingGame, assessment: Assessment): boolean =>
  Object.values(referee(game, assessment) as unknown as Record<string, Fraction>).every((fault) =>
    fault.equals(zero),
  );

/** What a message pays a type. */
function worthOf(message: Message, type: number, receiver: Strategy): Fraction {
  const end = message.ends[type];
  const ended = end ? end.sender.mul(endProbability(message, type)) : zero;
  return sum([ended, ...message.informationSets.map((set) => replied(set, type, receiver))]);
}

/** Sender's expected payoff where an information set is reached, times the chance that it is. */
function replied(set: InformationSet, type: number, receiver: Strategy): Fraction {
  const mean = sum(
    set.actions.map((action, a) =>
      receiver[set.label]![action]!.mul(set.payoffs[type]![a]!.sender),
    ),
  );
  return mean.mul(set.reach[type]!);
}

/** A belief by type; one that is missing counts as impossible. */
function byType(types: readonly string[], belief: Fraction | Mix | undefined): Fraction[] {
  if (belief === undefined) return types.map(() => one.neg());
  if (isFraction(belief))
    return types.map((_, t) => (t === 0 ? belief : t === 1 ? one.sub(belief) : zero));
  return types.map((type) => shareOf(belief, type));
}

/** What a mix gives a label; nothing where it has none, `__proto__` included. */
const shareOf = (mix: Mix, label: string): Fraction =>
  Object.hasOwn(mix, label) ? mix[label]! : zero;

const isFraction = (belief: Fraction | Mix): belief is Fraction => typeof belief["n"] === "bigint";

const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.add(value), zero);

const largest = (values: readonly Fraction[]): Fraction =>
  values.reduce((a, b) => (b.gt(a) ? b : a));

function checkMix(
  mix: Strategy[string] | undefined,
  labels: readonly string[],
  where: string,
): void {
  const values = labels.map((label) => (mix && Object.hasOwn(mix, label) ? mix[label] : undefined));
  const total = values.reduce<Fraction>((sofar, value) => sofar.add(value ?? 0), zero);
  if (values.some((value) => !value || value.lt(zero)) || !total.equals(one))
    throw new RangeError(
      `referee: probabilities at ${where} must be ≥ 0 and sum to 1, got ${values.map((v) => v?.toFraction() ?? "none").join(", ")}`,
    );
}
