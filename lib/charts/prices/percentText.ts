import { formatNumber } from "../../engine/figure/formatNumber.js";
import { rounded } from "../rounded.js";

/** A change in per cent with its sign, to a tenth: `+5.2 %`, `−36.3 %`. */
export function percentText(value: number): string {
  const tenth = rounded(value, 1);
  return `${tenth > 0 ? "+" : ""}${formatNumber(tenth)} %`;
}
