import type Fraction from "fraction.js";
import type { Component, PureEquilibrium, Solution, Strategy } from "../solver/solution.js";

/** The pure equilibria in which the types say this and silence meets this. */
export const pureWhere = (
  { pure }: Solution,
  QH: string,
  QL: string,
  ND?: string,
): PureEquilibrium[] =>
  pure.filter(
    ({ sender, receiver }) =>
      sender["QH"] === QH && sender["QL"] === QL && (ND === undefined || receiver["ND"] === ND),
  );

/** Both types silent, and outsiders hedge. */
export const poolingHedge = (solution: Solution): PureEquilibrium[] =>
  pureWhere(solution, "ND", "ND", "Hedge");

/** Both types silent, and outsiders press. */
export const poolingPress = (solution: Solution): PureEquilibrium[] =>
  pureWhere(solution, "ND", "ND", "Press");

/** The strong type alone discloses. */
export const separating = (solution: Solution): PureEquilibrium[] => pureWhere(solution, "D", "ND");

/** Whether in every equilibrium both types are silent and silence meets this reply: what is done, not what is threatened. */
export const onlyPooling = ({ components }: Solution, ND: "Hedge" | "Press"): boolean =>
  components.length > 0 &&
  components.every(
    (component) =>
      isPooling(component) && component.receiver.every((reply) => reply["ND"]![ND]!.equals(1)),
  );

const isPooling = ({ sender }: Component): boolean =>
  sender.every(
    (strategy) => discloses(strategy, "QH").n === 0n && discloses(strategy, "QL").n === 0n,
  );

/** How often a type discloses. */
export const discloses = (strategy: Strategy, type: string): Fraction => strategy[type]!["D"]!;

/** China's expected payoff before it learns its type, net of `L(Q) - C(Q)`. */
export function exAnte({ game }: Solution, payoffs: Readonly<Record<string, Fraction>>): Fraction {
  const [strong, weak] = game.prior as [Fraction, Fraction];
  return strong.mul(payoffs["QH"]!).add(weak.mul(payoffs["QL"]!));
}
