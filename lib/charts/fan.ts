import type { Data } from "plotly.js-dist";
import type { Band } from "../model/time/summarise.js";
import { light } from "./palette.js";

/** The band in which eight in ten courses of the news lie, year by year. */
export const fan = (
  name: string,
  years: readonly number[],
  bands: readonly Band[],
): Partial<Data> => ({
  type: "scatter",
  mode: "lines",
  name,
  x: [...years, ...[...years].reverse()],
  y: [...bands.map(({ low }) => low), ...[...bands].reverse().map(({ high }) => high)],
  fill: "toself",
  fillcolor: light.band,
  line: { width: 0, color: light.band },
  hoverinfo: "skip",
});
