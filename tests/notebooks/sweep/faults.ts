import type { Text } from "./texts.js";

interface Rule {
  readonly what: string;
  /** What is wrong in a text, or `undefined`. */
  readonly find: (text: string, kind: Text["kind"]) => string | undefined;
}

const matching =
  (pattern: RegExp) =>
  (text: string): string | undefined =>
    pattern.exec(text)?.[0];

/** Numbers of a text, without addresses, template fields and names such as `T1-2024-mining`. */
const numbersIn = (text: string): string[] =>
  text
    .replace(/https?:\S+|%\{[^}]*\}|\b[A-Z]\w*-[\w-]+|\\[a-z]+/g, " ")
    .replace(/\\,/g, "")
    .match(/(?<![\w.])[−-]?\d[\d,]*(?:\.\d+)?(?:e[−+-]?\d+)?/g) ?? [];

const significant = (number: string): number =>
  number
    .replace(/[^\d.]/g, "")
    .replace(/^0*\.?0*/, "")
    .replace(/^(\d+?)0*$/, "$1")
    .replace(".", "").length;

const probability =
  /(?:probabilit(?:y|ies)|chance|belief|prior)(?: of| is|:| \$?(?:p|\\mu) ?=\$?)* \**([−-]?\d+(?:\.\d+)?)\**(?![\d/]| ?(?:percent|%|years|cases))/g;
const columnOfChances = /\(probability\): ([−-]?[\d.]+)$/g;

/** A cutoff is where a belief would have to be: it may lie beyond 1, and is said to. */
const isCutoff = /^(?:As it is|Lower|Higher|Cutoff|This year only)\b/;
/** Belief less cutoff. */
const isMargin = /^(?:Baseline|Escalation|Crisis|De-escalation) \(/;
/** Sums as their source gives them, to the dollar. */
const inDollars = /^(?:GDP|Imports) \(US dollars\)/;

/** Rules that hold for whatever a notebook says. */
export const rules: readonly Rule[] = [
  {
    what: "a value that is none",
    find: matching(/\bNaN\b|(?<![\w;] )\bundefined\b(?! where)|\bInfinity\b|\bnull\b|\[object/),
  },
  {
    what: "a plural of one",
    find: matching(
      /(?<![\d.,/–-]|of )\b1 (?:[a-z]+ )?(?:times|years|rows|sets|cases|pairs|points|kinds|windows|games|silences|cuts|inputs|orders|equilibria|layers|months|announcements|conclusions|claims|specifications|choices|batches|notices)\b/,
    ),
  },
  { what: "a share of nothing", find: matching(/\b0 of 0\b/) },
  {
    what: "two numbers that differ and read the same",
    find: matching(/(\d[\d.]*) is (?:above|below) the cutoff (?:\$\\mu\^\* =\$ )?\1(?![\d.]*\d)/),
  },
  { what: "for ever against for ever", find: matching(/for ever,? against for ever/) },
  {
    what: "more than six significant digits, or a power of ten",
    find: (text) =>
      inDollars.test(text)
        ? undefined
        : numbersIn(text).find((number) => significant(number) > 6 || /e|\.\d{8,}/.test(number)),
  },
  {
    what: "minus zero, or a hyphen for a minus",
    find: (text, kind) =>
      kind === "formula" ? undefined : /[−-]0(?:\.0+)?(?![\d.,:-])|(?<=[ (:]|^)-\d/.exec(text)?.[0],
  },
  {
    what: "a probability outside [0, 1]",
    find: (text, kind) =>
      kind === "formula" || isCutoff.test(text) || isMargin.test(text)
        ? undefined
        : [...text.matchAll(probability), ...text.matchAll(columnOfChances)].find(
            ([, number]) => !(Number(number!.replace("−", "-")) >= 0 && Number(number) <= 1),
          )?.[0],
  },
];

/** What is wrong in a text whatever the setting, one line a fault. */
export const faultsIn = ({ cell, kind, text }: Text): string[] =>
  rules.flatMap(({ what, find }) => {
    const found = find(text, kind);
    return found === undefined ? [] : [`${cell}: ${what}, “${found}”, in “${text}”`];
  });
