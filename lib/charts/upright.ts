import type { Layout } from "plotly.js-dist";

type Shape = NonNullable<Layout["shapes"]>[number];

/** A dotted line from the foot of the drawing to its head. */
export const upright = (x: number | string, color: string, more: Partial<Shape> = {}): Shape => ({
  type: "line",
  ...{ x0: x, x1: x, yref: "paper", y0: 0, y1: 1 },
  line: { color, width: 1, dash: "dot" },
  ...more,
});
