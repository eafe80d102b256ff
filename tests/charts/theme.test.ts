import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dark, light, type Palette } from "../../lib/charts/theme.js";

const enough = 4.5;
const names = Object.keys(light) as (keyof Palette)[];
const words = names.filter((name) => !["paper", "hairline", "band"].includes(name));

/** Relative luminance and contrast: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

it("contrast is 21 between black and white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
});

describe.each([["light", light], ["dark", dark]] as const)("the %s palette", (theme, palette) => {
  it.each(words)("%s can be read on paper and on a band", (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(enough);
    expect(contrast(palette[name], palette.band)).toBeGreaterThanOrEqual(enough);
  });

  it("has no colour twice where they mean different things", () => {
    const meanings = [palette.china, palette.outsiders, palette.hedge, palette.press, palette.separating, palette.illustrative];
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it("gives a player and an action the colour that the page's text gives them", () => {
    const css = readFileSync("lib/edition/style/colours.css", "utf8");
    const place = theme === "light" ? "(?<=\\()" : "(?<=, )";
    for (const name of ["paper", "ink", "soft", "china", "outsiders", "hedge", "press", "illustrative"] as const)
      expect(css).toMatch(new RegExp(`--${name}: light-dark\\(.*${place}${palette[name]}\\b`));
  });
});

it("no light colour stands for two, since a theme is swapped by value", () => {
  expect(new Set(names.map((name) => light[name])).size).toBe(names.length);
});
