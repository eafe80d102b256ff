import type { Row } from "../../lib/datasets/rows.js";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  load,
  beliefFan,
  defaultGrid,
  forecast,
  mitigationFactors,
  robustnessGrid,
  robustnessMap,
  scenarioPaths,
  scenarioSettings,
  scenarios,
  scheduleOf,
  sensitivityBars,
} from "../../lib/index.js";
import { treePath } from "../../lib/model/solver/treePath.js";
import {
  cutoffDiagram,
  equilibriumDiagram,
  equilibriumMap,
  gameTree,
  informationTent,
  sensitivityDiagram,
  solvePaper,
  welfareBars,
  welfareTable,
  quotaHistory,
  type Figure,
} from "../../lib/index.js";
import { changes, history, output, ranks, spread, volatilities } from "./prices.js";
import {
  dependencyResponse,
  importBillBars,
  publicMoneyBars,
  sectorImpact,
  sectorScores,
  vulnerabilityHeatmap,
  vulnerabilityIndex,
} from "../../lib/index.js";
import { bills, factors, measures, perGdp } from "./empirical.js";
import { toTheme } from "../../lib/engine/figure/toTheme.js";
import { light, palette } from "../../lib/charts/palette.js";
import { basePalette } from "../../lib/engine/figure/palette.js";

const dark: string[] = [basePalette.dark, palette.dark].flatMap((colours) =>
  Object.values(colours),
);
const rows = load("quota-table").objects() as Row<"quota-table">[];
const base = { A: 1, gamma: 1, delta: 3 };
const paths = Object.values(scenarios).map((scenario) => ({
  title: scenario.title,
  forecast: forecast(scenarioSettings(scheduleOf(scenario))),
}));
const game = { ...base, p: 0.75, phiD: 1, kappa: 2 };
const solution = solvePaper(game, "verifiable");
const place = { p: 0.75, phiD: 1, kappa: 2, reading: "a disclosure shows the type" };
const makers: Record<string, () => Figure> = {
  "quotaHistory(rows)": () => quotaHistory(rows),
  "quotaHistory(rows, { guess })": () => quotaHistory(rows, { guess: 2005 }),
  "gameTree()": () => gameTree(),
  ...Object.fromEntries(
    ([1, 2, 3, 4] as const).map((moves) => [`gameTree, ${moves} moves`, () => gameTree({ moves })]),
  ),
  "cutoffDiagram at the baseline": () => cutoffDiagram({ ...base, p: 0.75 }),
  "cutoffDiagram with a reader's band": () =>
    cutoffDiagram({ ...base, p: 0.2, implied: { low: 0.4, high: 0.6 } }),
  "cutoffDiagram beyond certainty": () => cutoffDiagram({ ...base, A: 4, p: 0.2 }),
  scenarioPaths: () =>
    scenarioPaths(paths, {
      window: [2030, 2032],
      facts: [{ date: "2025-04-04", event: "licensing of seven heavy rare earths" }],
    }),
  "scenarioPaths, one alone": () => scenarioPaths(paths.slice(0, 1)),
  mitigationFactors: () => mitigationFactors(paths),
  beliefFan: () => beliefFan(paths[0]!.forecast),
  sensitivityBars: () =>
    sensitivityBars(
      [
        { name: "growth", first: 0.4, total: 0.6 },
        { name: "p", first: 0.2, total: 0.3 },
      ],
      "year of the peak",
    ),
  robustnessMap: () => robustnessMap(robustnessGrid(defaultGrid), [2030, 2032]),
  "an equilibrium on the tree": () =>
    gameTree({
      p: 0.75,
      mu: 0.5,
      muStar: 0.5,
      reply: ["H", "P"],
      path: treePath(solution, solution.components[2]!),
    }),
  "equilibriumDiagram, verifiable": () =>
    equilibriumDiagram(equilibriumMap(base, "verifiable", 21), place),
  "equilibriumDiagram, soft, without harm": () =>
    equilibriumDiagram(equilibriumMap(base, "soft", 21), { ...place, kappa: 0 }),
  sensitivityDiagram: () => sensitivityDiagram({ ...base, p: 0.75, share: 0.5 }),
  welfareBars: () => welfareBars(welfareTable(solution)),
  informationTent: () => informationTent({ ...base, p: 0.75 }),
  "informationTent beyond certainty": () => informationTent({ ...base, A: 4, p: 0.75 }),
  "priceHistory, all elements": () => history(),
  "priceHistory, heavy elements": () => history(["Dy", "Tb"]),
  "changesAfterEvents, with cuts": () => changes("Nd", 12),
  "changesAfterEvents, without": () => changes("Tb", 1),
  twoMarkets: () => spread(),
  volatilityHistory: () => volatilities(12),
  ...Object.fromEntries(
    (["volatility", "change", "Brown–Forsythe"] as const).map((measure) => [
      `windowRanks by ${measure}`,
      () => ranks(measure, 6),
    ]),
  ),
  outputShares: () => output(),
  vulnerabilityHeatmap: () => vulnerabilityHeatmap(measures),
  vulnerabilityIndex: () => vulnerabilityIndex(factors, [0.5, 0.2, 0.3]),
  importBillBars: () => importBillBars(bills),
  "importBillBars, prices tenfold": () => importBillBars(bills, 9),
  publicMoneyBars: () => publicMoneyBars(perGdp, { years: "2020–2025" }),
  "publicMoneyBars with a guess": () =>
    publicMoneyBars(perGdp, { years: "2020–2025", guess: "Japan" }),
  ...Object.fromEntries(
    measures
      .slice(0, 3)
      .flatMap((measure) =>
        [false, true].map((wider) => [
          `dependencyResponse, ${measure.name}, ${wider}`,
          () => dependencyResponse({ measure, money: perGdp, wider }),
        ]),
      ),
  ),
  sectorImpact: () => sectorImpact(sectorScores, [0.5, 0.5, 0.5]),
  "gameTree at the baseline": () =>
    gameTree({ p: 0.75, mu: 0.75, muStar: 0.5, reply: ["H"], payoffs: base }),
};

it("every chart of the library is among them, or among those of the public record", () => {
  const charts = readdirSync("lib/charts").flatMap((file) => {
    const name = file.replace(/\.ts$/, "");
    const text = file.endsWith(".ts") ? readFileSync(`lib/charts/${file}`, "utf8") : "";
    return text.includes(`export function ${name}(`) && text.includes("): Figure {") ? [name] : [];
  });
  const tests = ["figures.test.ts", "prices.ts", "publicRecord.test.ts"]
    .map((file) => readFileSync(`tests/charts/${file}`, "utf8"))
    .join("\n");
  expect(charts.length).toBeGreaterThan(15);
  for (const chart of charts) expect(new RegExp(`\\b${chart}\\(`).test(tests), chart).toBe(true);
});

describe.each(Object.entries(makers))("%s", (_, make) => {
  const figure = make();
  const { data, layout } = figure;

  it("says where its numbers come from, on its face and in its words for the ear", () => {
    expect(figure.title).not.toBe("");
    expect(figure.source).toContain("Woods (2025)");
    expect(figure.alt.toLowerCase()).toContain(figure.status);
    expect(figure.table.status).toBe(figure.status);
  });

  it("has a table with a value for every column of every row", () => {
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  });

  it("is plain data, and the same every time", () => {
    expect(JSON.parse(JSON.stringify({ data, layout }))).toEqual({ data, layout });
    expect(make()).toEqual(figure);
  });

  it("leaves scrolling to the page, and the title and the ground to it too", () => {
    const axes = Object.entries(layout).filter(([key]) => /^[xy]axis/.test(key));
    for (const [, axis] of axes) expect(axis).toMatchObject({ fixedrange: true });
    expect(layout).toMatchObject({ dragmode: false, paper_bgcolor: "rgba(0,0,0,0)" });
    expect(layout.title).toBeUndefined();
  });

  it("wears only the palette's colours, so that each has its counterpart in the dark", () => {
    const worn = (spec: object): string[] => [
      ...new Set(JSON.stringify(spec).match(/#[0-9a-f]{3,8}\b/gi)),
    ];
    const themed = toTheme(figure, "dark", palette);
    for (const colour of worn({ data, layout })) expect(Object.values(light)).toContain(colour);
    for (const colour of worn(themed)) expect(dark).toContain(colour);
    expect(worn(themed)).toHaveLength(worn({ data, layout }).length);
    expect(toTheme(figure, "light", palette)).toEqual({ data, layout });
  });
});
