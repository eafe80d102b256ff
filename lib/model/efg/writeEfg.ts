import type Fraction from "fraction.js";
import { endProbability, type Message, type Payoffs, type SignallingGame } from "../solver/game.js";

/**
 * A signalling game in Gambit's extensive form, `EFG 2 R`, with exact numbers.
 *
 * Labels are written as they are; Gambit before version 17 takes ASCII alone.
 *
 * @example writeEfg(paperGame({ … }, "soft"))
 */
export function writeEfg(game: SignallingGame): string {
  const { title, players, types, messages } = game;
  const lines = [`EFG 2 R ${quote(title)} { ${players.map(quote).join(" ")} }`, ""];
  let [outcomes, draws] = [0, 1];
  const sets = messages.flatMap(({ informationSets }) => informationSets);
  const end = ({ sender, receiver }: Payoffs, name: string): void =>
    void lines.push(
      `t "" ${++outcomes} ${quote(name)} { ${sender.toFraction()}, ${receiver.toFraction()} }`,
    );
  lines.push(`c "" 1 "type" { ${chances(types, game.prior)} } 0`);
  for (const type of types.keys()) {
    lines.push(
      `p "" 1 ${type + 1} ${quote(types[type]!)} { ${messages.map(({ label }) => quote(label)).join(" ")} } 0`,
    );
    for (const message of messages) writeMessage(message, type);
  }
  return `${lines.join("\n")}\n`;

  function writeMessage(message: Message, type: number): void {
    const reached = message.informationSets.filter(({ reach }) => reach[type]!.n > 0n);
    const rest = endProbability(message, type);
    const labels = [...reached.map(({ label }) => label), ...(rest.n > 0n ? ["end"] : [])];
    const probabilities = [
      ...reached.map(({ reach }) => reach[type]!),
      ...(rest.n > 0n ? [rest] : []),
    ];
    if (labels.length > 1)
      lines.push(
        `c "" ${++draws} ${quote(`after ${message.label}`)} { ${chances(labels, probabilities)} } 0`,
      );
    for (const set of reached) {
      lines.push(
        `p "" 2 ${sets.indexOf(set) + 1} ${quote(set.label)} { ${set.actions.map(quote).join(" ")} } 0`,
      );
      set.actions.forEach((action, a) =>
        end(set.payoffs[type]![a]!, `${types[type]} ${set.label} ${action}`),
      );
    }
    if (rest.n > 0n) end(message.ends[type]!, `${types[type]} ${message.label}`);
  }
}

const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

const chances = (labels: readonly string[], probabilities: readonly Fraction[]): string =>
  labels.map((label, k) => `${quote(label)} ${probabilities[k]!.toFraction()}`).join(" ");
