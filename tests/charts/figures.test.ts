import { describe, expect, it } from "vitest";
import type { Figure } from "../../lib/index.js";
import { light, palette } from "../../lib/charts/palette.js";
import { basePalette } from "../../lib/engine/figure/palette.js";
import { toTheme } from "../../lib/engine/figure/toTheme.js";
import { casesOf, faultsOf, figureNames } from "./prove.js";

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
