import type { Assumptions } from "./assumptions.js";

/**
 * Sets a slider to the step nearest to a value, within its travel, or a choice to one of its options; does nothing
 * where there is no such input.
 */
export function moveTo(
  assumptions: Assumptions,
  key: string | undefined,
  value: number | string,
): void {
  const input = assumptions.inputs().find((known) => known.key === key);
  if (key === undefined || !input) return;
  if (input.kind === "choice" && input.options.includes(String(value))) assumptions.set(key, value);
  if (input.kind !== "slider" || typeof value !== "number" || !Number.isFinite(value)) return;
  const { min, max, step } = input;
  const stepped = min + step * Math.round((value - min) / step);
  assumptions.set(key, Math.min(max, Math.max(min, Number(stepped.toFixed(9)))));
}
