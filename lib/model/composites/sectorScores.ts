/** The paper's four kinds of sector, scored by its three metrics; every number is this edition's guess. */
export interface SectorScore {
  readonly sector: string;
  /** How much the prices of its inputs move. */
  readonly volatility: number;
  /** What it spends on stocks. */
  readonly stockpiling: number;
  /** How hard its inputs are to replace. */
  readonly substitution: number;
}

/**
 * Illustrative scores in [0, 1], chosen so that equal weights give the order that the paper tells:
 * green energy and technology above defence and general manufacturing. Nothing here is measured.
 * Woods (2025), Figure 6.
 */
export const sectorScores: readonly SectorScore[] = [
  { sector: "Green energy", volatility: 0.8, stockpiling: 0.5, substitution: 0.9 },
  { sector: "Technology", volatility: 0.7, stockpiling: 0.5, substitution: 0.8 },
  { sector: "Defence", volatility: 0.4, stockpiling: 0.8, substitution: 0.6 },
  { sector: "General manufacturing", volatility: 0.3, stockpiling: 0.2, substitution: 0.3 },
];
