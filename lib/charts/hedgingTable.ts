import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** How likely outsiders hedge after some years of news, with so many layers of opacity complete. */
export interface HedgingByLayers {
  readonly layers: string;
  readonly precision: number;
  /** From a belief above the cutoff, and from one below it. */
  readonly sure: number;
  readonly doubtful: number;
}

/** Hedging after ten years of news, from a belief of 3/4 and from one of 3/10, as one layer after another closes. */
export const hedgingTable = (closing: readonly HedgingByLayers[]): Table =>
  table(
    closing.map(({ layers, precision, sure, doubtful }) => ({
      layers,
      precision,
      sure: Number(sure.toFixed(3)),
      doubtful: Number(doubtful.toFixed(3)),
    })),
    {
      title: "How likely outsiders hedge after ten years of news",
      status: "computed",
      source: "exact, from the precision above; cutoff 1/2",
      columns: {
        layers: "Complete layers",
        precision: { unit: "probability" },
        sure: { title: "Hedging, from a belief of 3/4", unit: "probability" },
        doubtful: { title: "From 3/10", unit: "probability" },
      },
    },
  );
