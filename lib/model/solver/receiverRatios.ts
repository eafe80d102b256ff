import type { Ratio } from "./beliefsAt.js";
import type { CompiledGame } from "./compileGame.js";
import { endProbability } from "./game.js";
import { toIntegers } from "./integers.js";
import type { Point } from "./polytope.js";

/** A receiver's expected payoff in each pair of strategies: bilinear, so that its extremes are among these. */
export function receiverRatios<T>(
  { Z, game, places, replies }: CompiledGame<T>,
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
  const scales: T[] = [];
  for (const scale of [Z.from(ends.denominator), ...own.map((place) => place.scale)])
    if (!scales.includes(scale)) scales.push(scale);
  const over = (scale: T): T =>
    scales.reduce((product, other) => (other === scale ? product : Z.times(product, other)), Z.one);
  const common = Z.times(over(scales[0]!), scales[0]!);
  const endScale = over(scales[0]!);
  const constants = ends.numerators.map((value) => Z.times(Z.from(value), endScale));
  const factors = own.map(({ scale }) => over(scale));

  return (senders, receivers) =>
    senders.flatMap((sender) => {
      const row = new Array<T>(replies + 1).fill(Z.zero);
      for (let k = 0; k < constants.length; k++)
        row[replies] = Z.plus(row[replies] as T, Z.times(constants[k]!, sender[ended[k]!.at]!));
      for (let k = 0; k < own.length; k++) {
        const { message, offset, weights, values } = own[k]!;
        for (let t = 0; t < weights.length; t++) {
          const said = sender[t * messages + message]!;
          if (Z.sign(said) === 0 || Z.sign(weights[t]!) === 0) continue;
          const weight = Z.times(Z.times(weights[t]!, said), factors[k]!);
          for (let a = 0; a < values[t]!.length; a++)
            row[offset + a] = Z.plus(row[offset + a] as T, Z.times(weight, values[t]![a]!));
        }
      }
      const scale = Z.times(common, sender[sender.length - 1]!);
      return receivers.map((reply): Ratio<T> => [
        Z.dot(row, reply),
        Z.times(scale, reply[replies]!),
      ]);
    });
}
