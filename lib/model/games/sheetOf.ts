import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import { canSend, type Message, type Payoffs, type SignallingGame } from "../solver/game.js";
import { gameOf, type GameSheet, type MessageSheet } from "./gameSheet.js";

/**
 * A game as a sheet to edit.
 *
 * @throws RangeError where a sheet cannot hold the game: it has several receivers, or what a message leads to
 *   depends on more than type and reply
 */
export function sheetOf(game: SignallingGame): GameSheet {
  const { title, players, types, prior, messages } = game;
  const [sender, receiver, ...others] = players;
  const refuse = (found: string): never => {
    throw new RangeError(
      `sheetOf: expected one receiver, and messages of which each is answered, or ends the game, whatever the type, found ${found}. The command npm run solve takes such a game.`,
    );
  };
  if (others.length > 0) refuse(`${others.length + 1} receivers`);
  const sheet: GameSheet = {
    title,
    players: [sender, receiver!],
    types: types.map((label, t) => [label, prior[t]!.toFraction()]),
    messages: messages.map((message) => messageSheet(message, types)),
  };
  if (contents(gameOf(sheet)) !== contents(game)) refuse("other ones");
  return sheet;
}

const text = ({ sender, receiver }: Payoffs): string =>
  `${sender.toFraction()}, ${receiver.toFraction()}`;

function messageSheet(message: Message, types: readonly string[]): MessageSheet {
  const { label, informationSets, ends } = message;
  const can = types.flatMap((_, t) => (canSend(message, t) ? [t] : []));
  const hidden = informationSets.find(({ reach }) => can.every((t) => reach[t]!.gt(zero)));
  const isEnd = informationSets.length === 0;
  return {
    label,
    reveals: isEnd ? "0" : one.sub(hidden ? hidden.reach[can[0]!]! : zero).toFraction(),
    replies: isEnd ? [] : informationSets[0]!.actions,
    payoffs: types.map((_, t) => {
      const set = informationSets.find(({ reach }) => reach[t]!.gt(zero));
      const end = ends[t];
      if (set) return set.payoffs[t]!.map(text);
      return isEnd ? [end ? text(end) : ""] : informationSets[0]!.actions.map(() => "");
    }),
  };
}

/** All that matters of a game in one text: labels of information sets and their order do not. */
function contents({ types, prior, messages }: SignallingGame): string {
  const numbers = (list: readonly Fraction[]): string[] => list.map((value) => value.toFraction());
  return JSON.stringify([
    types,
    numbers(prior),
    messages.map(({ label, ends, informationSets }) => [
      label,
      ends.map((end) => end && text(end)),
      informationSets
        .map(({ actions, reach, payoffs }) =>
          JSON.stringify([
            actions,
            numbers(reach),
            payoffs.map((row, t) => (reach[t]!.equals(zero) ? null : row.map(text))),
          ]),
        )
        .sort(),
    ]),
  ]);
}
