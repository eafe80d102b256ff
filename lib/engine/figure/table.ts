import type { Status } from "./status.js";

export type TableCell = string | number | boolean | null;

/** One column: `name` is the key in the data, `title` the head, `unit` goes under it. */
export interface Column {
  readonly name: string;
  readonly title: string;
  readonly unit?: string;
  /** Numbers are set right-aligned, with thousands separators unless `plain` (years, scores). */
  readonly plain?: boolean;
  /** Whether addresses in its text are links: `http` and `https` only, the rest stays text. */
  readonly links?: boolean;
  /** By row, the address that puts inputs of the notebook at values when its text is clicked in the page, if any. */
  readonly loads?: readonly (string | null)[];
  /** Whether its text names its row, so that a link can lead to it. */
  readonly anchor?: boolean;
  /** Whether a reader of the page can choose one of its values, and see the rows that have it. */
  readonly filter?: boolean;
}

/** A table as data: what it shows, its columns, its rows, where they come from. */
export interface Table {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly status: Status;
  readonly source: string;
  /** Whether a reader of the page can search it, and sort it by any column, as is so of a long one. Plain elsewhere. */
  readonly interactive?: boolean;
}

/** A table that is longer than a screen is searched rather than read. */
const long = 16;

export const isSearched = ({ interactive, rows }: Table): boolean =>
  interactive ?? rows.length >= long;
