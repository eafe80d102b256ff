import type { Row } from "./rows.js";

/**
 * The row of the corrections ledger with this id.
 *
 * @param ledger - `load("corrections").objects()`
 * @throws RangeError for an id that the ledger does not have
 * @example correction(load("corrections").objects(), "T1-2024-mining").found // "270000"
 */
export function correction(ledger: readonly Row<"corrections">[], id: string): Row<"corrections"> {
  const found = ledger.find((row) => row.id === id);
  if (!found)
    throw new RangeError(
      `correction: id must be one of data/corrections.csv, got ${JSON.stringify(id)}`,
    );
  return found;
}
