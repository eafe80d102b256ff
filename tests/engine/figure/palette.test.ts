import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { basePalette } from "../../../lib/engine/figure/palette.js";
import { toTheme } from "../../../lib/engine/figure/toTheme.js";

const shared = ["paper", "ink", "soft", "illustrative"] as const;

it.each(shared)("figures and the page's text wear the same colour for %s", (name) => {
  const { light, dark } = basePalette;
  expect(readFileSync("lib/engine/style/colours.css", "utf8")).toContain(
    `--${name}: light-dark(${light[name]}, ${dark[name]});`,
  );
});

it("a figure in the dark wears the counterparts of the engine's colours and of its own paper's", () => {
  const { light, dark } = basePalette;
  const palette = { light: { tide: "#123456" }, dark: { tide: "#abcdef" } };
  const figure = (ink: string, tide: string) => ({
    data: [{ marker: { color: [ink, tide, "#123457"] } }],
    layout: { font: { color: `<b style="color:${tide}">` } },
  });
  const drawn = figure(light.ink, "#123456");
  expect(toTheme(drawn, "dark", palette)).toEqual(figure(dark.ink, "#abcdef"));
  expect(toTheme(drawn, "light", palette)).toEqual(drawn);
  expect(toTheme(drawn, "dark", { light: {}, dark: {} })).toEqual(figure(dark.ink, "#123456"));
});
