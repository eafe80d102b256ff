import type { Row } from "../../datasets/rows.js";
import { light } from "../palette.js";

export type Element = Row<"price-index">["element"];

/** Name, colour and stroke of each element, the same in every figure; light elements first. */
export const elementStyles: Readonly<
  Record<Element, { name: string; color: string; dash: "solid" | "dot" }>
> = {
  Nd: { name: "neodymium", color: light.neodymium, dash: "solid" },
  Pr: { name: "praseodymium", color: light.praseodymium, dash: "dot" },
  Dy: { name: "dysprosium", color: light.dysprosium, dash: "solid" },
  Tb: { name: "terbium", color: light.terbium, dash: "dot" },
};
