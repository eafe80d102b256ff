/** An interval; an `open` end is itself excluded. */
export interface Domain {
  readonly min: number;
  readonly max: number;
  readonly open?: "min" | "max";
}

/** A domain in words: `> 0`, `in [0, 1]`. */
export function describeDomain({ min, max, open }: Domain): string {
  if (max === Infinity) return `${open === "min" ? ">" : "≥"} ${min}`;
  return `in ${open === "min" ? "(" : "["}${min}, ${max}${open === "max" ? ")" : "]"}`;
}

/** Whether a value lies in a domain; never NaN or an infinity. */
export function isInside(value: number, { min, max, open }: Domain): boolean {
  if (!Number.isFinite(value) || value < min || value > max) return false;
  return !(open === "min" && value === min) && !(open === "max" && value === max);
}
