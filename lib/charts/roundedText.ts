import { formatNumber } from "../engine/figure/formatNumber.js";
import { rounded } from "./rounded.js";

/** A number for words, with so many digits after the point at most: `−0.29`, `110`. */
export const roundedText = (value: number, digits: number): string =>
  formatNumber(rounded(value, digits));
