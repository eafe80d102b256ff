import type { Examples } from "./example.js";

/** Rules about clocks, randomness and the world outside. */
export const outside = {
  PW009: {
    wrong: [
      ["const a = [1].map(Math.random);"],
      ["const { random } = Math;"],
      [`const a = Math["random"]();`],
      ["const a = Date.now();"],
      ["const a = new Date();"],
      ["const a = new Date;"],
      ["const a = Date();"],
      ["const a = performance.now();"],
      ["const a = crypto.randomUUID();"],
      ["const a = crypto.getRandomValues(new Uint8Array(1));"],
      [
        `import * as aq from "arquero";`,
        "const t = aq.table({ x: [1] }).derive({ r: () => aq.op.random() });",
      ],
      [`import { op } from "arquero";`, "const now = () => op.now();"],
    ],
    right: [
      ["const a = new Date(2012, 0, 1), b = Date.UTC(2012), c = Math.max(1, 2);"],
      ["const f = (Math: { random(): number }) => Math.random();"],
      ["const o = { random: 1, now: 2 };", "const a = o.random + o.now;"],
    ],
  },
  PW010: {
    wrong: [
      [`import { readFileSync } from "node:fs";\nconst a = readFileSync("x");`],
      [`import type { Stats } from "fs";`],
      [`import { sum } from "../lib/index.js";\nconst a = sum;`],
      [`import "d3";`],
      [`const a = await import("d3");`],
      [`const fs = require("fs");`],
      ["const a = import.meta.url;"],
      ["const a = process.env;"],
      ["const a = typeof window;"],
      ['document.title = "x";\nconst a = 1;'],
      ["globalThis.x = 1;\nconst a = 1;"],
      ["const a = new XMLHttpRequest();"],
      [`const a = new WebSocket("wss://example.org");`],
      [`const a = localStorage.getItem("x");`],
      ["setTimeout(() => 1, 10);\nconst a = 1;"],
      ["const a = setInterval(() => 1, 10);"],
      [`const a = eval("1");`],
      [`const a = new Function("return 1");`],
      [`const a = Function("return 1");`],
    ],
    right: [
      [`import { table } from "arquero";`, "const t = table({ x: [1] });"],
      ["const history = [1];", "const a = history.length;"],
      ["const f = (document: { title: string }, process = 1) => document.title + process;"],
      ["const o = { fetch: 1, window: 2 };", "const a = o.fetch + o.window;"],
      ["const f: Function = () => 1;", "const a = f instanceof Function;"],
      ["interface process { n: number }", "let p: process;"],
    ],
  },
} satisfies Examples;
