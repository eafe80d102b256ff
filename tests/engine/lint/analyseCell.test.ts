import { describe, expect, it } from "vitest";
import { analyseCell } from "../../../lib/engine/lint/analyseCell.js";

const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name);

describe("analyseCell", () => {
  it("lists imports with the module's name, the local name, and what is only a type", () => {
    const source = `import { show, type Game as G } from "../lib";\nimport * as aq from "arquero";\nimport type { Data } from "plotly.js-dist";`;
    const [library, arquero, plotly] = analyseCell(source).imports;
    expect(library).toEqual({
      from: "../lib",
      typeOnly: false,
      names: [
        { imported: "show", local: "show", typeOnly: false, line: 1 },
        { imported: "Game", local: "G", typeOnly: true, line: 1 },
      ],
      line: 1,
      start: 0,
      end: 46,
    });
    expect(arquero!.names).toEqual([{ imported: "*", local: "aq", typeOnly: false, line: 2 }]);
    expect(plotly).toMatchObject({
      from: "plotly.js-dist",
      typeOnly: true,
      names: [{ typeOnly: true }],
      line: 3,
    });
  });

  it("says where an import stands, so that the compiler can cut it out", () => {
    const source = `const a = 1; import { b } from "../lib"; const c = b;`;
    const { start, end } = analyseCell(source).imports[0]!;
    expect(source.slice(start, end)).toBe(`import { b } from "../lib";`);
  });

  it("lists a default import as `default` and an import for its effects without names", () => {
    const { imports } = analyseCell(`import x, { y } from "m";\nimport "n";`);
    expect(imports.map((each) => each.names.map(({ imported }) => imported))).toEqual([
      ["default", "y"],
      [],
    ]);
  });

  it("lists top-level values with their kind and line, out of every pattern", () => {
    const source = `const a = 1, { b, c: [d = 2, ...e] } = f;
let g;
var h;
function i() {}
class J {}
enum K { L }
namespace M { export const n = 1 }`;
    expect(
      analyseCell(source).definitions.map(({ name, kind, line }) => `${kind} ${name} ${line}`),
    ).toEqual([
      "const a 1",
      "const b 1",
      "const d 1",
      "const e 1",
      "let g 2",
      "var h 3",
      "function i 4",
      "class J 5",
      "enum K 6",
      "namespace M 7",
    ]);
  });

  it("counts neither imports, nor types, nor `declare`, nor a `var` in a block as values", () => {
    const source = `import { a } from "../lib"; declare const b: number; interface C {} type D = 1; for (var e = 0; ; ) break;`;
    const { definitions, types } = analyseCell(source);
    expect(definitions).toEqual([]);
    expect(names(types)).toEqual(["C", "D"]);
  });

  it("takes a name for the cell's own although the cell exports it, which is a fault of its own", () => {
    const { references, statements } = analyseCell("export const a = 1;\nconst b = a;");
    expect(references).toEqual([]);
    expect(statements[1]).toEqual({ defines: ["b"], mentions: ["a"], root: "a" });
  });

  it("lists a class, and the interface of its name that adds to it", () => {
    const { definitions, types } = analyseCell("class A {}\ninterface A { n: 1 }");
    expect(definitions).toEqual([{ name: "A", line: 1, kind: "class" }]);
    expect(types).toEqual([{ name: "A", line: 2 }]);
  });

  it("lists a free name at each place, and the cell's own imports among them", () => {
    const source = `import { show } from "../lib";\nshow(a);\nshow(a, b);`;
    expect(analyseCell(source).references).toEqual([
      { name: "show", line: 2 },
      { name: "a", line: 2 },
      { name: "show", line: 3 },
      { name: "a", line: 3 },
      { name: "b", line: 3 },
    ]);
  });

  it("keeps uses as types apart from uses as values", () => {
    const { references, typeReferences } = analyseCell(
      `const f = (x: A<B.C>, y: typeof z.w) => x as D as const;`,
    );
    expect(references).toEqual([]);
    expect(typeReferences).toEqual([
      { name: "A", line: 1, isTypeof: false },
      { name: "B", line: 1, isTypeof: false },
      { name: "z", line: 1, isTypeof: true },
      { name: "D", line: 1, isTypeof: false },
    ]);
  });

  it("lists what is assigned and tells `x = 1`, which does not read x, from `x += 1`, which does", () => {
    const source = `a = 1; b += 1; c++; [d, { e = f }] = g; ({ h: i, ...j } = k); for (l of m) {} for (n in o) {}`;
    const { assignments, references } = analyseCell(source);
    expect(names(assignments).sort()).toEqual([..."abcdehijln"].filter((name) => name !== "h"));
    expect(names(references)).toEqual([..."bcfgkmo"]);
  });

  it("lists what is changed in place, and what is if it is an array", () => {
    const source = `a.x = 1; b[0].y++; delete c.x; d.e.push(1); f.forEach((x) => g.add(x)); const h = i.sort();`;
    const { mutations } = analyseCell(source);
    expect(names(mutations)).toEqual([..."abcdgi"]);
    expect(names(mutations.filter(({ onlyArrays }) => onlyArrays))).toEqual(["i"]);
  });

  it("lists inputs with the name in quotes that they begin with", () => {
    const source = `const delta = view(slider("delta"));\nconst p = view(slider(options));\nlet q = view(slider("q"));`;
    expect(analyseCell(source).views).toEqual([
      { name: "delta", inputName: "delta", word: "slider", line: 1 },
      { name: "p", word: "slider", line: 2 },
    ]);
  });

  it("gives a syntax error with its line, and still what the cell defines and imports", () => {
    const { syntaxErrors, definitions, references } = analyseCell("const a = 1;\nconst b = (a;");
    expect(syntaxErrors).toEqual([{ message: "')' expected.", line: 2 }]);
    expect(names(definitions)).toEqual(["a", "b"]);
    expect(references).toEqual([]);
  });
});
