import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictRange } from "../../../lib/model/specifications/verdictRange.js";
import { everyOption, specifications } from "../../../lib/model/specifications/specifications.js";

const choices = {
  silence: { April: "first quarter over", July: "told by the press" },
  loans: { all: "announced", firm: "granted" },
  length: { "3 months": "as the text", "6 months": "half a year", "12 months": "a year" },
};

/** Choices with one to four options each, every reason its own. */
const anyChoices = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .map((sizes) =>
    Object.fromEntries(
      sizes.map((size, i) => [
        `choice ${i}`,
        Object.fromEntries(Array.from({ length: size }, (_, k) => [`option ${k}`, `${i} ${k}`])),
      ]),
    ),
  );

describe("specifications", () => {
  it("are all combinations, each once, the last choice changing first", () => {
    expect(specifications(choices).slice(0, 4)).toEqual([
      { silence: "April", loans: "all", length: "3 months" },
      { silence: "April", loans: "all", length: "6 months" },
      { silence: "April", loans: "all", length: "12 months" },
      { silence: "April", loans: "firm", length: "3 months" },
    ]);
    fc.assert(
      fc.property(anyChoices, (list) => {
        const found = specifications(list);
        const product = Object.values(list).reduce((n, each) => n * Object.keys(each).length, 1);
        expect(found).toHaveLength(product);
        expect(new Set(found.map((each) => JSON.stringify(each))).size).toBe(product);
        for (const each of found)
          for (const [name, option] of Object.entries(each))
            expect(list[name]).toHaveProperty(option);
      }),
      { numRuns: 30 },
    );
  });

  it("keep a choice that is switched off at its option, and leave out what does not go together", () => {
    expect(specifications(choices, { loans: "firm", silence: everyOption })).toHaveLength(6);
    const possible = specifications(choices, {}, ({ silence, length }) =>
      silence === "July" ? length !== "12 months" : true,
    );
    expect(possible).toHaveLength(10);
  });

  it("refuse an option that a choice has not, and a choice without one", () => {
    expect(() => specifications(choices, { loans: "soft" as never })).toThrow(
      'specifications: loans must be held to one of all, firm, got "soft"',
    );
    expect(() => specifications({ none: {} })).toThrow("none must have an option");
  });
});

describe("verdictRange", () => {
  it("counts over all and by option what a count one by one gives, unasked specifications apart", () => {
    const verdict = fc.constantFrom("holds", "fails", "unasked");
    fc.assert(
      fc.property(anyChoices, fc.array(verdict, { minLength: 256, maxLength: 256 }), (list, at) => {
        const all = specifications(list).map((each) => JSON.stringify(each));
        const said = (each: object) => at[all.indexOf(JSON.stringify(each))]!;
        const range = verdictRange(list, (each) =>
          said(each) === "unasked" ? null : { effect: 1, holds: said(each) === "holds" },
        );
        const own = at.slice(0, all.length);
        const count = (what: string) => own.filter((each) => each === what).length;
        expect(range.holds).toBe(count("holds"));
        expect(range.of).toBe(count("holds") + count("fails"));
        expect(range.unasked).toBe(count("unasked"));
        for (const name of Object.keys(list)) {
          const parts = range.options.filter(({ choice }) => choice === name);
          expect(parts.reduce((sum, { holds }) => sum + holds, 0)).toBe(range.holds);
          expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(range.of);
          for (const { option, holds, reason } of parts) {
            expect(list[name]![option]).toBe(reason);
            const having = all.filter((each) => JSON.parse(each)[name] === option);
            expect(holds).toBe(having.filter((each) => said(JSON.parse(each)) === "holds").length);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("gives the range of the effects, and the options that are still open", () => {
    const range = verdictRange(
      choices,
      ({ length, loans }) =>
        length === "12 months" ? null : { effect: parseInt(length, 10), holds: loans === "all" },
      { silence: "April" },
    );
    expect(range).toMatchObject({ holds: 2, of: 4, unasked: 2, effects: [3, 6] });
    expect(range.options.map(({ option, holds, of }) => [option, holds, of])).toEqual([
      ["April", 2, 4],
      ["all", 2, 2],
      ["firm", 0, 2],
      ["3 months", 1, 2],
      ["6 months", 1, 2],
      ["12 months", 0, 0],
    ]);
    expect(verdictRange(choices, () => null).effects).toBeNull();
    expect(() => verdictRange(choices, () => ({ effect: NaN, holds: true }))).toThrow(
      "effect must be a finite number, got NaN",
    );
  });
});
