import type { Measure, MeasureCell } from "../datasets/vulnerabilityMeasures.js";
import { formatNumber } from "../engine/figure/formatNumber.js";

const signs = { equal: "", about: "≈ ", "at most": "≤ ", "at least": "> " } as const;

/** The number of a cell with its bound; `yes` for a fact, a question mark after what is unconfirmed. */
export function cellText({ value, bound, evidence }: MeasureCell): string {
  if (value === null) return "yes";
  return `${signs[bound]}${formatNumber(value, 3)}${evidence === "unconfirmed" ? "?" : ""}`;
}

/** A measure with its unit. */
export const measureTitle = ({ name, unit }: Pick<Measure, "name" | "unit">): string =>
  unit ? `${name} (${unit})` : name;
