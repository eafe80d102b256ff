import { words } from "../notebookOf.js";
import type { Examples } from "./example.js";

/** Rules about tslab's traps. */
export const traps = {
  PW006: {
    wrong: [
      ["const a = 1;", "const f = () => ({ x: [{ a }] });"],
      [words, "const o = { solve };"],
    ],
    right: [
      ["const a = 1;\nconst o = { a };"],
      ["const a = 1;", "const f = (a: number) => ({ a });"],
      [`import { solve } from "../lib";\nconst o = { solve };`],
      ["const o = { undefined, NaN };"],
    ],
  },
  PW007: {
    wrong: [
      ["const b = { x: 1 };", "let { x: z = 3 } = b;"],
      ["const b = { x: 1 };", "const { x: x } = b;"],
      ["const b = { y: [1] };", "const { y: [p] } = b;"],
      ["const b = { y: [1] };", "const { y: { length } } = b;"],
      ["const b = { x: 1, y: [1] };", "const { x, y: [p] } = b;"],
      ["const b = { x: 1 };", "const c = b;\nconst { x: z } = c;"],
      ["const f = () => ({ x: 1 });", "const { x: z } = f();"],
      ["const rows = [{ x: 1 }];", "for (const { x: z } of rows) { const p = z; }"],
      ["const a = 1, rows = [{ x: 1 }];", "const s = rows.map(({ x: z }) => z + a);"],
      ["interface T { x: number }", "const f = ({ x: p }: T, { x: q }: T) => p - q;"],
      ["interface T { x: number }", "const f = (t: T) => { const { x: z } = t; return z; };"],
      ["interface T { x: number }", "type U = T;\nconst f = ({ x: p }: U) => p;"],
    ],
    right: [
      ["const b = { x: 1, y: 2 };", "const { x, y = 3 } = b;"],
      ["const b = { x: 1, y: 2 };", "const { x, ...others } = b;"],
      ["const b = [1, [2]];", "const [p, [q], ...others] = b;"],
      ["const b = { x: 1 };", `const { "x": z } = b;`],
      ["const b = { x: 1 };\nconst { x: z } = b;"],
      ["const { x: z } = { x: 1 };"],
      [words, "const delta = 1;", "const { profile: best } = solve(delta);"],
      [words, "const delta = 1;", "const game = solve(delta);\nconst { profile: best } = game;"],
      ["const a = 1;", "const f = ({ x: z }: { x: number }) => z + a;"],
      ["const a = 1;", "try { throw { x: a }; } catch ({ x: z }) { const q = z; }"],
      ["const b = { x: 1 };", "let z = 0;\n({ x: z } = b);\nconst w = z;"],
    ],
  },
  PW016: {
    wrong: [
      ["for await (const x of [Promise.resolve(1)]) { const y = x; }"],
      ["const f = (exports: number) => exports;"],
      ["const f = () => { const require = 1; return require; };"],
      ["/** @browser */\nconst a = 1;"],
      ["const __a = 1;"],
      ["function f(this: unknown) {\n  return typeof this;\n}"],
      ["const a = [typeof this];"],
      ["const a = await (Promise.resolve(1));"],
      ["const [a] = await [1];"],
      ["const a = [await `text`];"],
      ["/**\n * Notes.\n * @module game\n */\nconst a = 1;"],
    ],
    right: [
      ["const f = async () => { for await (const x of [Promise.resolve(1)]) return x; };"],
      ["const a = await Promise.resolve(1);"],
      ["const a = await Promise.resolve(1);\nconst b = await (Promise.resolve(2));"],
      ["const f = async () => await (Promise.resolve(1));"],
      ["const f = (__a: number) => __a;"],
      ["class C {\n  n = 1;\n  f = () => this.n;\n  static {\n    this.name;\n  }\n}"],
      [
        "const o = {\n  n: 1,\n  f() {\n    return this.n;\n  },\n  g: function () {\n    return [1].map((x) => x + this.n);\n  },\n};",
      ],
      ["/** What a browser does, in a @browser. */\nconst a = 1;"],
      ["// @module\nconst a = { exports: 1, require: 2 };"],
      ["const a = 1;\n/** @module game */\nconst b = 1;"],
    ],
  },
} satisfies Examples;
