import type { Layout } from "plotly.js-dist";
import { elementStyles, type Element } from "./elementStyles.js";

/** Symbols of elements at the ends of their lines, in the line’s colour, moved apart where they would meet. */
export function endLabels(
  ends: readonly { element: Element; x: string; y: number }[],
  gap: number,
): NonNullable<Layout["annotations"]> {
  let above = -Infinity;
  return [...ends]
    .sort((a, b) => a.y - b.y)
    .map(({ element, x, y }) => {
      above = Math.max(y, above + gap);
      return {
        text: `<b>${element}</b>`,
        x,
        y: above,
        xanchor: "left",
        xshift: 6,
        showarrow: false,
        font: { size: 12, color: elementStyles[element].color },
      };
    });
}
