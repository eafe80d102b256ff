import type { Compiled } from "./compile.js";
import type { Condition } from "./polytope.js";

/** Messages that a type may send, and what that asks of the replies. */
export interface SenderOption<T> {
  readonly support: readonly number[];
  readonly conditions: readonly Condition<T>[];
}

/**
 * The sets of messages that each type may send: indifference among them, and no better message elsewhere.
 *
 * A message that pays less than another whatever best replies either meets is left out at once.
 */
export function senderOptions<T>({
  Z,
  game,
  places,
  utility,
  replies,
}: Compiled<T>): readonly [SenderOption<T>[], SenderOption<T>[]] {
  const of = (type: 0 | 1): SenderOption<T>[] => {
    const rows = utility[type];
    const ends = (row: readonly T[], message: number, better: 1 | -1): T => {
      let total = row[replies] as T;
      for (const { message: at, offset, known, envelope } of places) {
        if (at !== message || (known !== null && known !== type)) continue;
        const used =
          known === null
            ? envelope.largest.flat()
            : known === 0
              ? envelope.at[envelope.at.length - 1]!
              : envelope.at[0]!;
        let end = row[offset + used[0]!] as T;
        for (const a of used)
          if (Z.sign(Z.less(row[offset + a] as T, end)) === better) end = row[offset + a] as T;
        total = Z.plus(total, end);
      }
      return total;
    };
    const most = rows.map((row, message) => ends(row, message, 1));
    const least = rows.map((row, message) => ends(row, message, -1));
    const sensible = rows
      .map((_, m) => m)
      .filter((m) => least.every((other) => Z.sign(Z.less(most[m]!, other)) >= 0));
    return subsets(sensible).map((support) => {
      const [sent = 0] = support;
      const conditions: Condition<T>[] = [];
      for (const message of sensible)
        if (message !== sent)
          conditions.push({
            normal: Z.minus(rows[sent]!, rows[message]!),
            equality: support.includes(message),
          });
      return { support, conditions };
    });
  };
  return [of(0), of(1)];
}

const kept: number[][][] = [];

/** Non-empty subsets, the small ones first. */
function subsets(items: readonly number[]): number[][] {
  const { length } = items;
  const indices = (kept[length] ??= Array.from({ length: 2 ** length - 1 }, (_, k) =>
    items.map((_, i) => i).filter((i) => ((k + 1) >> i) & 1),
  ).sort((a, b) => a.length - b.length));
  return indices.map((subset) => subset.map((i) => items[i]!));
}
