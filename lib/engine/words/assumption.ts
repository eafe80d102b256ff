import type { Domain } from "./domain.js";

/** An assumption that a reader can move. */
export interface Assumption {
  /** Name in formulas. */
  readonly tex: string;
  /** Name in figures and plain text. */
  readonly text: string;
  /** Two or three words for a label. */
  readonly name: string;
  readonly unit: string;
  readonly domain: Domain;
  readonly value: number;
  /** Travel and step of a slider; wider values inside `domain` can be typed. */
  readonly slider: { readonly min: number; readonly max: number; readonly step: number };
}
