import type { Layout } from "plotly.js-dist";
import { axis } from "../engine/figure/layout.js";

/** Horizontal axis of a belief, from 0 to 1, with room at both ends for the circle that stands there. */
export const beliefAxis = (title: string): Layout["xaxis"] =>
  axis(title, { range: [-0.03, 1.03], showgrid: false, dtick: 0.2, tickformat: ".1f" });
