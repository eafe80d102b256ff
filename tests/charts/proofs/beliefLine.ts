import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { line, note, point, rule } from "../marks.js";
import { some, type Proof } from "./proof.js";
import { anyPlans, setsOf, toGame, toldGame, type Told } from "./told.js";

const games = toldGame(2).chain((told) =>
  fc.tuple(fc.constant(told), fc.option(anyPlans(told), { nil: undefined })),
);
const colours = ["hedge", "press", "separating", "semiSeparating", "bothDisclose", "china"];
/** One reply more than there are colours, each best between the one before and the next. */
const many: Told = {
  types: ["high", "low"],
  prior: [0.5, 0.5],
  messages: [
    {
      label: "m0",
      reveals: 0,
      replies: ["a", "b", "c", "d", "e", "f", "g"],
      payoffs: [
        [0, 1, 2, 3, 4, 5, 6].map((k) => [0, 12 * k] as const),
        [0, 1, 2, 3, 4, 5, 6].map((k) => [0, -2 * k * k] as const),
      ],
    },
  ],
};

/** Where each reply is best, from the beliefs at which two replies pay the same. */
export const beliefLine: Proof<typeof library.beliefLine> = () =>
  [...some(games, 60), [many, undefined] as const].map(([told, plans]) => {
    const doubtful = setsOf(told).flatMap((set, s) =>
      set.known === null && told.messages[set.message]!.payoffs[1] ? [{ ...set, s }] : [],
    );
    const rows = doubtful.flatMap(({ message, label, s }) => {
      const { replies, payoffs } = told.messages[message]!;
      const worth = (a: number, share: number) =>
        share * payoffs[0]![a]![1] + (1 - share) * payoffs[1]![a]![1];
      const changes = replies.flatMap((_, a) =>
        replies.flatMap((__, b) => {
          const [gain, loss] = [worth(a, 1) - worth(b, 1), worth(b, 0) - worth(a, 0)];
          return gain + loss === 0 ? [] : [loss / (gain + loss)];
        }),
      );
      const tried = [0, 1, ...changes.filter((share) => share > 0 && share < 1)];
      const shares = plans?.beliefs[s]!.map(([first]) => first!);
      return replies.map((reply, place) => {
        const best = tried.filter((share) =>
          replies.every((_, b) => worth(place, share) >= worth(b, share) - 1e-9),
        );
        const [from, to] =
          best.length === 0 ? [null, null] : [Math.min(...best), Math.max(...best)];
        return {
          ...{ message: label, reply, from, to, place },
          ...(shares && { low: Math.min(...shares), high: Math.max(...shares) }),
        };
      });
    });
    const lines = doubtful.map(({ label }) => label);
    const height = (label: string) => lines.length - 1 - lines.indexOf(label);
    const best = rows.flatMap(({ from, to, ...row }) =>
      from === null ? [] : [{ ...row, from, to: to!, y: height(row.message) }],
    );
    const ink = { colour: "ink" };
    return {
      given: [toGame(told), plans],
      rows: rows.map(({ place, ...row }) => row),
      decimals: 6,
      marks: [
        ...best.flatMap(({ reply, from, to, y, place }) => {
          const colour = colours[place % colours.length]!;
          const ends = [
            [from, y],
            [to, y],
          ] as const;
          return Math.abs(from - to) < 1e-9
            ? ends.map((end) => point(reply, end, { colour }))
            : line(reply, ends, { colour, heavy: true });
        }),
        ...lines.flatMap((label) => {
          const row = rows.find(({ message }) => message === label)!;
          if (!plans) return [];
          const y = height(label) - 0.25;
          const ends = [
            [row.low!, y],
            [row.high!, y],
          ] as const;
          return [
            ...line("believed", ends, ink),
            ...ends.map((end) => point("believed", end, { ...ink, edge: "paper" })),
          ];
        }),
        rule(told.prior[0]!, "soft", "dot"),
        ...best.map(({ reply, from, to, y, place }) =>
          note(reply, [(from + to) / 2, y], colours[place % colours.length]!),
        ),
        ...lines.map((label) => note(label, [0, height(label)], "ink")),
      ],
    };
  });
