import type { Row } from "./rows.js";
import type { AnnouncedMoney, MoneyUse } from "./announcedMoney.js";
import { jurisdictions, type Jurisdiction } from "./jurisdictions.js";

/** Announced money of a jurisdiction, in US dollars to a million US dollars of its GDP. */
export interface MoneyPerGdp {
  readonly jurisdiction: Jurisdiction;
  readonly gdp_usd: number;
  /** For rare earths alone, without a condition; `null` where nothing is counted, which is not a zero. */
  readonly rare_earths: number | null;
  /** For rare earths alone, as a loan under conditions or an offer of up to a sum. */
  readonly conditional: number | null;
  /** Programmes for all critical minerals. */
  readonly wider: number | null;
}

/**
 * Sums of announced money over GDP: `1,000,000 × sum / GDP`, by use. After Woods (2025), Figures 4 and 5.
 *
 * @param year - the year of GDP
 * @throws RangeError for a year without the GDP of a jurisdiction
 */
export function moneyPerGdp(
  money: readonly AnnouncedMoney[],
  gdp: readonly Row<"gdp">[],
  year: number,
): MoneyPerGdp[] {
  return jurisdictions.map(({ name, iso3 }) => {
    const gdp_usd = gdp.find(
      (row) => row.year === year && row.iso3 === iso3 && row.evidence !== "unconfirmed",
    )?.gdp_usd;
    if (gdp_usd === undefined)
      throw new RangeError(`moneyPerGdp: year must be one with the GDP of ${name}, got ${year}`);
    const over = (use: MoneyUse): number | null => {
      const counted = money.filter((row) => row.jurisdiction === name && row.use === use);
      return counted.length === 0
        ? null
        : (1e6 * counted.reduce((sum, { usd }) => sum + usd!, 0)) / gdp_usd;
    };
    return {
      jurisdiction: name,
      gdp_usd,
      rare_earths: over("rare earths"),
      conditional: over("conditional"),
      wider: over("all critical minerals"),
    };
  });
}
