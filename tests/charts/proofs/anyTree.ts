import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { line, note, point, text, type Mark } from "../marks.js";
import { some, type Case } from "./proof.js";
import { anyPlans, setsOf, toGame, toldGame } from "./told.js";

const games = fc
  .integer({ min: 1, max: 3 })
  .chain((types) => toldGame(types))
  .chain((told) => fc.tuple(fc.constant(told), fc.option(anyPlans(told), { nil: undefined })));

/** The tree of games of any make: each end a line lower, a line left free between types. */
export const anyTree = (): Case<typeof library.gameTree>[] =>
  some(games, 40).map(([told, plans]) => {
    const { types, prior, messages } = told;
    const sets = setsOf(told);
    let y = 1;
    const places = types.flatMap((type, t) => {
      y -= 1;
      return messages.flatMap((message, m) => {
        const pays = message.payoffs[t];
        if (!pays) return [];
        const sent = plans ? plans.sends[t]![m]! : 0;
        const at = 2 + 0.18 * (m - (messages.length - 1) / 2);
        const where = sets.flatMap((set, s) =>
          set.message === m && (set.known === null || set.known === t) ? [{ ...set, s }] : [],
        );
        return (where.length === 0 ? [null] : where).map((set) => {
          const reach = set === null || message.reveals === 0 ? 1 : 0.5;
          const ends = pays.map(([sender, receiver], a) => ({
            ...{ sender, receiver, y: (y -= 1) },
            reply: set === null ? "the end" : message.replies[a]!,
            share: set === null ? 1 : (plans?.replies[set.s]![a] ?? 0),
          }));
          const chance = prior[t]! * sent * reach;
          const middle = ends.reduce((sum, end) => sum + end.y, 0) / ends.length;
          return { type, t, m, message: message.label, sent, set, ends, chance, x: at, y: middle };
        });
      });
    });
    const rows = places.flatMap(({ type, message, ends, chance }) =>
      ends.map(({ reply, sender, receiver, share }) => ({
        ...{ type, message, reply, sender, receiver },
        ...(plans && { chance: chance * share, planned: share }),
      })),
    );
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const heights = types.map((_, t) =>
      mean(places.filter((one) => one.t === t).map((one) => one.y)),
    );
    const root = mean(heights);
    type Pair = readonly [number, number];
    const branch = (list: readonly (readonly [Pair, Pair])[], look: object): Mark[] =>
      line(
        "",
        list.flatMap(([from, to]) => [from, to, null]),
        look as Record<string, string>,
      );
    const sent = (one: (typeof places)[number]) =>
      [
        [1, heights[one.t]!],
        [one.x, one.y],
      ] as const;
    const answers = (one: (typeof places)[number], test: (share: number) => boolean) =>
      one.set === null
        ? []
        : one.ends
            .filter(({ share }) => test(share))
            .map(
              (end) =>
                [
                  [one.x, one.y],
                  [3, end.y],
                ] as const,
            );
    const along = ([x, y]: Pair, [toX, toY]: Pair, way: number): Pair => [
      x + way * (toX - x),
      y + way * (toY - y),
    ];
    const odds = (share: number) => (share === 0.5 ? " 0.50" : "");
    const senders = (m: number) => messages[m]!.payoffs.filter((row) => row !== null).length;
    const doubtful = (one: (typeof places)[number]) =>
      one.set !== null && one.set.known === null && senders(one.m) > 1;
    const [she, he] = [{ colour: "china" }, { colour: "outsiders" }];
    return {
      given: [toGame(told), plans],
      rows,
      decimals: 6,
      marks: [
        ...branch(
          places.flatMap((one, k) => {
            const next =
              one.set && places.slice(k + 1).find((other) => other.set?.s === one.set!.s);
            return next
              ? [
                  [
                    [one.x, one.y],
                    [next.x, next.y],
                  ] as const,
                ]
              : [];
          }),
          { ...he, dash: "dash" },
        ),
        ...branch(
          [
            ...heights.map(
              (height) =>
                [
                  [0, root],
                  [1, height],
                ] as const,
            ),
            ...places.map(sent),
            ...places.flatMap((one) => answers(one, () => true)),
          ],
          { colour: "soft" },
        ),
        ...(plans
          ? [
              ...branch(places.filter(({ chance }) => chance > 0).map(sent), {
                ...{ ...she, heavy: true },
              }),
              ...branch(
                places
                  .filter(({ chance }) => chance === 0)
                  .flatMap((one) => answers(one, (share) => share > 0)),
                { ...he, dash: "dot" },
              ),
              ...branch(
                places
                  .filter(({ chance }) => chance > 0)
                  .flatMap((one) => answers(one, (share) => share > 0)),
                { ...he, heavy: true },
              ),
            ]
          : []),
        point("", [0, root], { colour: "soft", edge: "paper" }),
        ...heights.map((height) => point("", [1, height], { ...she, edge: "paper" })),
        ...places
          .filter(({ set }) => set)
          .map((one) => point("", [one.x, one.y], { ...he, edge: "paper" })),
        ...places.flatMap((one) =>
          one.ends.map((end) =>
            text(
              "",
              one.set ? [3, end.y] : [one.x, one.y],
              `${formatNumber(end.sender)}, [outsiders] ${formatNumber(end.receiver)}`,
              she,
            ),
          ),
        ),
        ...types.map((type, t) =>
          note(
            `${type} / ${prior[t]!.toFixed(2)}`,
            along([0, root], [1, heights[t]!], 0.5),
            "soft",
          ),
        ),
        ...places.map((one) =>
          note(
            one.message +
              odds(one.sent) +
              (one.set && one.set.known !== null && senders(one.m) > 1 ? ", found out" : ""),
            along(...sent(one), 0.55),
            "china",
          ),
        ),
        ...places.flatMap((one) =>
          one.set === null
            ? []
            : one.ends.map((end) =>
                note(end.reply + odds(end.share), [(one.x + 3) / 2, end.y], "outsiders"),
              ),
        ),
        ...places.flatMap((one) => {
          if (!plans || !doubtful(one)) return [];
          const shares = plans.beliefs[one.set!.s]!.map((belief) => belief[one.t]!);
          const [low, high] = [Math.min(...shares), Math.max(...shares)];
          const range = low === high ? [low] : [low, high];
          const says = `[${range.map((share) => share.toFixed(2)).join("–")}]`;
          return [note(says, [one.x, one.y], "outsiders")];
        }),
        note("Nature", [0, 1], "soft", { on: "paper" }),
        note("She", [1, 1], "china", { on: "paper" }),
        note("He", [2, 1], "outsiders", { on: "paper" }),
      ],
    };
  });
