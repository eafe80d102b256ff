import { words } from "../notebookOf.js";
import type { Examples } from "./example.js";

/** Rules about where names come from. */
export const names = {
  PW001: {
    wrong: [
      ["const a = 1;", "function a() {}"],
      [words, "const tex = 1;"],
      [words, `import { tex } from "../lib";`],
      ["const { a } = { a: 1 };", "const [b, a] = [1, 2];"],
      ["interface Game { n: number }", "type Game = number;"],
      ["interface Game { n: number }", "interface Game { p: number }"],
      ["class Game {}", "interface Game { n: number }"],
      [`import type { Game } from "../lib";`, "type Game = number;"],
      ["enum Signal { Disclose }", "const Signal = 1;"],
    ],
    right: [
      ["const a = 1;", "{ const a = 2; }"],
      ["const a = 1;", "const b = (() => { const a = 2; return a; })();"],
      ["for (const a of [1]) { const b = a; }", "for (const a of [2]) { const b = a; }"],
      ["interface Game { n: number }", "const Game = 1;"],
      ["function twice(x: number): number;\nfunction twice(x: number) { return 2 * x; }"],
    ],
  },
  PW002: {
    wrong: [
      ["const b = a + 1;"],
      [`show(1);`, `import { show } from "../lib";`],
      ["const f = () => later();", "const later = () => 1;"],
      ["const n: Size = 1;", "type Size = number;"],
      ["let n: typeof size;", "const size = 1;"],
      ["nowhere = 1;\nconst a = 1;"],
      ["declare const ghost: number;", "const a = ghost;"],
      ["const a = `${missing}`;"],
      ["const a = { [missing]: 1 };"],
      ["const f = (x = missing) => x;"],
      ["class Game extends Missing {}"],
    ],
    right: [
      ["const b = f();\nfunction f() { return 1; }"],
      [
        "const a = [Math.PI, Number.NaN, Infinity, undefined, JSON.stringify(new Map([[1n, new Set()]]))];",
      ],
      ['const a = structuredClone([BigInt(1), new Intl.NumberFormat("en"), isNaN(1)]);'],
      ["const n: Record<string, Missing> = {};"],
      [words, "show(solve(1));"],
      ["type Size = number;", "const n: Size = 1;"],
    ],
  },
  PW003: {
    wrong: [["const a = () => c;", "const b = () => a;", "const c = () => b;"]],
    right: [
      ["const a = 1;", "const b = a;", "const c = a + b;"],
      ["const fact = (n: number): number => (n < 2 ? 1 : n * fact(n - 1));"],
    ],
  },
  PW017: {
    wrong: [
      ["class Image {}"],
      ["function escape() {}"],
      ["const { URL } = { URL: 1 };"],
      [`import { File } from "../lib";\nconst a = File;`],
      ["const show = 1;"],
      ["const then = (f: (n: number) => void) => f(1);"],
    ],
    right: [
      ["{ const Map = 1; }"],
      ["const name = 1, status = 2, image = 3;"],
      ["const then = 1;"],
      ["const invalidation = 1, visibility = 2, width = 3, now = 4;"],
      ["interface Image { n: number }"],
    ],
  },
} satisfies Examples;
