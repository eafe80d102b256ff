import type { GameEquilibrium } from "../../model/games/solveGame.js";
import type { SignallingGame } from "../../model/solver/game.js";
import { probabilities } from "./probabilities.js";

/** An equilibrium of any game in words; of a continuum, its middle. */
export function describeEquilibrium(
  { types, messages }: SignallingGame,
  { kinds, sends, replies, isContinuum }: GameEquilibrium,
): string {
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const says = types.map(
    (type, t) =>
      `${type} sends ${mixText(
        messages.map(({ label }) => label),
        sends[t]!,
      )}`,
  );
  const answers = sets.map(
    ({ label, actions }, s) => `${label} is answered by ${mixText(actions, replies[s]!)}`,
  );
  return `${isContinuum ? "The middle of a continuum of equilibria" : "An equilibrium"}, ${kinds.join(" and ")}: ${[...says, ...answers].join("; ")}.`;
}

/** What is done, with its odds where it is not done always. */
export function mixText(labels: readonly string[], shares: readonly number[]): string {
  const used = labels.flatMap((label, k) => (shares[k]! > 0 ? [{ label, share: shares[k]! }] : []));
  return used.length === 1
    ? used[0]!.label
    : used.map(({ label, share }) => `${label} ${probabilities([share])}`).join(", ");
}
