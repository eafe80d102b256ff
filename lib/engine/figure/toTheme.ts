import type { Figure } from "./figure.js";
import { dark, light, type Palette } from "../../charts/palette.js";

const names = Object.keys(light) as (keyof Palette)[];
const darkOf = new Map(names.map((name) => [light[name], dark[name]]));
const colour = new RegExp([...darkOf.keys()].join("|"), "g");

/**
 * A figure's Plotly specification in a theme: every colour of the light palette becomes its
 * counterpart. Specifications are plain data, so they are rewritten as text.
 */
export function toTheme(
  { data, layout }: Pick<Figure, "data" | "layout">,
  theme: "light" | "dark",
): Pick<Figure, "data" | "layout"> {
  const text = JSON.stringify({ data, layout });
  const themed = theme === "light" ? text : text.replace(colour, (found) => darkOf.get(found)!);
  return JSON.parse(themed) as Pick<Figure, "data" | "layout">;
}
