import type Fraction from "fraction.js";
import { rational, zero } from "../game/rational.js";
import type { SignallingGame } from "../solver/game.js";
import { signallingGame, type PayoffList, type ReplyTable } from "../solver/signallingGame.js";

/** A message as one edits it. */
export interface MessageSheet {
  readonly label: string;
  /** Probability that it reveals the type to the receiver. */
  readonly reveals: string;
  /** None where the message ends the game. */
  readonly replies: readonly string[];
  /** By type, then by reply: what sender and receiver are paid, `2, 1`; nothing for a type that cannot send it. */
  readonly payoffs: readonly (readonly string[])[];
}

/** A signalling game with one receiver as one edits it: every label and every number is a text. */
export interface GameSheet {
  readonly title: string;
  readonly players: readonly [sender: string, receiver: string];
  /** The types with their prior probabilities. */
  readonly types: readonly (readonly [label: string, prior: string])[];
  readonly messages: readonly MessageSheet[];
}

/** How much a sheet may hold, so that a page can draw it and solve it while one looks on. */
export const most = { types: 6, messages: 6, replies: 8, ends: 96, label: 40, text: 8000 } as const;

/** A number as one types it: with any minus sign. */
const number = (text: string): Fraction =>
  rational(text.trim().replace("−", "-"), "number", "gameSheet");

const isNumber = (text: string): boolean => {
  const [sign] = /^\s*[-−+]?/.exec(text)!;
  return /^(\d+\.?\d*|\.\d+|\d+\/0*[1-9]\d*)\s*$/.test(text.slice(sign.length));
};

const numbersIn = (text: string): string[] => text.split(/[,;\s]+/).filter((part) => part !== "");
const isEmpty = (row: readonly string[]): boolean => row.every((text) => text.trim() === "");

/** Everything that is wrong with a sheet, by the place where it stands, such as `messages.0.payoffs.1.0`. */
export function faultsOf({ players, types, messages }: GameSheet): Map<string, string> {
  const faults = new Map<string, string>();
  const labels = (list: readonly string[], place: (k: number) => string, what: string): void =>
    list.forEach((label, k) => {
      if (label.trim() === "") faults.set(place(k), `expected a name for the ${what}, found none`);
      else if (label.length > most.label)
        faults.set(
          place(k),
          `expected a name of at most ${most.label} letters, found ${label.length}`,
        );
      else if (list.indexOf(label) < k)
        faults.set(place(k), `expected another name for the ${what}, found ${label} twice`);
    });
  labels(
    types.map(([label]) => label),
    (k) => `types.${k}.0`,
    "type",
  );
  labels(
    messages.map(({ label }) => label),
    (k) => `messages.${k}.label`,
    "message",
  );
  players.forEach((player, k) => {
    if (player.trim() === "")
      faults.set(`players.${k}`, "expected a name for the player, found none");
  });
  const ends = messages.reduce(
    (sum, { payoffs }) =>
      sum + payoffs.reduce((count, row) => count + (isEmpty(row) ? 0 : row.length), 0),
    0,
  );
  if (ends > most.ends)
    faults.set(
      "messages",
      `expected at most ${most.ends} ways to end, found ${ends}: take out a type, a message or a reply`,
    );
  const isShare = (text: string): boolean =>
    isNumber(text) && !number(text).lt(zero) && !number(text).gt(1);
  types.forEach(([, prior], t) => {
    if (!isShare(prior))
      faults.set(
        `types.${t}.1`,
        `expected a probability such as 1/2 or 0.5, found ${prior || "nothing"}`,
      );
  });
  if (types.every(([, prior]) => isShare(prior))) {
    const total = types.reduce((sum, [, prior]) => sum.add(number(prior)), zero);
    if (!total.equals(1))
      faults.set("types", `probabilities must sum to 1, these sum to ${total.toFraction()}`);
  }
  types.forEach(([label], t) => {
    if (messages.every(({ payoffs }) => isEmpty(payoffs[t]!)))
      faults.set(
        `types.${t}.0`,
        `expected a message that ${label || "this type"} can send, found none`,
      );
  });
  messages.forEach(({ reveals, replies, payoffs }, m) => {
    labels(replies, (k) => `messages.${m}.replies.${k}`, "reply");
    if (!isShare(reveals))
      faults.set(
        `messages.${m}.reveals`,
        `expected a probability such as 0 or 1/2, found ${reveals || "nothing"}`,
      );
    if (payoffs.every(isEmpty))
      faults.set(`messages.${m}.label`, "expected payoffs for some type, found none");
    payoffs.forEach((row, t) => {
      if (isEmpty(row)) return;
      row.forEach((text, a) => {
        const found = numbersIn(text);
        if (found.length !== 2 || !found.every(isNumber))
          faults.set(
            `messages.${m}.payoffs.${t}.${a}`,
            `expected two numbers such as 2, 1, found ${text.trim() || "nothing"}`,
          );
      });
    });
  });
  return faults;
}

/**
 * The game that a sheet describes.
 *
 * @throws RangeError `gameOf: probabilities must sum to 1, these sum to 5/4 (at types)`
 */
export function gameOf(sheet: GameSheet): SignallingGame {
  for (const [place, fault] of faultsOf(sheet))
    throw new RangeError(`gameOf: ${fault} (at ${place})`);
  const pair = (text: string): PayoffList => {
    const [sender, receiver] = numbersIn(text);
    return [number(sender!), number(receiver!)];
  };
  const table = (replies: readonly string[], row: readonly string[]): ReplyTable | null => {
    if (isEmpty(row)) return null;
    return replies.length === 0
      ? pair(row[0]!)
      : new Map(replies.map((reply, a) => [reply, pair(row[a]!)]));
  };
  return signallingGame({
    title: sheet.title,
    players: sheet.players,
    types: new Map(sheet.types.map(([label, prior]) => [label, number(prior)])),
    messages: new Map(
      sheet.messages.map(({ label, reveals, replies, payoffs }) => [
        label,
        {
          reveals: number(reveals),
          payoffs: new Map(sheet.types.map(([type], t) => [type, table(replies, payoffs[t]!)])),
        },
      ]),
    ),
  });
}
