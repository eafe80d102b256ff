import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../lib/index.js";
import { light, palette } from "../../lib/charts/palette.js";
import { basePalette } from "../../lib/engine/figure/palette.js";
import { toTheme } from "../../lib/engine/figure/toTheme.js";
import { casesOf, faultsOf, figureNames } from "./prove.js";

describe("the list of figures", () => {
  const files = (folder: string, ending: RegExp): Map<string, string> =>
    new Map(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => ending.test(name))
        .map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")]),
    );
  const charts = files("lib/charts", /(?<!\.d)\.ts$/);
  const named = (path: string): string => basename(path, ".ts");

  it("has a proof of all that is drawn in the library", () => {
    const library = files("lib", /^(?!dist|engine).*(?<!\.d)\.ts$/);
    const drawing = [...library].filter(
      ([path, text]) =>
        path !== join("lib/charts/figure.ts") &&
        /from "(\.{1,2}\/)+(charts\/)?figure\.js"|kind: "figure"/.test(
          text.replace(/import type .*/g, ""),
        ),
    );
    // The tree of any game is drawn by gameTree.
    expect(drawing.map(([path]) => named(path).replace("anyTree", "gameTree")).sort()).toEqual(
      [...figureNames, "gameTree"].sort(),
    );
  });

  it("and the tests of tables leave no chart out", () => {
    const tests = [
      ...["tests/charts", "tests/model", "tests/engine/words"].flatMap((folder) => [
        ...files(folder, /(?<!figures)\.test\.ts$/).values(),
      ]),
    ].join("\n");
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const [, from] of charts.get(path)!.matchAll(/ from "(\.[^"]*)\.js"/g)) {
        const next = `${relative(".", join(path, "..", from!))}.ts`;
        if (charts.has(next)) reach(next);
      }
    };
    for (const path of charts.keys())
      if (
        figureNames.includes(named(path) as never) ||
        new RegExp(`\\b${named(path)}\\b`).test(tests)
      )
        reach(path);
    expect([...charts.keys()].filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe.each(figureNames)("%s", (name) => {
  let made: (ReturnType<typeof casesOf>[number] & { figure: Figure })[] | undefined;
  const all = () => (made ??= casesOf(name).map((each) => ({ ...each, figure: each.draw() })));
  /** Enough of them for what does not depend on numbers. */
  const few = () => all().filter((_, i) => i % Math.ceil(all().length / 4) === 0);

  it("draws and says in words what its table says, in value, place, kind and unit, and all are as worked out apart from it", () => {
    for (const each of casesOf(name)) expect(faultsOf(each)).toEqual([]);
  });

  it("says where its numbers come from, on its face and in its words for the ear", () => {
    for (const { figure } of all()) {
      expect(figure.title).not.toBe("");
      expect(figure.source).toMatch(/Woods \(2025\)|the data files/);
      expect(figure.table.status).toBe(figure.status);
      expect(figure.alt).not.toMatch(/undefined|NaN|null/);
      if (!["quota-comparison", "publication-checklist"].includes(figure.name))
        expect(figure.alt.toLowerCase()).toContain(figure.status);
    }
  });

  it("says below in whole sentences where to look, and above no more than a still picture holds", () => {
    for (const { figure } of all()) {
      expect(figure.caption).toMatch(/^\p{Lu}.*\.$/u);
      expect(figure.caption).not.toMatch(/undefined|NaN|null/);
      // In letters of 12 pixels.
      expect(`${figure.subtitle} · ${figure.status}`.length).toBeLessThan(135);
    }
  });

  it("is plain data and the same every time, and leaves scrolling, the title and the ground to the page", () => {
    for (const { figure, draw } of few()) {
      const { data, layout } = figure;
      expect(JSON.parse(JSON.stringify({ data, layout }))).toEqual({ data, layout });
      expect(draw()).toEqual(figure);
      for (const [key, axis] of Object.entries(layout))
        if (/^[xy]axis/.test(key)) expect(axis).toMatchObject({ fixedrange: true });
      expect(layout).toMatchObject({ dragmode: false, paper_bgcolor: "rgba(0,0,0,0)" });
      expect(layout.title).toBeUndefined();
    }
  });

  it("wears only the palette's colours, so that each has its counterpart in the dark", () => {
    const worn = (spec: object): string[] => [
      // A seventh and eighth digit make the colour before them paler.
      ...new Set(JSON.stringify(spec).match(/#[0-9a-f]{6}(?=([0-9a-f]{2})?\b)|#[0-9a-f]{3,8}\b/gi)),
    ];
    const dark = Object.values({ ...basePalette.dark, ...palette.dark });
    const grey = ["illustrative", "ink", "soft", "paper", "hairline"] as const;
    for (const { figure } of few()) {
      const { data, layout, status } = figure;
      const own = worn({ data, layout });
      const may =
        status === "illustrative" ? grey.map((each) => light[each]) : Object.values(light);
      const themed = worn(toTheme(figure, "dark", palette));
      expect(own.filter((colour) => !may.includes(colour as never))).toEqual([]);
      expect(themed.filter((colour) => !dark.includes(colour as never))).toEqual([]);
      expect(themed).toHaveLength(own.length);
      expect(toTheme(figure, "light", palette)).toEqual({ data, layout });
    }
  });
});
