/** Colours by name, six hexadecimal digits each, with a counterpart of the same name in the other theme. */
export interface Palette<Name extends string = string> {
  readonly light: Readonly<Record<Name, string>>;
  readonly dark: Readonly<Record<Name, string>>;
}

/** What figures of any paper wear: ground and ink, and the grey of a mere shape. */
export const basePalette = {
  light: {
    paper: "#fdfcf9",
    ink: "#1d1d1f",
    soft: "#5c5a55",
    hairline: "#dcd7cc",
    band: "#f3efe6",
    illustrative: "#6a6862",
  },
  dark: {
    paper: "#16171a",
    ink: "#e9e6df",
    soft: "#b4b0a7",
    hairline: "#3b3e44",
    band: "#202226",
    illustrative: "#a5a198",
  },
} as const satisfies Palette;
