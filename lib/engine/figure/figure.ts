import type { Data, Layout } from "plotly.js-dist";
import type { Status } from "./status.js";
import type { Table } from "./table.js";

/**
 * A chart as data: a Plotly specification with what a reader needs to trust and to read it.
 * `data` and `layout` hold the light theme; the page swaps colours for the dark one.
 */
export interface Figure {
  readonly kind: "figure";
  /** File-name stem of downloads and key in the page, e.g. `price-history`. */
  readonly name: string;
  readonly title: string;
  /** What the axes measure and in which unit; the status stamp is added to it. */
  readonly subtitle: string;
  readonly status: Status;
  readonly source: string;
  /** Where to look, in a sentence or two. */
  readonly caption: string;
  /** What the picture shows, for someone who cannot see it. */
  readonly alt: string;
  readonly data: readonly Partial<Data>[];
  readonly layout: Partial<Layout>;
  /** The numbers behind the marks. */
  readonly table: Table;
  /** An input that the reader can move in the picture. */
  readonly handle?: Handle;
  /** Choices that the reader can make in the picture; the inputs' own controls do the same for the keyboard. */
  readonly taps?: readonly Tap[];
}

/** A line of the drawing, in the units of its axes; a click on it puts inputs at options. */
export interface Tap {
  readonly sets: Readonly<Record<string, string>>;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A mark that stands at `x` on the horizontal axis for the value of an input, and can be dragged along it. */
export interface Handle {
  readonly input: string;
  readonly x: number;
}
