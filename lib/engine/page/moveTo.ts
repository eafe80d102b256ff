import type { Assumptions } from "./assumptions.js";

/** Sets a slider to the step nearest to a value, within its travel; does nothing where there is no such slider. */
export function moveTo(assumptions: Assumptions, key: string | undefined, value: number): void {
  const input = assumptions.inputs().find((known) => known.key === key);
  if (key === undefined || input?.kind !== "slider" || !Number.isFinite(value)) return;
  const { min, max, step } = input;
  const stepped = min + step * Math.round((value - min) / step);
  assumptions.set(key, Math.min(max, Math.max(min, Number(stepped.toFixed(9)))));
}
