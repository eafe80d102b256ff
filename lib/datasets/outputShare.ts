import type { Row } from "./rows.js";

/** A country’s share of the world’s mine output, by one edition. */
export interface OutputShare {
  readonly year: number;
  readonly edition: Row<"mine-production">["edition"];
  /** Tonnes of rare earth oxide. */
  readonly country: number;
  readonly world: number;
  /** Per cent. */
  readonly share: number;
  /** Whether the USGS marks one of the two as an estimate. */
  readonly estimated: boolean;
  /** Whether no later edition has the year. */
  readonly latest: boolean;
}

/** The oldest first. */
const editions: readonly OutputShare["edition"][] = [
  "press 2010",
  "MCS2016",
  "MCS2019",
  "DS140",
  "MYB2022 T8",
  "MCS2024",
  "MCS2025",
  "MCS2026",
  "table of 2025",
];

/**
 * Share of a country in the world’s mine output, year by year; both numbers from one edition of the USGS, since editions differ.
 * Unconfirmed rows are left out.
 */
export function outputShare(
  rows: readonly Row<"mine-production">[],
  country: string,
): OutputShare[] {
  const known = rows.filter(({ evidence }) => evidence !== "unconfirmed");
  const age = ({ edition }: Pick<OutputShare, "edition">): number => editions.indexOf(edition);
  const shares = known
    .filter((row) => row.country === country)
    .flatMap((row) => {
      const world = known.find(
        (other) =>
          other.country === "World" && other.year === row.year && other.edition === row.edition,
      );
      if (!world) return [];
      const share = (100 * row.production_t_reo) / world.production_t_reo;
      return [
        {
          year: row.year,
          edition: row.edition,
          country: row.production_t_reo,
          world: world.production_t_reo,
          share,
          estimated: row.estimated || world.estimated,
        },
      ];
    })
    .sort((a, b) => a.year - b.year || age(a) - age(b));
  return shares.map((row, i) => ({ ...row, latest: shares[i + 1]?.year !== row.year }));
}
