import { plotlyText } from "../../engine/figure/plotlyText.js";

/** Text from data in lines of some 44 characters, letter for letter, for a hover label on a narrow screen. */
export const wrapText = (text: string): string =>
  (text.match(/.{1,44}(?=\s|$)|\S+/g) ?? []).map((line) => plotlyText(line.trim())).join("<br>");
