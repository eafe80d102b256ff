import type { Row } from "./rows.js";
import { jurisdictions, type Jurisdiction } from "./jurisdictions.js";

/** What a jurisdiction paid for imported rare-earth compounds in a year, against its output. */
export interface ImportBill {
  readonly jurisdiction: Jurisdiction;
  readonly year: number;
  readonly imports_usd: number;
  readonly gdp_usd: number;
  /** US dollars of imports to a million US dollars of GDP. */
  readonly per_million: number;
  /** `at most` for the European Union, whose sum holds the trade between its members. */
  readonly bound: "equal" | "at most";
}

/**
 * Import bills of the four jurisdictions in a year: `1,000,000 × imports / GDP`. After Woods (2025), Figure 4.
 *
 * @throws RangeError for a year in which a jurisdiction has no confirmed trade or GDP
 */
export function importBill(
  trade: readonly Row<"trade">[],
  gdp: readonly Row<"gdp">[],
  year: number,
): ImportBill[] {
  return jurisdictions.map(({ name, iso3 }) => {
    const isIt = (row: Row<"trade"> | Row<"gdp">): boolean =>
      row.year === year && row.iso3 === iso3 && row.evidence !== "unconfirmed";
    const imports_usd = trade.find(isIt)?.imports_usd ?? null;
    const gdp_usd = gdp.find(isIt)?.gdp_usd ?? null;
    if (imports_usd === null || gdp_usd === null)
      throw new RangeError(
        `importBill: year must be one with trade and GDP of ${name}, got ${year}`,
      );
    return {
      jurisdiction: name,
      year,
      imports_usd,
      gdp_usd,
      per_million: (1e6 * imports_usd) / gdp_usd,
      bound: iso3 === "EUU" ? "at most" : "equal",
    };
  });
}
