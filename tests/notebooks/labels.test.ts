import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Figure } from "../../lib/engine/figure/figure.js";
import { figureHeight } from "../../lib/engine/figure/titled.js";
import { findChromium, chromiumLine, launchChromium } from "../../lib/engine/publish/chromium.js";
import { embeddedFontFaces } from "../../lib/engine/publish/renderPictures.js";
import type { InputValue } from "../../lib/engine/words/input.js";
import { onTree } from "../../lib/model/plans/plansToShow.js";
import { runAt } from "../engine/page/runAt.js";
import { readLabels, type Labels } from "./readLabels.js";
import { firstOf } from "../long.js";

const program = await findChromium();
if (!program)
  console.warn(`Labels are not measured in a browser, since none was found: ${chromiumLine}`);

type Settings = Readonly<Record<string, InputValue>>;

/** The ends of the payoffs, the two together, and where a cutoff meets certainty or a prior. */
const payoffs: Settings[] = [
  { A: 0.1, gamma: 0.1, delta: 10 },
  { A: 3, gamma: 1, delta: 3 },
  { A: 10, gamma: 10, delta: 0.1 },
  { A: 0.1, gamma: 10, delta: 0.1 },
  { A: 10, gamma: 0.1, delta: 10 },
  { A: 0.1, gamma: 10, delta: 10 },
  { A: 2, gamma: 1, delta: 3 },
  { A: 5, gamma: 1, delta: 3 },
  { A: 2.6, gamma: 1, delta: 3 },
  { A: 0.1, gamma: 0.1, delta: 0.1 },
];
const priors: Settings[] = [0, 0.02, 0.25, 0.5, 0.52, 0.98, 1].map((p) => ({ p }));
const costs: Settings[] = [
  { phiD: 0 },
  { phiD: 10, kappa: 0.1 },
  { phiD: 1, kappa: 10 },
  { phiD: 2, kappa: 2 },
  { kappa: 0 },
];
const model = [
  ...payoffs,
  ...priors,
  ...payoffs.flatMap((each) => [
    { ...each, p: 0 },
    { ...each, p: 1 },
  ]),
];
const sixReplies = (replies: readonly string[]): Settings =>
  Object.fromEntries(
    ["first", "second", "third", "fourth", "fifth", "sixth"].map((name, i) => [
      `03.${name}`,
      replies[i]!,
    ]),
  );

/** Notebooks whose figures are measured, each at its starting values and at these. */
const settings: Readonly<Record<string, readonly Settings[]>> = {
  "01-quota-table": [
    ...[1990, 1996, 2005, 2010, 2012, 2013, 2015, 2019, 2022, 2025].map((year) => ({
      "01.guessedYear": year,
    })),
    ...[0, 1, 2, 3, 4].map((yes) => ({ "01.expected": yes })),
    { "01.series": "as printed" },
    { "01.series": "public record" },
  ],
  "02-the-game": model,
  "03-the-belief-cutoff": [
    ...model,
    sixReplies(["hedge", "hedge", "hedge", "hedge", "hedge", "hedge"]),
    sixReplies(["press", "press", "press", "press", "press", "press"]),
    sixReplies(["hedge", "press", "hedge", "press", "press", "press"]),
    sixReplies(["press", "press", "hedge", "press", "press", "press"]),
    sixReplies(["hedge", "press", "hedge", "hedge", "hedge", "hedge"]),
  ],
  "04-equilibria": [
    ...priors,
    ...costs,
    ...payoffs.slice(0, 3),
    ...["soft", "audited", "the paper’s convention"].map((reading) => ({
      "04.disclosure": reading,
    })),
    ...onTree.slice(1).flatMap((shown) =>
      ([{}, { p: 0.5 }, { p: 0.25, "04.disclosure": "soft" }] as Settings[]).map((own) => ({
        ...{ "04.shown": shown, kappa: 3 },
        ...own,
      })),
    ),
    ...["verifiable", "soft", "audited"].flatMap((reading) =>
      (
        [
          {},
          { "04.strong": "discloses" },
          { "04.weak": "discloses", "04.onSilence": "hedge" },
        ] as Settings[]
      ).map((plan) => ({
        ...{ "04.disclosure": reading, phiD: 0.3, kappa: 2.75, gamma: 0.15 },
        ...plan,
      })),
    ),
    { A: 0.1, gamma: 0.1, delta: 10 },
    ...["Theorem 4, 3", "Table 2, γ ambiguous"].map((hatched) => ({ "04.hatched": hatched })),
  ],
  "05-comparative-statics": [
    ...model,
    { "05.share": 0.05 },
    { "05.share": 0.9 },
    { "05.share": 0.9, A: 5 },
  ],
  "06-welfare": [
    ...model,
    ...costs,
    ...costs.map((each) => ({ ...each, "06.disclosure": "soft" })),
  ],
  "12-a-game-of-your-own": [{ "12.which": 2 }, { "12.which": 3 }],
};

/** Width in pixels of a figure on the narrowest page with a tray, 1280, and on one of 390. */
const widths = [709, 350];

describe.skipIf(!program)("the labels of figures", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium(program!);
    page = await browser.newPage();
    await page.setContent(
      `<style>${embeddedFontFaces()}</style><p style="font-family:Inter">a<b>μ</b></p><div id="place"></div>`,
    );
    const require = createRequire(import.meta.url);
    await page.addScriptTag({ path: require.resolve("plotly.js-dist") });
  });
  afterAll(() => browser?.close());

  const measure = async (
    { data, layout }: Figure,
    width: number,
    height: number,
  ): Promise<Labels> => page.evaluate(readLabels, { data, layout: { ...layout, width, height } });

  it.each(firstOf(Object.entries(settings), 2))(
    "lie on no line, mark, edge or other label in %s, and are letters of 12 pixels at least",
    async (name, more) => {
      const seen = new Set<string>();
      const faults: string[] = [];
      for (const set of [{}, ...(process.env["CI"] ? more : [])]) {
        const { shown } = await runAt(name, set);
        for (const figure of [...shown.values()].flat()) {
          if (typeof figure !== "object" || figure.kind !== "figure") continue;
          const key = JSON.stringify([figure.data, figure.layout]);
          if (seen.has(key)) continue;
          seen.add(key);
          for (const width of widths) {
            const found = await measure(figure, width, figureHeight(figure));
            faults.push(
              ...found.map((fault) => `${figure.name} ${width} ${JSON.stringify(set)}: ${fault}`),
            );
          }
        }
      }
      expect(faults).toEqual([]);
    },
    600_000,
  );
});
