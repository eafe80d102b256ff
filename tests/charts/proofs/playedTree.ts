import fc from "fast-check";
import * as library from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { ground, line, note, point, tap, text, type Mark } from "../marks.js";
import { some, type Proof } from "./proof.js";

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

/** How often a type discloses, or a reply is to press; mostly always or never. */
const often = fc.constantFrom<number[]>(0, 1, 0, 1, 0, 1, 0.2, 0.6);
/** Whole numbers, so that no two ways of adding up round apart. */
const whole = fc.integer({ min: 1, max: 4 });
const given = fc.record({
  strong: often,
  weak: often,
  presses: fc.record({ ND: often, D: often, "D:QH": often, "D:QL": often }),
  reading: fc.constantFrom("verifiable", "soft"),
  p: fc.constantFrom(0.25, 0.5, 0.75),
  A: whole,
  gamma: whole,
  delta: whole,
  phiD: whole,
  kappa: whole,
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
  some(given, 60).map(({ strong, weak, presses, reading, p, A, gamma, delta, phiD, kappa }) => {
    const soft = reading === "soft";
    const discloses = { QH: strong, QL: weak };
    const sent = (type: Type, to: Message): number =>
      to === "D" ? discloses[type] : 1 - discloses[type];
    const pressed = (type: Type, to: Message): number =>
      presses[to === "ND" ? "ND" : soft ? "D" : (`D:${type}` as const)];
    const taken = ({ type, message, reply }: (typeof ends)[number]): number =>
      reply === "P" ? pressed(type, message) : 1 - pressed(type, message);
    const china = (to: Message, reply: Reply): number =>
      (to === "D" ? -phiD : 0) - (reply === "P" ? kappa : 0) + 0;
    const outsiders = (reply: Reply, type: Type): number =>
      reply === "H" ? -A : type === "QH" ? -delta : gamma;
    const compared = (pays: number, otherPays: number) => {
      const gain = otherPays - pays;
      return { pays, otherPays, gain: Math.abs(gain) < 1e-9 ? 0 : gain };
    };
    const withOdds = (words: string, share: number): string =>
      share === 1 ? words : `${words} with probability ${share.toFixed(2)}`;
    const ofType = (type: Type): Choice => {
      const worth = (to: Message): number =>
        pressed(type, to) * china(to, "P") + (1 - pressed(type, to)) * china(to, "H");
      const list = (["D", "ND"] as const).filter((to) => sent(type, to) > 0);
      // Of two that are both done, the one that is regretted.
      const own = list.length > 1 && worth("ND") <= worth("D") ? "ND" : list[0]!;
      const other = own === "D" ? "ND" : "D";
      const does = withOdds(said[own], sent(type, own));
      const words = { who: name[type], does, instead: said[other] };
      return { of: type, other, ...words, ...compared(worth(own), worth(other)) };
    };
    const ofPlace = (of: keyof typeof presses, target: string, beliefs: number[]): Choice => {
      const press = presses[of];
      const doing = (reply: Reply): string =>
        `${reply === "H" ? "hedging against" : "pressing"} ${target}`;
      const worth = (reply: Reply, mu: number): number =>
        mu * outsiders(reply, "QH") + (1 - mu) * outsiders(reply, "QL");
      const mixed = press > 0 && press < 1;
      const all = beliefs.map((mu) => {
        const own = (mixed ? worth("P", mu) < worth("H", mu) : press === 1) ? "P" : "H";
        const other = own === "H" ? "P" : "H";
        return { own, other, ...compared(worth(own, mu), worth(other, mu)) } as const;
      });
      const [first] = [...all].sort((a, b) => a.gain - b.gain);
      const { own, other, ...pays } = first!;
      const does = withOdds(doing(own), own === "P" ? press : 1 - press);
      const words = { who: "outsiders", does, instead: doing(other) };
      const belief = beliefs.length > 1 ? ": any" : ` = ${beliefs[0]!.toFixed(2)}`;
      return { of, other, belief, ...words, ...pays };
    };
    const after = (to: Message): number[] => {
      const strong = p * sent("QH", to);
      const all = strong + (1 - p) * sent("QL", to);
      // A free belief may be the one at which the replies pay the same.
      const level = (A + gamma) / (gamma + delta);
      return all === 0 ? [0, 1, ...(A < delta ? [level] : [])] : [strong / all];
    };
    const decisions = [
      ofType("QH"),
      ofType("QL"),
      ofPlace("ND", "silence", after("ND")),
      ...(soft
        ? [ofPlace("D", "a disclosure that leaves the type open", after("D"))]
        : [
            ofPlace("D:QH", "a disclosure that shows a strong China", [1]),
            ofPlace("D:QL", "a disclosure that shows a weak China", [0]),
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
    const reached = (end: (typeof ends)[number]): boolean => sent(end.type, end.message) > 0;
    const replies = (which: Reply, isReached: boolean) =>
      ends
        .filter((end) => end.reply === which && taken(end) > 0 && reached(end) === isReached)
        .map(toEnd);
    const nodes: [number, number, string][] = [
      [0, 0, "soft"],
      [1, 2.5, "china"],
      [1, -2.5, "china"],
      ...sets.map(({ y }): [number, number, string] => [2, y, "outsiders"]),
      ...ends.map(({ end }): [number, number, string] => [3, end, "soft"]),
    ];
    const instead = (of: keyof typeof presses): string => {
      const { belief, other, gain } = decisions.find((each) => each.of === of)!;
      if (presses[of] > 0 && presses[of] < 1 && gain === 0) return `${belief} / either reply ±0`;
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
    const odds = (share: number): string =>
      share === 0 || share === 1 ? "" : ` ${share.toFixed(2)}`;
    const all = [strong, weak, ...Object.values(presses)];
    // Without chance by the words of the choices, and else as an equilibrium comes.
    const says = (share: number) => (["is silent", "discloses"] as const)[share]!;
    const answers = (share: number) => (["hedge", "press"] as const)[share]!;
    const told = all.every((share) => share === 0 || share === 1)
      ? ({
          ...{ strong: says(strong), weak: says(weak), onSilence: answers(presses.ND) },
          ...{ onWord: answers(presses.D), onStrong: answers(presses["D:QH"]) },
          onWeak: answers(presses["D:QL"]),
        } as const)
      : { name: "a plan", plan: { discloses, presses } };
    return {
      given: [
        library.play(told, { p, china, outsiders }, reading as library.Reading),
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
        ...branches(sets.filter((set) => sent(set.type, set.message) > 0).map(toSet), {
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
            set.message +
              (sent(set.type, set.message) === 0
                ? gainOf(set.type)
                : odds(sent(set.type, set.message))),
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
              odds(taken(end)) +
              (end.message === "D" && !soft && taken(end) === 0 ? gainOf(`D:${end.type}`) : ""),
            { colour: end.reply === "H" ? "hedge" : "press" },
          ),
        ),
        note("Nature", [0, 1], "soft", top),
        note("China", [1, 1], "china", top),
        note("Outsiders", [2, 1], "outsiders", top),
        note("China’s payoff / [outsiders] outsiders’ payoff", [3, 1], "china", top),
        ...sets.map((set) =>
          tap([1, from[set.type]], [2, set.y], {
            [set.type === "QH" ? "strong" : "weak"]:
              set.message === "D" ? "discloses" : "is silent",
            shown: "my plan",
          }),
        ),
        ...ends.map((end) => {
          const known = end.type === "QH" ? "onStrong" : "onWeak";
          const input = end.message === "ND" ? "onSilence" : soft ? "onWord" : known;
          const sets = { [input]: end.reply === "H" ? "hedge" : "press", shown: "my plan" };
          return tap([2, end.middle], [3, end.end], sets);
        }),
        ...(decisions.every(({ gain }) => gain <= 0) ? [ground("band")] : []),
      ],
    };
  });
