import type { Ratio } from "./beliefsAt.js";
import type { Compiled } from "./compile.js";
import type { Point } from "./polytope.js";
import { toIntegers } from "./integers.js";
import { endProbability } from "./game.js";

/** A receiver's expected payoff in each pair of strategies: bilinear, so that its extremes are among these. */
export function receiverRatios<T>(
  { Z, game, places }: Compiled<T>,
  receiver: number,
  senders: readonly Point<T>[],
  receivers: readonly Point<T>[],
): Ratio<T>[] {
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
  const { numerators, denominator } = toIntegers(ended.map(({ value }) => value));
  const [ends, over] = [numerators.map(Z.from), Z.from(denominator)];
  return senders.flatMap((sender) => {
    const said = sender[sender.length - 1]!;
    return receivers.map((reply): Ratio<T> => {
      const replied = reply[reply.length - 1]!;
      let [sum, common] = [Z.zero, over];
      for (let k = 0; k < ends.length; k++)
        sum = Z.plus(sum, Z.times(ends[k]!, sender[ended[k]!.at]!));
      sum = Z.times(sum, replied);
      for (const { message, offset, weights, values, scale } of own) {
        let here = Z.zero;
        for (let t = 0; t < weights.length; t++) {
          const weight = Z.times(weights[t]!, sender[t * messages + message]!);
          if (Z.sign(weight) === 0) continue;
          for (let a = 0; a < values[t]!.length; a++)
            if (Z.sign(reply[offset + a]!) !== 0)
              here = Z.plus(here, Z.times(weight, Z.times(reply[offset + a]!, values[t]![a]!)));
        }
        if (Z.sign(here) === 0) continue;
        // Alike information sets have one scale.
        if (Z.sign(Z.less(scale, common)) === 0) sum = Z.plus(sum, here);
        else if (Z.sign(sum) === 0) [sum, common] = [here, scale];
        else
          [sum, common] = [
            Z.plus(Z.times(sum, scale), Z.times(here, common)),
            Z.times(common, scale),
          ];
      }
      return [sum, Z.times(common, Z.times(said, replied))];
    });
  });
}
