import type { SignallingGame } from "./game.js";
import type { Strategy } from "./solution.js";

/** Whether a message is sent with positive probability: by a type that does, and that chance can draw. */
export const isSent = (game: SignallingGame, strategy: Strategy, message: string): boolean =>
  game.types.some(
    (type, k) =>
      game.prior[k]!.n > 0n &&
      Object.hasOwn(strategy[type]!, message) &&
      strategy[type]![message]!.n > 0n,
  );
