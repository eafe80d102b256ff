import { formatNumber } from "../../engine/figure/formatNumber.js";

/** A change in per cent with its sign, to a tenth: `+5.2 %`, `−36.3 %`. */
export function percentText(value: number): string {
  const tenth = Number(value.toFixed(1)) + 0;
  return `${tenth > 0 ? "+" : ""}${formatNumber(tenth)} %`;
}
