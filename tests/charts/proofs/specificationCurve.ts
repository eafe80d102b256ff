import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { verdictRange } from "../../../lib/model/specifications/verdictRange.js";
import { line, note, point, type Mark } from "../marks.js";
import { listOf, some, type Proof } from "./proof.js";

const choices = {
  date: { April: "the first missed day", July: "the day on which it was known" },
  loans: { all: "announced", firm: "granted", none: "lent is not given" },
};
const all = ["April", "July"].flatMap((date) =>
  ["all", "firm", "none"].map((loans) => ({ date, loans })),
);
/** Effects in halves, so that some are alike; every sixth question does not arise. */
const found = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.boolean(), fc.nat(5));

export const specificationCurve: Proof<typeof library.specificationCurve> = () =>
  some(fc.record({ list: listOf(found, 6), turns: fc.boolean() }), 8).map(({ list, turns }) => {
    const told = list.map(([halves, holds, arises], i) => ({
      ...{ effect: halves / 2, holds, ...all[i]! },
      arises: arises > 0 || i === 0,
    }));
    // By effect, then those that do not hold, then as they come.
    const ranked = told
      .map((each, i) => ({ ...each, i }))
      .filter(({ arises }) => arises)
      .sort((a, b) => a.effect - b.effect || (a.holds ? 1 : 0) - (b.holds ? 1 : 0) || a.i - b.i);
    const options = [
      ...["April", "July"].map((option) => ["date", option] as const),
      ...["all", "firm", "none"].map((option) => ["loans", option] as const),
    ];
    const bars = (choice: "date" | "loans", option: string, y: number, holds: boolean): Mark[] => {
      const places = ranked.flatMap((each, i) =>
        each[choice] === option && each.holds === holds ? [i + 1] : [],
      );
      const path = places.flatMap((at) => [
        ...(places.includes(at - 1) ? [] : [[at - 0.4, y] as const]),
        ...(places.includes(at + 1) ? [] : [[at + 0.4, y] as const, null]),
      ]);
      const look = holds ? { colour: "ink", heavy: true } : { colour: "soft" };
      return line(`${choice}: ${option}`, path, { on: "y2", ...look });
    };
    return {
      given: [
        verdictRange(choices, (each) => {
          const own = told.find(({ date, loans }) => date === each.date && loans === each.loans)!;
          return own.arises ? { effect: own.effect, holds: own.holds } : null;
        }),
        {
          name: "curve",
          statement: "More came before",
          effect: "share, %",
          ...(turns && { turnsAt: 0.5 }),
          status: "public record",
          source: "policy-events.csv; Woods (2025), Figure 4",
        },
      ],
      rows: ranked.map(({ effect, holds, date, loans }, i) => ({
        ...{ rank: i + 1, effect, holds, date, loans },
      })),
      decimals: { effect: 2 },
      marks: [
        ...[true, false].flatMap((which) =>
          ranked.flatMap(({ effect, holds }, i) =>
            holds === which
              ? [
                  point(which ? "holds" : "does not hold", [i + 1, effect], {
                    colour: which ? "ink" : "paper",
                    edge: which ? "ink" : "soft",
                  }),
                ]
              : [],
          ),
        ),
        ...options.flatMap(([choice, option], i) =>
          [true, false].flatMap((which) => bars(choice, option, 5 - i, which)),
        ),
        ...(turns
          ? [
              {
                is: "rule",
                x0: 0,
                x1: 1,
                y0: 0.5,
                y1: 0.5,
                on: "paper y",
                edge: "soft",
                dash: "dot",
              },
            ]
          : []),
        ...options.map(([choice, option], i) => {
          const own = ranked.filter((each) => each[choice] === option);
          const holds = own.filter((each) => each.holds).length;
          return note(`${choice}: ${option}, ${holds} of ${own.length}`, [0, 5 - i], "ink", {
            on: "paper y2",
          });
        }),
      ],
    };
  });
