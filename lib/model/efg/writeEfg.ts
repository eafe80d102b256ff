import type Fraction from "fraction.js";
import { zero } from "../game/rational.js";
import {
  canSend,
  endProbability,
  type InformationSet,
  type Message,
  type SignallingGame,
} from "../solver/game.js";
import { distinct } from "../solver/labelled.js";

/** What a message leads to with some probability: an information set of each receiver, or the end of the game. */
interface Case {
  readonly name: string;
  readonly probability: Fraction;
  readonly sets: readonly InformationSet[];
}

/**
 * A signalling game in Gambit's extensive form, `EFG 2 R`, with exact numbers.
 *
 * Labels are written as they are, and changed where Gambit wants them to differ or finds a space too many.
 * Gambit takes ASCII alone: what is beyond is written as `&#252;`, which `readEfg` reads as ü. Several receivers reply one after the other, without seeing it.
 *
 * @example writeEfg(paperGame({ … }, "soft"))
 */
export function writeEfg(game: SignallingGame): string {
  const { title, players, types, messages } = game;
  const lines = [
    `EFG 2 R ${quote(title)} { ${distinct(named(players)).map(quote).join(" ")} }`,
    "",
  ];
  const sets = players
    .slice(1)
    .map((_, k) =>
      messages.flatMap(({ informationSets }) =>
        informationSets.filter(({ receiver = 0 }) => receiver === k),
      ),
    );
  const setNames = sets.map((own) => distinct(named(own.map(({ label }) => label))));
  const typeNames = distinct(named(types));
  const messageNames = distinct(named(messages.map(({ label }) => label)));
  const draws = distinct([
    "type",
    ...types.flatMap((_, t) => messageNames.map((message) => `after ${message}, ${typeNames[t]}`)),
  ]);
  const outcomes = new Set<string>();
  let chances = 1;

  lines.push(`c "" 1 "type" { ${drawn(typeNames, game.prior)} } 0`);
  types.forEach((_, type) => {
    const own = messages.flatMap((message, m) => (canSend(message, type) ? [m] : []));
    const labels = own.map((m) => quote(messageNames[m]!)).join(" ");
    lines.push(`p "" 1 ${type + 1} ${quote(typeNames[type]!)} { ${labels} } 0`);
    for (const m of own) writeMessage(m, type);
  });
  return `${lines.join("\n")}\n`;

  function writeMessage(m: number, type: number): void {
    const message = messages[m]!;
    const cases = casesOf(message, type);
    if (cases.length > 1)
      lines.push(
        `c "" ${++chances} ${quote(draws[1 + type * messages.length + m]!)} { ${drawn(
          distinct(cases.map(({ name }) => name)),
          cases.map(({ probability }) => probability),
        )} } 0`,
      );
    for (const one of cases) writeReplies(message, type, one, []);
  }

  function writeReplies(
    message: Message,
    type: number,
    one: Case,
    replies: readonly number[],
  ): void {
    const set = one.sets[replies.length];
    if (!set) return end(message, type, one, replies);
    const { receiver = 0 } = set;
    const number = sets[receiver]!.indexOf(set);
    const actions = distinct(named(set.actions)).map(quote).join(" ");
    lines.push(
      `p "" ${receiver + 2} ${number + 1} ${quote(setNames[receiver]![number]!)} { ${actions} } 0`,
    );
    set.actions.forEach((_, action) => writeReplies(message, type, one, [...replies, action]));
  }

  function end(
    message: Message,
    type: number,
    { name, sets: here }: Case,
    replies: readonly number[],
  ): void {
    const label = [typeNames[type]!, name, ...replies.map((a, k) => here[k]!.actions[a]!)].join(
      " ",
    );
    let unique = label;
    for (let k = 2; outcomes.has(unique); k++) unique = `${label} ${k}`;
    outcomes.add(unique);
    const payoffs = paid(message, type, here, replies).map((value) => value.toFraction());
    lines.push(`t "" ${outcomes.size} ${quote(unique)} { ${payoffs.join(", ")} }`);
  }
}

function casesOf(message: Message, type: number): Case[] {
  const { informationSets } = message;
  const of = (player: number): InformationSet[] =>
    informationSets.filter(({ receiver = 0 }) => receiver === player);
  const receivers = Math.max(0, ...informationSets.map(({ receiver = 0 }) => receiver)) + 1;
  const cases = of(0).flatMap((set, k): Case[] =>
    set.reach[type]!.n === 0n
      ? []
      : [
          {
            name: set.label,
            probability: set.reach[type]!,
            sets: Array.from({ length: receivers }, (_, player) => of(player)[k]!),
          },
        ],
  );
  const rest = endProbability(message, type);
  return rest.n === 0n
    ? cases
    : [...cases, { name: cases.length > 0 ? "end" : message.label, probability: rest, sets: [] }];
}

/** Payoffs by player. */
function paid(
  { ends, joint }: Message,
  type: number,
  sets: readonly InformationSet[],
  replies: readonly number[],
): Fraction[] {
  if (sets.length === 0) return [ends[type]!.sender, ends[type]!.receiver];
  if (joint) {
    const profile = replies.reduce((index, a, k) => index * sets[k]!.actions.length + a, 0);
    const { sender, receivers } = joint[type]![profile]!;
    return [sender, ...receivers];
  }
  const parts = replies.map((a, k) => sets[k]!.payoffs[type]![a]!);
  return [
    parts.reduce((sum, { sender }) => sum.add(sender), zero),
    ...parts.map(({ receiver }) => receiver),
  ];
}

/** Labels as Gambit takes them: none empty, and spaces within alone and one by one. */
const named = (labels: readonly string[]): string[] =>
  labels.map((label, k) => label.trim().replace(/\s+/g, " ") || String(k + 1));

const quote = (text: string): string =>
  `"${text
    .replace(/&(?=#)|[^\x20-\x7e]/gu, (letter) => `&#${letter.codePointAt(0)};`)
    .replace(/["\\]/g, "\\$&")}"`;

const drawn = (labels: readonly string[], probabilities: readonly Fraction[]): string =>
  labels.map((label, k) => `${quote(label)} ${probabilities[k]!.toFraction()}`).join(" ");
