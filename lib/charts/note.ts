import type { Layout } from "plotly.js-dist";
import { light } from "./palette.js";

export type Note = NonNullable<Layout["annotations"]>[number];

/** Where a note stands, and how it looks: soft unless said. */
type Options = Partial<Omit<Note, "font">> & { readonly size?: number; readonly color?: string };

/** Words at a place of the drawing. */
export const note = (
  text: string,
  x: number | string,
  y: number,
  { size = 12, color = light.soft, ...where }: Options = {},
): Note => ({ text, x, y, showarrow: false, font: { size, color }, ...where });
