import { equilibriumKinds } from "../../../lib/model/map/equilibriumKinds.js";
import { dynamicParameters } from "../../../lib/model/time/dynamicParameters.js";
import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { type EquilibriumKind, type Forecast, type WelfareRow } from "../../../lib/index.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import {
  apart,
  area,
  axis,
  band,
  bar,
  cell,
  entry,
  handle,
  line,
  note,
  placed,
  point,
  rule,
  type Mark,
} from "../marks.js";
import { listOf, share, some, upTo, type Proof } from "./proof.js";
import { parameters } from "../../../lib/model/game/parameters.js";
import { defaultGrid } from "../../../lib/model/time/robustnessGrid.js";

const short = (value: number): string => formatNumber(value, 3);
const paper = { on: "paper" };
const corner = { on: "paper paper" };
const payoffs = fc.record({ A: upTo(4), gamma: upTo(4), delta: upTo(4), p: share });
const reader = { colour: "paper", edge: "ink" };

// Over time

/** A course of any shape: what is drawn does not depend on how it came about. */
const course = (from: number, years: number): fc.Arbitrary<Forecast> => {
  const within = fc.record({ mean: share, low: share, median: share, high: share });
  const margin = within.map((own) => ({ ...own, mean: own.mean - 0.5, low: own.low - 1 }));
  const year = fc.record({
    belief: within,
    cutoff: within.map((own) => ({ ...own, mean: 1.5 * own.mean })),
    margin,
    hedging: share,
    unbroken: share,
    capacity: share,
    stock: share,
  });
  return listOf(year, years).map(
    (list) =>
      ({
        years: list.map((own, t) => ({ ...own, year: from + t })),
        peak: from + 1,
        never: 0.5,
      }) as unknown as Forecast,
  );
};
const courses = (count: number) => listOf(course(2025, 6), count);
const titled = (list: readonly Forecast[]) =>
  list.map((forecast, i) => ({ title: `Scenario ${i}`, forecast }));
/** Along the lower edge, back along the upper. */
const around = (years: readonly { year: number; low: number; high: number }[]) => [
  ...years.map(({ year, low }) => [year, low] as const),
  ...[...years].reverse().map(({ year, high }) => [year, high] as const),
];

export const beliefFan: Proof<typeof library.beliefFan> = () =>
  [...some(course(2025, 5), 6), ...some(course(2025, 3), 12).map(whereAllHedge)].map((forecast) => {
    const rows = forecast.years.map(({ year, belief: { low, mean, high }, cutoff, ...own }) => ({
      year,
      low,
      mean,
      high,
      cutoff,
      hedging: own.hedging,
      unbroken: own.unbroken,
    }));
    const last = rows.at(-1)!;
    const shown = rows.map((row) => ({ ...row, cutoff: Math.min(1.05, row.cutoff) }));
    const along = (key: keyof typeof last) => shown.map((row) => [row.year, row[key]] as const);
    return {
      given: [forecast],
      rows,
      decimals: 4,
      marks: [
        ...area("fan", around(rows), { colour: "band" }),
        ...line("belief", along("mean"), { colour: "outsiders" }),
        ...line("cutoff", along("cutoff"), { colour: "ink", dash: "dash" }),
        ...line("hedge", along("hedging"), { colour: "hedge", on: "y2" }),
        ...line("hedged throughout", along("unbroken"), { colour: "hedge", dash: "dot", on: "y2" }),
        note("belief", [last.year, last.mean], "outsiders"),
        note("cutoff", [last.year, Math.min(1.05, last.cutoff)], "ink"),
        note("hedge", [last.year, last.hedging], "hedge", { on: "y2" }),
        ...(last.hedging - last.unbroken > 0.02
          ? [note("throughout", [last.year, last.unbroken], "hedge", { on: "y2" })]
          : []),
        note("How likely outsiders hedge", [0, 0.31], "soft", corner),
      ],
    };
  });
/** At the end of it those who hedge have always done so. */
const whereAllHedge = (forecast: Forecast): Forecast => ({
  ...forecast,
  years: forecast.years.map((year) => ({ ...year, unbroken: year.hedging })),
});

const strokes = [
  { colour: "baseline" },
  { colour: "escalation", dash: "dash" },
  { colour: "crisis", heavy: true },
  { colour: "deEscalation", dash: "dot" },
];
const facts = [
  { date: "2023", event: "a" },
  { date: "2025-04-04", event: "b" },
  { date: "2025-10", event: "c" },
];
const asYears = [2023, 2025 + 3 / 12 + 3 / 365, 2025.75];

export const scenarioPaths: Proof<typeof library.scenarioPaths> = () =>
  [
    ...some(courses(4)).map((list) => ({
      list,
      options: { window: [2026, 2028], facts, guess: 2027 } as const,
    })),
    ...some(courses(3)).map((list) => ({ list, options: { banded: "Scenario 1", guess: null } })),
    { list: some(courses(1), 1)[0]!, options: {} },
    { list: some(courses(1), 1)[0]!.map(narrow), options: { facts } },
  ].map(({ list, options }) => {
    const paths = titled(list);
    const banded = "banded" in options ? list[1]! : list.at(-1)!;
    const shownFacts = ("facts" in options && options.facts) || [];
    const rows = list[0]!.years.map(({ year }, t) => ({
      year,
      ...Object.fromEntries(paths.map((each) => [each.title, each.forecast.years[t]!.margin.mean])),
    })) as ({ year: number } & Record<string, number>)[];
    const edges = banded.years.map(({ year, margin }) => ({ year, ...margin }));
    const seen = [
      ...rows.flatMap(({ year: _, ...means }) => Object.values(means)),
      ...edges.flatMap(({ low, high }) => [low, high]),
    ];
    const [low, high] = [Math.min(-0.1, ...seen) - 0.05, Math.max(0.2, ...seen) + 0.05];
    const [first, last] = [shownFacts.length > 0 ? 2023 : rows[0]!.year, rows.at(-1)!];
    const names = apart(
      paths.map(({ title }, i) => ({ title, i })),
      ({ title }) => last[title]!,
      0.06 * (high - low),
    );
    const inWindow = "window" in options;
    return {
      given: [paths, options],
      rows,
      decimals: 4,
      marks: [
        ...area("band", around(edges), { colour: "band" }),
        ...paths.flatMap(({ title }, i) =>
          line(
            title,
            rows.map((row) => [row.year, row[title]!]),
            strokes[i]!,
          ),
        ),
        ...shownFacts.map((_, i) =>
          point("dated facts", [asYears[i]!, low], {
            colour: "china",
            edge: "china",
            symbol: "line-ns-open",
          }),
        ),
        ...(inWindow
          ? [band(2025.5, 2028.5, { colour: "none", edge: "hairline" }), rule(2027, "ink", "dot")]
          : []),
        { ...rule(0, "ink", "dot"), x0: first - 0.2, x1: last.year + 0.1, y1: 0, on: undefined },
        ...names.map(({ item, at }) => note(item.title, [last.year, at], strokes[item.i]!.colour)),
        note("hedge above 0", [first, 0], "hedge"),
        note("press below", [first, 0], "press"),
        ...(inWindow
          ? [
              note("the paper’s 2026–2028", [2027, 1], "soft", paper),
              note("your guess: 2027", [2027, 0], "ink", paper),
            ]
          : []),
        ...(shownFacts.length > 0 ? [note("dated facts", [first - 0.1, low], "china")] : []),
      ],
    };
  });

/** A belief close to the cutoff in every year. */
const narrow = (forecast: Forecast): Forecast => ({
  ...forecast,
  years: forecast.years.map((year) => ({
    ...year,
    margin: { mean: 0.02, median: 0.02, low: -0.03, high: 0.05 },
  })),
});

export const mitigationFactors: Proof<typeof library.mitigationFactors> = () =>
  [
    ...some(courses(4)).map((list) => ({ list, factor: "stock" as const })),
    { list: some(courses(4), 1)[0]!, factor: undefined },
    { list: some(courses(1), 1).flatMap(([one]) => [one!, one!, one!]), factor: undefined },
  ].map(({ list, factor }) => {
    const paths = titled(list);
    const rows = list[0]!.years.map(({ year }, t) => ({
      year,
      ...Object.fromEntries(
        paths.map(({ title, forecast: { years } }) => [title, years[t]![factor ?? "capacity"]]),
      ),
    })) as ({ year: number } & Record<string, number>)[];
    const last = rows.at(-1)!;
    const looks = [{}, { dash: "dash" }, { dash: "longdash", heavy: true }, { dash: "dot" }];
    const shown = rows.flatMap(({ year: _, ...shares }) => Object.values(shares));
    const top = factor ? Math.max(0.5, ...shown) : 1;
    return {
      given: factor ? [paths, factor] : [paths],
      rows,
      decimals: 4,
      marks: [
        ...paths.flatMap(({ title }, i) =>
          line(
            title,
            rows.map((row) => [row.year, row[title]!]),
            {
              colour: "illustrative",
              ...looks[i],
            },
          ),
        ),
        ...apart(paths, ({ title }) => last[title]!, 0.07 * top).map(({ item, at }) =>
          note(item.title, [last.year, at], "illustrative"),
        ),
      ],
    };
  });

export const robustnessMap: Proof<typeof library.robustnessMap> = () =>
  some(fc.record({ counts: listOf(fc.nat(90), 7), shares: listOf(share, 6) })).map(
    ({ counts, shares }) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      const rows = counts.map((count, i) => ({
        year: 2025 + i,
        count,
        inside: i >= 2 && i <= 4,
      }));
      const map = [0.01, 0.05].flatMap((growth, r) =>
        [2029, 2030, 2031].map((midpoint, c) => ({ growth, midpoint, share: shares[3 * r + c]! })),
      );
      return {
        given: [
          {
            total,
            holds: 1,
            share: 0.5,
            peaks: rows.map(({ year, count }) => ({ year, count })),
            map,
            grid: { ...defaultGrid, window: [2027, 2029] },
          },
        ],
        rows,
        marks: [
          ...rows.map(({ year, count, inside }) =>
            bar("peaks", year, 0, count / total, { colour: inside ? "ink" : "hairline" }),
          ),
          ...map.map(({ growth, midpoint, share }) =>
            cell("share", [midpoint, growth], share, { on: "x2 y2", scale: "0 paper to 1 ink" }),
          ),
          note("Peak by year; full: the years of the claim", [0, 1], "soft", corner),
          note("Share of cases in which the claim is true", [0, 0.46], "soft", corner),
        ],
      };
    },
  );

export const sensitivityDots: Proof<typeof library.sensitivityDots> = () =>
  some(fc.uniqueArray(fc.integer({ min: -20, max: 1100 }), { minLength: 4, maxLength: 4 })).map(
    (totals) => {
      const names = ["eta", "p", "omegaK", "another"];
      const around = (value: number) => ({ value, low: value - 0.03, high: value + 0.07 });
      const indices = totals.map((total, i) => ({
        ...{ name: names[i]!, min: i, max: i + 0.5 },
        first: around(total / 2000 - 0.01),
        total: around((total + 0.4) / 1000),
      }));
      const rows = [...indices].sort((a, b) => a.total.value - b.total.value);
      const symbols: Record<string, string> = {
        eta: dynamicParameters.eta.text,
        p: parameters.p.text,
        omegaK: dynamicParameters.omegaK.text,
      };
      const dots = (of: string, key: "first" | "total", shift: number, colour: string) => [
        ...line(
          `${of}, interval`,
          rows.flatMap((row, i) => [[row[key].low, i + shift], [row[key].high, i + shift], null]),
          { colour: "outsiders" },
        ),
        ...rows.map((row, i) =>
          point(of, [row[key].value, i + shift], { colour, edge: "outsiders" }),
        ),
      ];
      return {
        given: [indices, "year of the peak", 64],
        rows: [...rows].reverse().map(({ name, min, max, first, total }) => ({
          ...{ name, min, max },
          ...{ first: first.value, firstLow: first.low, firstHigh: first.high },
          ...{ total: total.value, totalLow: total.low, totalHigh: total.high },
        })),
        decimals: 2,
        marks: [
          ...dots("first order: known alone", "first", 0.14, "outsiders"),
          ...dots("total: all others known", "total", -0.14, "paper"),
          {
            is: "axis",
            of: "yaxis",
            names: placed(
              rows.map(
                ({ name, min, max }) => `${(symbols[name] ?? name).replace("_", "")} ${min}–${max}`,
              ),
            ),
          },
          entry("first order: known alone"),
          entry("total: all others known"),
        ],
      };
    },
  );

// The cutoff

type Payoffs = { A: number; gamma: number; delta: number };
const cutoffOf = ({ A, gamma, delta }: Payoffs): number => (A + gamma) / (gamma + delta);

export const cutoffDiagram: Proof<typeof library.cutoffDiagram> = () =>
  [
    ...some(payoffs, 12),
    ...[0.1, 0.45, 0.8].map((low) => ({
      A: 1,
      gamma: 1,
      delta: 3,
      p: 0.2,
      implied: { low, high: low + 0.1 },
    })),
    { A: 2, gamma: 1, delta: 6, implied: { low: 0.4, high: 0.45 } },
  ].map((given) => {
    const { A, gamma, delta } = given;
    const p = "p" in given ? given.p : undefined;
    const implied = "implied" in given ? (given.implied as library.CutoffInterval) : null;
    const worth = (mu: number): number => (1 - mu) * gamma - mu * delta;
    const rows = Array.from({ length: 11 }, (_, i) => {
      const [mu, hedge, press] = [i / 10, -A, worth(i / 10)];
      const even = Math.abs(hedge - press) < 1e-9;
      return { mu, hedge, press, best: even ? "either" : hedge > press ? "hedge" : "press" };
    });
    const cutoff = cutoffOf(given);
    const ends = [rows[0]!, rows.at(-1)!];
    return {
      given: [given],
      rows,
      marks: [
        ...line(
          "press",
          ends.map(({ mu, press }) => [mu, press]),
          { colour: "press" },
        ),
        ...line(
          "hedge",
          ends.map(({ mu, hedge }) => [mu, hedge]),
          { colour: "hedge" },
        ),
        ...(p === undefined ? [] : [point("belief", [p, Math.max(-A, worth(p))], reader)]),
        ...(implied ? [band(implied.low, implied.high)] : []),
        ...(cutoff <= 1 ? [rule(cutoff, "ink", "dot")] : []),
        ...apart(
          [
            { name: "press", worth: -delta },
            { name: "hedge", worth: -A },
          ],
          (each) => each.worth,
          0.06 * (gamma + Math.max(A, delta)),
        ).map(({ item: { name }, at }) => note(name, [1, at], name)),
        ...(cutoff <= 1
          ? [
              note(
                `[press] press below μ* = ${short(cutoff)}, ${cutoff === 1 ? "either at it" : "[hedge] hedge above"}`,
                [cutoff, 1],
                "ink",
                paper,
              ),
            ]
          : [note("μ* lies beyond certainty: press at every belief", [0.5, 1], "press", paper)]),
        ...(implied
          ? [
              note(
                "your cutoff lies in this band",
                [
                  implied.low < 0.3
                    ? 0.1
                    : implied.high > 0.7
                      ? implied.high
                      : (implied.low + implied.high) / 2,
                  1,
                ],
                "soft",
                paper,
              ),
            ]
          : []),
        ...(p === undefined ? [] : [handle("p", p)]),
      ],
    };
  });

export const informationTent: Proof<typeof library.informationTent> = () =>
  some(payoffs, 12).map((given) => {
    const { A, gamma, delta, p } = given;
    const worth = (prior: number): number =>
      A < delta ? Math.min((1 - prior) * (gamma + A), prior * (delta - A)) : 0;
    const cutoff = cutoffOf(given);
    const priors = new Set([...Array.from({ length: 21 }, (_, i) => i / 20), Math.min(1, cutoff)]);
    const rows = [...priors]
      .sort((a, b) => a - b)
      .map((prior) => ({ p: prior, value: worth(prior) }));
    const roof = rows.map((row) => [row.p, row.value] as const);
    return {
      given: [given],
      rows,
      marks: [
        ...area("", roof, { colour: "band", to: "tozeroy" }),
        ...line("", roof, { colour: "outsiders" }),
        point("", [p, worth(p)], reader),
        ...(cutoff <= 1
          ? [rule(cutoff, "ink", "dot"), note(`μ* = ${short(cutoff)}`, [cutoff, 1], "ink", paper)]
          : []),
        handle("p", p),
      ],
    };
  });

export const sensitivityDiagram: Proof<typeof library.sensitivityDiagram> = () =>
  some(fc.record({ ...{ A: upTo(4), gamma: upTo(4), delta: upTo(4) }, p: share, share }), 8).map(
    (given) => {
      const { p } = given;
      const at = (key: keyof Payoffs, factor: number): number =>
        cutoffOf({ ...given, [key]: given[key] * factor });
      const base = cutoffOf(given);
      const rows = (["A", "gamma", "delta"] as const)
        .map((key) => ({
          name: { A: "A", gamma: "γ", delta: "δ" }[key],
          down: at(key, 1 - given.share),
          base,
          up: at(key, 1 + given.share),
        }))
        .sort((a, b) => Math.abs(b.up - b.down) - Math.abs(a.up - a.down));
      const percent = `${formatNumber(100 * given.share)} %`;
      const top = Math.max(1, ...rows.flatMap(({ down, up }) => [down, up]));
      const bars = (of: string, key: "down" | "up", colour: string) =>
        rows.map((row) => bar(of, row.name, base, row[key], { lies: true, colour, edge: "ink" }));
      return {
        given: [given],
        rows,
        marks: [
          ...bars(`${percent} lower`, "down", "band"),
          ...bars(`${percent} higher`, "up", "ink"),
          ...(top > 1 ? [band(1, 1.02 * top), rule(1, "soft")] : []),
          rule(base, "ink"),
          rule(p, "soft", "dot"),
          note(`μ* = ${short(base)}`, [base, 1], "ink", paper),
          note(`p = ${short(p)}`, [p, 1], "soft", paper),
          ...(top > 1 ? [note("beyond 1: no belief", [1, 1], "soft", paper)] : []),
          axis("yaxis", { down: true }),
          entry(`${percent} lower`),
          entry(`${percent} higher`),
        ],
      };
    },
  );

// Equilibria

const kindColours: Readonly<Record<EquilibriumKind, string>> = {
  "hedged silence": "hedge",
  "pressed silence": "press",
  "silence pressed at times": "soft",
  separation: "separating",
  "disclosure by the weak type alone": "china",
  "disclosure by both": "bothDisclose",
  "partial disclosure": "semiSeparating",
};

export const equilibriumDiagram: Proof<typeof library.equilibriumDiagram> = () => {
  const span = fc.constantFrom<[number, number]>(
    [0, 0],
    [0, 0.4],
    [0.4, 0.4],
    [0.4, 1],
    [0.8, 1],
    [0.1, 0.5],
  );
  const region = fc.record({
    x: span,
    y: span.map(([from, to]): [number, number] => [2 * from, 2 * to]),
    kinds: fc.subarray([...equilibriumKinds], { minLength: 1 }),
    differs: fc.boolean(),
  });
  const places = [
    { p: 0.75, phiD: 1, kappa: 2, at: 0.5, symbol: "circle" },
    { p: 0.25, phiD: 4, kappa: 2, at: 2, symbol: "circle" },
    { p: 0.25, phiD: 5, kappa: 2, at: 2, symbol: "triangle-up" },
    { p: 0.5, phiD: 0, kappa: 0, at: 2, symbol: "triangle-up" },
  ];
  return some(listOf(region, 4), 24).map((regions, n) => {
    const { at, symbol, ...place } = places[n % places.length]!;
    const words = ([from, to]: [number, number]): string =>
      from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;
    const rows = regions.map(({ x, y, kinds, differs }) => ({
      p: words(x),
      ratio: words(y),
      kinds: kinds.join("; "),
      differs: differs ? "false" : "not false",
    }));
    const long = ([from, to]: [number, number]): boolean => to > from;
    const areas = regions.filter(({ x, y }) => long(x) && long(y));
    const lines = regions.filter(({ x, y }) => long(x) !== long(y));
    const having = (list: typeof regions, kind: EquilibriumKind) =>
      list.filter(({ kinds }) => kinds.includes(kind));
    const outline = (list: typeof regions) =>
      list.flatMap(({ x: [x0, x1], y: [y0, y1] }) => [
        [x0, y0] as const,
        [x1, y0] as const,
        [x1, y1] as const,
        [x0, y1] as const,
        [x0, y0] as const,
        null,
      ]);
    const present = equilibriumKinds.filter(
      (kind) => having([...areas, ...lines], kind).length > 0,
    );
    return {
      given: [
        { regions: { "Lemma 1": regions }, size: 5, solved: 5 },
        { ...place, reading: "a disclosure shows the type", hatched: "Lemma 1" },
      ],
      rows,
      marks: [
        ...present.flatMap((kind, panel) => {
          const on = panel === 0 ? "x" : `x${panel + 1} y${panel + 1}`;
          const own = having(areas, kind);
          const within = (line: (typeof regions)[number]): boolean =>
            own.some(
              ({ x, y }) =>
                x[0] <= line.x[0] && line.x[1] <= x[1] && y[0] <= line.y[0] && line.y[1] <= y[1],
            );
          const alone = having(lines, kind).filter((line) => !within(line));
          const hatched = outline(
            [...regions].filter((each) => each.differs && (long(each.x) || long(each.y))),
          );
          const name = "hatched: Lemma 1 is false";
          const gapped = (marks: Mark[]): Mark[] => marks.map((mark) => ({ ...mark, on }));
          return [
            ...gapped(area(kind, outline(own), { colour: kindColours[kind], opacity: 0.45 })),
            ...gapped(area(name, hatched, { hatch: "/ ink" })),
            ...gapped(line(name, hatched, { colour: "ink" })),
            ...gapped(
              line(
                kind,
                alone.flatMap(({ x, y }) => [[x[0], y[0]] as const, [x[1], y[1]], null]),
                { colour: kindColours[kind], heavy: true },
              ),
            ),
            point("where you stand", [place.p, at], { ...reader, symbol, on }),
          ];
        }),
        ...present.map((kind, panel) => {
          const own = panel === 0 ? "" : String(panel + 1);
          const told = kind.replace("the weak type", "the weak / type");
          return note(told, [0, 1], kindColours[kind], { on: `x${own} domain y${own} domain` });
        }),
        ...(present.length > 0
          ? [entry("hatched: Lemma 1 is false"), entry("where you stand")]
          : []),
        handle("p", place.p),
      ],
    };
  });
};

const players = [
  { key: "strong", of: "strong China", look: { colour: "china" } },
  { key: "weak", of: "weak China", look: { colour: "china 80" } },
  { key: "exAnte", of: "China on average", look: { colour: "ink bf" } },
  { key: "outsiders", of: "outsiders", look: { colour: "outsiders" } },
] as const;

export const welfareBars: Proof<typeof library.welfareBars> = () => {
  const worth = fc.integer({ min: -5000, max: 5000 }).map((n) => n / 1000);
  const row = fc.record({
    name: fc.constantFrom("separation", "hedged silence"),
    strong: worth,
    weak: worth,
    exAnte: worth,
    outsiders: worth,
  });
  return some(listOf(row, 5)).map((given: WelfareRow[]) => {
    const seen: Record<string, number> = {};
    const rows = given.map(({ name, ...own }) => {
      const count = (seen[name] = (seen[name] ?? 0) + 1);
      return { name: count === 1 ? name : `${name} (${count})`, ...own };
    });
    return {
      given: [given],
      rows,
      marks: [
        ...players.flatMap(({ key, of, look }) =>
          rows.map((each) =>
            bar(of, each.name, 0, each[key], {
              lies: true,
              says: short(each[key]),
              ink: "soft",
              ...look,
            }),
          ),
        ),
        ...rows.map((each, i) => note(each.name, [0, i - 0.49], "ink", { on: "paper y" })),
        axis("yaxis", { down: true }),
        ...players.map(({ of }) => entry(of)),
      ],
    };
  });
};
