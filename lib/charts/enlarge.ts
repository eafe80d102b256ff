import type { Figure } from "./figure.js";

/** Lengths in pixels, by the name that Plotly gives them; everything else is in units of data or shares. */
const lengths = new Set(["size", "height", "t", "r", "b", "l", "xshift", "yshift", "ax", "ay", "standoff", "borderpad", "ticklen"]);

/** A figure's Plotly specification with letters, marks, lines and margins `factor` times as large, for a projector. */
export function enlarge(
  specification: Pick<Figure, "data" | "layout">,
  factor: number,
): Pick<Figure, "data" | "layout"> {
  if (factor === 1) return specification;
  const text = JSON.stringify(specification, function (this: object, key: string, value: unknown) {
    if (typeof value !== "number") return value;
    // A bar is as wide as its data say; a line has a colour or a dash beside its width.
    const isLine = key === "width" && ("color" in this || "dash" in this);
    return isLine || lengths.has(key) ? Math.round(value * factor * 10) / 10 : value;
  });
  return JSON.parse(text) as Pick<Figure, "data" | "layout">;
}
