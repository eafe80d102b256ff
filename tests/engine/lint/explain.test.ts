import { describe, expect, it } from "vitest";
import { explain, report } from "../../../lib/engine/lint/explain.js";
import { lint } from "../../../lib/engine/lint/lint.js";
import { rules } from "../../../lib/engine/lint/rules.js";
import { notebookOf } from "./notebookOf.js";

describe("explain", () => {
  it("prints a rule's page: what, why, and the cells that are bad and good", () => {
    expect(explain(["PW018"])).toBe(`PW018: a table is loaded by a name that is not written out

What  Any use of the library's \`load\` but a call with a table's name in quotes.
Why   A page carries only the tables that its notebook names, and the names are read
      without running a cell.

Bad
  cell 1
    import { load } from "../lib";
  cell 2
    const name = "prices";
    const rows = load(name as never);

Good
  cell 1
    import { load } from "../lib";
  cell 2
    const rows = load("prices");`);
  });

  it("loses no word where it breaks lines, none of which is wider than 90 characters", () => {
    for (const [code, { what, why }] of Object.entries(rules)) {
      const page = explain([code]);
      const words = page.replace(/\s+/g, " ");
      expect(words).toContain(` What ${what} Why ${why} Bad `);
      expect(Math.max(...page.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(90);
    }
  });

  it("takes a code in small letters, too", () => {
    expect(explain(["pw018"])).toBe(explain(["PW018"]));
  });

  it("prints several pages, and without a code the list of rules", () => {
    expect(explain(["PW001", "PW002"])).toBe(`${explain(["PW001"])}\n\n${explain(["PW002"])}`);
    const list = explain([]).split("\n");
    expect(list).toHaveLength(Object.keys(rules).length);
    expect(list[0]).toBe("PW001  two cells define the same name");
  });

  it("names the known codes when it is asked for another one", () => {
    expect(() => explain(["PW000"])).toThrow(
      /^--explain: expected one of PW001, PW002, .*, PW\d+, got "PW000"$/,
    );
    expect(() => explain(["toString"])).toThrow('got "toString"');
  });
});

describe("report", () => {
  it("says once for each rule how to read its page, after the problems", () => {
    const problems = lint(notebookOf("let a = 1;", "a = 2;\na = 3;\nconst b = c;"));
    const lines = report(problems).split("\n");
    expect(lines.map((line) => line.replace(/.*line \d: (PW\d+) .*/, "$1"))).toEqual([
      "PW004",
      "PW004",
      "PW002",
      "Why PW004, and what to write instead: npm run lint -- --explain PW004",
      "Why PW002, and what to write instead: npm run lint -- --explain PW002",
    ]);
  });

  it("has no page for TypeScript's own errors", () => {
    const problem = { code: "TS2322", file: "notebooks/1.ipynb", cell: 3, line: 1, message: "no" };
    expect(report([problem])).toBe("notebooks/1.ipynb, cell 3, line 1: TS2322 no");
  });
});
