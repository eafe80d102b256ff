import { words } from "../notebookOf.js";
import type { Examples } from "./example.js";

/** Rules about leaving alone what other cells define. */
export const changes = {
  PW004: {
    wrong: [
      ["let a = 1;", "a = 2;\nconst b = 1;"],
      ["let a = 1;", "a += 2;\nconst b = 1;"],
      ["let a = 1;", "const b = () => { a++; };"],
      ["let a = 1;", "[a] = [2];\nconst b = 1;"],
      ["let a = 1;", "({ a } = { a: 2 });\nconst b = 1;"],
      ["let a = 1;", "({ x: [a = 3] } = { x: [2] });\nconst b = 1;"],
      ["let a = 1;", "for (a of [1, 2]) {}"],
      ['let a = "";', "for (a in { x: 1 }) {}"],
      ["const rows = [1];", "[2].forEach((x) => rows.push(x));\nconst b = 1;"],
      ["const rows = [[1]];", "rows[0]!.sort();\nconst b = 1;"],
      ["const rows = [1];", "if (rows.length) rows.reverse();"],
      ["const rows = [1];", "rows[0] = 2;\nconst b = 1;"],
      ["const seen = new Set<number>();", "for (const x of [1]) seen.add(x);"],
      ["const base = { x: 1 };", "base.x = 2;\nconst b = 1;"],
      ["const base: { x?: number } = { x: 1 };", "delete base.x;\nconst b = 1;"],
      ["const base = { x: { y: 1 } };", "base.x.y++;\nconst b = 1;"],
      ["const base = { x: 1 };", "[base.x] = [2];\nconst b = 1;"],
      ["const base = { x: 1 };", "Object.assign(base, { x: 2 });\nconst b = 1;"],
      [words, "solve.cache = 1;\nconst b = 1;"],
      [`import { base } from "../lib";\nbase.x = 2;\nconst b = 1;`],
      ["Math.tau = 6;\nconst b = 1;"],
    ],
    right: [
      ["const rows = [1];", "const more = rows.slice();\nmore.push(2);\nconst b = 1;"],
      ["const rows = [1];", "const f = (rows: number[]) => { rows.push(1); return rows; };"],
      ["const money = { add: (x: number) => x };", "const sum = money.add(1);"],
      ["const base = { x: 1 };", "const next = { ...base, x: 2 };"],
      ["const base = { x: 1 };", "const next = Object.assign({}, base);"],
      ["let n = 0;\nfor (const x of [1, 2]) n += x;\nn++;\nconst b = n;"],
      ["const a = 1;", "{ let a = 2; a = 3; }"],
      ["const a = 1;", "const o = { x: 0 };\no.x = a;\nconst b = o;"],
    ],
  },
} satisfies Examples;
