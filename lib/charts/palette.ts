/**
 * Colours of one theme. Meaning is fixed: one colour a player, one an action,
 * one an equilibrium, one a jurisdiction, one an element.
 */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly band: string;
  readonly china: string;
  readonly outsiders: string;
  readonly hedge: string;
  readonly press: string;
  readonly separating: string;
  readonly semiSeparating: string;
  readonly bothDisclose: string;
  readonly illustrative: string;
  readonly unitedStates: string;
  readonly europeanUnion: string;
  readonly japan: string;
  readonly southKorea: string;
  readonly neodymium: string;
  readonly praseodymium: string;
  readonly dysprosium: string;
  readonly terbium: string;
}

/** Okabe and Ito's colours, safe for colour-blind readers, darkened so that text can wear them. */
export const light: Palette = {
  paper: "#fdfcf9",
  ink: "#1d1d1f",
  soft: "#5c5a55",
  hairline: "#dcd7cc",
  band: "#f3efe6",
  china: "#a84900",
  outsiders: "#005a92",
  hedge: "#00694d",
  press: "#8a5a00",
  separating: "#a34a7e",
  semiSeparating: "#2b7099",
  bothDisclose: "#6b4ea0",
  illustrative: "#6a6862",
  unitedStates: "#17256b",
  europeanUnion: "#17727f",
  japan: "#9c0f4f",
  southKorea: "#786714",
  neodymium: "#33299b",
  praseodymium: "#6b6500",
  dysprosium: "#6f0d3b",
  terbium: "#00757f",
};

export const dark: Palette = {
  paper: "#16171a",
  ink: "#e9e6df",
  soft: "#b4b0a7",
  hairline: "#3b3e44",
  band: "#202226",
  china: "#f0a06a",
  outsiders: "#7fc0ec",
  hedge: "#4cc9a0",
  press: "#f0bd55",
  separating: "#e3a0c8",
  semiSeparating: "#8fd0f5",
  bothDisclose: "#bda6f0",
  illustrative: "#a5a198",
  unitedStates: "#7c92f5",
  europeanUnion: "#5fe0dc",
  japan: "#f0709f",
  southKorea: "#efe58a",
  neodymium: "#9a9dff",
  praseodymium: "#cfc56c",
  dysprosium: "#e9719f",
  terbium: "#86efee",
};

export const font = "Inter, system-ui, -apple-system, Segoe UI, sans-serif";
