import type { Action } from "./game.js";

/** A reply given at a stated belief that China is strong. */
export interface Reply {
  readonly mu: number;
  readonly action: Action;
}

/** Cutoffs from `low` to `high`: above the highest belief pressed at, up to the lowest hedged at. */
export interface CutoffInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Cutoffs that explain a list of replies: hedge at every belief at or above the cutoff, press below.
 * Where nothing was pressed `low` is 0; where nothing was hedged `high` is 1.
 *
 * @returns `null` when no single cutoff explains them
 * @throws RangeError when a belief is outside [0, 1]
 * @example impliedCutoff([{ mu: 0.3, action: "P" }, { mu: 0.7, action: "H" }]) // { low: 0.3, high: 0.7 }
 */
export function impliedCutoff(replies: readonly Reply[]): CutoffInterval | null {
  for (const { mu } of replies)
    if (!(mu >= 0 && mu <= 1))
      throw new RangeError(`impliedCutoff: mu must be in [0, 1], got ${mu}`);
  const beliefs = (wanted: Action): number[] =>
    replies.filter(({ action }) => action === wanted).map(({ mu }) => mu);
  const [pressed, hedged] = [beliefs("P"), beliefs("H")];
  const low = Math.max(0, ...pressed);
  const high = Math.min(1, ...hedged);
  return pressed.length === 0 || hedged.length === 0 || low < high ? { low, high } : null;
}
