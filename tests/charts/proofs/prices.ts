import { priceEventKinds } from "../../../lib/datasets/priceEvents.js";
import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import {
  load,
  outputShare,
  priceEvents,
  priceSeries,
  type PriceEventKind,
  type WindowMeasure,
} from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { apart, axis, band, line, note, placed, point, rule, text, type Mark } from "../marks.js";
import { csv, number, valuesOf } from "./csv.js";
import { listOf, share, some, type Proof } from "./proof.js";

const paper = { on: "paper" };
const elements = {
  Nd: { name: "neodymium", colour: "neodymium" },
  Pr: { name: "praseodymium", colour: "praseodymium", dash: "dot" },
  Dy: { name: "dysprosium", colour: "dysprosium" },
  Tb: { name: "terbium", colour: "terbium", dash: "dot" },
} as const;
type Element = keyof typeof elements;
const stroke = (element: Element) => {
  const { name: _, ...look } = elements[element];
  return look;
};
const all = ["Nd", "Pr", "Dy", "Tb"] as const;

/** An element’s index by month, from the file. */
const courseOf = (element: Element) =>
  csv("price-index")
    .filter(
      (row) =>
        row["element"] === element && row["stale"] === "no" && row["evidence"] !== "unconfirmed",
    )
    .map((row) => ({ month: row["month"]!, index: Number(row["index"]) }))
    .sort((a, b) => (a.month < b.month ? -1 : 1));
const given = (element: Element) => priceSeries(load("price-index").objects(), element);
const recorded = priceEvents({
  batches: load("quota-batches").objects(),
  mining: load("mining-quotas").objects(),
  tranches: load("export-quota-tranches").objects(),
  publication: load("publication-record").objects(),
  policy: load("policy-events").objects(),
});
const eventLooks: Readonly<
  Record<PriceEventKind, { symbol: string; colour: string; edge: string }>
> = {
  "quota published": { symbol: "circle", colour: "china", edge: "china" },
  "quota not published": { symbol: "circle", colour: "paper", edge: "china" },
  "export quota cut": { symbol: "triangle-down", colour: "china", edge: "china" },
  "export control": { symbol: "square", colour: "china", edge: "china" },
  "money for rare earths abroad": { symbol: "diamond", colour: "outsiders", edge: "outsiders" },
  "supply to China halted": { symbol: "x", colour: "outsiders", edge: "outsiders" },
};

const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Where a month ends. */
const end = (month: string): string => {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return `${month}-${number === 2 && year % 4 === 0 ? 29 : days[number - 1]}`;
};
const later = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
};

/** Symbols of elements where their lines end. */
const endNotes = (
  lines: readonly { element: Element; month: string; y: number }[],
  gap: number,
): Mark[] =>
  apart(lines, ({ y }) => y, gap).map(({ item, at }) =>
    note(item.element, [end(item.month), at], elements[item.element].colour),
  );

const histories: readonly {
  readonly shown: readonly Element[];
  readonly peaks: Readonly<Record<string, string>>;
  /** The months of the record that are shown, where not all. */
  readonly months?: readonly [from: string, to: string];
}[] = [
  { shown: all, peaks: { "2011-07": "Nd, Pr", "2022-02": "Tb" } },
  { shown: ["Dy", "Tb"], peaks: { "2022-02": "Tb" } },
  { shown: ["Dy"], peaks: {} },
  { shown: ["Tb", "Nd"], peaks: { "2011-07": "Nd", "2022-02": "Tb" } },
  // A record that begins or ends at its highest has no peak; one a month longer has.
  { shown: ["Nd"], peaks: {}, months: ["2011-07", "2011-12"] },
  { shown: ["Nd"], peaks: { "2011-07": "Nd" }, months: ["2011-06", "2011-08"] },
  { shown: ["Nd"], peaks: {}, months: ["2011-01", "2011-07"] },
];
export const priceHistory: Proof<typeof library.priceHistory> = () =>
  histories.map(({ shown, peaks, months: [first, last] = ["", "9"] }) => {
    const isShown = (month: string): boolean => month >= first && month <= last;
    const list = shown.map((element) => ({
      element,
      course: courseOf(element).filter(({ month }) => isShown(month)),
    }));
    const part = (whole: library.PriceSeries): library.PriceSeries => ({
      ...whole,
      months: whole.months.filter(isShown),
      index: whole.index.filter((_, i) => isShown(whole.months[i]!)),
    });
    const months = [
      ...new Set(list.flatMap(({ course }) => course.map(({ month }) => month))),
    ].sort();
    const events = recorded.filter(({ date }) => date.slice(0, 7) <= last);
    const later = events.filter(({ date }) => date.slice(0, 7) >= months[0]!);
    const rows = months.map((month) => ({
      month,
      ...Object.fromEntries(
        list.map(({ element, course }) => [
          element,
          course.find((each) => each.month === month)?.index ?? null,
        ]),
      ),
      events:
        later
          .filter(({ date }) => date.slice(0, 7) === month)
          .map(({ date, event }) => `${date} ${event}`)
          .join("; ") || null,
    }));
    return {
      given: [{ series: list.map(({ element }) => part(given(element))), events }],
      rows,
      marks: [
        ...list.flatMap(({ element, course }) =>
          line(
            element,
            course.map(({ month, index }) => [end(month), index]),
            stroke(element),
          ),
        ),
        ...priceEventKinds.flatMap((kind, k) =>
          later
            .filter((event) => event.kind === kind)
            .map(({ date }) => point(kind, [date, 6 - k], { on: "y2", ...eventLooks[kind] })),
        ),
        ...later.flatMap(({ kind, date }): Mark[] =>
          kind === "quota not published"
            ? [rule(date, "soft", "dot")]
            : kind === "export quota cut"
              ? [rule(date, "china", "dot")]
              : [],
        ),
        ...Object.entries(peaks).map(([month, names]) => {
          const tops = list.map(({ course }) => course.find((each) => each.month === month)?.index);
          const high = names
            .split(", ")
            .map((name) => tops[list.findIndex(({ element }) => element === name)]!);
          return note(`${names} ${month}`, [end(month), Math.log10(Math.max(...high))], "ink");
        }),
        ...endNotes(
          list.map(({ element, course }) => {
            const { month, index } = course.at(-1)!;
            return { element, month, y: Math.log10(index) };
          }),
          0.095,
        ),
        ...priceEventKinds.map((kind, k) =>
          note(kind, [0, 6 - k], eventLooks[kind].edge, { on: "paper y2" }),
        ),
        axis("xaxis", { type: "date" }),
        axis("yaxis", { type: "log" }),
      ],
    };
  });

const compared = ["quota published", "quota not published", "export quota cut", "export control"];
const place = (percent: number): number => Math.log(1 + percent / 100);
const signed = (value: number, decimals = 1): string => {
  const rounded = Number(value.toFixed(decimals)) + 0;
  return `${rounded > 0 ? "+" : ""}${formatNumber(rounded)}`;
};
/** The per cents that an axis names, by how far it reaches. */
const percents = (values: readonly number[]): Mark => {
  const places = values.map(place);
  const reach = Math.max(...places) - Math.min(...places);
  const at =
    reach < 0.9
      ? [-50, -40, -30, -20, -10, 0, 10, 20, 40, 60]
      : reach < 2
        ? [-90, -75, -50, -25, 0, 50, 100, 200]
        : [-90, -50, 0, 100, 300, 800, 2000];
  return axis("xaxis", {
    names: placed(
      at.map((value) => signed(value)),
      (i) => place(at[i]!),
    ),
  });
};
/** The value below which a share of the others lies, between two of them where it falls there. */
const quantile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = part * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return below + (rank % 1) * (above - below);
};

export const changesAfterEvents: Proof<typeof library.changesAfterEvents> = () =>
  (
    [
      ["Nd", 12],
      ["Dy", 3],
      ["Tb", 1],
      ["Nd", 3, []],
    ] as const
  ).map(([element, months, events = recorded]) => {
    const course = courseOf(element);
    const at = (month: string) => course.find((each) => each.month === month)?.index;
    const rows = events.flatMap(({ date, kind, event }) => {
      const month = date.slice(0, 7);
      const from = month === course[0]!.month ? month : later(month, -1);
      const [before, after] = [at(from), at(later(from, months))];
      return compared.includes(kind) && before !== undefined && after !== undefined
        ? [{ date, kind, event, from, to: later(from, months), change: 100 * (after / before - 1) }]
        : [];
    });
    const of = (kind: string) => rows.filter((row) => row.kind === kind);
    const height = (row: (typeof rows)[number]) =>
      4 - compared.indexOf(row.kind) + 0.11 * ((of(row.kind).indexOf(row) % 3) - 1);
    const windows = course
      .slice(months)
      .map(({ index }, i) => 100 * (index / course[i]!.index - 1));
    const [low, high] = [quantile(windows, 0.1), quantile(windows, 0.9)];
    const sorted = [...rows].sort((a, b) => a.change - b.change);
    return {
      given: [{ series: given(element), events, months }],
      rows,
      decimals: 1,
      marks: [
        ...compared.flatMap((kind) =>
          of(kind).map((row) =>
            point(kind, [place(row.change), height(row)], eventLooks[kind as PriceEventKind]),
          ),
        ),
        band(place(low), place(high)),
        rule(0, "soft"),
        ...(rows.length === 0 ? [] : [sorted[0]!, sorted.at(-1)!]).map((row) =>
          note(
            row.date.slice(0, 7),
            [place(row.change), 4 - compared.indexOf(row.kind) - 0.11],
            "soft",
          ),
        ),
        ...compared.map((kind, k) => {
          const changes = of(kind).map(({ change }) => change);
          const median = changes.length > 0 ? `, median ${signed(quantile(changes, 0.5))} %` : "";
          return note(`${kind}: n = ${changes.length}${median}`, [0, 4 - k], "china", {
            on: "paper y",
          });
        }),
        percents([...rows.map(({ change }) => change), low, high]),
      ],
    };
  });

export const twoMarkets: Proof<typeof library.twoMarkets> = () =>
  [-1, 0, 8, "halves"].map((doubtful) => {
    /** With the low or the high alone there is no middle. */
    const halves = (key: string, i: number): boolean =>
      doubtful === "halves" && ((i === 0 && key === "low") || (i === 1 && key === "high"));
    const rows = csv("spot-prices").flatMap((row, i) => {
      const [low, high, price] = ["low", "high", "price"].map((key) =>
        halves(key, i)
          ? 100
          : doubtful === "halves" && i < 2
            ? null
            : number(row[`${key}_usd_per_kg`]!),
      ) as [number | null, number | null, number | null];
      const middle = low === null || high === null ? null : low + (high - low) / 2;
      return (price ?? middle) === null ||
        row["element"] === "NdPr" ||
        row["evidence"] === "unconfirmed" ||
        i === doubtful
        ? []
        : [
            {
              date: row["date"]!,
              element: row["element"] as "Dy" | "Tb",
              market: row["market"]!,
              low,
              high,
              price: price ?? middle!,
              note: row["note"] || null,
            },
          ];
    });
    const groups = [
      ["Tb", "Europe"],
      ["Tb", "China"],
      ["Dy", "Europe"],
      ["Dy", "China"],
    ]
      .map(([element, market]) =>
        rows.filter((row) => row.element === element && row.market === market),
      )
      .filter(({ length }) => length > 0);
    const day = (date: string): string => (date.length < 10 ? `${date}-01` : date);
    const name = ({ element, market }: (typeof rows)[number]) =>
      market === "China" ? `${element}, FOB China: nominal` : `${element} in Europe`;
    return {
      given: [
        load("spot-prices")
          .objects()
          .map((row, i) => ({
            ...row,
            ...(i === doubtful && { evidence: "unconfirmed" as const }),
            ...(doubtful === "halves" &&
              i < 2 && { low_usd_per_kg: null, high_usd_per_kg: null, price_usd_per_kg: null }),
            ...(halves("low", i) && { low_usd_per_kg: 100 }),
            ...(halves("high", i) && { high_usd_per_kg: 100 }),
          })),
      ],
      rows,
      marks: [
        ...groups.flatMap((group) => {
          const { element, market } = group[0]!;
          const { colour, ...look } = { dash: undefined, ...stroke(element) };
          return [
            ...line(
              name(group[0]!),
              group.map((row) => [day(row.date), row.price]),
              {
                colour,
                ...look,
              },
            ),
            ...group.map((row) =>
              point(name(row), [day(row.date), row.price], {
                colour,
                symbol: market === "China" ? "square" : "circle",
                error: row.low === null || row.high === null ? 0 : (row.high - row.low) / 2,
              }),
            ),
          ];
        }),
        rule("2025-04-04", "china", "dot"),
        note("export controls, 4 April", ["2025-04-04", 1], "china", paper),
        ...groups.map((group) => {
          const last = group.at(-1)!;
          const at = [day(last.date), Math.log10(last.price)] as const;
          return note(name(last), at, elements[last.element].colour);
        }),
        axis("xaxis", {
          type: "date",
          names: "April 2025 at 2025-04-01; May at 2025-05-01; June at 2025-06-01",
        }),
        axis("yaxis", { type: "log" }),
      ],
    };
  });

export const volatilityHistory: Proof<typeof library.volatilityHistory> = () =>
  [
    { shown: all, length: 12 },
    { shown: ["Nd", "Tb"] as const, length: 3 },
    { shown: all, length: 100 },
    { shown: ["Tb", "Nd"] as const, length: 6 },
  ].map(({ shown, length }) => {
    const list = shown
      .map((element) => {
        const course = courseOf(element);
        const changes = course.slice(1).map(({ index }, i) => Math.log(index / course[i]!.index));
        const points = course.slice(length).flatMap(({ month }, i) => {
          const window = changes.slice(i, i + length);
          const mean = window.reduce((a, b) => a + b, 0) / length;
          const squares = window.reduce((sum, change) => sum + (change - mean) ** 2, 0);
          return [{ month, value: 100 * Math.sqrt((12 * squares) / (length - 1)) }];
        });
        return { element, points };
      })
      .filter(({ points }) => points.length > 0);
    const months = [
      ...new Set(list.flatMap(({ points }) => points.map(({ month }) => month))),
    ].sort();
    const top = Math.max(...list.flatMap(({ points }) => points.map(({ value }) => value)));
    return {
      given: [{ series: shown.map(given), length, silent: ["2025-06", "2025-12"] }],
      rows: months.map((month) => ({
        month,
        ...Object.fromEntries(
          list.map(({ element, points }) => [
            element,
            points.find((each) => each.month === month)?.value ?? null,
          ]),
        ),
      })),
      decimals: 1,
      marks: [
        ...list.flatMap(({ element, points }) =>
          line(
            element,
            points.map(({ month, value }) => [end(month), value]),
            stroke(element),
          ),
        ),
        band("2025-06-30", "2025-12-31", { colour: "band", edge: "soft", dash: "dot" }),
        note("quota not published", ["2025-12-31", 1], "china", paper),
        ...endNotes(
          list.map(({ element, points }) => {
            const { month, value } = points.at(-1)!;
            return { element, month, y: value };
          }),
          0.055 * top,
        ),
        axis("xaxis", { type: "date" }),
      ],
    };
  });

export const windowRanks: Proof<typeof library.windowRanks> = () => {
  const percent = share.map((part) => 80 * part - 40);
  const found = fc.record({ value: percent, others: listOf(percent, 12) });
  const measures = ["volatility", "change", "Brown–Forsythe"] as const satisfies WindowMeasure[];
  return measures.flatMap((measure) =>
    some(fc.record({ list: listOf(found, 4), factor: fc.constantFrom(0.5, 1, 2.3, 2.42) })).map(
      ({ list, factor }) => {
        const ranked = list.map(({ value, others }, i) => ({
          element: all[i]!,
          // The last lies below all others.
          // The first is as high as another and higher than one.
          value: factor * (i === 3 ? -41 : i === 0 ? [...others].sort((a, b) => a - b)[1]! : value),
          others: others.map((other) => other * factor),
        }));
        const rows = ranked.map(({ element, value, others }) => ({
          element: elements[element].name,
          from: "2025-06",
          to: "2025-12",
          value,
          below: others.filter((other) => other < value).length,
          ties: others.filter((other) => other === value).length,
          n: others.length,
          low: Math.min(...others),
          high: Math.max(...others),
        }));
        const x = measure === "change" ? place : (value: number) => value;
        return {
          given: [
            ranked.map(({ element, value, others }, i) => ({
              element,
              found: {
                measure,
                length: 6,
                observed: { from: "2025-06", to: "2025-12", value },
                earlier: others.map((other) => ({ from: "", to: "", value: other })),
                below: rows[i]!.below,
                ties: rows[i]!.ties,
              },
            })),
          ],
          rows,
          decimals: { value: 2, low: 2, high: 2 },
          marks: [
            ...ranked.flatMap(({ element, value, others }, i) => {
              const { colour } = elements[element];
              return [
                ...others.map((other) =>
                  point(`${element}, earlier`, [x(other), 4 - i], {
                    colour,
                    edge: colour,
                    symbol: "line-ns-open",
                  }),
                ),
                point(`${element}, silent`, [x(value), 4 - i], {
                  colour: "china",
                  edge: "paper",
                  symbol: "diamond",
                }),
              ];
            }),
            ...rows.map(({ element, below, ties, n }, i) =>
              note(
                `${element}: ${below + ties === 0 ? `below all ${n}` : `above ${below} of ${n}`} earlier windows`,
                [0, 4 - i],
                elements[all[i]!].colour,
                { on: "paper y" },
              ),
            ),
            ...(measure === "change"
              ? [percents(ranked.flatMap(({ value, others }) => [value, ...others]))]
              : []),
          ],
        };
      },
    ),
  );
};

export const outputShares: Proof<typeof library.outputShares> = () => {
  const editions = valuesOf("mine-production", "edition");
  const file = csv("mine-production").filter((row) => row["evidence"] !== "unconfirmed");
  const rows = file
    .filter((row) => row["country"] === "China")
    .flatMap((row) => {
      const world = file.find(
        (other) =>
          ["year", "edition"].every((key) => other[key] === row[key]) &&
          other["country"] === "World",
      );
      if (!world) return [];
      const [china, whole] = [row, world].map((each) => Number(each["production_t_reo"])) as [
        number,
        number,
      ];
      return [
        {
          year: Number(row["year"]),
          edition: row["edition"]!,
          china,
          world: whole,
          share: (china / whole) * 100,
          estimated: row["estimated"] === "yes" || world["estimated"] === "yes",
        },
      ];
    })
    .sort((a, b) => a.year - b.year || editions.indexOf(a.edition) - editions.indexOf(b.edition));
  const last = rows.filter(({ year }, i) => rows[i + 1]?.year !== year);
  const latest = last.map(({ year, share }) => [year, share] as const);
  const dots = (of: string, list: typeof rows, colour: string, aside: number): Mark[] =>
    list.map(({ year, share, estimated }) =>
      point(of, [year + aside, share], { colour: estimated ? "paper" : colour, edge: colour }),
    );
  return [
    {
      given: [outputShare(load("mine-production").objects(), "China")],
      rows,
      decimals: { share: 1 },
      marks: [
        ...dots(
          "earlier edition",
          rows.filter((row) => !last.includes(row)),
          "soft",
          0.17,
        ),
        ...line("latest edition", latest, { colour: "china" }),
        ...dots("latest edition", last, "china", 0),
        ...latest.map(([year, share]) =>
          text("latest edition", [year, share], Math.round(share), { colour: "china" }),
        ),
        note("China: the USGS enters the quota as production", [0, 0.03], "soft", {
          on: "paper paper",
        }),
      ],
    },
  ];
};

/** The line through points by the normal equations, or none. */
function fitted(points: readonly (readonly [number, number])[]) {
  const n = points.length;
  const mean = (k: 0 | 1) => points.reduce((sum, each) => sum + each[k], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  const moment = (a: 0 | 1, b: 0 | 1) =>
    points.reduce((sum, each) => sum + (each[a] - mean(a)) * (each[b] - mean(b)), 0);
  if (n < 3 || moment(0, 0) === 0) return null;
  const slope = moment(0, 1) / moment(0, 0);
  const r = moment(0, 1) / Math.sqrt(moment(0, 0) * moment(1, 1));
  return { at: (x: number) => my + slope * (x - mx), r };
}

export const intensityFit: Proof<typeof library.intensityFit> = () =>
  [
    ...some(listOf(fc.tuple(fc.integer({ min: 1, max: 10 }), share), 8)),
    some(listOf(fc.tuple(fc.constant(4), share), 5), 1)[0]!,
    some(listOf(fc.tuple(fc.integer({ min: 1, max: 10 }), share), 2), 1)[0]!,
  ].map((list, i) => {
    const periods = list.map(([intensity, up], t) => ({
      at: 2011 + t / 2,
      intensity,
      change: 200 * up - 80,
    }));
    const line_ = fitted(periods.map(({ intensity, change }) => [intensity, change]));
    const rows = periods.map((row) => ({
      ...row,
      residual: line_ && row.change - line_.at(row.intensity),
    }));
    const all = periods.map(({ intensity }) => intensity);
    const most = Math.max(...rows.map(({ residual }) => Math.abs(residual ?? 0)));
    const far = rows.find(({ residual }) => Math.abs(residual ?? 0) === most)!;
    const dot = { colour: "illustrative", symbol: "circle" };
    return {
      given: [periods, (["Nd", "Dy"] as const)[i % 2]!],
      rows,
      decimals: 1,
      marks: [
        ...rows.map(({ intensity, change }) => point("change", [intensity, change], dot)),
        ...(line_
          ? [
              ...line(
                "line",
                [Math.min(...all), Math.max(...all)].map((x) => [x, line_.at(x)]),
                { colour: "ink" },
              ),
              ...rows.map(({ at, residual }) =>
                point("residual", [at, residual!], { ...dot, on: "x2 y2" }),
              ),
              note(`r = ${formatNumber(Number(line_.r.toFixed(2)))}`, [0.01, 0.99], "ink", {
                on: "paper paper",
              }),
              note(`${far.at}`, [far.at, far.residual!], "soft", { on: "x2 y2" }),
            ]
          : []),
      ],
    };
  });
