import type { Examples } from "./example.js";

/** Rules about what is imported, and how. */
export const imports = {
  PW005: {
    wrong: [
      [`import { Game as G, show } from "../lib";`, "show(1 as unknown as G);"],
      [`import { Game } from "../lib";\nconst f = (x: { game: Game[] }) => 1;`],
      [`import { Game } from "../lib";`, "class Own implements Game {}"],
      [`import { Game } from "../lib";`, "interface Own extends Game { n: number }"],
      [`import * as aq from "arquero";`, "const f = (t: aq.ColumnTable) => 1;"],
      [`import { Game } from "../lib";`, "const f = (Game: number) => Game;\nlet g: Game;"],
    ],
    right: [
      [`import { type Game, show } from "../lib";`, "const game: Game = 1;\nshow(game);"],
      [`import { Game } from "../lib";`, "const f = (game: Game) => game instanceof Game;"],
      [`import { Game } from "../lib";`, "class Own extends Game {}"],
      [`import * as aq from "arquero";`, "const t: aq.ColumnTable = aq.table({ x: [1] });"],
    ],
  },
  PW008: {
    wrong: [
      [`import { newPlot } from "plotly.js-dist-min";\nconst f = newPlot;`],
      [`import "plotly.js-dist";`],
    ],
    right: [[`import { type Data } from "plotly.js-dist";`, "const data: Data[] = [];"]],
  },
  PW015: {
    wrong: [
      [`import { default as aq } from "arquero";\nconst a = aq;`],
      [`import * as library from "../lib";\nconst a = library.solve(1);`],
      [`import { show as display } from "../lib";\nconst a = display;`],
      ["import Format = Intl.NumberFormat;\nconst a = new Format();"],
    ],
    right: [[`import { table as makeTable } from "arquero";\nconst a = makeTable({ x: [1] });`]],
  },
  PW018: {
    wrong: [
      [`import { load } from "../lib";`, "const t = load(`g${1}` as any);"],
      [`import { load as read } from "../lib";`, "const all = [1, 2].map(read as any);"],
      [`import { load } from "../lib";`, "const again = load;"],
    ],
    right: [
      [`import { load } from "../lib";`, "const t = load('gdp', 'year\\n2010');"],
      [`const load = (n: number) => n;`, "const k = 3;\nconst t = load(k);"],
      [`import { load } from "../lib";`, "const f = (load: (n: number) => number) => load(1);"],
      [
        `import { load } from "../lib";`,
        "const car = { load: 3 };\nconst t = [car.load, load(`gdp`)];",
      ],
    ],
  },
} satisfies Examples;
