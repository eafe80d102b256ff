import type Fraction from "fraction.js";
import type { SignallingGame } from "../solver/game.js";
import type { PureEquilibrium } from "../solver/solution.js";

type Test = (
  one: PureEquilibrium,
  all: readonly PureEquilibrium[],
  game: SignallingGame,
) => boolean;

const drawn = ({ types, prior }: SignallingGame): string[] =>
  types.filter((_, t) => prior[t]!.n > 0n);
const sentBy = ({ sender }: PureEquilibrium, game: SignallingGame): string[] =>
  drawn(game).map((type) => sender[type]!);
const isMost = (value: Fraction, others: readonly Fraction[]): boolean =>
  others.every((other) => other.lte(value));

/** What a claim may say of an equilibrium in which nobody mixes, among all such equilibria of its game. */
export const claimParts = {
  "it is pooling": (one, _, game) => new Set(sentBy(one, game)).size === 1,
  "it is separating": (one, _, game) => new Set(sentBy(one, game)).size === drawn(game).length,
  "every message is sent": (one, _, game) =>
    game.messages.every(({ label }) => sentBy(one, game).includes(label)),
  "it survives the Intuitive Criterion": ({ survives }) => survives.intuitive === true,
  "it survives D1": ({ survives }) => survives.d1 === true,
  "no other outcome is an equilibrium": ({ outcome }, all) =>
    all.every((other) => other.outcome === outcome),
  "no other pays the receiver more": (one, all) =>
    isMost(
      sum(one.receiverPayoffs),
      all.map(({ receiverPayoffs }) => sum(receiverPayoffs)),
    ),
  "no other pays any type more": ({ payoffs }, all, game) =>
    drawn(game).every((type) =>
      isMost(
        payoffs[type]!,
        all.map((other) => other.payoffs[type]!),
      ),
    ),
} as const satisfies Record<string, Test>;

export type ClaimPart = keyof typeof claimParts;

/** Of one receiver. */
const sum = (payoffs: Readonly<Record<string, Fraction>>): Fraction => Object.values(payoffs)[0]!;
