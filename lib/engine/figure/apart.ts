import { formatNumber } from "./formatNumber.js";

/**
 * Numbers that are read side by side as text: rounded, but never so that two that differ read the same. What is no
 * number stays what it is.
 *
 * @param digits - significant digits where that is enough
 * @example apart([0.49999, 0.5]) // ["0.49999", "0.5"]
 */
export function apart<T>(values: readonly T[], digits = 4): (string | Exclude<T, number>)[] {
  const numbers = values.filter((value): value is T & number => typeof value === "number");
  const written = (value: number): string => {
    const gap = (other: number): number =>
      Math.abs(other - value) / Math.max(Math.abs(other), Math.abs(value));
    const others = numbers.filter((other) => gap(other) > 1e-12);
    let shown = digits;
    while (others.some((other) => formatNumber(other, shown) === formatNumber(value, shown)))
      shown++;
    return formatNumber(value, shown);
  };
  return values.map((value) =>
    typeof value === "number" ? written(value) : (value as Exclude<T, number>),
  );
}
