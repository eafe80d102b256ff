import type Fraction from "fraction.js";
import type { Component, Mix, Strategy } from "./solution.js";

/** One equilibrium of a component: the average of its extreme points, which is the component itself if it is one point. */
export const representative = ({
  sender,
  receiver,
}: Pick<Component, "sender" | "receiver">): {
  readonly sender: Strategy;
  readonly receiver: Strategy;
} => ({
  sender: average(sender),
  receiver: average(receiver),
});

function average(strategies: readonly Strategy[]): Strategy {
  const mean = (values: readonly Fraction[]): Fraction =>
    values.reduce((sum, value) => sum.add(value)).div(values.length);
  const mix = (at: string, labels: readonly string[]): Mix =>
    Object.fromEntries(
      labels.map((label) => [label, mean(strategies.map((strategy) => strategy[at]![label]!))]),
    );
  return Object.fromEntries(
    Object.entries(strategies[0]!).map(([at, first]) => [at, mix(at, Object.keys(first))]),
  );
}
