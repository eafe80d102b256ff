import type { Data, Layout } from "plotly.js-dist";
import type { Figure } from "./figure.js";
import { subscripts } from "./subscripts.js";
import { plotlyText } from "./plotlyText.js";

/** Width in pixels of a figure's still picture. */
export const stillWidth = 720;
/** Height in pixels that title, subtitle and stamp take above a still picture. */
export const titleHeight = 64;

export const figureHeight = ({ layout }: Figure): number => layout.height ?? 420;

/**
 * The Plotly specification with title, subtitle and status stamp inside the picture, for places
 * that show it alone: notebooks, downloads. The edition's page sets them as text instead.
 */
export function titled(figure: Figure): { data: Partial<Data>[]; layout: Partial<Layout> } {
  const { title, subtitle, status, data, layout } = figure;
  return {
    data: [...data],
    layout: {
      ...layout,
      height: figureHeight(figure) + titleHeight,
      margin: { ...layout.margin, t: (layout.margin?.t ?? 24) + titleHeight },
      title: {
        text: `<b>${subscripts(plotlyText(title))}</b>`,
        subtitle: { text: `${subscripts(plotlyText(subtitle))} · <i>${status}</i>` },
        x: 0,
        xanchor: "left",
        xref: "container",
        y: 1,
        yanchor: "top",
        yref: "container",
        pad: { t: 12, l: 12 },
        font: { size: 16 },
      },
    },
  };
}
