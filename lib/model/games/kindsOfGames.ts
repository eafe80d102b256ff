import { solve } from "../solver/solve.js";
import type { GameDescription } from "../solver/signallingGame.js";
import { gameKinds, kindsOfComponent, type GameKind } from "./gameKinds.js";
import { readGame } from "./readGame.js";

/**
 * The kinds of equilibrium that each of some games has, each solved exactly.
 *
 * @throws RangeError as `readGame` and `solve` do
 * @example kindsOfGames([0.4, 0.6].map((p) => family(p)))
 */
export const kindsOfGames = (games: readonly (string | GameDescription)[]): GameKind[][] =>
  games.map((each) => {
    const game = readGame(each);
    const { components } = solve(game);
    const found = components.flatMap((component) => kindsOfComponent(game, component));
    return gameKinds.filter((kind) => found.includes(kind));
  });
