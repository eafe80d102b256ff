import { describe, expect, it } from "vitest";
import { lint } from "../../../lib/engine/lint/lint.js";
import { rules, type Code } from "../../../lib/engine/lint/rules.js";
import { examples } from "./examples/index.js";
import { notebookOf } from "./notebookOf.js";

const title = (cells: readonly string[]): string => JSON.stringify(cells.join(" ⏐ "));

for (const code of Object.keys(rules) as Code[]) {
  describe(`${code}, ${rules[code]}`, () => {
    const { wrong, right } = examples[code];

    it("has examples of both kinds", () => {
      expect(wrong.length).toBeGreaterThan(0);
      expect(right.length).toBeGreaterThan(0);
    });

    it.each(wrong.map((cells) => [title(cells), cells] as const))(
      "is found alone in %s",
      (_, cells) => {
        const problems = lint(notebookOf(...cells));
        expect(new Set(problems.map((problem) => problem.code)), JSON.stringify(problems)).toEqual(
          new Set([code]),
        );
      },
    );

    it.each(right.map((cells) => [title(cells), cells] as const))(
      "is not found in %s",
      (_, cells) => {
        expect(lint(notebookOf(...cells))).toEqual([]);
      },
    );
  });
}
