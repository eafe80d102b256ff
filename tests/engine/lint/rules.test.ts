import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "../../../lib/engine/lint/lint.js";
import { rules, type Code } from "../../../lib/engine/lint/rules.js";
import { project } from "../../project.js";
import { examples } from "./examples/index.js";
import { notebookOf } from "./notebookOf.js";

const title = (cells: readonly string[]): string => JSON.stringify(cells.join(" ⏐ "));

it("The rules are those that have a page, each under its own code", () => {
  const files = readdirSync(join(project.folder, "lib/engine/lint/rules"));
  const codes = files.filter((file) => file !== "rule.ts").map((file) => file.replace(".ts", ""));
  expect(Object.keys(rules)).toEqual(codes.sort());
});

for (const code of Object.keys(rules) as Code[]) {
  describe(`${code}, ${rules[code].title}`, () => {
    const wrong = [rules[code].bad, ...(examples[code]?.wrong ?? [])];
    const right = [rules[code].good, ...(examples[code]?.right ?? [])];

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
