/**
 * Probabilities as text: two decimals, more where two that differ would read the same.
 *
 * @example probabilities([0.5, 0.501]) // ["0.500", "0.501"]
 */
export function probabilities(values: readonly number[]): string[] {
  const distinct = new Set(values).size;
  for (let decimals = 2; ; decimals++) {
    const texts = values.map((value) => value.toFixed(decimals));
    if (new Set(texts).size === distinct || decimals === 6) return texts;
  }
}
