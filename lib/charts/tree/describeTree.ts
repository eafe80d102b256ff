import type { GameTreeOptions } from "./gameTreeOptions.js";
import { probabilities } from "./probabilities.js";

const steps = [
  "Nature draws a strong or a weak China.",
  "China, knowing whether it is strong or weak, discloses its quota or keeps silent.",
  "After disclosure outsiders know China’s type; a dashed line joins the two silences, which they cannot tell apart.",
  "At each of the four places outsiders hedge or press.",
  "The game ends in eight ways, each with a payoff for China and one for outsiders.",
] as const;

/** The latest step of the tree in words, and what the belief at the information set leads to. */
export function describeTree({ moves = 5, mu, muStar, reply = [] }: GameTreeOptions): string {
  const step = `Computed from the model: ${steps[moves - 1]!}`;
  if (moves < 3 || mu === undefined || muStar === undefined) return step;
  if (mu === null) return `${step} Silence never happens, so no belief follows it.`;
  const [belief, cutoff] = probabilities([mu, muStar]);
  return `${step} The belief after silence is ${belief}, the cutoff ${cutoff}${outcome[reply.join("")] ?? ""}.`;
}

const outcome: Record<string, string> = {
  H: ": outsiders are best off hedging",
  P: ": outsiders are best off pressing",
  HP: ": outsiders are indifferent",
};
