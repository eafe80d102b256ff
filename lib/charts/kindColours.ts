import type { EquilibriumKind } from "../model/map/equilibriumKinds.js";
import { light } from "./palette.js";

/** One colour a kind of equilibrium, the same in every figure. */
export const kindColours: Readonly<Record<EquilibriumKind, string>> = {
  "hedged silence": light.hedge,
  "pressed silence": light.press,
  "silence pressed at times": light.soft,
  separation: light.separating,
  "disclosure by the weak type alone": light.china,
  "disclosure by both": light.bothDisclose,
  "partial disclosure": light.semiSeparating,
};
