/** An axis of a chart that Plotly has drawn. */
export interface DrawnAxis {
  /** From pixels to values, and back. */
  p2d(pixel: number): number;
  d2p(value: number): number;
  readonly _offset: number;
  readonly _length: number;
}

/** What Plotly keeps at the place of a chart, which is part of no promise of its own. */
export interface Drawn {
  readonly _fullLayout?: Readonly<Record<string, unknown>> & {
    readonly xaxis: DrawnAxis;
    readonly yaxis: DrawnAxis;
  };
}
