import { max, median, min } from "simple-statistics";

/** Changes after several events, in per cent. */
export interface ChangeSummary {
  readonly n: number;
  readonly rises: number;
  /** `null` where there is no event. */
  readonly least: number | null;
  readonly median: number | null;
  readonly most: number | null;
}

/** Number, sign and size of changes after events; too few, and too close in time, for anything finer. */
export function summariseChanges(changes: readonly { readonly change: number }[]): ChangeSummary {
  const values = changes.map(({ change }) => change);
  const rises = values.filter((value) => value > 0).length;
  if (values.length === 0) return { n: 0, rises, least: null, median: null, most: null };
  return { n: values.length, rises, least: min(values), median: median(values), most: max(values) };
}
