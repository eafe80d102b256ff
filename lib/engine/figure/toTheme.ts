import type { Figure } from "./figure.js";
import { basePalette, type Palette } from "./palette.js";

type Specification = Pick<Figure, "data" | "layout">;

/**
 * A figure's Plotly specification in a theme: every light colour becomes its dark counterpart.
 * Specifications are plain data, so they are rewritten as text.
 *
 * @param palette - the paper's own colours, beside those that all figures wear
 */
export function toTheme(
  { data, layout }: Specification,
  theme: "light" | "dark",
  palette: Palette,
): Specification {
  const text = JSON.stringify({ data, layout });
  return JSON.parse(theme === "light" ? text : darken(text, palette)) as Specification;
}

function darken(text: string, palette: Palette): string {
  const pairs = [basePalette, palette].flatMap(({ light, dark }: Palette) =>
    Object.entries(light).map(([name, colour]) => [colour, dark[name]!] as const),
  );
  const darkOf = new Map(pairs);
  return text.replace(new RegExp([...darkOf.keys()].join("|"), "g"), (found) => darkOf.get(found)!);
}
