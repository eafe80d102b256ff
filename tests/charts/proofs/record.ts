import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import {
  announcedMoney,
  importBill,
  load,
  moneyPerGdp,
  regimes,
  vulnerabilityMeasures,
} from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import {
  apart,
  axis,
  band,
  bar,
  cell,
  entry,
  line,
  note,
  placed,
  point,
  rule,
  text,
} from "../marks.js";
import { csv, number } from "./csv.js";
import { listOf, share, some, type Proof } from "./proof.js";

const short = (value: number): string => formatNumber(value, 3);
const paper = { on: "paper" };
const corner = { on: "paper paper" };
const left = { on: "paper y" };

const jurisdictions = [
  { name: "United States", iso3: "USA", short: "US", colour: "unitedStates", symbol: "circle" },
  { name: "European Union", iso3: "EUU", short: "EU", colour: "europeanUnion", symbol: "square" },
  { name: "Japan", iso3: "JPN", short: "Japan", colour: "japan", symbol: "diamond" },
  {
    name: "South Korea",
    iso3: "KOR",
    short: "S. Korea",
    colour: "southKorea",
    symbol: "triangle-up",
  },
] as const;
const looks = (name: string) => jurisdictions.find((each) => each.name === name)!;

// Quotas

const printedQuotas = csv("quota-table").map((row) => ({
  year: Number(row["year"]),
  mining_quota_t: Number(row["mining_quota_t"]),
  refining_quota_t: Number(row["refining_quota_t"]),
  transparency_score: Number(row["transparency_score"]),
  quota_batches: number(row["quota_batches"]!) ?? "?",
  publicly_disclosed: row["publicly_disclosed"] === "Yes",
}));
const tons = (value: number): string => value.toLocaleString("en-US");

export const quotaHistory: Proof<typeof library.quotaHistory> = () => {
  const table = load("quota-table").objects();
  const made = table.map((row) => ({ ...row, refining_quota_t: 280_000 - row.mining_quota_t }));
  const open = table.filter(({ publicly_disclosed }) => publicly_disclosed);
  return [
    { given: table, rows: printedQuotas },
    { given: table, rows: printedQuotas, guess: 2005 },
    {
      given: made,
      rows: printedQuotas.map((row) => ({
        ...row,
        refining_quota_t: 280_000 - row.mining_quota_t,
      })),
      guess: 1992,
    },
    {
      given: open,
      rows: printedQuotas.filter(({ publicly_disclosed }) => publicly_disclosed),
      guess: 2022,
    },
  ].map(({ given, rows, guess }) => {
    const fill = (row: (typeof rows)[number]) => (row.publicly_disclosed ? "china" : "paper");
    const course = (
      of: string,
      key: "mining_quota_t" | "transparency_score" | "quota_batches",
      on?: string,
    ) => {
      const path = rows.map((row) =>
        typeof row[key] === "number" ? ([row.year, row[key]] as const) : null,
      );
      return [
        ...line(of, path, { colour: "china", on }),
        ...rows.flatMap((row, i) =>
          path[i] ? [point(of, path[i], { colour: fill(row), edge: "china", on })] : [],
        ),
      ];
    };
    const least = [...rows].sort((a, b) => a.mining_quota_t - b.mining_quota_t)[0]!;
    const hollow = rows.find((row) => !row.publicly_disclosed);
    const quota = ({ year, mining_quota_t }: typeof least) =>
      note(`${tons(mining_quota_t)} in ${year}`, [year, mining_quota_t], "china");
    return {
      given: [given, guess === undefined ? { guess: null } : { guess }],
      rows,
      marks: [
        ...rows.map((row) =>
          point("refining quota", [row.year, row.refining_quota_t], {
            colour: "none",
            edge: "soft",
          }),
        ),
        ...course("mining quota", "mining_quota_t"),
        ...course("transparency score", "transparency_score", "y2"),
        ...course("batches", "quota_batches", "y3"),
        ...rows
          .filter(({ quota_batches }) => quota_batches === "?")
          .map(({ year }) =>
            text("batches printed as ?", [year, 1], "?", { colour: "china", on: "y3" }),
          ),
        ...regimes.map(({ from, to }, i) =>
          band(from - 0.5, to + 0.5, { colour: i % 2 === 1 ? "band" : "none" }),
        ),
        ...(guess === undefined
          ? []
          : ["y domain", "y2 domain", "y3 domain"].map((on) => ({
              ...band(guess - 0.5, guess + 0.5, { colour: "hairline" }),
              on,
            }))),
        ...regimes.map(({ name, from, to }, i) =>
          note(name, [i === regimes.length - 1 ? to + 1 : (from + to) / 2, 1], "soft", paper),
        ),
        note("Quota in tons: mining (dots), refining (rings)", [0, 0.94], "soft", corner),
        note("Transparency score", [0, 0.4], "soft", corner),
        note("Batches a year", [0, 0.135], "soft", corner),
        quota(least),
        quota(rows.at(-1)!),
        ...(hollow
          ? [
              note("printed as undisclosed", [hollow.year, hollow.transparency_score], "soft", {
                on: "y2",
              }),
            ]
          : []),
        ...(guess === undefined ? [] : [note(`your guess: ${guess}`, [guess, 0.5], "ink", paper)]),
      ],
    };
  });
};

const recorded = (file: string, column: string) =>
  csv(file).map((row) => ({
    year: Number(row["year"]),
    value: number(row[column]!),
    doubtful: row["evidence"] === "unconfirmed",
  }));
const records = {
  mining: recorded("mining-quotas", "mining_quota_t_reo"),
  smelting: recorded("smelting-quotas", "smelting_quota_t_reo"),
  exports: recorded("export-quotas", "export_quota_t_gross"),
};
const recordLooks = {
  mining: { of: "mining quota", symbol: "circle", colour: "china" },
  smelting: { of: "smelting quota", symbol: "diamond", dash: "dot", colour: "ink" },
  exports: { of: "export quota", symbol: "circle", on: "y2", colour: "china" },
} as const;
type Kind = keyof typeof records;
const kinds = ["mining", "smelting", "exports"] as const;

export const quotaComparison: Proof<typeof library.quotaComparison> = () =>
  (["as printed", "public record", "both"] as const).map((series) => {
    const [printed, record] = [series !== "public record", series !== "as printed"];
    const known = kinds.flatMap((kind) =>
      records[kind].filter(({ value, doubtful }) => value !== null || !doubtful),
    );
    const years = new Set(
      [...(printed ? printedQuotas : []), ...(record ? known : [])].map(({ year }) => year),
    );
    const at = (kind: Kind, year: number) => records[kind].find((row) => row.year === year);
    const rows = [...years]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        ...(printed && {
          printed: printedQuotas.find((row) => row.year === year)?.mining_quota_t ?? null,
        }),
        ...(record && {
          ...Object.fromEntries(kinds.map((kind) => [kind, at(kind, year)?.value ?? null])),
          unconfirmed:
            kinds
              .filter((kind) => at(kind, year)?.doubtful && at(kind, year)?.value !== null)
              .join(", ") || null,
        }),
      }));
    const drawnRecord = kinds.flatMap((kind) => {
      const { of, ...look } = recordLooks[kind];
      const [on, symbol] = ["on" in look ? look.on : undefined, look.symbol];
      const { colour } = look;
      const path = records[kind].map(({ year, value, doubtful }) =>
        value === null || doubtful ? null : ([year, value] as const),
      );
      return [
        ...line(of, path, { colour, dash: "dash" in look ? look.dash : undefined, on }),
        ...path.flatMap((each) =>
          each ? [point(of, each, { colour, edge: colour, symbol, on })] : [],
        ),
        ...records[kind].flatMap(({ year, value, doubtful }) =>
          doubtful && value !== null
            ? [
                point(`${of}, unconfirmed`, [year, value], {
                  colour: "paper",
                  edge: colour,
                  symbol,
                  on,
                }),
              ]
            : [],
        ),
      ];
    });
    const panel = { on: "y domain" };
    return {
      given: [
        {
          printed: load("quota-table")
            .objects()
            .map((row) => ({ ...row, refining_quota_t: 1 })),
          mining: load("mining-quotas").objects(),
          smelting: load("smelting-quotas").objects(),
          exports: load("export-quotas").objects(),
          series,
        },
      ],
      rows,
      status: record ? "public record" : "printed",
      marks: [
        ...(printed
          ? [
              ...line(
                "as printed",
                printedQuotas.map((row) => [row.year, row.mining_quota_t]),
                { colour: "soft", dash: "dot" },
              ),
              ...printedQuotas.map((row) =>
                point("as printed", [row.year, row.mining_quota_t], {
                  colour: row.publicly_disclosed ? "soft" : "paper",
                  edge: "soft",
                  symbol: "square",
                }),
              ),
            ]
          : []),
        ...(record
          ? [
              ...drawnRecord,
              { ...band(2024.5, 2025.5), ...panel },
              note("Production: t REO; as printed: tons", [0, 0.95], "soft", corner),
            ]
          : [note("Quota in tons, as printed", [0, 0.95], "soft", corner)]),
        ...(printed ? [note("as printed", [1990, 80_000], "soft")] : []),
        ...(record
          ? [
              note("mining", [2022, at("mining", 2022)!.value!], "china"),
              note("smelting", [2019, at("smelting", 2019)!.value!], "ink"),
              note("hollow: unconfirmed", [2005.5, 106_000], "china"),
              note("?", [2025, 0.5], "china", panel),
              note("2025: not disclosed", [2024.3, 0.02], "china", panel),
              note("Export quota: gross t, ended in 2015", [0, 0.24], "soft", corner),
            ]
          : [note("hollow: printed as undisclosed", [2022.6, 262_000], "soft")]),
      ],
    };
  });

const questions = [
  ["mining_published", "mining quota published?"],
  ["smelting_published", "smelting quota published?"],
  ["company_split", "split by company?"],
  ["first_quarter", "in the first quarter?"],
] as const;
const answers: Readonly<Record<string, { worth: number; look: object }>> = {
  yes: { worth: 1, look: { symbol: "circle", colour: "china" } },
  partial: { worth: 0.5, look: { symbol: "diamond", colour: "china" } },
  no: { worth: 0, look: { symbol: "circle", colour: "paper" } },
};

export const publicationChecklist: Proof<typeof library.publicationChecklist> = () =>
  [
    { doubtful: null, guess: undefined },
    { doubtful: 2014, guess: { year: 2012, yes: null } },
    { doubtful: null, guess: { year: 2024, yes: 3 } },
  ].map(({ doubtful, guess }) => {
    const record = load("publication-record").objects();
    const rows = csv("publication-record").flatMap((row) => {
      const said = questions.map(([name]) => row[name] || null);
      const known = said.filter((answer) => answer !== null);
      const year = Number(row["year"]);
      return known.length === 0 || row["evidence"] === "unconfirmed" || year === doubtful
        ? []
        : [
            {
              year,
              ...(Object.fromEntries(questions.map(([name], i) => [name, said[i]!])) as Record<
                (typeof questions)[number][0],
                string | null
              >),
              count: known.reduce((sum, answer) => sum + answers[answer]!.worth, 0),
              known: known.length,
              score: printedQuotas.find((each) => each.year === year)?.transparency_score ?? null,
            },
          ];
    });
    const numbers = (of: string, key: "count" | "known" | "score", y: number, colour: string) =>
      rows.flatMap((row) =>
        row[key] === null ? [] : [text(of, [row.year, y], row[key], { colour })],
      );
    return {
      given: [
        record.map((row) =>
          row.year === doubtful ? { ...row, evidence: "unconfirmed" as const } : row,
        ),
        load("quota-table").objects(),
        guess,
      ],
      rows,
      marks: [
        ...questions.flatMap(([name, asks], i) =>
          rows.flatMap((row) =>
            row[name] === null
              ? []
              : [point(asks, [row.year, 6.4 - i], { edge: "china", ...answers[row[name]]!.look })],
          ),
        ),
        ...numbers("count of yes", "count", 2.3, "china"),
        ...numbers("known answers", "known", 1.5, "soft"),
        ...numbers("printed score", "score", 0.7, "soft"),
        ...questions.map(([, asks], i) => note(asks, [0, 6.4 - i], "soft", left)),
        note("answers with yes", [0, 2.3], "soft", left),
        ...(guess?.yes ? [note(`your guess: ${guess.yes}`, [2024, 2.3], "ink")] : []),
        note("out of known answers", [0, 1.5], "soft", left),
        note("the paper’s score", [0, 0.7], "soft", left),
        note(
          "dot: yes · diamond: in part · ring: no / empty: the record does not say",
          [0, 0],
          "soft",
          corner,
        ),
      ],
    };
  });

// The four jurisdictions

const amount = share.map((part) => 99 * part);
const cells = fc.subarray([...jurisdictions], { minLength: 1 }).chain((list) =>
  fc.tuple(
    ...list.map(({ name }) =>
      fc.record({
        jurisdiction: fc.constant(name),
        value: fc.option(
          share.map((part) => 10 + 89 * part),
          { freq: 5 },
        ),
        bound: fc.constantFrom("equal", "about", "at most", "at least"),
        years: fc.constantFrom("2022", "2021–2024"),
        evidence: fc.constantFrom("read", "derived", "unconfirmed"),
        source: fc.constant(""),
      }),
    ),
  ),
);
const measure = fc.record({
  name: fc.constantFrom("Share of magnets", "Import bill"),
  unit: fc.constantFrom("%", ""),
  comparable: fc.boolean(),
  cells,
}) as fc.Arbitrary<library.Measure>;

const signs = { equal: "", about: "≈ ", "at most": "≤ ", "at least": "> " };
const says = ({ value, bound, evidence }: library.MeasureCell): string =>
  value === null ? "yes" : signs[bound] + short(value) + (evidence === "unconfirmed" ? "?" : "");

export const vulnerabilityHeatmap: Proof<typeof library.vulnerabilityHeatmap> = () => {
  const [trade, gdp] = [load("trade").objects(), load("gdp").objects()];
  const recorded = vulnerabilityMeasures({
    dependence: load("dependence").objects(),
    reliance: load("import-reliance").objects(),
    bills: [importBill(trade, gdp, 2022)],
    events: load("policy-events").objects(),
  });
  const small = (list: library.Measure[]): library.Measure[] =>
    list.map((each) => ({
      ...each,
      cells: each.cells.map((own) => ({
        ...own,
        value: own.value === null ? null : own.value / 1000,
      })),
    }));
  const made = some(listOf(measure, 6), 8);
  return [recorded, ...made, ...made.slice(0, 3).map(small)].map((measures) => {
    const title = ({ name, unit }: library.Measure) => (unit === "" ? name : `${name} (${unit})`);
    const of = (list: library.Measure["cells"], name: string) =>
      list.find(({ jurisdiction }) => jurisdiction === name);
    const rows = measures.map((each) => ({
      measure: title(each),
      ...Object.fromEntries(
        jurisdictions.flatMap(({ name, iso3 }) => {
          const found = of(each.cells, name);
          return [
            [iso3, found ? says(found) : null],
            [`${iso3}_years`, found?.years ?? null],
          ];
        }),
      ),
    }));
    const column = ({ jurisdiction }: library.MeasureCell) =>
      jurisdictions.findIndex(({ name }) => name === jurisdiction) + 0.5;
    const written = (doubtful: boolean) =>
      measures.flatMap(({ cells: own }, i) =>
        own
          .filter(({ evidence }) => (evidence === "unconfirmed") === doubtful)
          .map((each) =>
            text(
              doubtful ? "unconfirmed" : "on record",
              [column(each), i + 0.72],
              `${doubtful ? `<i>${says(each)}</i>` : `<b>${says(each)}</b>`} ${each.years}`,
              { colour: doubtful ? "soft" : "ink" },
            ),
          ),
      );
    return {
      given: [measures],
      rows,
      marks: [
        ...measures.flatMap(({ comparable, cells: own }, i) =>
          own.flatMap((each) =>
            comparable && each.evidence !== "unconfirmed" && each.value !== null
              ? [
                  cell(
                    "",
                    [column(each), i + 0.72],
                    each.value / Math.max(...own.map(({ value }) => value ?? 0)),
                    { scale: "0 paper to 1 outsiders" },
                  ),
                ]
              : [],
          ),
        ),
        ...written(false),
        ...written(true),
        ...measures.map((_, i) => ({
          ...rule(0, "hairline"),
          x1: 4,
          y0: i + 1,
          y1: i + 1,
          on: undefined,
        })),
        ...measures.map((each, i) => note(title(each), [0, i + 0.44], "soft")),
        axis("xaxis", {
          names: placed(
            jurisdictions.map((each) => each.short),
            (i) => i + 0.5,
          ),
        }),
        axis("yaxis", { down: true }),
      ],
    };
  });
};

const weights = fc.tuple(share, share, share);

export const vulnerabilityIndex: Proof<typeof library.vulnerabilityIndex> = () => {
  const factors = fc.record({ dependence: share, concentration: share, crises: share });
  return some(fc.record({ scores: listOf(factors, 4), weights })).map(({ scores, weights }) => {
    const rows = scores
      .map((own, i) => ({
        jurisdiction: jurisdictions[i]!.name as string,
        ...own,
        composite:
          (own.dependence * weights[0] + own.concentration * weights[1] + own.crises * weights[2]) /
          (weights[0] + weights[1] + weights[2]),
      }))
      .sort((a, b) => b.composite - a.composite);
    const columns = ["dependence", "concentration", "crises", "composite"] as const;
    const all = rows.flatMap((row, r) => columns.map((key, c) => ({ r, c, value: row[key] })));
    return {
      given: [scores.map((own, i) => ({ jurisdiction: jurisdictions[i]!.name, ...own })), weights],
      rows,
      decimals: 3,
      marks: [
        ...all.map(({ r, c, value }) =>
          cell("", [c, r], value, { scale: "0 paper to 1 illustrative" }),
        ),
        ...all.map(({ r, c, value }) =>
          text("scores", [c, r], c === 3 ? `<b>${value.toFixed(2)}</b>` : value.toFixed(2), {
            colour: "ink",
          }),
        ),
        rule(2.5, "illustrative", "dot"),
        axis("xaxis", { names: placed(["Dependence", "Industry", "Crises", "Composite"]) }),
        axis("yaxis", {
          down: true,
          names: placed(rows.map(({ jurisdiction }) => jurisdiction.replace(" ", " / "))),
        }),
      ],
    };
  });
};

export const importBillBars: Proof<typeof library.importBillBars> = () => {
  const valueOf = (file: string, year: number, iso3: string, column: string) =>
    Number(csv(file).find((row) => row["year"] === String(year) && row["iso3"] === iso3)![column]);
  const dollars = (value: number): string => short(Number(value.toPrecision(3)));
  return [
    { year: 2022, change: 0 },
    { year: 2022, change: 0.12345 },
    { year: 2011, change: 9 },
  ].map(({ year, change }) => {
    /** So much that every digit of the table counts. */
    const dear = year === 2011 ? 1000 : 1;
    const rows = jurisdictions.map(({ name, iso3 }) => {
      const imports_usd = dear * valueOf("trade", year, iso3, "imports_usd");
      const gdp_usd = valueOf("gdp", year, iso3, "gdp_usd");
      const per_million = imports_usd / (gdp_usd / 1e6);
      return {
        jurisdiction: name,
        bound: iso3 === "EUU" ? "at most" : "equal",
        imports_usd,
        gdp_usd,
        per_million,
        percent: per_million / 10_000,
        added: per_million * change,
      };
    });
    const bound = (row: (typeof rows)[number]) => (row.bound === "at most" ? "≤ " : "");
    return {
      given: [
        importBill(load("trade").objects(), load("gdp").objects(), year).map((bill) => ({
          ...bill,
          imports_usd: dear * bill.imports_usd,
          per_million: dear * bill.per_million,
        })),
        change === 0 ? undefined : change,
      ],
      rows,
      status: change === 0 ? "public record" : "computed",
      decimals: { per_million: 2, percent: 5, added: 2 },
      marks: [
        ...rows.map((row) =>
          bar("import bill", row.jurisdiction, 0, row.per_million, {
            lies: true,
            colour: looks(row.jurisdiction).colour,
          }),
        ),
        ...rows.map((row) =>
          bar(
            `prices up by ${short(100 * change)} %`,
            row.jurisdiction,
            row.per_million,
            row.per_million + row.added,
            {
              lies: true,
              colour: "paper",
              edge: "illustrative",
              hatch: "/ illustrative",
              ink: "ink",
              says:
                bound(row) +
                dollars(row.per_million) +
                (change > 0 ? ` + ${dollars(row.added)}` : ""),
            },
          ),
        ),
        axis("yaxis", { down: true }),
      ],
    };
  });
};

const money = fc.record({
  rare_earths: fc.option(amount, { freq: 3 }),
  conditional: fc.option(amount, { freq: 3 }),
  wider: fc.option(amount, { freq: 3 }),
});
const moneyRows = listOf(money, 4).map((list) =>
  list.map((own, i) => ({
    jurisdiction: jurisdictions[i]!.name,
    gdp_usd: 1e12 * (i + 1),
    ...own,
  })),
);

export const moneyByDate: Proof<typeof library.moneyByDate> = () => {
  const [events, gdp] = [load("policy-events").objects(), load("gdp").objects()];
  const size = (name: string) =>
    Number(
      csv("gdp").find((row) => row["iso3"] === looks(name).iso3 && row["year"] === "2023")![
        "gdp_usd"
      ],
    );
  return [
    { until: 2025, silences: ["2025-07-18"], guess: "Japan" },
    { until: 2026, silences: ["2025-04-01", "2025-07-01"], guess: null },
    { until: 2020, silences: ["2025-04-01"] },
    { until: 2019, silences: ["2025-04-01"] },
    { until: 2022, silences: ["2026-04-01", "2019-05-01"] },
  ].map(({ until, silences, guess }) => {
    const money = announcedMoney(events, { from: Math.min(2020, until), until });
    const rows = jurisdictions.flatMap(({ name }) => {
      const own = money.filter(
        (row) => row.jurisdiction === name && /^(rare earths|conditional)$/.test(row.use),
      );
      return own.map(({ date, event, usd, use }, n) => ({
        jurisdiction: name,
        date,
        event,
        usd: usd!,
        conditional: use === "conditional",
        sum: own.slice(0, n + 1).reduce((sum, row) => sum + row.usd!, 0) / (size(name) / 1e6),
      }));
    });
    const years = [...rows.map(({ date }) => date), ...silences].map((day) =>
      Number(day.slice(0, 4)),
    );
    const [start, end] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];
    const lines = jurisdictions.flatMap((each) => {
      const own = rows.filter(({ jurisdiction }) => jurisdiction === each.name);
      return own.length === 0 ? [] : [{ ...each, own, last: own.at(-1)!.sum }];
    });
    const top = Math.max(10, ...lines.map(({ last }) => last));
    return {
      given: [
        money,
        moneyPerGdp(money, gdp, 2023),
        { silences, ...(guess !== undefined && { guess }) },
      ],
      rows,
      decimals: 2,
      marks: [
        ...lines.flatMap(({ name, colour, symbol, own, last }) => [
          ...line(
            name,
            [
              [start, 0],
              ...own.flatMap(({ date, sum }, n) => [
                [date, n === 0 ? 0 : own[n - 1]!.sum] as const,
                [date, sum] as const,
              ]),
              [end, last],
            ],
            { colour },
          ),
          ...own.map(({ date, sum, conditional }) =>
            point(name, [date, sum], {
              colour: conditional ? "paper" : colour,
              edge: colour,
              symbol,
            }),
          ),
        ]),
        ...silences.map((day) => rule(day, "china", "dot")),
        ...apart(lines, ({ last }) => last, 0.09 * top).map(({ item, at }) =>
          note(
            item.name === guess ? `${item.short} / your guess` : item.short,
            [end, at],
            item.colour,
          ),
        ),
        axis("xaxis", { type: "date" }),
      ],
    };
  });
};

export const exposureDots: Proof<typeof library.exposureDots> = () =>
  some(listOf(measure, 4), 8)
    .map((list) =>
      list
        .map((each) => ({
          ...each,
          comparable: true as const,
          cells: each.cells.filter(({ value }) => value !== null),
        }))
        .filter(({ cells: own }) => own.length > 0),
    )
    .filter((list) => list.length > 0)
    .map((measures) => {
      const title = ({ name, unit }: library.Measure) => (unit === "" ? name : `${name} (${unit})`);
      const part = ({ cells: own }: library.Measure, value: number) =>
        (100 * value) / Math.max(...own.map((each) => each.value!));
      return {
        // A cell without a number has no mark.
        given: [
          measures.map((each) => ({
            ...each,
            cells: [...each.cells, { ...each.cells[0]!, value: null }],
          })),
        ],
        rows: measures.flatMap((each) =>
          each.cells.map((own) => ({
            ...{
              measure: title(each),
              jurisdiction: own.jurisdiction,
              value: own.value,
              bound: own.bound,
              years: own.years,
            },
            of_largest: part(each, own.value!),
          })),
        ),
        decimals: 3,
        marks: [
          ...jurisdictions.flatMap(({ name, short: of, colour, symbol }) =>
            measures.flatMap((each, i) =>
              each.cells
                .filter(({ jurisdiction }) => jurisdiction === name)
                .map(({ value, bound, evidence }) =>
                  point(of, [part(each, value!), i], {
                    colour: bound === "equal" && evidence !== "unconfirmed" ? colour : "paper",
                    edge: colour,
                    symbol,
                  }),
                ),
            ),
          ),
          ...measures.map((each, i) => note(title(each), [0, i], "ink", left)),
          axis("yaxis", { down: true }),
          ...jurisdictions.map(({ short: of }) => entry(of)),
        ],
      };
    });

export const dependencyResponse: Proof<typeof library.dependencyResponse> = () =>
  some(
    fc.record({
      measure,
      money: moneyRows,
      wider: fc.boolean(),
      conditional: fc.boolean(),
      all: fc.boolean(),
    }),
    24,
  )
    .filter(({ measure }) =>
      measure.cells.some(({ value, evidence }) => value !== null && evidence !== "unconfirmed"),
    )
    .map((given) => {
      const { wider, conditional } = given;
      const money = given.all ? given.money : given.money.slice(1, 2);
      const claims = ["strongest", "strongest", "slightly less", "slightly less"];
      const rows = given.measure.cells.flatMap(({ jurisdiction, value, evidence }) => {
        if (value === null || evidence === "unconfirmed") return [];
        const own = money.find((row) => row.jurisdiction === jurisdiction);
        const sums = [
          own?.rare_earths,
          conditional ? own?.conditional : null,
          wider ? own?.wider : null,
        ].filter((sum) => typeof sum === "number");
        return [
          {
            jurisdiction: jurisdiction as string,
            dependence: value,
            response: sums.length === 0 ? null : sums.reduce((a, b) => a + b),
            claim: claims[jurisdictions.findIndex(({ name }) => name === jurisdiction)]!,
          },
        ];
      });
      const drawn = rows.flatMap(({ jurisdiction, dependence, response }) =>
        response === null
          ? []
          : [{ ...looks(jurisdiction), jurisdiction, at: [dependence, response] as const }],
      );
      const without = rows.filter(({ response }) => response === null);
      return {
        given: [{ measure: { ...given.measure, comparable: true }, money, wider, conditional }],
        rows,
        decimals: { response: 2, dependence: 2 },
        marks: [
          ...drawn.map(({ at, colour, symbol }) => point("on record", at, { colour, symbol })),
          ...drawn.map(({ at, colour, jurisdiction }) =>
            text("on record", at, jurisdiction, { colour }),
          ),
          ...without.map(({ jurisdiction, dependence }, i) => ({
            ...rule(dependence, looks(jurisdiction).colour, "dot"),
            y0: 0.26,
            y1: 0.72 - 0.14 * i,
          })),
          note(
            `The paper: EU and US respond most, / Japan and South Korea slightly less. / n = ${drawn.length}: no line is fitted below 10 points.`,
            [0, 1],
            "soft",
            corner,
          ),
          ...without.map(({ jurisdiction, dependence }, i) =>
            note(
              `${jurisdiction}: / no sum in dollars`,
              [dependence, 0.72 - 0.14 * i],
              looks(jurisdiction).colour,
              paper,
            ),
          ),
        ],
      };
    });

export const sectorImpact: Proof<typeof library.sectorImpact> = () => {
  const scores = fc.record({ volatility: share, stockpiling: share, substitution: share });
  const metrics = [
    { key: "volatility", of: "price volatility of inputs", hatch: "/ illustrative" },
    { key: "stockpiling", of: "stockpiling", hatch: "x illustrative" },
    { key: "substitution", of: "difficulty of substitution", hatch: ". illustrative" },
  ] as const;
  const names = ["Green energy", "Technology", "Defence", "General manufacturing"];
  return some(fc.record({ list: listOf(scores, 4), weights })).map(({ list, weights }) => {
    const whole = weights[0] + weights[1] + weights[2];
    const sectors = list.map((own, i) => ({ sector: names[i]!, ...own }));
    const part = (row: (typeof sectors)[number], i: number) =>
      (row[metrics[i]!.key] * weights[i]!) / whole;
    const upTo = (row: (typeof sectors)[number], n: number) =>
      Array.from({ length: n }, (_, i) => part(row, i)).reduce((a, b) => a + b, 0);
    const rows = sectors
      .map((row) => ({ ...row, total: upTo(row, 3) }))
      .sort((a, b) => b.total - a.total);
    return {
      given: [sectors, weights],
      rows,
      decimals: { total: 3 },
      marks: [
        ...metrics.flatMap(({ of, hatch }, i) =>
          rows.map((row) =>
            bar(of, row.sector.replace(" ", " / "), upTo(row, i), upTo(row, i + 1), {
              lies: true,
              colour: "paper",
              edge: "illustrative",
              hatch,
              ...(i === 2 && { says: row.total.toFixed(2), ink: "illustrative" }),
            }),
          ),
        ),
        axis("yaxis", { down: true }),
        ...metrics.map(({ of }) => entry(of)),
      ],
    };
  });
};
