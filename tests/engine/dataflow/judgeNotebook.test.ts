import { describe, expect, it } from "vitest";
import { guardSource } from "../../../lib/engine/dataflow/guardSource.js";
import { judgeNotebook } from "../../../lib/engine/dataflow/judgeNotebook.js";
import { bodyLines, transpileCell } from "../../../lib/engine/dataflow/transpileCell.js";
import type { Cell } from "../../../lib/engine/dataflow/notebook.js";

const cellsOf = (...sources: string[]): Cell[] =>
  sources.map((source, index) => ({
    number: index + 1,
    id: `c${index + 1}`,
    kind: "code",
    source,
    outputs: [],
  }));

describe("guardSource", () => {
  it.each([
    ["while (true) {\n}", "while (true) {guard$(1);\n}"],
    [
      "for (const x of xs)\n  for (;;) f(x);",
      "for (const x of xs)\n  {guard$(1);for (;;) {guard$(2);f(x);}}",
    ],
    ["do i++; while (true)", "do {guard$(1);i++;} while (true)"],
    [
      "const f = (n: number): number => f(n - 1);",
      "const f = (n: number): number => (guard$(1),f(n - 1));",
    ],
    ["function g() {\n  return g();\n}", "function g() {guard$(1);\n  return g();\n}"],
  ])("guards %j", (source, guarded) => {
    expect(guardSource(source)).toBe(guarded);
  });

  it.each([
    "const o = { f: (n) => o.f(n - 1) + o.f(n - 2) };",
    "let f;\nf = (n) => f(n - 1) + f(n - 2);",
    "const o = {};\no.f = (n) => o.f(n - 1) + o.f(n - 2);",
    "class C { static f = (n) => C.f(n - 1) + C.f(n - 2); }",
    "class C { go(other) { other.go(this); } }",
    "class C { constructor(n) { new C(n - 1); } }",
    "class C { get v() { return new C().v; } }",
    "const t = (_, n) => t`${n - 1}` + t`${n - 2}`;",
    "const f = (n) => [n - 1, n - 2].map(f);",
    "const f = (n, g = f) => g(n - 1) + g(n - 2);",
    "const h = function f(n) { return f.call(null, n - 1); };",
  ])("guards what can call itself in %j", (source) => {
    expect(guardSource(source)).toMatch(/guard\$\(\d\)/);
  });

  it.each([
    "const mean = (d) => op.mean(d.price);\nshow(rows.rollup({ mean }));",
    "const spec = { floor: (d) => Math.floor(d.price) };\nshow(rows.derive(spec));",
    "let spec;\nspec = { mean: (d) => op.mean(d.price) };\nshow(rows.rollup(spec));",
    "show(rows.rollup({ mean: (d) => op.mean(d.price) }));",
  ])("leaves an expression alone that has the name of what it calls: %j", (source) => {
    expect(guardSource(source)).toBe(source);
  });

  it("leaves a function alone that the cell hands on and never calls, since Arquero reads its text", () => {
    const source =
      "const half = (d) => d.price / 2;\nshow(rows.derive({ half, twice: (d) => d.price * 2 }));";
    expect(guardSource(source)).toBe(source);
  });

  it.each([
    "let n = 0;\nouter: for (let i = 0; i < 3; i++) for (let k = 0; k < 3; k++) { if (k > i) continue outer; n += 10 ** k; }",
    "let n = 0;\nfor (const k in { a: 1, b: 2 }) if (k === 'b') n++; else n += 5;\nwhile (n < 20) n += 3;",
    "const fib = (k) => k < 2 ? k : fib(k - 1) + fib(k - 2);\nconst n = fib(10);",
    "const o = { even(k) { return k === 0 ? 1 : o.odd(k - 1); }, odd: (k) => (k === 0 ? 0 : o.even(k - 1)) };\nconst n = o.even(7) + 2 * o.odd(7);",
  ])("changes nothing that comes of %j", (source) => {
    const run = (text: string): unknown =>
      (new Function("guard$", `${text}\nreturn n;`) as (guard: () => void) => unknown)(() => {});
    expect(run(guardSource(source))).toBe(run(source));
    expect(guardSource(source)).not.toBe(source);
  });
});

describe("bodyLines", () => {
  it("gives for each line of a compiled cell the line that it was written in", () => {
    const source = [
      "interface Point { x: number }",
      "const f = (p: Point): number => {",
      "  if (p.x < 0) throw new RangeError('left');",
      "  return p.x;",
      "};",
      "show(f({ x: -1 }));",
    ];
    const lines = bodyLines(source.join("\n"));
    const body = transpileCell(source.join("\n")).body.split("\n");
    const at = (part: string) => lines[body.findIndex((line) => line.includes(part)) + 1];
    expect([at("throw new"), at("return p.x"), at("show(f")]).toEqual([3, 4, 6]);
  });
});

describe("judgeNotebook", () => {
  const published = cellsOf(
    'import { md, show } from "../lib";',
    "const price = 2;",
    "const twice = 2 * price;\nshow(md`${twice}`);",
  );
  const judge = (change: Readonly<Record<string, string>>) =>
    judgeNotebook(
      published.map((cell) => ({ ...cell, source: change[cell.id] ?? cell.source })),
      Object.keys(change),
    );

  it("finds nothing in a sound notebook, and compiles only what was edited", () => {
    expect(judge({}).map(({ faults, compiled }) => [faults, compiled])).toEqual(
      published.map(() => [[], undefined]),
    );
    const [, price] = judge({ c2: "const price = 3;" });
    expect(price!.compiled).toMatchObject({ inputs: [], outputs: ["price"], kind: "code" });
  });

  it("says of a fault of types where in the cell it stands, so that an editor marks that and not the line", () => {
    const fault = { code: "TS2322", line: 1, message: "not a number", from: 6, to: 7 };
    const [judged] = judgeNotebook(
      cellsOf('const a: number = "";'),
      ["c1"],
      new Map([[1, [fault]]]),
    );
    expect(judged!.faults).toEqual([fault]);
  });

  it("blames the edited cell where two define one name, and names both", () => {
    const [, edited, other] = judge({ c2: "const price = 2;\nconst twice = 5;" });
    expect(edited!.faults).toMatchObject([
      { code: "PW001", message: expect.stringMatching(/cell 2 .*cell 3/) },
    ]);
    expect(other!.faults).toEqual([]);
  });

  it("lets a rule of style pass, and what a cell that follows can still mend", () => {
    const [, , edited] = judge({ c3: "const twice = 2 * price;\nshow(md`It's ${twice}`);" });
    expect(edited!.faults).toEqual([]);
  });

  it("says of a cell that reaches outside, and of one that no longer has what it uses, the line and the cure", () => {
    const [, , edited] = judge({ c3: "\nconst answer = fetch('http://localhost');" });
    expect(edited!.faults).toMatchObject([
      {
        code: "PW010",
        line: 2,
        message: expect.stringContaining("use the library's words"),
      },
    ]);
    const [, , robbed] = judge({ c2: "const cost = 2;" });
    expect(robbed!.faults).toMatchObject([{ code: "PW002", line: 1 }]);
  });
});
