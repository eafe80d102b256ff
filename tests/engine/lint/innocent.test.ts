import { transpile } from "@observablehq/notebook-kit";
import { describe, expect, it } from "vitest";
import { analyseCell } from "../../../lib/engine/lint/analyseCell.js";
import { javaScript } from "../../../lib/engine/lint/globals.js";
import { lint } from "../../../lib/engine/lint/lint.js";
import { rules } from "../../../lib/engine/lint/rules.js";
import { examples } from "./examples/index.js";
import { innocent } from "./innocent.js";
import { notebookOf } from "./notebookOf.js";

const other = "const a = 1, b = { x: 1 }, rows = [1];\ninterface T { x: number }";

describe("lint", () => {
  it.each(innocent)("finds nothing in %s, whatever another cell defines", (source) => {
    expect(lint(notebookOf(other, source))).toEqual([]);
    expect(lint(notebookOf(source, other))).toEqual([]);
  });
});

describe("analyseCell and the compiler", () => {
  const right = [
    ...Object.values(rules).flatMap(({ good }) => good),
    ...Object.values(examples).flatMap(({ right }) => right.flat()),
  ];
  const sources = [...innocent, ...right];

  it.each(sources.filter((source) => !/^import /m.test(source)))(
    "see the same names in %s",
    (source) => {
      const { inputs = [], outputs = [] } = transpile(source, "ts");
      const { references, definitions } = analyseCell(source);
      const notJavaScript = (name: string): boolean => !javaScript.has(name) && name !== "console";
      const free = new Set(references.map(({ name }) => name).filter(notJavaScript));
      expect(free).toEqual(new Set(inputs.filter(notJavaScript)));
      expect(new Set(definitions.map(({ name }) => name))).toEqual(new Set(outputs));
    },
  );
});
