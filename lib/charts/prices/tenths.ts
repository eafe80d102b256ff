/** A number to a digit after the point; `null` for none. */
export const tenths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value.toFixed(1));
