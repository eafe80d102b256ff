import { one, zero } from "../game/rational.js";
import { canSend, type SignallingGame } from "./game.js";

/**
 * Refuses a game whose parts do not fit together, which the types cannot.
 *
 * @throws RangeError `solve: labels of types must differ, got "low" twice`
 */
export function checkGame({ players, types, prior, messages }: SignallingGame): void {
  const differ = (labels: readonly string[], what: string): void => {
    const twice = labels.find((label, k) => labels.indexOf(label) < k);
    if (twice !== undefined)
      throw new RangeError(`solve: labels of ${what} must differ, got "${twice}" twice`);
  };
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  differ(types, "types");
  differ(
    messages.map(({ label }) => label),
    "messages",
  );
  differ(
    sets.map(({ label }) => label),
    "information sets",
  );
  differ(players.slice(1), "receivers");
  const fits = (list: readonly unknown[], length: number, what: string): void => {
    if (list.length !== length)
      throw new RangeError(`solve: ${what} must be ${length}, got ${list.length}`);
  };
  fits(prior, types.length, "prior probabilities, one for each type,");
  if (prior.some((p) => p.lt(zero)) || !prior.reduce((sum, p) => sum.add(p), zero).equals(one))
    throw new RangeError(
      `solve: prior probabilities must be ≥ 0 and sum to 1, got ${prior.map((p) => p.toFraction()).join(", ")}`,
    );
  for (const { label, actions, reach, payoffs } of sets) {
    differ(actions, `replies at ${label}`);
    fits(reach, types.length, `reach of ${label}, one for each type,`);
    for (const row of payoffs)
      fits(row, actions.length, `payoffs at ${label}, one for each reply,`);
  }
  types.forEach((type, t) => {
    if (!messages.some((message) => canSend(message, t)))
      throw new RangeError(`solve: ${type} must have a message to send, got none`);
  });
}
