import type { Palette } from "notebook-engine/figure/palette.js";

const own = { flame: "#b34700", wax: "#3d5a80" };

/** One colour for what was read, one for what is computed. */
export const palette: Palette<keyof typeof own> = {
  light: own,
  dark: { flame: "#ffa45c", wax: "#9db8dd" },
};
