import { brownForsythe } from "./brownForsythe.js";
import { logChanges } from "./logChanges.js";
import type { MonthlySeries } from "./monthlySeries.js";
import { slidingWindows } from "./slidingWindows.js";
import { volatility } from "./volatility.js";

/** What is measured in a window: see `compareWindows`. */
export type WindowMeasure = "volatility" | "change" | "Brown–Forsythe";

/** One window: from the end of a month to the end of another, with what was measured in it. */
export interface MeasuredWindow {
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

export interface WindowComparison {
  readonly measure: WindowMeasure;
  /** Monthly changes in a window. */
  readonly length: number;
  /** The window that begins at the end of the month asked for. */
  readonly observed: MeasuredWindow;
  /** All windows of that length that end by then. They overlap, so they are not so many independent ones. */
  readonly earlier: readonly MeasuredWindow[];
  /** Earlier windows with a lower value, and with the same. */
  readonly below: number;
  readonly ties: number;
}

/**
 * Where a window of `length` months after `after` stands among all equally long windows before: the placements of the window on
 * the calendar take the place of the orderings of a permutation test, which keeps what months have to do with one another.
 *
 * `volatility`: per cent a year. `change`: per cent, from first to last. `Brown–Forsythe`: root of F, window against all other
 * months until `after`, negative where the window is the calmer one.
 *
 * @param length - monthly changes in a window, at least 2
 * @returns `null` where the series does not reach over the window, or over no earlier one
 * @throws RangeError for a shorter window
 */
export function compareWindows(
  series: MonthlySeries,
  { after, length, measure }: { after: string; length: number; measure: WindowMeasure },
): WindowComparison | null {
  if (!(length >= 2))
    throw new RangeError(`compareWindows: length must be at least 2, got ${length}`);
  const { months, index } = series;
  const cut = months.indexOf(after);
  const changes = logChanges(index);
  const least = measure === "Brown–Forsythe" ? length + 2 : length;
  if (cut < least || cut + length >= months.length) return null;
  const past = changes.slice(0, cut);
  const at = (start: number): MeasuredWindow => {
    const inside = changes.slice(start, start + length);
    const rest = start < cut ? [...past.slice(0, start), ...past.slice(start + length)] : past;
    return {
      from: months[start]!,
      to: months[start + length]!,
      value: measures[measure](inside, rest),
    };
  };
  const observed = at(cut);
  const earlier = slidingWindows(past, length).map((_, start) => at(start));
  return {
    measure,
    length,
    observed,
    earlier,
    below: earlier.filter(({ value }) => value < observed.value).length,
    ties: earlier.filter(({ value }) => value === observed.value).length,
  };
}

const measures: Readonly<
  Record<WindowMeasure, (inside: readonly number[], rest: readonly number[]) => number>
> = {
  volatility,
  change: (inside) => 100 * (Math.exp(inside.reduce((sum, change) => sum + change, 0)) - 1),
  "Brown–Forsythe": (inside, rest) => {
    const { F, spread } = brownForsythe([inside, rest]);
    return Math.sqrt(F) * Math.sign(spread[0]! - spread[1]!);
  },
};
