import type { Measure, MeasureCell } from "../datasets/vulnerabilityMeasures.js";
import { formatNumber } from "../engine/figure/formatNumber.js";

const signs = { equal: "", about: "≈ ", "at most": "≤ ", "at least": "> " } as const;

/** The number of a cell with its bound; `yes` for a fact, a question mark after what is unconfirmed. */
export const cellText = (cell: MeasureCell): string =>
  cell.value === null
    ? "yes"
    : `${boundedText({ ...cell, value: cell.value }, 3)}${cell.evidence === "unconfirmed" ? "?" : ""}`;

/** A number with its bound. */
export const boundedText = (
  { value, bound }: { readonly value: number; readonly bound: MeasureCell["bound"] },
  digits?: number,
): string => signs[bound] + formatNumber(value, digits);

/** A measure with its unit. */
export const measureTitle = ({ name, unit }: Pick<Measure, "name" | "unit">): string =>
  unit ? `${name} (${unit})` : name;
