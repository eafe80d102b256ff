import type { Figure } from "./figure.js";

type Specification = Pick<Figure, "data" | "layout">;

/** Lengths in pixels, by the name that Plotly gives them; everything else is in units of data or shares. */
const lengths = new Set([
  "size",
  "height",
  "t",
  "r",
  "b",
  "l",
  "xshift",
  "yshift",
  "ax",
  "ay",
  "standoff",
  "borderpad",
  "ticklen",
]);

/** A figure's Plotly specification with letters, marks, lines and margins `factor` times as large, for a projector. */
export function enlarge({ data, layout }: Specification, factor: number): Specification {
  const larger = (value: unknown, isLength: boolean): unknown => {
    if (typeof value === "number") return isLength ? Math.round(value * factor * 10) / 10 : value;
    if (Array.isArray(value)) return value.map((item) => larger(item, isLength));
    if (typeof value !== "object" || value === null) return value;
    // A bar is as wide as its data say; a line has a colour or a dash beside its width.
    const isLine = "color" in value || "dash" in value;
    const entries = Object.entries(value).map(([key, item]) => [
      key,
      larger(item, lengths.has(key) || (key === "width" && isLine)),
    ]);
    return Object.fromEntries(entries);
  };
  return factor === 1 ? { data, layout } : (larger({ data, layout }, false) as Specification);
}
