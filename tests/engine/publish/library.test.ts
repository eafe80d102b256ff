import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { docFormula } from "../../../lib/engine/publish/library/docFormula.js";
import { libraryHtml } from "../../../lib/engine/publish/library/libraryHtml.js";
import { readLibrary } from "../../../lib/engine/publish/library/readLibrary.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import * as library from "../../../lib/index.js";
import { paper } from "../../../lib/paper.js";
import { project } from "../../project.js";

describe("the page of the library", () => {
  const { html, headings } = libraryHtml(project, createSymbols(paper.notation));
  const values = [...html.matchAll(/<h3 id="(\w+)"><code>\w+<\/code><\/h3>/g)].map(
    ([, name]) => name!,
  );
  const textOf = (name: string): string =>
    new RegExp(`<h3 id="${name}">[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";

  it("has every exported value once, under one of the headings of lib/index.ts", () => {
    expect(values.sort()).toEqual(Object.keys(library).sort());
    expect(headings.map((heading) => heading.html)).toContain("Comparative statics and welfare");
  });

  it("says of every function what it does", () => {
    const silent = values.filter(
      (name) =>
        typeof library[name as keyof typeof library] === "function" && !/<p>/.test(textOf(name)),
    );
    expect(silent).toEqual([]);
  });

  it("sets a formula, and gives signature, errors and example", () => {
    const text = textOf("muStar");
    expect(text).toContain('data-tex="\\mu^* = \\frac{A + \\gamma}{\\gamma + \\delta}"');
    expect(text).toContain("): number;");
    expect(text).toContain("<em>Throws</em> RangeError when <code>A</code>");
    expect(text).toContain("muStar({ A: 1, gamma: 1, delta: 3 }) // 0.5");
    expect(html).not.toContain("katex-error");
  });

  it("leads from a type in a signature to that type, and nowhere else", () => {
    const ids = new Set([...html.matchAll(/ id="([\w-]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#(\w+)"/g)].map(([, id]) => id!);
    expect(targets).toContain("YearOfNews");
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(textOf("view")).not.toContain('href="#Value"');
  });
});

it("The page of a library takes names without a heading, and asks for names where all of a module is exported", () => {
  const folder = mkdtempSync(join(tmpdir(), "library-"));
  mkdirSync(join(folder, "lib/dist"), { recursive: true });
  const other = { ...project, folder, library: join(folder, "lib/dist/index.js") };
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write("lib/dist/a.d.ts", "export declare const a: number;");
  write("lib/index.ts", 'export { a } from "./a.js";');
  expect(readLibrary(other)).toMatchObject([{ title: "Library", exports: [{ name: "a" }] }]);
  write("lib/index.ts", 'export * from "./a.js";');
  expect(() => readLibrary(other)).toThrow(
    'lib/index.ts: expected the names that it exports, found export * from "./a.js";',
  );
  rmSync(folder, { recursive: true });
});

it.each([
  ["-(A + gamma) / (gamma + delta)²", "-\\frac{A + \\gamma}{(\\gamma + \\delta)^2}"],
  ["muStar_t = delta_t + eta3", "\\mu^*_{t} = \\delta_{t} + \\eta_{3}"],
  ["((1 - alpha)/alpha)^n", "((1 - \\alpha)/\\alpha)^{n}"],
  ["b · b_patents", "b \\cdot  b_{\\text{patents}}"],
  ["odds(p) > min(p, 1)", "\\operatorname{odds}(p) > \\min(p, 1)"],
  ["const delta = view(1)", undefined],
  ["data/", undefined],
  ["muStar", undefined],
  ["min < max", undefined],
])("the docstring's %s is the formula %s", (text, tex) => {
  expect(docFormula(text, paper.notation)).toBe(tex);
});
