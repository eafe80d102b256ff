import type { SolutionJson } from "../../../lib/model/solver/solutionJson.js";

type Listed = Readonly<Record<string, string>>;
type Mixes = Readonly<Record<string, Listed>>;

/** What a reader is told of a solution, written anew from what other programs are told of it. */
export function textOfJson(json: SolutionJson): string {
  const { title, players, types, prior, messages, replies, found, sequential } = json;
  const partial = found === "partial" ? " (partial: the search was stopped)" : "";
  const isTwo = types.length === 2;
  const chances = types.map((type) => `Pr(${type}) = ${prior[type]}`);
  const actions = [...new Set(Object.values(replies).flat())];

  /** In the order in which the JSON lists types and replies. */
  const entries = <V>(list: Readonly<Record<string, V>>): (readonly [string, V])[] =>
    [...types, ...Object.keys(replies)]
      .filter((label, k, all) => label in list && all.indexOf(label) === k)
      .map((label) => [label, list[label]!]);
  const pairs = (list: Listed): string =>
    entries(list)
      .map(([at, what]) => `${at}: ${what}`)
      .join(", ");
  const mix = (shares: Listed, order: readonly string[]): string => {
    const used = order.filter((label) => (shares[label] ?? "0") !== "0");
    return used.length === 1
      ? used[0]!
      : used.map((label) => `${shares[label]} ${label}`).join(" + ");
  };
  const strategies = (list: readonly Mixes[], order: readonly string[]): string =>
    list
      .map((one) =>
        entries(one)
          .map(([at, shares]) => `${at}: ${mix(shares, order)}`)
          .join(", "),
      )
      .join("  or  ");
  const range = ([min, max]: readonly string[]): string =>
    min === max ? min! : `[${min}, ${max}]`;
  const beliefs = (all: SolutionJson["components"][number]["beliefs"]): string =>
    entries<readonly string[] | readonly Listed[]>(all)
      .map(([set, found]) =>
        isTwo
          ? `${set} ${range(found as readonly string[])}`
          : `${set} ${(found as readonly Listed[])
              .map((point) => `(${types.map((type) => point[type]).join(", ")})`)
              .join(" to ")}`,
      )
      .join(", ") || "none";
  const paid = <V>(one: { payoffs: unknown; receiverPayoffs: unknown }, say: (v: V) => string) =>
    [
      ...types.map((name) => [name, (one.payoffs as Record<string, V>)[name]!] as const),
      ...players
        .slice(1)
        .map((name) => [name, (one.receiverPayoffs as Record<string, V>)[name]!] as const),
    ]
      .map(([name, value]) => `${name} ${say(value)}`)
      .join(", ");
  const kept = (yes: boolean | null): string =>
    yes === null ? "not judged" : yes ? "survives" : "fails";

  const pure = json.pure.flatMap((one, k) => {
    const { intuitive, d1, divinity } = one.survives;
    return [
      `  ${k + 1}. ${pairs(one.sender)} | after ${pairs(one.receiver)}`,
      `     beliefs ${beliefs(one.beliefs)}; payoffs ${paid(one, (value: string) => value)}`,
      `     outcome ${one.outcome}; Intuitive Criterion ${kept(intuitive)}, D1 ${kept(d1)}${divinity === undefined ? "" : `, divinity ${kept(divinity)}`}`,
      ...Object.entries(one.offPath ?? {}).map(
        ([message, ways]) => `     or after ${message}: ${ways.map(pairs).join("  or  ")}`,
      ),
    ];
  });
  const components = json.components.flatMap((one, k) => {
    const { intuitive, d1, divinity } = one.survives;
    const met = json.components.flatMap((other, j) =>
      j !== k && other.connected === one.connected ? [j + 1] : [],
    );
    return [
      `  ${k + 1}. sends   ${strategies(one.sender, messages)}`,
      `     replies ${strategies(one.receiver, actions)}`,
      ...Object.entries(one.offPath ?? {}).map(
        ([message, parts]) =>
          `     or after ${message} any of ${parts.map((part) => `{${strategies(part, actions)}}`).join(", ")}`,
      ),
      `     beliefs ${beliefs(one.beliefs)}; Intuitive Criterion: ${intuitive}, D1: ${d1}${divinity === undefined ? "" : `, divinity: ${divinity}`}${one.open ? "; without the strategies that never disclose" : ""}`,
      `     payoffs ${paid(one, range)}; dimension ${one.dimension}${met.length > 0 ? `; connected with ${met.join(", ")}` : ""}`,
    ];
  });
  const count = json.components.length;
  return [
    title,
    isTwo
      ? `${types.join(" or ")}, ${chances[0]}; beliefs are probabilities of ${types[0]}`
      : `${chances.join(", ")}; beliefs are probabilities by type, in this order`,
    "",
    `Pure equilibria: ${json.pure.length}${partial}`,
    ...pure,
    "",
    ...(found === "pure"
      ? ["Mixed equilibria were not looked for."]
      : [
          `All equilibria: ${count} convex set${count === 1 ? "" : "s"}, mixed and pure${partial}`,
          ...components,
        ]),
    ...(found === "partial" || json.pure.length + count === 0
      ? []
      : [
          "",
          !sequential
            ? "All sequential equilibria are among them; some of them may not be sequential."
            : `All of them are sequential equilibria, and there are no other sequential equilibria${found === "pure" ? " in which nobody mixes" : ""}.`,
        ]),
  ]
    .join("\n")
    .trimStart();
}
