import { basePalette, type Palette } from "../engine/figure/palette.js";

const own = {
  china: "#a84900",
  outsiders: "#005a92",
  hedge: "#00694d",
  press: "#8a5a00",
  separating: "#a34a7e",
  semiSeparating: "#2b7099",
  bothDisclose: "#6b4ea0",
  unitedStates: "#17256b",
  europeanUnion: "#17727f",
  japan: "#9c0f4f",
  southKorea: "#786714",
  neodymium: "#33299b",
  praseodymium: "#6b6500",
  dysprosium: "#6f0d3b",
  terbium: "#00757f",
  baseline: "#2415a1",
  escalation: "#a51e28",
  crisis: "#290220",
  deEscalation: "#8e5798",
};

/**
 * The paper's own colours. Meaning is fixed: one colour a player, one an action, one an equilibrium,
 * one a jurisdiction, one an element, one a scenario. They are Okabe and Ito's, safe for colour-blind readers,
 * darkened so that text can wear them.
 */
export const palette: Palette<keyof typeof own> = {
  light: own,
  dark: {
    china: "#f0a06a",
    outsiders: "#7fc0ec",
    hedge: "#4cc9a0",
    press: "#f0bd55",
    separating: "#e3a0c8",
    semiSeparating: "#8fd0f5",
    bothDisclose: "#bda6f0",
    unitedStates: "#7c92f5",
    europeanUnion: "#5fe0dc",
    japan: "#f0709f",
    southKorea: "#efe58a",
    neodymium: "#9a9dff",
    praseodymium: "#cfc56c",
    dysprosium: "#e9719f",
    terbium: "#86efee",
    baseline: "#4fd8f0",
    escalation: "#f65972",
    crisis: "#eecd22",
    deEscalation: "#a08cee",
  },
};

/** What figures are drawn in. */
export const light = { ...basePalette.light, ...palette.light };
