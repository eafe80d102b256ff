import { figure } from "./figure.js";
import { checkParameters } from "../model/game/checkParameters.js";
import { payoffOf } from "../model/game/foreignPayoff.js";
import { histories } from "../model/game/histories.js";
import type { Figure } from "../engine/figure/figure.js";
import type { GameEquilibrium } from "../model/games/solveGame.js";
import type { SignallingGame } from "../model/solver/game.js";
import { anyTree } from "./tree/anyTree.js";
import { describeTree } from "./tree/describeTree.js";
import type { GameTreeOptions } from "./tree/gameTreeOptions.js";
import { chinaPayoffText, foreignPayoffText } from "./tree/payoffText.js";
import { treeLayout } from "./tree/treeLayout.js";
import { treeTraces } from "./tree/treeTraces.js";

const source = "the model of Woods (2025), Timing of the Game and Figure 2";

/**
 * The tree of a signalling game with one receiver, and an equilibrium of it, as `solveGame` gives them; without
 * a game Figure 2, the paper's.
 *
 * @throws RangeError for more ends than can be read, or a number of the paper's game outside its domain
 * @example gameTree(readGame(text), solveGame(text).equilibria[0])
 */
export function gameTree(
  game: GameTreeOptions | SignallingGame = {},
  equilibrium?: GameEquilibrium,
): Figure {
  return "messages" in game ? anyTree(game, equilibrium) : paperTree(game);
}

/**
 * Figure 2, the extensive form: Nature draws China's type, China discloses (D) or keeps silent (ND),
 * outsiders hedge (H) or press (P). The dashed line joins what outsiders cannot tell apart.
 * Woods (2025), Timing of the Game.
 */
function paperTree(options: GameTreeOptions): Figure {
  const { moves = 5, p, reply = [], payoffs } = options;
  checkParameters("gameTree", { ...(p === undefined ? {} : { p }), ...payoffs });
  const heavy =
    moves > 3 && reply.length > 0
      ? "; heavy: outsiders’ best reply"
      : options.marked
        ? "; heavy: what is new"
        : "";
  return figure({
    name: `game-tree-${moves}`,
    title: finding(options) ?? titles[moves - 1]!,
    subtitle: subtitles[moves - 1]! + heavy,
    status: "computed",
    source,
    caption: captionFor(options),
    alt: describeTree(options),
    data: treeTraces(options),
    layout: treeLayout(moves),
    table: {
      title: "Every way the game can go",
      columns: {
        capacity: "China’s type",
        signal: "Message",
        action: "Reply",
        china: { title: "China’s payoff", unit: "payoff units" },
        outsiders: { title: "Outsiders’ payoff", unit: "payoff units" },
      },
      rows: histories.map((history) => ({
        capacity: history.capacity === "QH" ? "strong" : "weak",
        signal: history.signal === "D" ? "disclosure" : "silence",
        action: history.action === "H" ? "hedge" : "press",
        china: chinaPayoffText(history).replace(/<sub>(\w)<\/sub>/g, "_$1"),
        outsiders: payoffs
          ? payoffOf(payoffs)(history.action, history.capacity)
          : foreignPayoffText(history),
      })),
    },
  });
}

/** What outsiders do after silence, where that is worked out. */
const finding = ({ reply = [], moves = 5 }: GameTreeOptions): string | undefined =>
  moves < 5
    ? undefined
    : {
        H: "After silence outsiders hedge",
        P: "After silence outsiders press",
        HP: "After silence either reply is as good",
      }[reply.join("")];

/** Where to look. */
function captionFor({ moves = 5, reply = [] }: GameTreeOptions): string {
  if (moves < 3) return "Read from left to right: each dot is a move, each line a choice.";
  if (moves < 5 || reply.length === 0)
    return "The dashed line joins two places that outsiders cannot tell apart.";
  return "The dashed line joins what outsiders cannot tell apart; there they compare their belief with the cutoff.";
}

const titles = [
  "Nature draws China’s type",
  "China discloses or keeps silent",
  "What outsiders can tell apart",
  "Outsiders hedge or press",
  "The whole game, with what it pays",
] as const;

const messages = "D disclose, ND keep silent";
const subtitles = [
  "China learns its type, outsiders do not",
  messages,
  `${messages}; dashed: cannot be told apart`,
  `${messages}; dashed: cannot be told apart`,
  `${messages}; payoffs in payoff units`,
] as const;
