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
      ["const rows = [3, 1];", "const back = rows.reverse();"],
      ["const rows = [3, 1].map((x) => x);", "const same = rows;\nconst last = same.pop();"],
      ["const rows = [{ x: 1 }];", "for (const row of rows) row.x = 2;"],
      ["const rows = [{ x: 1 }];", "const doubled = rows.map((row) => (row.x *= 2));"],
      [
        "const rows = [{ x: [1] }];",
        "const [first] = rows;\nconst { x } = first!;\nx.push(2);\nconst b = x;",
      ],
      [
        "const later = Promise.resolve([1]);",
        "const rows = await later;\nrows.push(2);\nconst b = rows;",
      ],
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
      ["const stack = { pop: () => 1 };", "const top = stack.pop();"],
      [
        "const rows = [3, 1];",
        "const [first, ...others] = rows;\nothers.push(2);\nconst b = others;",
      ],
      ["const rows = [3, 1];", "let mine = rows;\nmine = [];\nmine.push(2);\nconst b = mine;"],
      ["const rows = [3, 1];", "const back = [...rows].reverse();"],
    ],
  },
  PW020: {
    wrong: [
      ["const make = () => {\n  let n = 0;\n  return () => ++n;\n};"],
      [
        "function make() {\n  let n = 0;\n  function next() {\n    n += 1;\n    return n;\n  }\n  return next;\n}",
      ],
      [
        "const make = () => {\n  const seen: number[] = [];\n  return { see: (x: number) => seen.push(x) };\n};",
      ],
      ["const make = (n: number) => ({ next() { return n++; } });"],
      ["let last = 0;\nfunction keep(x: number) {\n  last = x;\n}"],
      ["class Counter {\n  #n = 0;\n  next() {\n    return ++this.#n;\n  }\n}"],
    ],
    right: [
      ["let total = 0;\n[1, 2].forEach((x) => (total += x));\nconst b = total;"],
      [
        "const sum = (xs: number[]) => {\n  let total = 0;\n  xs.forEach((x) => (total += x));\n  return total;\n};",
      ],
      [
        "function depth(n: number) {\n  let deepest = 0;\n  const visit = (k: number): void => {\n    deepest = k;\n    if (k < n) visit(k + 1);\n  };\n  visit(0);\n  return deepest;\n}",
      ],
      ["const f = (x: number) => {\n  x += 1;\n  return () => x;\n};"],
      ["function* count() {\n  let n = 0;\n  while (true) yield n++;\n}"],
      [
        "class Point {\n  #x: number;\n  constructor(x: number) {\n    this.#x = x;\n  }\n  get x() {\n    return this.#x;\n  }\n}",
      ],
    ],
  },
} satisfies Examples;
