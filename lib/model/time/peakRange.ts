import { once } from "../specifications/once.js";
import type { Held } from "../specifications/specifications.js";
import { verdictRange, type VerdictRange } from "../specifications/verdictRange.js";
import { peakChoices } from "./peakChoices.js";
import { defaultGrid, robustnessGrid, type Robustness } from "./robustnessGrid.js";

/**
 * Whether silence is strongest in 2030–2032 in most combinations of a grid, under every choice of what is counted.
 *
 * The effect is the share of the combinations, in percent; it is a count over a list, and no probability.
 *
 * @param held - choices that are switched off, with the option that each is held to
 * @example peakRange().of // 96
 */
export function peakRange(held: Held<typeof peakChoices> = {}): VerdictRange<typeof peakChoices> {
  const grids = new Map<string, Robustness>();
  return verdictRange(
    peakChoices,
    ({ counted, ...box }) => {
      const found = once(grids, JSON.stringify(box), () => robustnessGrid(gridOf(box)));
      const ends = found.peaks[0]!.count + found.peaks.at(-1)!.count;
      const total = counted === "every peak" ? found.total : found.total - ends;
      const share = found.holds / total;
      return total === 0 ? null : { effect: 100 * share, holds: share > 0.5 };
    },
    held,
  );
}

function gridOf(box: Readonly<Record<string, string>>) {
  const { growth, omegaK, midpoint } = defaultGrid;
  const within = (values: readonly number[], option: string, unit = 1): number[] => {
    const [from, to] = option.split("–").map((end) => parseFloat(end) * unit) as [number, number];
    return values.filter((value) => value >= from - 1e-9 && value <= to + 1e-9);
  };
  return {
    growth: within(growth, box["growth"]!, 0.01),
    omegaK: within(omegaK, box["relief"]!),
    midpoint: within(midpoint, box["half of the alternatives stand in"]!),
    to: Number(box["last year"]),
  };
}
