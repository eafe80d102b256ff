import type {
  BeliefInterval,
  Component,
  Mix,
  PureEquilibrium,
  Solution,
  Strategy,
} from "./solution.js";

/** A solution for readers: the pure equilibria, then each convex set of equilibria by its extreme points. */
export function solutionText({ game, found, sequential, pure, components }: Solution): string {
  const { title, types, prior, messages } = game;
  const labels = [
    ...types,
    ...game.players,
    ...messages.flatMap(({ label, informationSets }) => [
      label,
      ...informationSets.flatMap((set) => [set.label, ...set.actions]),
    ]),
  ];
  const isTwo = types.length === 2;
  const [first] = types;
  const priors = types.map((type, t) => `Pr(${type}) = ${prior[t]!.toFraction()}`);
  const partial = found === "partial" ? " (partial: the search was stopped)" : "";
  const lines = [
    title,
    isTwo
      ? `${types.join(" or ")}, ${priors[0]}; beliefs are probabilities of ${first}`
      : `${priors.join(", ")}; beliefs are probabilities by type, in this order`,
    "",
    `Pure equilibria: ${pure.length}${partial}`,
    ...pure.flatMap((one, k) => pureLines(one, k, labels)),
    "",
    ...(found === "pure"
      ? ["Mixed equilibria were not looked for."]
      : [
          `All equilibria: ${components.length} convex set${components.length === 1 ? "" : "s"}, mixed and pure${partial}`,
          ...components.flatMap((one, k) => componentLines(one, k, components, labels)),
        ]),
    ...(found === "partial" || (pure.length === 0 && components.length === 0)
      ? []
      : [
          "",
          sequential
            ? "All of them are sequential equilibria, and there are no other sequential equilibria" +
              (found === "pure" ? " in which nobody mixes." : ".")
            : "All sequential equilibria are among them; some of them may not be sequential.",
        ]),
  ];
  return lines.join("\n").trimStart();
}

function pureLines(one: PureEquilibrium, k: number, labels: readonly string[]): string[] {
  const { sender, receiver, payoffs, receiverPayoffs, outcome, survives, offPath } = one;
  const says = (list: Readonly<Record<string, string>>): string =>
    entries(labels, list)
      .map(([at, what]) => `${at}: ${what}`)
      .join(", ");
  const kept = (yes: boolean | null): string =>
    yes === null ? "not judged" : yes ? "survives" : "fails";
  return [
    `  ${k + 1}. ${says(sender)} | after ${says(receiver)}`,
    `     beliefs ${believed(one, labels)}; payoffs ${[
      ...entries(labels, payoffs),
      ...entries(labels, receiverPayoffs),
    ]
      .map(([name, value]) => `${name} ${value.toFraction()}`)
      .join(", ")}`,
    `     outcome ${outcome}; Intuitive Criterion ${kept(survives.intuitive)}, D1 ${kept(survives.d1)}${survives.divinity === undefined ? "" : `, divinity ${kept(survives.divinity)}`}`,
    ...entries(labels, offPath ?? {}).map(
      ([message, ways]) => `     or after ${message}: ${ways.map(says).join("  or  ")}`,
    ),
  ];
}

function componentLines(
  one: Component,
  k: number,
  all: readonly Component[],
  labels: readonly string[],
): string[] {
  const { sender, receiver, payoffs, receiverPayoffs, survives, open, dimension, offPath } = one;
  const list = (strategies: readonly Strategy[]): string =>
    strategies.map((one) => mixed(one, labels)).join("  or  ");
  const met = all.flatMap((other, j) =>
    j !== k && other.connected === one.connected ? [j + 1] : [],
  );
  return [
    `  ${k + 1}. sends   ${list(sender)}`,
    `     replies ${list(receiver)}`,
    ...entries(labels, offPath ?? {}).map(
      ([message, parts]) =>
        `     or after ${message} any of ${parts.map((part) => `{${list(part)}}`).join(", ")}`,
    ),
    `     beliefs ${believed(one, labels)}; Intuitive Criterion: ${survives.intuitive}, D1: ${survives.d1}${survives.divinity === undefined ? "" : `, divinity: ${survives.divinity}`}${open ? "; without the strategies that never disclose" : ""}`,
    `     payoffs ${[...entries(labels, payoffs), ...entries(labels, receiverPayoffs)]
      .map(([name, range]) => `${name} ${rangeText(range)}`)
      .join(
        ", ",
      )}; dimension ${dimension}${met.length > 0 ? `; connected with ${met.join(", ")}` : ""}`,
  ];
}

const mixed = (strategy: Strategy, labels: readonly string[]): string =>
  entries(labels, strategy)
    .map(([at, mix]) => `${at}: ${mixText(mix, labels)}`)
    .join(", ");

function mixText(mix: Mix, labels: readonly string[]): string {
  const used = entries(labels, mix).filter(([, share]) => share.n > 0n);
  return used.length === 1
    ? used[0]![0]
    : used.map(([label, share]) => `${share.toFraction()} ${label}`).join(" + ");
}

const rangeText = ([min, max]: BeliefInterval): string =>
  min.equals(max) ? min.toFraction() : `[${min.toFraction()}, ${max.toFraction()}]`;

function believed(
  { beliefs, beliefVertices }: Pick<Component, "beliefs" | "beliefVertices">,
  labels: readonly string[],
): string {
  const texts = beliefVertices
    ? entries(labels, beliefVertices).map(
        ([at, points]) =>
          `${at} ${points
            .map(
              (point) =>
                `(${entries(labels, point)
                  .map(([, share]) => share.toFraction())
                  .join(", ")})`,
            )
            .join(" to ")}`,
      )
    : entries(labels, beliefs).map(([at, range]) => `${at} ${rangeText(range)}`);
  return texts.join(", ") || "none";
}

/** What a record holds, in the order of the game's labels, which a record of labels such as 2 and 1 does not keep. */
const entries = <V>(
  labels: readonly string[],
  values: Readonly<Record<string, V>>,
): [string, V][] =>
  [...new Set([...labels, ...Object.keys(values)])].flatMap((label): [string, V][] =>
    Object.hasOwn(values, label) ? [[label, values[label]!]] : [],
  );
