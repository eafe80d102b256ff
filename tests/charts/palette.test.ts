import { describe, expect, it } from "vitest";
import { light, palette as own } from "../../lib/charts/palette.js";
import { basePalette } from "../../lib/engine/figure/palette.js";

const enough = 4.5;
const dark = { ...basePalette.dark, ...own.dark };
const names = Object.keys(light) as (keyof typeof light)[];
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
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (lighter + 0.05) / (darker + 0.05);
}

it("contrast is 21 between black and white", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
});

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the %s palette", (_, palette) => {
  it.each(words)("%s can be read on paper and on a band", (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(enough);
    expect(contrast(palette[name], palette.band)).toBeGreaterThanOrEqual(enough);
  });

  it("has no colour twice where they mean different things", () => {
    const meanings = [
      palette.china,
      palette.outsiders,
      palette.hedge,
      palette.press,
      palette.separating,
      palette.illustrative,
    ];
    expect(new Set(meanings).size).toBe(meanings.length);
  });
});

it("no light colour stands for two, since a theme is swapped by value", () => {
  expect(new Set(names.map((name) => light[name])).size).toBe(names.length);
});

/**
 * What a colour becomes for readers without one kind of cone: Machado, Oliveira and Fernandes (2009), A
 * Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.
 */
const sights = {
  "all three cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** Place of a colour in CIE L*a*b*, as seen. */
function lab(colour: string, sight: readonly (readonly number[])[]): number[] {
  const linear = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = sight.map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        row.reduce((sum, part, i) => sum + part * linear[i]!, 0),
      ),
    ),
  ) as [number, number, number];
  const root = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Colours that stand beside each other in one figure. */
const together = {
  jurisdictions: ["unitedStates", "europeanUnion", "japan", "southKorea"],
  scenarios: ["baseline", "escalation", "crisis", "deEscalation"],
} as const;

describe.each(Object.entries(sights))("with %s", (_, sight) => {
  it.each([
    ["light", light],
    ["dark", dark],
  ] as const)("no two jurisdictions or scenarios look alike in the %s theme", (_theme, palette) => {
    for (const group of Object.values(together)) {
      const colours = group.map((name) => lab(palette[name], sight));
      colours.forEach((one, i) => {
        // A difference of two can just be seen side by side.
        for (const other of colours.slice(0, i))
          expect(Math.hypot(...one.map((part, k) => part - other[k]!))).toBeGreaterThan(15);
      });
    }
  });
});
