import { describe, expect, it } from "vitest";
import {
  changesAfterEvents,
  outputShares,
  percentText,
  priceHistory,
  twoMarkets,
  volatilityHistory,
  windowRanks,
  type Figure,
} from "../../lib/index.js";
import { light } from "../../lib/charts/palette.js";
import {
  changes,
  elements,
  events,
  history,
  output,
  ranks,
  seriesOf,
  spots,
  spread,
  volatilities,
} from "./prices.js";

interface Trace {
  readonly name: string;
  readonly mode: string;
  readonly x: readonly (number | string)[];
  readonly y: readonly number[];
  readonly yaxis?: string;
  readonly marker: { readonly color: string | readonly string[]; readonly symbol?: string };
  readonly line?: { readonly color: string; readonly dash?: string };
  readonly hovertext: readonly string[];
}
const traces = ({ data }: Figure): Trace[] => data as unknown as Trace[];
const trace = (figure: Figure, name: string): Trace =>
  traces(figure).find((each) => each.name === name)!;
/** Name, mode and number of points of every trace, and the titles of the axes. */
const spec = (figure: Figure): object => ({
  traces: traces(figure).map(({ name, mode, x }) => `${name}: ${mode}, ${x.length}`),
  axes: Object.entries(figure.layout).flatMap(([key, axis]) =>
    /^[xy]axis/.test(key)
      ? [`${key}: ${(axis as { title?: { text: string } }).title?.text ?? ""}`]
      : [],
  ),
});

describe("priceHistory", () => {
  it("has these traces and axes", () => {
    expect(spec(history())).toEqual({
      traces: [
        "Nd: lines, 193",
        "Pr: lines, 193",
        "Dy: lines, 161",
        "Tb: lines, 91",
        "quota published: markers, 23",
        "quota not published: markers, 4",
        "export quota cut: markers, 2",
        "export control: markers, 4",
        "money for rare earths abroad: markers, 14",
        "supply to China halted: markers, 1",
      ],
      axes: ["xaxis: ", "yaxis: index, Dec 2018 = 100 (log)", "yaxis2: "],
    });
    expect(history().layout.yaxis).toMatchObject({ type: "log" });
  });

  it("draws no stale quote: every line ends in July 2026", () => {
    for (const element of elements) expect(trace(history(), element).x.at(-1)).toBe("2026-07-31");
    expect(history().table.rows.at(-1)![0]).toBe("2026-07");
  });

  it("tells elements apart by colour, and light from heavy pairs by stroke as well", () => {
    const lines = elements.map((element) => trace(history(), element).line!);
    expect(new Set(lines.map(({ color }) => color)).size).toBe(4);
    expect(lines.map(({ dash }) => dash)).toEqual(["solid", "dot", "solid", "dot"]);
    expect(history().layout.annotations!.map(({ text }) => text)).toEqual(
      expect.arrayContaining(elements.map((element) => `<b>${element}</b>`)),
    );
  });

  it("draws the chosen kind through the prices, and no other", () => {
    expect(history(elements, "export quota cut").layout.shapes!.map(({ x0 }) => x0)).toEqual([
      "2010-07-08",
      "2010-12-28",
    ]);
    expect(history(elements, "export control").layout.shapes!.map(({ x0 }) => x0)).toEqual([
      "2010-09-21",
      "2023-12-21",
      "2025-04-04",
      "2025-10-09",
    ]);
  });

  it("hollows the marks of what was not published, and no others", () => {
    expect(trace(history(), "quota not published").marker.color).toBe(light.paper);
    expect(trace(history(), "quota published").marker.color).toBe(light.china);
    expect(trace(history(), "money for rare earths abroad").marker.color).toBe(light.outsiders);
  });

  it("leaves out the events before the first price that it draws", () => {
    expect(trace(history(["Tb"]), "export quota cut").x).toEqual([]);
    expect(() => priceHistory({ series: [], events, through: "export quota cut" })).toThrow(
      "priceHistory: series must be one or more, got none",
    );
  });

  it("says in words what it shows", () => {
    expect(history(["Dy"], "export control").alt).toMatchInlineSnapshot(
      `"Public record: month-end price index on a log axis. Dy starts at 357.1 in 2013-03, is highest at 357.1 in 2013-03 and ends at 142.7 in 2026-07. 38 dated events stand below in rows by kind; lines through the prices mark export control: 2023-12-21, 2025-04-04, 2025-10-09."`,
    );
  });
});

describe("changesAfterEvents", () => {
  it("has one mark for each event with a window, and the unit on its axis", () => {
    expect(spec(changes("Nd", 3))).toEqual({
      traces: [
        "quota published: markers, 23",
        "quota not published: markers, 4",
        "export quota cut: markers, 2",
        "export control: markers, 4",
      ],
      axes: ["xaxis: change, % (log scale)", "yaxis: "],
    });
    expect(trace(changes("Dy", 3), "export quota cut").x).toEqual([]);
  });

  it("says n and the median of every kind on its face", () => {
    const texts = changes("Nd", 12).layout.annotations!.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "export quota cut: n = 2, median +501.9 %",
        "quota not published: n = 4, median +90.9 %",
      ]),
    );
  });

  it("puts the largest rise of neodymium after the cut of July 2010, and says that a part of it is missed", () => {
    const { rows } = changes("Nd", 12).table;
    const largest = [...rows].sort((a, b) => Number(b[5]) - Number(a[5]))[0]!;
    expect(largest).toEqual([
      "2010-07-08",
      "export quota cut",
      "2010 export quota, part 2: 7,976 t gross, −72 %",
      "2010-07",
      "2011-07",
      808.1,
    ]);
    expect(trace(changes("Nd", 12), "export quota cut").hovertext[0]).toContain("a part is missed");
  });

  it("has room for its extremes, and refuses a window longer than the series", () => {
    const { range } = changes("Nd", 12).layout.xaxis as { range: [number, number] };
    for (const { x } of traces(changes("Nd", 12)))
      for (const value of x) expect(Number(value)).toBeGreaterThan(range[0]);
    expect(() => changesAfterEvents({ series: seriesOf("Tb"), events, months: 200 })).toThrow(
      "usualChange: length must be < 91, got 200",
    );
  });
});

describe("twoMarkets", () => {
  it("has these traces and axes", () => {
    expect(spec(spread())).toEqual({
      traces: [
        "Tb in Europe: lines+markers, 4",
        "Dy in Europe: lines+markers, 4",
        "Dy, FOB China: nominal: lines+markers, 1",
      ],
      axes: ["xaxis: ", "yaxis: USD per kg (log)"],
    });
  });

  it("draws no unconfirmed price and no mixed oxide", () => {
    expect(
      traces(
        twoMarkets(spots.map((row, i) => (i === 0 ? { ...row, evidence: "unconfirmed" } : row))),
      ).map(({ x }) => x.length),
    ).toEqual([4, 3, 1]);
    expect(JSON.stringify(spread())).not.toContain("NdPr");
    expect(() => twoMarkets(spots.filter(({ element }) => element === "NdPr"))).toThrow(
      "twoMarkets: rows must hold a confirmed price of Dy or Tb, got none",
    );
  });
});

describe("volatilityHistory", () => {
  it("has these traces and axes", () => {
    expect(spec(volatilities(12))).toEqual({
      traces: ["Nd: lines, 181", "Pr: lines, 181", "Dy: lines, 149", "Tb: lines, 79"],
      axes: ["xaxis: ", "yaxis: volatility, % a year"],
    });
  });

  it("bands the silent months from end to end", () => {
    expect(volatilities(6).layout.shapes).toMatchObject([
      { type: "rect", x0: "2025-06-30", x1: "2025-12-31" },
    ]);
    expect(() =>
      volatilityHistory({ series: [seriesOf("Tb")], length: 100, silent: ["2025-06", "2025-12"] }),
    ).toThrow("volatilityHistory: series must be longer than 100 months, got none");
  });
});

describe("windowRanks", () => {
  it.each([
    ["volatility", "volatility, % a year"],
    ["change", "change over the window, % (log scale)"],
    ["Brown–Forsythe", "signed root of F (no unit); negative: calmer"],
  ] as const)(
    "by %s has a mark for each window and one for the silent one, on an axis with its unit",
    (measure, title) => {
      expect(spec(ranks(measure, 6))).toEqual({
        traces: [
          "Nd, earlier: markers, 174",
          "Nd, silent: markers, 1",
          "Pr, earlier: markers, 174",
          "Pr, silent: markers, 1",
          "Dy, earlier: markers, 142",
          "Dy, silent: markers, 1",
          "Tb, earlier: markers, 72",
          "Tb, silent: markers, 1",
        ],
        axes: [`xaxis: ${title}`, "yaxis: "],
      });
    },
  );

  it("says the rank and n of each element on its face, and that windows overlap", () => {
    const texts = ranks("volatility", 6).layout.annotations!.map(({ text }) => text);
    expect(texts).toEqual([
      "neodymium: above 110 of 174 earlier windows",
      "praseodymium: above 127 of 174 earlier windows",
      "dysprosium: below all 142 earlier windows",
      "terbium: below all 72 earlier windows",
    ]);
    expect(ranks("volatility", 6).alt).toContain("Windows overlap");
  });

  it("refuses rows of different measures, and none", () => {
    const rows = (["volatility", "change"] as const).map((measure) => ({
      element: "Nd" as const,
      found: {
        measure,
        length: 6,
        observed: { from: "2025-06", to: "2025-12", value: 1 },
        earlier: [],
        below: 0,
        ties: 0,
      },
    }));
    expect(() => windowRanks(rows)).toThrow(
      "windowRanks: rows must all be of volatility over 6 months from 2025-06",
    );
    expect(() => windowRanks([])).toThrow("windowRanks: rows must be one or more, got none");
  });
});

describe("outputShares", () => {
  it("has these traces and axes", () => {
    expect(spec(output())).toEqual({
      traces: ["earlier edition: markers, 3", "latest edition: text+lines+markers, 8"],
      axes: ["xaxis: ", "yaxis: share of mine output, %"],
    });
  });

  it("hollows what the USGS calls an estimate", () => {
    const { marker, x } = trace(output(), "latest edition");
    expect(x.filter((_, i) => marker.color[i] === light.paper)).toEqual([2025]);
    expect(() => outputShares([])).toThrow(
      "outputShares: shares must be one year or more, got none",
    );
  });
});

it("percentText writes signs, tenths and no minus nothing", () => {
  expect([5.24, -36.26, 0, -0.04, 100].map(percentText)).toEqual([
    "+5.2 %",
    "−36.3 %",
    "0 %",
    "0 %",
    "+100 %",
  ]);
});
