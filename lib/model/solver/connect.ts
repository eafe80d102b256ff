import { touch, type Piece } from "./enumeratePieces.js";
import type { Integers } from "./integers.js";

/** A number for each connected set of pieces, from 0, in the order of the pieces. */
export function connect<T>(Z: Integers<T>, pieces: readonly Piece<T>[]): number[] {
  const group = pieces.map((_, k) => k);
  pieces.forEach(({ sender, receiver }, i) => {
    for (let j = 0; j < i; j++) {
      const other = pieces[j]!;
      if (
        group[i] === group[j] ||
        !touch(Z, sender, other.sender) ||
        !touch(Z, receiver, other.receiver)
      )
        continue;
      const [from, to] = [group[i]!, group[j]!];
      group.forEach((number, k) => number === from && (group[k] = to));
    }
  });
  const numbers = [...new Set(group)];
  return group.map((number) => numbers.indexOf(number));
}
