/**
 * The word nearest to another, where it is as near as a slip of the fingers; `undefined` where none is.
 *
 * @example nearestWord("--jsno", ["--json", "--paper"]) // "--json"
 */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((other) => ({ other, slips: distance(word, other) }))
    .sort((a, b) => a.slips - b.slips);
  return best && best.slips <= Math.max(1, Math.floor(word.length / 3)) ? best.other : undefined;
}

/** Letters to add, drop, change or swap with the next (Damerau). */
function distance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= to.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= from.length; i++)
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(
        rows[i - 1]![j]! + 1,
        rows[i]![j - 1]! + 1,
        rows[i - 1]![j - 1]! + same,
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Infinity,
      );
    }
  return rows[from.length]![to.length]!;
}
