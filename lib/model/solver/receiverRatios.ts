import type { Ratio } from "./beliefsAt.js";
import type { Compiled } from "./compile.js";
import { endProbability } from "./game.js";
import { toIntegers } from "./integers.js";
import type { Point } from "./polytope.js";

/** A receiver's expected payoff in each pair of strategies: bilinear, so that its extremes are among these. */
export function receiverRatios<T>(
  { Z, game, places, replies }: Compiled<T>,
  receiver: number,
): (senders: readonly Point<T>[], receivers: readonly Point<T>[]) => Ratio<T>[] {
  const messages = game.messages.length;
  const own = places.filter(({ set }) => (set.receiver ?? 0) === receiver);
  const ended = game.messages.flatMap((message, m) =>
    message.ends.flatMap((end, t) =>
      end && receiver === 0
        ? [
            {
              at: t * messages + m,
              value: end.receiver.mul(endProbability(message, t)).mul(game.prior[t]!),
            },
          ]
        : [],
    ),
  );
  const ends = toIntegers(ended.map(({ value }) => value));
  let common = Z.from(ends.denominator);
  for (const { scale } of own)
    if (Z.sign(Z.less(scale, common)) !== 0)
      common = Z.sign(Z.less(common, Z.one)) === 0 ? scale : Z.times(common, scale);
  const over = (scale: T): T => Z.from(Z.ratio(common, scale).n);
  const endScale = over(Z.from(ends.denominator));
  const constants = ends.numerators.map((value) => Z.times(Z.from(value), endScale));
  const factors = own.map(({ scale }) => over(scale));

  return (senders, receivers) =>
    senders.flatMap((sender) => {
      const row = new Array<T>(replies + 1).fill(Z.zero);
      constants.forEach((value, k) => {
        row[replies] = Z.plus(row[replies] as T, Z.times(value, sender[ended[k]!.at]!));
      });
      own.forEach(({ message, offset, weights, values }, k) => {
        for (let t = 0; t < weights.length; t++) {
          const said = sender[t * messages + message]!;
          if (Z.sign(said) === 0 || Z.sign(weights[t]!) === 0) continue;
          const weight = Z.times(Z.times(weights[t]!, said), factors[k]!);
          for (let a = 0; a < values[t]!.length; a++)
            row[offset + a] = Z.plus(row[offset + a] as T, Z.times(weight, values[t]![a]!));
        }
      });
      const scale = Z.times(common, sender[sender.length - 1]!);
      return receivers.map((reply): Ratio<T> => [
        Z.dot(row, reply),
        Z.times(scale, reply[replies]!),
      ]);
    });
}
