import type { Integers } from "./integers.js";
import type { Condition } from "./polytope.js";

/** What it asks of a belief that all of some replies are best. */
export function bestTogether<T>(
  Z: Integers<T>,
  values: readonly (readonly T[])[],
  replies: readonly number[],
): Condition<T>[] {
  const [anchor] = replies as [number];
  return values[0]!.flatMap((_, action): Condition<T>[] =>
    action === anchor
      ? []
      : [
          {
            normal: [...values.map((row) => Z.less(row[anchor]!, row[action]!)), Z.zero],
            equality: replies.includes(action),
          },
        ],
  );
}
