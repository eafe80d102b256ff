import type { Jurisdiction } from "../datasets/jurisdictions.js";
import { light } from "./palette.js";

/** One colour and one mark a jurisdiction, the same in every figure. */
export const jurisdictionLooks: Readonly<
  Record<
    Jurisdiction,
    { readonly color: string; readonly symbol: "circle" | "square" | "diamond" | "triangle-up" }
  >
> = {
  "United States": { color: light.unitedStates, symbol: "circle" },
  "European Union": { color: light.europeanUnion, symbol: "square" },
  Japan: { color: light.japan, symbol: "diamond" },
  "South Korea": { color: light.southKorea, symbol: "triangle-up" },
};
