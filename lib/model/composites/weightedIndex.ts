/**
 * Composite of scores: `Σ wᵢ sᵢ / Σ wᵢ`, the weighted mean. Weights count by their ratios alone.
 *
 * A composite says nothing that its scores and weights do not. OECD and JRC (2008), Handbook on
 * Constructing Composite Indicators; after Woods (2025), Figures 3 and 6, which publish neither.
 *
 * @param scores - in [0, 1]
 * @param weights - one a score, ≥ 0, not all 0
 * @throws RangeError for a score or a weight outside its domain, or when they are not as many
 * @example weightedIndex([1, 0], [3, 1]) // 0.75
 */
export function weightedIndex(scores: readonly number[], weights: readonly number[]): number {
  if (weights.length !== scores.length || scores.length === 0)
    throw new RangeError(
      `weightedIndex: weights must be as many as scores, got ${weights.length} and ${scores.length}`,
    );
  for (const score of scores)
    if (!(score >= 0 && score <= 1))
      throw new RangeError(`weightedIndex: scores must be in [0, 1], got ${score}`);
  for (const weight of weights)
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new RangeError(`weightedIndex: weights must be ≥ 0, got ${weight}`);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0)
    throw new RangeError("weightedIndex: weights must not all be 0, got 0. Move one of them up.");
  return scores.reduce((sum, score, i) => sum + score * weights[i]!, 0) / whole;
}
