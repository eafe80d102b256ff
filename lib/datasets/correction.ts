import { loadCorrections, type CorrectionRow } from "./loadCorrections.js";

/**
 * The row of the corrections ledger with this id.
 *
 * @throws RangeError for an id that the ledger does not have
 * @example correction("T1-2024-mining").found // "270000"
 */
export function correction(id: string): CorrectionRow {
  const found = loadCorrections()
    .objects()
    .find((row) => row.id === id);
  if (!found)
    throw new RangeError(
      `correction: id must be one of data/corrections.csv, got ${JSON.stringify(id)}`,
    );
  return found;
}
