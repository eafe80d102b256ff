import fc from "fast-check";
import * as library from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { line, note, point, text, type Mark } from "../marks.js";
import { some, upTo, type Proof } from "./proof.js";

type Type = "QH" | "QL";
type Message = "D" | "ND";
type Reply = "H" | "P";

const name = { QH: "a strong China", QL: "a weak China" } as const;
const said = { D: "disclosure", ND: "silence" } as const;
const from = { QH: 2.5, QL: -2.5 } as const;
const sets = [
  { type: "QH", message: "D", y: 3.5 },
  { type: "QH", message: "ND", y: 1.5 },
  { type: "QL", message: "D", y: -3.5 },
  { type: "QL", message: "ND", y: -1.5 },
] as const;
const ends = [sets[0], sets[1], sets[3], sets[2]].flatMap((set) =>
  (["H", "P"] as const).map((reply, k) => ({ ...set, reply, end: set.y + 0.5 - k, middle: set.y })),
);

const choices = fc.record({
  strong: fc.constantFrom("discloses", "is silent"),
  weak: fc.constantFrom("discloses", "is silent"),
  onSilence: fc.constantFrom("hedge", "press"),
  onWord: fc.constantFrom("hedge", "press"),
  onStrong: fc.constantFrom("hedge", "press"),
  onWeak: fc.constantFrom("hedge", "press"),
} as const);
const given = fc.record({
  choices,
  reading: fc.constantFrom("verifiable", "soft"),
  p: fc.constantFrom(0.25, 0.5, 0.75),
  A: upTo(4),
  gamma: upTo(4),
  delta: upTo(4),
  phiD: upTo(4),
  kappa: upTo(4),
});

const short = (value: number): string => formatNumber(Number(value.toPrecision(12)), 3);
const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value));

interface Choice {
  readonly of: string;
  readonly who: string;
  readonly does: string;
  readonly instead: string;
  readonly pays: number;
  readonly otherPays: number;
  readonly gain: number;
  readonly other: string;
  readonly belief?: string;
}

export const playedTree: Proof<typeof library.playedTree> = () =>
  some(given, 30).map(({ choices, reading, p, A, gamma, delta, phiD, kappa }) => {
    const soft = reading === "soft";
    const sends = { QH: choices.strong, QL: choices.weak };
    const message = (type: Type): Message => (sends[type] === "discloses" ? "D" : "ND");
    const replyOf = (word: string): Reply => (word === "hedge" ? "H" : "P");
    const reply = (type: Type, to: Message): Reply =>
      replyOf(
        to === "ND"
          ? choices.onSilence
          : soft
            ? choices.onWord
            : type === "QH"
              ? choices.onStrong
              : choices.onWeak,
      );
    const china = (to: Message, reply: Reply): number =>
      (to === "D" ? -phiD : 0) - (reply === "P" ? kappa : 0) + 0;
    const outsiders = (reply: Reply, type: Type): number =>
      reply === "H" ? -A : type === "QH" ? -delta : gamma;
    const compared = (pays: number, otherPays: number) => {
      const gain = otherPays - pays;
      return { pays, otherPays, gain: Math.abs(gain) < 1e-9 ? 0 : gain };
    };
    const ofType = (type: Type): Choice => {
      const own = message(type);
      const other = own === "D" ? "ND" : "D";
      const worth = (to: Message): number => china(to, reply(type, to));
      const words = { who: name[type], does: said[own], instead: said[other] };
      return { of: type, other, ...words, ...compared(worth(own), worth(other)) };
    };
    const ofPlace = (of: string, target: string, own: Reply, beliefs: number[]): Choice => {
      const other = own === "H" ? "P" : "H";
      const doing = (reply: Reply): string =>
        `${reply === "H" ? "hedging against" : "pressing"} ${target}`;
      const worth = (reply: Reply, mu: number): number =>
        mu * outsiders(reply, "QH") + (1 - mu) * outsiders(reply, "QL");
      const all = beliefs.map((mu) => compared(worth(own, mu), worth(other, mu)));
      const [first] = [...all].sort((a, b) => a.gain - b.gain);
      const words = { who: "outsiders", does: doing(own), instead: doing(other) };
      const belief = beliefs.length > 1 ? ": any" : ` = ${beliefs[0]!.toFixed(2)}`;
      return { of, other, belief, ...words, ...first! };
    };
    const after = (to: Message): number[] => {
      const strong = message("QH") === to ? p : 0;
      const all = strong + (message("QL") === to ? 1 - p : 0);
      return all === 0 ? [0, 1] : [strong / all];
    };
    const decisions = [
      ofType("QH"),
      ofType("QL"),
      ofPlace("ND", "silence", replyOf(choices.onSilence), after("ND")),
      ...(soft
        ? [
            ofPlace(
              "D",
              "a disclosure that leaves the type open",
              replyOf(choices.onWord),
              after("D"),
            ),
          ]
        : [
            ofPlace(
              "D:QH",
              "a disclosure that shows a strong China",
              replyOf(choices.onStrong),
              [1],
            ),
            ofPlace("D:QL", "a disclosure that shows a weak China", replyOf(choices.onWeak), [0]),
          ]),
    ];
    const gainOf = (of: string): string => {
      const found = decisions.find((each) => each.of === of);
      if (!found) return "";
      const { gain } = found;
      return gain > 0 ? ` <b>${signed(gain)}</b>` : gain < 0 ? ` ${signed(gain)}` : " ±0";
    };
    type Branch = readonly [number, number, number];
    const branches = (
      list: readonly Branch[],
      look: Readonly<Record<string, string | true>>,
    ): Mark[] =>
      line(
        "",
        list.flatMap(([x, y, to]) => [[x, y] as const, [x + 1, to] as const, null]),
        look,
      );
    const toSet = (set: (typeof sets)[number]): Branch => [1, from[set.type], set.y];
    const toEnd = (end: (typeof ends)[number]): Branch => [2, end.middle, end.end];
    const tempting = decisions
      .filter(({ gain }) => gain > 0)
      .flatMap(({ of, other }) => [
        ...sets.filter((set) => set.type === of && set.message === other).map(toSet),
        ...ends
          .filter((end) => [end.message, `${end.message}:${end.type}`].includes(of as "D"))
          .filter((end) => end.reply === other)
          .map(toEnd),
      ]);
    const taken = (end: (typeof ends)[number]): boolean =>
      reply(end.type, end.message) === end.reply;
    const reached = (end: (typeof ends)[number]): boolean => message(end.type) === end.message;
    const replies = (which: Reply, isReached: boolean) =>
      ends
        .filter((end) => end.reply === which && taken(end) && reached(end) === isReached)
        .map(toEnd);
    const nodes: [number, number, string][] = [
      [0, 0, "soft"],
      [1, 2.5, "china"],
      [1, -2.5, "china"],
      ...sets.map(({ y }): [number, number, string] => [2, y, "outsiders"]),
      ...ends.map(({ end }): [number, number, string] => [3, end, "soft"]),
    ];
    const instead = (of: string): string => {
      const { belief, other } = decisions.find((each) => each.of === of)!;
      return `${belief} / ${other === "H" ? "hedge" : "press"} instead${gainOf(of)}`;
    };
    const dashed = { colour: "outsiders", dash: "dash" };
    const joined = [
      [2, 3.5],
      [1.88, 1.6],
      [1.86, 0],
      [1.88, -1.6],
      [2, -3.5],
    ] as const;
    const top = { on: "paper" };
    return {
      given: [
        library.play(choices, { p, china, outsiders }, reading as library.Reading),
      ] as Parameters<typeof library.playedTree>,
      decimals: { pays: 4, otherPays: 4, gain: 4 },
      rows: decisions.map(({ who, does, pays, instead, otherPays, gain }) => ({
        ...{ who, does, pays, instead, otherPays, gain },
      })),
      marks: [
        ...line("", [[2, 1.5], [2, -1.5], null], dashed),
        ...(soft ? line("", joined, dashed) : []),
        ...branches(tempting, { colour: "ink", dash: "dash" }),
        ...branches([[0, 0, 2.5], [0, 0, -2.5], ...sets.map(toSet), ...ends.map(toEnd)], {
          colour: "soft",
        }),
        ...branches(sets.filter((set) => message(set.type) === set.message).map(toSet), {
          colour: "china",
          heavy: true,
        }),
        ...branches(replies("H", false), { colour: "hedge", dash: "dot" }),
        ...branches(replies("P", false), { colour: "press", dash: "dot" }),
        ...branches(replies("H", true), { colour: "hedge", heavy: true }),
        ...branches(replies("P", true), { colour: "press", heavy: true }),
        ...nodes.map(([x, y, colour]) => point("", [x, y], { colour, edge: "paper" })),
        ...ends.map((end) =>
          text(
            "",
            [3, end.end],
            `${signed(china(end.message, end.reply))} /  [outsiders] ${signed(outsiders(end.reply, end.type))}`,
            { colour: "china" },
          ),
        ),
        text("", [0.5, 1.25], `strong, QH / p = ${p.toFixed(2)}`, { colour: "soft" }),
        text("", [0.5, -1.25], `weak, QL / 1 − p = ${(1 - p).toFixed(2)}`, { colour: "soft" }),
        ...sets.map((set) =>
          text(
            "",
            [1.8, from[set.type] + 0.8 * (set.y - from[set.type])],
            set.message + (message(set.type) === set.message ? "" : gainOf(set.type)),
            { colour: "china" },
          ),
        ),
        text("", [2, 0], `μ = Pr(QH | ND)${instead("ND")}`, { colour: "outsiders" }),
        ...(soft ? [text("", [1.86, 0], `μD${instead("D")}`, { colour: "outsiders" })] : []),
        ...ends.map((end) =>
          text(
            "",
            [2.5, end.end],
            (end.reply === "H" ? "hedge" : "press") +
              (end.message === "D" && !soft && !taken(end) ? gainOf(`D:${end.type}`) : ""),
            { colour: end.reply === "H" ? "hedge" : "press" },
          ),
        ),
        note("Nature", [0, 1], "soft", top),
        note("China", [1, 1], "china", top),
        note("Outsiders", [2, 1], "outsiders", top),
        note("China’s payoff / [outsiders] outsiders’ payoff", [3, 1], "china", top),
      ],
    };
  });
