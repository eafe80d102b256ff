import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { line, note, point, text, type Mark } from "../marks.js";
import { some, upTo, type Proof } from "./proof.js";

// The tree, from the top: a height for each of eight endings, the nodes before them half-way.
const endings = [
  { type: "strong", message: "D", reply: "H", y: 4 },
  { type: "strong", message: "D", reply: "P", y: 3 },
  { type: "strong", message: "ND", reply: "H", y: 2 },
  { type: "strong", message: "ND", reply: "P", y: 1 },
  { type: "weak", message: "ND", reply: "H", y: -1 },
  { type: "weak", message: "ND", reply: "P", y: -2 },
  { type: "weak", message: "D", reply: "H", y: -3 },
  { type: "weak", message: "D", reply: "P", y: -4 },
] as const;
type Ending = (typeof endings)[number];
const messages = [
  { type: "strong", message: "D", y: 3.5 },
  { type: "strong", message: "ND", y: 1.5 },
  { type: "weak", message: "D", y: -3.5 },
  { type: "weak", message: "ND", y: -1.5 },
] as const;
const typeY = { strong: 2.5, weak: -2.5 } as const;
const code = { strong: "QH", weak: "QL" } as const;
const messageY = ({ type, message }: Pick<Ending, "type" | "message">): number =>
  messages.find((each) => each.type === type && each.message === message)!.y;

const options = fc.record(
  {
    moves: fc.constantFrom(1, 2, 3, 4, 5),
    marked: fc.boolean(),
    p: fc.constantFrom(0.75, 0.2),
    mu: fc.constantFrom(0.75, 0.5, null),
    muStar: fc.constantFrom(0.5, 0.501),
    reply: fc.constantFrom([], ["H"], ["P"], ["H", "P"]),
    payoffs: fc.record({ A: upTo(3), gamma: upTo(3), delta: upTo(3) }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<library.GameTreeOptions>;

export const gameTree: Proof<typeof library.gameTree> = () =>
  [{}, ...some(options, 60)].map((given: library.GameTreeOptions) => {
    const { moves = 5, marked, p, mu, muStar, reply = [] } = given;
    const payoffs = typeof given.payoffs === "function" ? undefined : given.payoffs;
    const pays = ({ type, reply }: Ending): number | null =>
      payoffs
        ? reply === "H"
          ? -payoffs.A
          : type === "strong"
            ? -payoffs.delta
            : payoffs.gamma
        : null;
    const letters = ({ type, reply }: Ending): string =>
      reply === "H" ? "−A" : type === "strong" ? "−δ" : "+γ";
    const costs = ({ type, message, reply }: Ending, below: string): string => {
      const [letter, disclosed, pressed] = [
        type === "strong" ? "H" : "L",
        message === "D" ? ` − φ${below}D` : "",
        reply === "P" ? " − κ" : "",
      ];
      return `L${below}${letter} − C${below}${letter}${disclosed}${pressed}`;
    };
    const rows = endings.map((ending) => ({
      capacity: ending.type,
      signal: ending.message === "D" ? "disclosure" : "silence",
      action: ending.reply === "H" ? "hedge" : "press",
      china: costs(ending, "_"),
      outsiders: pays(ending) ?? letters(ending),
    }));

    const best = (ending: Ending): boolean => {
      if (ending.message === "ND") return reply.includes(ending.reply);
      if (reply.length === 0 || !payoffs) return false;
      const other = endings.find(
        (each) => each.type === ending.type && each.message === "D" && each.reply !== ending.reply,
      )!;
      return pays(ending)! >= pays(other)!;
    };

    const branches = (
      list: readonly (readonly [number, number, number])[],
      look: Readonly<Record<string, string | true>>,
    ): Mark[] =>
      line(
        "",
        list.flatMap(([x, from, to]) => [[x, from] as const, [x + 1, to] as const, null]),
        look,
      );
    const last = (list: readonly Ending[]) =>
      list.map((each) => [2, messageY(each), each.y] as const);
    const sent = messages.map((each) => [1, typeY[each.type], each.y] as const);
    const replies = (choice: "H" | "P", test: (ending: Ending) => boolean) =>
      last(endings.filter((each) => each.reply === choice && test(each)));

    const bold = (words: string): string => (marked ? `<b> ${words}</b>` : words);
    const nodes: { at: [number, number]; colour: string; says?: string }[] = [
      { at: [0, 0], colour: "soft" },
      { at: [1, 2.5], colour: "china" },
      { at: [1, -2.5], colour: "china" },
      ...(moves < 2 ? [] : messages).map(({ y }) => ({
        at: [2, y] as [number, number],
        colour: "outsiders",
      })),
      ...(moves < 4 ? [] : endings).map((each) => {
        const number = pays(each);
        const sign = number !== null && number > 0 ? "+" : "";
        const value = number === null ? "" : ` = ${sign}${formatNumber(number, 3)}`;
        return {
          at: [3, each.y] as [number, number],
          colour: "soft",
          ...(moves === 5 && {
            says: bold(`${costs(each, "")} /  [outsiders] ${letters(each)}${value}`),
          }),
        };
      }),
    ];

    const belief = (): string => {
      const start = "μ = Pr(QH | ND)";
      if (mu === null) return `${start}: / no silence, no belief`;
      if (mu === undefined) return start;
      if (muStar === undefined) return `${start} = ${mu.toFixed(2)}`;
      // More decimals where two that differ would read the same.
      const decimals = mu !== muStar && mu.toFixed(2) === muStar.toFixed(2) ? 3 : 2;
      const [sign, verdict] = {
        H: [">", ": [hedge] hedge"],
        P: ["<", ": [press] press"],
        HP: ["=", ": either"],
      }[reply.join("")] ?? ["and", ""];
      return `${start} = ${mu.toFixed(decimals)} / μ ${sign} μ* = ${muStar.toFixed(decimals)}${verdict}`;
    };
    const prior = (letters: string, value: number): string =>
      p === undefined ? letters : `${letters} = ${value.toFixed(2)}`;
    const words: Mark[] = [
      text("", [0.5, 1.25], `strong, QH / ${prior("p", p!)}`, { colour: "soft" }),
      text("", [0.5, -1.25], `weak, QL / ${prior("1 − p", 1 - p!)}`, { colour: "soft" }),
      ...(moves < 2 ? [] : messages).map((each) =>
        text("", [1.8, typeY[each.type] + 0.8 * (each.y - typeY[each.type])], each.message, {
          colour: "china",
        }),
      ),
      ...(moves < 3 ? [] : [text("", [2, 0], belief(), { colour: "outsiders" })]),
      ...(moves < 4 ? [] : endings).map((each) =>
        text("", [2.5, each.y], each.reply === "H" ? "hedge" : "press", {
          colour: each.reply === "H" ? "hedge" : "press",
        }),
      ),
    ];
    const newest = { colour: "ink", heavy: true } as const;
    const top = { on: "paper" };
    return {
      given: [given],
      rows,
      marks: [
        ...(moves < 3
          ? []
          : line("", [[2, 1.5], [2, -1.5], null], { colour: "outsiders", dash: "dash" })),
        ...branches(
          [
            [0, 0, 2.5],
            [0, 0, -2.5],
            ...(moves < 2 ? [] : sent),
            ...(moves < 4 ? [] : last(endings)),
          ],
          { colour: "soft" },
        ),
        ...(marked
          ? [
              () => branches([[0, 0, 2.5] as const, [0, 0, -2.5] as const], newest),
              () => branches(sent, newest),
              () => line("", [[2, 1.5], [2, -1.5], null], newest),
              () => branches(last(endings), newest),
              () => [],
            ][moves - 1]!()
          : []),
        ...(moves < 4
          ? []
          : [
              ...branches(replies("H", best), { colour: "hedge", heavy: true }),
              ...branches(replies("P", best), { colour: "press", heavy: true }),
            ]),
        ...nodes.map(({ at, colour }) => point("", at, { colour, edge: "paper" })),
        ...nodes.flatMap(({ at, says }) => (says ? [text("", at, says, { colour: "china" })] : [])),
        ...words,
        note("Nature", [0, 1], "soft", top),
        note("China", [1, 1], "china", top),
        ...(moves < 2 ? [] : [note("Outsiders", [2, 1], "outsiders", top)]),
        ...(moves < 5
          ? []
          : [note("China’s payoff / [outsiders] outsiders’ payoff", [3, 1], "china", top)]),
      ],
    };
  });
