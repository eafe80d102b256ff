import type { EquilibriumKind } from "../model/map/equilibriumKinds.js";
import { light } from "./palette.js";

/** One colour a kind of equilibrium, the same in every figure. */
export const kindColours: Readonly<Record<EquilibriumKind, string>> = {
  "silence, hedged": light.hedge,
  "silence, pressed": light.press,
  "silence, reply mixed": light.soft,
  "strong type discloses": light.separating,
  "weak type discloses": light.china,
  "both disclose": light.bothDisclose,
  "partial disclosure": light.semiSeparating,
};
