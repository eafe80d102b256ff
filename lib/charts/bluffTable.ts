import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";

/** How long a bluff is expected to last where a share of patents is hidden. */
export interface BluffByShare {
  readonly share: number;
  readonly precision: number;
  /** `null` for ever. */
  readonly years: number | null;
}

/** Expected years of a bluff by the hidden share, to a tenth of a year. */
export const bluffTable = (phases: readonly BluffByShare[]): Table =>
  table(
    phases.map(({ share, precision, years }) => ({
      share,
      precision,
      years: years === null ? null : Number(years.toFixed(1)),
    })),
    {
      title: "How long a bluff is expected to last",
      status: "computed",
      source: "the assumptions above: nothing hidden, your share, and the paper’s two figures",
      columns: {
        share: "Hidden share",
        precision: { unit: "probability" },
        years: { title: "Expected", unit: "years" },
      },
    },
  );
