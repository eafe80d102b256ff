import { describe, expect, it } from "vitest";
import {
  load,
  dependencyResponse,
  importBillBars,
  publicMoneyBars,
  sectorImpact,
  sectorScores,
  vulnerabilityHeatmap,
  vulnerabilityIndex,
  vulnerabilityMeasures,
  type Figure,
} from "../../lib/index.js";
import { jurisdictionLooks } from "../../lib/charts/jurisdictionLooks.js";
import { light } from "../../lib/charts/palette.js";
import { bills, factors, measureSources, measures, perGdp } from "./empirical.js";

interface Trace {
  readonly type: string;
  readonly name?: string;
  readonly mode?: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly z?: readonly (readonly (number | null)[])[];
  readonly text?: readonly string[];
  readonly textfont?: { readonly color: string };
  readonly hovertext?: readonly string[];
  readonly marker?: {
    readonly color: unknown;
    readonly pattern?: { readonly shape: string; readonly fgcolor: unknown };
  };
}

const traces = ({ data }: Figure): Trace[] => data as unknown as Trace[];
const trace = (figure: Figure, name: string): Trace =>
  traces(figure).find((each) => each.name === name)!;
const magnets = measures[0]!;

/** A figure in a few lines: its traces with their numbers of points, and its axes with their units. */
function sketch(figure: Figure): string[] {
  const axes = Object.entries(figure.layout).filter(([key]) => /^[xy]axis/.test(key)) as [
    string,
    { title: { text: string } },
  ][];
  return [
    `${figure.name} [${figure.status}]`,
    ...traces(figure).map(
      ({ type, mode, name, x, z }) =>
        `${[type, mode, name].filter(Boolean).join(" ")}: ${z ? `${z.flat().filter((value) => value !== null).length} cells` : `${x.length} points`}`,
    ),
    ...axes.map(([key, { title }]) => `${key}: ${title.text || "no title"}`),
  ];
}

it("the figures draw these traces, on axes with these units", () => {
  const all = [
    vulnerabilityHeatmap(measures),
    vulnerabilityIndex(factors, [1, 1, 1]),
    importBillBars(bills, 1),
    publicMoneyBars(perGdp, { years: "2020–2025" }),
    dependencyResponse({ measure: magnets, money: perGdp, wider: false }),
    sectorImpact(sectorScores, [1, 1, 1]),
  ];
  expect(all.map((figure) => sketch(figure).join("\n")).join("\n\n")).toMatchInlineSnapshot(`
    "vulnerability-heatmap [public record]
    heatmap: 12 cells
    scatter text on record: 23 points
    scatter text unconfirmed: 2 points
    xaxis: no title
    yaxis: no title

    vulnerability-index [illustrative]
    heatmap: 16 cells
    scatter text scores: 16 points
    xaxis: no title
    yaxis: no title

    import-bill [computed]
    bar import bill: 4 points
    bar prices up by 100 %: 4 points
    xaxis: US dollars per million of GDP
    yaxis: no title

    public-money [public record]
    bar rare earths: 3 points
    bar rare earths under a condition: 1 points
    bar all critical minerals: 1 points
    xaxis: US dollars per million of GDP
    yaxis: no title

    dependency-response [public record]
    scatter text+markers on record: 3 points
    xaxis: China’s share: neodymium magnets<br>(%)
    yaxis: announced money (dollars per million of GDP)

    sector-impact [illustrative]
    bar price volatility of inputs: 4 points
    bar stockpiling: 4 points
    bar difficulty of substitution: 4 points
    xaxis: composite (score)
    yaxis: no title"
  `);
});

describe("vulnerabilityHeatmap", () => {
  const figure = vulnerabilityHeatmap(measures);

  it("shades no unconfirmed number and no measure without one definition for all four, and every other", () => {
    const rows = traces(figure)[0]!.z!.filter((_, i) => i % 2 === 1);
    rows.forEach((row, i) => {
      const shaded = row.filter((value) => value !== null).length;
      const solid = measures[i]!.cells.filter(({ evidence }) => evidence !== "unconfirmed").length;
      expect(shaded, measures[i]!.name).toBe(measures[i]!.comparable ? solid : 0);
    });
    expect(
      vulnerabilityHeatmap(
        measures.map((measure) => ({
          ...measure,
          cells: measure.cells.map((cell) => ({ ...cell, evidence: "unconfirmed" as const })),
        })),
      ).data[0],
    ).toMatchObject({ z: rows.flatMap((row) => [row, row]).map((row) => row.map(() => null)) });
  });

  it("writes an unconfirmed number soft, slanted and with a question mark, apart from the others", () => {
    const doubtful = load("dependence")
      .objects()
      .filter(({ evidence }) => evidence === "unconfirmed");
    const { text, textfont } = trace(figure, "unconfirmed");
    expect(doubtful.length).toBeGreaterThan(0);
    expect(text).toHaveLength(doubtful.length);
    for (const shown of text!) expect(shown).toMatch(/^<i>.*\?<\/i>/);
    expect(textfont!.color).toBe(light.soft);
    for (const shown of trace(figure, "on record").text!) expect(shown).not.toContain("?");
  });

  it("shades the largest of a comparable row fully, and the others in proportion", () => {
    const row = traces(figure)[0]!.z![1]!;
    expect(row).toEqual([76.8 / 90, 1, 31.1 / 90, 87.9 / 90]);
  });

  it("gives a number and its years in each cell, and leaves the rest empty", () => {
    const shown = traces(figure)
      .slice(1)
      .flatMap(({ text }) => text!);
    expect(shown).toHaveLength(measures.flatMap(({ cells }) => cells).length);
    for (const each of shown) expect(each).toMatch(/\d{4}/);
    expect(figure.table.rows.flat().filter((cell) => cell === null)).toHaveLength(
      2 * (4 * measures.length - shown.length),
    );
  });

  it("says when a measure is no longer in the data, rather than draw an empty row", () => {
    expect(() => vulnerabilityMeasures({ ...measureSources, reliance: [] })).toThrow(
      'vulnerabilityMeasures: expected a row for "Net import reliance',
    );
  });
});

describe("what is illustrative", () => {
  it.each([vulnerabilityIndex(factors, [1, 1, 1]), sectorImpact(sectorScores, [1, 1, 1])])(
    "is grey or hatched, without a colour of a player or a jurisdiction",
    ({ data, layout }) => {
      const worn = new Set(JSON.stringify({ data, layout }).match(/#[0-9a-f]{6}/gi));
      for (const colour of worn)
        expect([light.illustrative, light.ink, light.soft, light.paper, light.hairline]).toContain(
          colour,
        );
    },
  );

  it("is hatched in every bar", () => {
    for (const { marker } of traces(sectorImpact(sectorScores, [1, 1, 1])))
      expect(marker).toMatchObject({
        color: light.paper,
        pattern: { fgcolor: light.illustrative },
      });
    expect(trace(importBillBars(bills, 1), "prices up by 100 %").marker).toMatchObject({
      color: light.paper,
      pattern: { fgcolor: light.illustrative },
    });
  });

  it("follows the weights in its order", () => {
    const order = (weights: [number, number, number]): unknown[] =>
      vulnerabilityIndex(factors, weights).table.rows.map(([name]) => name);
    expect(order([1, 0, 0])).toEqual(["European Union", "South Korea", "United States", "Japan"]);
    expect(order([0, 0, 1])[0]).toBe("Japan");
    expect(sectorImpact(sectorScores, [0, 1, 0]).table.rows[0]![0]).toBe("Defence");
  });

  it("adds the parts of a sector up to its composite", () => {
    const figure = sectorImpact(sectorScores, [0.2, 0.5, 0.9]);
    figure.table.rows.forEach((row, i) =>
      expect(traces(figure).reduce((sum, { x }) => sum + x[i]!, 0)).toBeCloseTo(
        Number(row.at(-1)),
        2,
      ),
    );
  });
});

describe("importBillBars", () => {
  it("is public record as long as no price moves, and computed then", () => {
    expect(importBillBars(bills).status).toBe("public record");
    expect(importBillBars(bills, 0.5).status).toBe("computed");
  });

  it("adds to each bill its share", () => {
    const figure = importBillBars(bills, 0.5);
    const [now, added] = traces(figure);
    now!.x.forEach((value, i) => expect(added!.x[i]).toBeCloseTo(value / 2, 12));
  });

  it.each([-0.1, Number.NaN])("refuses a change of %d", (change) => {
    expect(() => importBillBars(bills, change)).toThrow("importBillBars: change must be ≥ 0");
  });
});

describe("publicMoneyBars", () => {
  const figure = publicMoneyBars(perGdp, { years: "2020–2025", guess: "Japan" });

  it("draws solid what is for rare earths, pale what has a condition, hatched what is wider, nothing where nothing is counted", () => {
    expect(
      trace(figure, "rare earths").hovertext!.map((text) => /<b>(.*)<\/b>/.exec(text)![1]),
    ).toEqual(["United States", "European Union", "Japan"]);
    expect(trace(figure, "rare earths under a condition").marker).toMatchObject({ opacity: 0.45 });
    expect(trace(figure, "all critical minerals").marker).toMatchObject({
      color: light.paper,
      pattern: { shape: "/" },
    });
    expect(JSON.stringify(figure.layout.annotations)).toContain("no sum in dollars");
  });

  it("marks the reader's guess, and nothing without one", () => {
    expect(figure.layout.shapes).toHaveLength(1);
    expect(JSON.stringify(figure.layout.yaxis)).toContain("Japan<br><i>your guess</i>");
    const plain = publicMoneyBars(perGdp, { years: "2020–2025" });
    expect(plain.layout.shapes).toEqual([]);
    expect(JSON.stringify(plain.layout)).not.toContain("guess");
  });
});

describe("dependencyResponse", () => {
  const figure = (wider: boolean): Figure =>
    dependencyResponse({ measure: magnets, money: perGdp, wider });

  it("draws a mark for each jurisdiction with both numbers, its colour and sign its own, and no line", () => {
    const [points, ...others] = traces(figure(false));
    expect(others).toEqual([]);
    expect(points!.mode).toBe("text+markers");
    expect(points!.text).toEqual(["United States", "European Union", "Japan"]);
    expect(points!.marker!.color).toEqual(
      points!.text!.map((name) => jurisdictionLooks[name as keyof typeof jurisdictionLooks].color),
    );
  });

  it("gives South Korea no height, since no sum of its own is counted", () => {
    expect(figure(false).table.rows.find(([name]) => name === "South Korea")![2]).toBeNull();
    expect(JSON.stringify(figure(false).layout.annotations)).toContain(
      "South Korea:<br>no sum in dollars",
    );
  });

  it("states n, why there is no line, and the paper's claim", () => {
    const words = JSON.stringify(figure(false).layout.annotations);
    expect(figure(false).subtitle).toContain("n = 3");
    expect(words).toContain("n = 3: no line is fitted below 10 points");
    expect(words).toContain("The paper: EU and US respond most");
  });

  it("moves the European Union from least to most when programmes for all critical minerals count", () => {
    const most = (wider: boolean): unknown =>
      [...figure(wider).table.rows].sort((a, b) => Number(b[2]) - Number(a[2]))[0]![0];
    expect(most(false)).toBe("United States");
    expect(most(true)).toBe("European Union");
  });

  it("draws no unconfirmed point, and takes no measure that means different things", () => {
    const doubtful = {
      ...magnets,
      cells: magnets.cells.map((cell) => ({ ...cell, evidence: "unconfirmed" as const })),
    };
    expect(
      traces(
        dependencyResponse({
          measure: { ...doubtful, cells: [...doubtful.cells.slice(1), magnets.cells[0]!] },
          money: perGdp,
          wider: false,
        }),
      )[0]!.text,
    ).toEqual(["United States"]);
    expect(() =>
      dependencyResponse({
        measure: measures.find(({ comparable }) => !comparable)!,
        money: perGdp,
        wider: false,
      }),
    ).toThrow("dependencyResponse: measure must be comparable");
  });
});
