import { readEfg } from "../efg/readEfg.js";
import { signallingGame, type GameDescription } from "../solver/signallingGame.js";
import { most, type GameSheet, type MessageSheet } from "./gameSheet.js";
import { sheetOf } from "./sheetOf.js";

/**
 * A sheet from what a reader pastes, opens or has in an address: Gambit's extensive form, a sheet as JSON, or
 * the description that `signallingGame` takes, as JSON. A text is never run.
 *
 * @param file - name of the file, for messages
 * @throws RangeError for anything else, and for a game that is too large for a sheet
 */
export function readSheet(text: string, file = "game"): GameSheet {
  if (text.length > 20 * most.text)
    throw refused(file, `at most ${20 * most.text} letters`, String(text.length));
  const sheet = /^\s*EFG\b/.test(text) ? sheetOf(readEfg(text, file)) : fromJson(text, file);
  const { types, messages } = sheet;
  const counts = [
    ["types", types.length, most.types],
    ["messages", messages.length, most.messages],
    ...messages.map(({ replies }) => ["replies to a message", replies.length, most.replies]),
  ] as const;
  for (const [what, found, limit] of counts)
    if (Number(found) > Number(limit)) throw refused(file, `at most ${limit} ${what}`, `${found}`);
  return sheet;
}

function fromJson(text: string, file: string): GameSheet {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refused(file, "a game as .efg or as JSON", (error as Error).message);
  }
  const found = (value ?? {}) as Partial<GameSheet>;
  if (!Array.isArray(found.types)) return sheetOf(signallingGame(value as GameDescription));
  if (!isSheet(found))
    throw refused(file, "title, players, types and messages as a page writes them", "other JSON");
  const { title, players, types, messages } = found;
  return {
    title,
    players: [players[0], players[1]],
    types: types.map(([label, prior]) => [label, prior]),
    messages: messages.map(({ label, reveals, replies, payoffs }) => ({
      ...{ label, reveals, replies, payoffs },
    })),
  };
}

const refused = (file: string, expected: string, found: string): RangeError =>
  new RangeError(`${file}: expected ${expected}, found ${found}`);

const isText = (value: unknown): value is string => typeof value === "string";
const areTexts = (value: unknown, length?: number): boolean =>
  Array.isArray(value) && value.every(isText) && (length ?? value.length) === value.length;

function isSheet(found: Partial<GameSheet>): found is GameSheet {
  const { title, players, types, messages } = found;
  const count = types!.length;
  const isMessage = (message: Partial<MessageSheet> | null): boolean =>
    isText(message?.label) &&
    isText(message.reveals) &&
    areTexts(message.replies) &&
    Array.isArray(message.payoffs) &&
    message.payoffs.length === count &&
    message.payoffs.every((row) => areTexts(row, Math.max(1, message.replies!.length)));
  return (
    isText(title) &&
    areTexts(players, 2) &&
    count > 0 &&
    types!.every((type) => areTexts(type, 2)) &&
    Array.isArray(messages) &&
    messages.length > 0 &&
    messages.every(isMessage)
  );
}
