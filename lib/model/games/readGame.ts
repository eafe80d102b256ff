import type { SignallingGame } from "../solver/game.js";
import { signallingGame, type GameDescription } from "../solver/signallingGame.js";
import { gameOf } from "./gameSheet.js";
import { readSheet } from "./readSheet.js";

/**
 * A signalling game from a text, Gambit's `.efg` or JSON, or from its description.
 *
 * @throws RangeError for a text that is no game, and for a game whose parts do not fit together
 */
export const readGame = (game: string | GameDescription): SignallingGame =>
  typeof game === "string" ? gameOf(readSheet(game)) : signallingGame(game);
