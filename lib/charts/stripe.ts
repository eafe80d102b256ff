import type { Layout } from "plotly.js-dist";
import { light } from "./palette.js";

type Shape = NonNullable<Layout["shapes"]>[number];
type Place = number | string;

/** A pale band behind the marks, from the foot of the drawing to its head. */
export const stripe = (x0: Place, x1: Place, more: Partial<Shape> = {}): Shape => ({
  ...{ type: "rect", layer: "below", x0, x1, yref: "paper", y0: 0, y1: 1 },
  line: { width: 0 },
  fillcolor: light.band,
  ...more,
});
