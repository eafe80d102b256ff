import type { Layout } from "plotly.js-dist";
import { basePalette } from "./palette.js";

type Axis = NonNullable<Layout["xaxis"]>;
type Legend = NonNullable<Layout["legend"]>;

const { light } = basePalette;
const font = "Inter, system-ui, -apple-system, Segoe UI, sans-serif";

/** Layout that all figures share: no chart title, thin axes, nothing to drag, transparent ground. */
export function baseLayout(height: number): Partial<Layout> {
  return {
    height,
    margin: { t: 24, r: 16, b: 40, l: 52 },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    font: { family: font, size: 12, color: light.ink },
    showlegend: false,
    dragmode: false,
    hovermode: "closest",
    hoverlabel: {
      bgcolor: light.paper,
      bordercolor: light.soft,
      font: { family: font, size: 12, color: light.ink },
    },
  };
}

/** A row of entries under the axes that only explains: a click on it hides nothing. */
export function legendRow(options: Partial<Legend> = {}): Partial<Legend> {
  return {
    orientation: "h",
    x: 0,
    xanchor: "left",
    font: { size: 12, color: light.soft },
    itemclick: false,
    itemdoubleclick: false,
    ...options,
  };
}

/** Axis with a title that states the unit. */
export function axis(title: string, options: Partial<Axis> = {}): Partial<Axis> {
  return {
    title: { text: title, font: { size: 12, color: light.soft }, standoff: 8 },
    tickfont: { size: 12, color: light.soft },
    gridcolor: light.hairline,
    linecolor: light.soft,
    zeroline: false,
    fixedrange: true,
    automargin: true,
    ...options,
  };
}
