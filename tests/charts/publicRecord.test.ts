import type { Row } from "../../lib/datasets/rows.js";
import { describe, expect, it } from "vitest";
import { load, publicationChecklist, quotaComparison, type Figure } from "../../lib/index.js";
import { light } from "../../lib/charts/palette.js";

interface Trace {
  readonly name: string;
  readonly mode: string;
  readonly x: readonly number[];
  readonly y: readonly (number | null)[];
  readonly yaxis?: string;
  readonly marker: { readonly color: string | readonly string[] };
}

const printed = load("quota-table").objects();
const tables = {
  printed,
  mining: load("mining-quotas").objects(),
  smelting: load("smelting-quotas").objects(),
  exports: load("export-quotas").objects(),
};
const figure = (series: "as printed" | "public record" | "both"): Figure =>
  quotaComparison({ ...tables, series });
const traces = ({ data }: Figure): Trace[] => data as unknown as Trace[];
const trace = (name: string): Trace =>
  traces(figure("public record")).find((each) => each.name === name)!;
const solid = ({ x, y, marker }: Trace): Map<number, number> =>
  new Map(
    x.flatMap((year, i) =>
      y[i] === null || [marker.color].flat()[0] === light.paper ? [] : [[year, y[i]!] as const],
    ),
  );

describe("quotaComparison", () => {
  it("draws these traces", () => {
    const names = (series: "as printed" | "public record" | "both"): string[] =>
      traces(figure(series)).map(({ name, yaxis = "y" }) => `${name} (${yaxis})`);
    const record = [
      "mining quota (y)",
      "mining quota, unconfirmed (y)",
      "smelting quota (y)",
      "smelting quota, unconfirmed (y)",
      "export quota (y2)",
      "export quota, unconfirmed (y2)",
    ];
    expect(names("as printed")).toEqual(["as printed (y)"]);
    expect(names("public record")).toEqual(record);
    expect(names("both")).toEqual(["as printed (y)", ...record]);
  });

  it("says printed where nothing else is drawn, and public record otherwise", () => {
    expect(figure("as printed").status).toBe("printed");
    expect(figure("public record").status).toBe("public record");
    expect(figure("both").status).toBe("public record");
  });

  it("never puts gross tonnes and oxide equivalent on one axis", () => {
    for (const { name, yaxis = "y" } of traces(figure("both")))
      expect(yaxis === "y2").toBe(name.startsWith("export"));
    expect(JSON.stringify(figure("both").layout.annotations)).toMatch(/gross t/);
    expect(figure("as printed").layout.yaxis2).toBeUndefined();
  });

  it.each([
    ["mining quota", tables.mining, "mining_quota_t_reo"],
    ["smelting quota", tables.smelting, "smelting_quota_t_reo"],
    ["export quota", tables.exports, "export_quota_t_gross"],
  ] as const)(
    "draws no unconfirmed %s as a solid mark, and every confirmed one",
    (name, rows, column) => {
      const values = rows as readonly { year: number; evidence: string }[] as readonly Record<
        string,
        unknown
      >[];
      const kept = values.filter(
        (row) => row["evidence"] !== "unconfirmed" && row[column] !== null,
      );
      const doubtful = values.filter(
        (row) => row["evidence"] === "unconfirmed" && row[column] !== null,
      );
      expect([...solid(trace(name))]).toEqual(kept.map((row) => [row["year"], row[column]]));
      const hollow = trace(`${name}, unconfirmed`);
      expect(hollow.mode).toBe("markers");
      expect(hollow.marker.color).toBe(light.paper);
      expect(hollow.x).toEqual(doubtful.map((row) => row["year"]));
      expect(doubtful.length).toBeGreaterThan(0);
    },
  );

  it("has no number for 2025, in the picture or in the table, but a band and a question mark", () => {
    for (const each of traces(figure("public record")))
      expect(
        [...each.x.map((year, i) => [year, each.y[i]])].filter(
          ([year, y]) => year === 2025 && y !== null,
        ),
      ).toEqual([]);
    const row = figure("public record").table.rows.find(([year]) => year === 2025)!;
    expect(row.slice(1, 4)).toEqual([null, null, null]);
    const { shapes, annotations } = figure("public record").layout;
    expect(shapes).toMatchObject([{ x0: 2024.5, x1: 2025.5 }]);
    expect(annotations!.map(({ text }) => text)).toContain("<b>?</b>");
  });

  it("breaks the line of a series where a year is missing", () => {
    const mining = trace("mining quota");
    expect(mining.y[mining.x.indexOf(2012)]).toBeNull();
    expect((mining as unknown as { connectgaps: boolean }).connectgaps).toBe(false);
  });

  it("says in words what it shows", () => {
    expect(figure("both").alt).toMatchInlineSnapshot(
      `"Printed: 31,000 tons in 2012 is the lowest of 14 years, 260,000 in 2025 the last; squares are hollow where the paper calls a year undisclosed. On record, mining: 14 confirmed years, from 89,200 in 2010 to 270,000 in 2024. Smelting: 9 confirmed years, from 86,000 in 2010 to 254,000 in 2024. Export quotas, in gross tonnes and in a panel of their own: 6 confirmed years, from 50,145 in 2009 to 30,611 in 2014. 12 unconfirmed points are hollow. 2025 is an empty band with a question mark: nothing was disclosed."`,
    );
  });
});

describe("publicationChecklist", () => {
  const record = load("publication-record").objects();
  const checklist = publicationChecklist(record, printed);

  it("shows the years with an answer, and no unconfirmed one", () => {
    expect(checklist.table.rows.map(([year]) => year)).toEqual(
      Array.from({ length: 16 }, (_, i) => 2010 + i),
    );
    const doubtful: Row<"publication-record">[] = record.map((row) =>
      row.year === 2014 ? { ...row, evidence: "unconfirmed" } : row,
    );
    expect(publicationChecklist(doubtful, printed).table.rows.map(([year]) => year)).not.toContain(
      2014,
    );
  });

  it("counts 2024 in full and 2025 as nothing, beside scores of 2 and 1", () => {
    const row = (year: number): unknown => checklist.table.rows.find((each) => each[0] === year);
    expect(row(2024)).toEqual([2024, "yes", "yes", "yes", "yes", 4, 4, 2]);
    expect(row(2025)).toEqual([2025, "no", "no", "no", "no", 0, 4, 1]);
    expect(row(2020)).toEqual([2020, "yes", "yes", "yes", "partial", 3.5, 4, 9]);
    expect(row(2014)).toEqual([2014, "yes", null, null, null, 1, 1, null]);
  });

  it("draws nothing where the record does not say, and rings for no", () => {
    const split = traces(checklist).find(({ name }) => name === "split by company?")!;
    expect(split.x).toEqual([2012, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect([split.marker.color].flat().filter((fill) => fill === light.paper)).toHaveLength(2);
  });

  it("says in words what it shows", () => {
    expect(checklist.alt).toMatchInlineSnapshot(
      `"Years 2010 to 2025. Every known answer is yes in 2010, 2011, 2013, 2014, 2016, 2017, 2018, 2019, 2021, 2022, 2023, 2024. In part: 2012 (0.5 of 3), 2015 (2 of 3), 2020 (3.5 of 4). Nothing was published in 2025. Printed scores: 2010 7, 2011 6, 2012 5, 2015 7, 2020 9, 2021 9, 2022 9, 2023 9, 2024 2, 2025 1."`,
    );
  });
});
