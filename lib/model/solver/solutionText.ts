import type { Beliefs, Component, Mix, PureEquilibrium, Solution, Strategy } from "./solution.js";

/** A solution for readers: the pure equilibria, then each convex set of equilibria by its extreme points. */
export function solutionText({ game, pure, components }: Solution): string {
  const [first] = game.types;
  const lines = [
    game.title,
    `${game.types.join(" or ")}, Pr(${first}) = ${game.prior[0]!.toFraction()}; beliefs are probabilities of ${first}`,
    "",
    `Pure equilibria: ${pure.length}`,
    ...pure.flatMap(pureLines),
    "",
    `All equilibria: ${components.length} convex set${components.length === 1 ? "" : "s"}, mixed and pure`,
    ...components.flatMap(componentLines),
  ];
  return lines.join("\n").trimStart();
}

function pureLines(
  { sender, receiver, beliefs, payoffs, outcome, survives }: PureEquilibrium,
  k: number,
): string[] {
  const says = (list: Readonly<Record<string, string>>): string =>
    Object.entries(list)
      .map(([at, what]) => `${at}: ${what}`)
      .join(", ");
  const kept = (yes: boolean): string => (yes ? "survives" : "fails");
  return [
    `  ${k + 1}. ${says(sender)} | after ${says(receiver)}`,
    `     beliefs ${believed(beliefs)}; payoffs ${Object.entries(payoffs)
      .map(([type, value]) => `${type} ${value.toFraction()}`)
      .join(", ")}`,
    `     outcome ${outcome}; Intuitive Criterion ${kept(survives.intuitive)}, D1 ${kept(survives.d1)}`,
  ];
}

function componentLines(
  { sender, receiver, beliefs, survives, open }: Component,
  k: number,
): string[] {
  const list = (strategies: readonly Strategy[]): string => strategies.map(mixed).join("  or  ");
  return [
    `  ${k + 1}. sends   ${list(sender)}`,
    `     replies ${list(receiver)}`,
    `     beliefs ${believed(beliefs)}; Intuitive Criterion: ${survives.intuitive}, D1: ${survives.d1}${open ? "; without the strategies that never disclose" : ""}`,
  ];
}

const mixed = (strategy: Strategy): string =>
  Object.entries(strategy)
    .map(([at, mix]) => `${at}: ${mixText(mix)}`)
    .join(", ");

function mixText(mix: Mix): string {
  const used = Object.entries(mix).filter(([, share]) => share.n > 0n);
  return used.length === 1
    ? used[0]![0]
    : used.map(([label, share]) => `${share.toFraction()} ${label}`).join(" + ");
}

const believed = (beliefs: Beliefs): string =>
  Object.entries(beliefs)
    .map(
      ([at, [min, max]]) =>
        `${at} ${min.equals(max) ? min.toFraction() : `[${min.toFraction()}, ${max.toFraction()}]`}`,
    )
    .join(", ") || "none";
