import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import type { Figure } from "../../../lib/index.js";
import type { FigureName } from "../prove.js";
import type { Expected } from "./proof.js";

/** What a case of a proof knows: rows worked out apart from the figure, and what it is called with. */
interface Known {
  readonly rows: readonly Expected[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly given: readonly any[];
}

/** What stands in words on a figure and its table. */
interface Words {
  /** Heads of the table with their units, a star where numbers are plain. */
  readonly heads: string | ((known: Known) => string);
  /** Titles of the axes that have one. */
  readonly axes: string | ((known: Known) => string);
  /** What title, subtitle or the words for the ear must hold, every number from the rows. */
  readonly says: (known: Known) => readonly string[];
  /** Where the number stands that a mark says on hover, where one is written for each mark. */
  readonly hovers?: "x" | "y" | "y of lines" | "log x" | "text";
}

const n = (value: unknown): number => value as number;
const digits = (value: unknown, count = 3): string => formatNumber(n(value), count);
/** So many decimals at most, and no minus before nothing. */
const places = (value: unknown, count = 2): string =>
  formatNumber(Number(n(value).toFixed(count)) + 0);
const percent = (value: unknown): string => {
  const text = places(value, 1);
  return `${/^[−0]/.test(text) && !text.startsWith("0.") ? "" : "+"}${text} %`;
};
const tons = (value: unknown): string => n(value).toLocaleString("en-US");
const scores = (rows: readonly Expected[], name: string, key: string): string =>
  rows.map((row) => `${row[name]} ${n(row[key]).toFixed(2)}`).join(", ");
const least = (rows: readonly Expected[], key: string): Expected =>
  rows.reduce((a, b) => (n(b[key]) < n(a[key]) ? b : a));
const most = (rows: readonly Expected[], key: string): Expected =>
  rows.reduce((a, b) => (n(b[key]) > n(a[key]) ? b : a));
const ends = (rows: readonly Expected[]): [Expected, Expected] => [rows[0]!, rows.at(-1)!];
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};
const titles = ({ rows }: Known): string[] => Object.keys(rows[0]!).filter((key) => key !== "year");
const elements: Readonly<Record<string, string>> = {
  ...{ Nd: "neodymium", Pr: "praseodymium", Dy: "dysprosium", Tb: "terbium" },
};
const measures = {
  volatility: ["Volatility", "% a year", "volatility, % a year"],
  change: ["Change", "%", "change over the window, % (log scale)"],
  "Brown–Forsythe": [
    "Spread against all other months, Brown–Forsythe",
    "signed root of F",
    "signed root of F (no unit); negative: calmer",
  ],
} as const;
type Measured = keyof typeof measures;

const words: Readonly<Record<FigureName, Words>> = {
  beliefFan: {
    heads:
      "Year* | Belief, low (probability) | Belief, mean (probability) | Belief, high (probability) | Cutoff, mean (probability) | Hedging (probability) | Hedged throughout (probability)",
    axes: "y probability | y2 probability",
    says: ({ rows, given }) => {
      const [first, last] = ends(rows);
      return [
        `the mean belief goes from ${places(first["mean"])} to ${places(last["mean"])}, the fan spreads to ${places(last["low"])}–${places(last["high"])}`,
        `the cutoff goes from ${places(first["cutoff"])} to ${places(last["cutoff"])}.`,
        `In ${last["year"]} outsiders hedge with probability ${places(last["hedging"])}; with probability ${places(given[0].never)} they`,
      ];
    },
  },
  beliefLine: {
    heads: ({ given }) =>
      "After | Reply | From (probability) | To (probability)" +
      (given[1] ? " | Believed, at least (probability) | Believed, at most (probability)" : ""),
    axes: "x belief of He that the type is high",
    says: ({ rows }) =>
      rows.length === 0
        ? ["no message leaves the types in doubt."]
        : rows.map(
            ({ message, reply, from, to }) =>
              `after ${message}, ${reply} is ${from === null ? "never best" : `best at beliefs from ${digits(from, 4)} to ${digits(to, 4)}`}`,
          ),
  },
  beliefTriangle: {
    heads: ({ given }) =>
      "After | Reply | Best between (probabilities of high, a<b, low)" +
      (given[1] ? " | Believed" : ""),
    axes: "",
    says: () => [],
  },
  changesAfterEvents: {
    hovers: "log x",
    heads: "Date | Kind | Event | From the end of | To the end of | Change (%)",
    axes: "x change, % (log scale)",
    says: ({ rows, given: [{ series, months }] }) => [
      `What ${elements[series.element]} did after each event`,
      `over ${months === 1 ? "one month" : `${months} months`}`,
      ...["quota published", "quota not published", "export quota cut", "export control"].map(
        (kind) => {
          const own = rows.filter((row) => row["kind"] === kind).map((row) => n(row["change"]));
          return own.length === 0
            ? `no event after ${kind}`
            : `${own.filter((change) => change > 0).length} of ${own.length} rose, median ${percent(median(own))} after ${kind}`;
        },
      ),
    ],
  },
  cutoffDiagram: {
    heads: "Belief (probability) | Hedge (payoff units) | Press (payoff units) | Best reply",
    axes: ({ given: [{ about }] }) =>
      `x belief that ${about ?? "China is strong"}, μ (probability) | y payoff (payoff units)`,
    says: ({ rows, given: [{ p, about }] }) => {
      const [weak, strong] = ends(rows);
      const [gain, loss] = [weak, strong].map((row) => n(row["press"]) - n(row["hedge"])) as [
        number,
        number,
      ];
      const cutoff = gain / (gain - loss);
      const [below, above] = gain >= 0 ? ["pressing", "hedging"] : ["hedging", "pressing"];
      const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
      const course = (key: string): string =>
        weak[key] === strong[key]
          ? `is worth ${digits(weak[key])} at every belief`
          : `${n(strong[key]) < n(weak[key]) ? "falls" : "rises"} from ${digits(weak[key])} to ${digits(strong[key])}`;
      const now = p === undefined ? 0 : gain + p * (loss - gain);
      return [
        `by belief that ${about ?? "China is strong"}`,
        `hedging ${course("hedge")}; pressing ${course("press")}.`,
        ...(cutoff >= 0 && cutoff < 1
          ? [
              `${capital(above!)} is the better reply above a belief of ${digits(cutoff)}`,
              `below it ${below} is worth more, above it ${above}.`,
            ]
          : [
              `${capital(below!)} is the better reply${cutoff === 1 ? ", save at certainty" : " at every belief"}`,
            ]),
        ...(p === undefined
          ? []
          : [
              `the best reply is ${Math.abs(now) < 1e-9 ? "either of the two" : now > 0 ? "press" : "hedge"}.`,
            ]),
      ];
    },
  },
  dependencyResponse: {
    hovers: "y",
    heads: ({ given: [{ measure, wider }] }) =>
      `Jurisdiction | ${measure.name}${measure.unit && ` (${measure.unit})`} | Money for rare earths${wider ? " and all critical minerals" : ""} (per million of GDP) | Response, in the paper`,
    axes: ({ given: [{ measure }] }) =>
      `x ${measure.name}${measure.unit && `<br>(${measure.unit})`} | y announced money (dollars per million of GDP)`,
    says: ({ rows, given: [{ conditional }] }) => [
      `${conditional ? "with" : "without"} sums under a condition`,
      `n = ${rows.filter(({ response }) => response !== null).length}, no line`,
      ...rows.map(({ jurisdiction, dependence, response }) =>
        response === null
          ? `${jurisdiction}`
          : `${jurisdiction} at ${digits(dependence)} announced ${digits(response)}`,
      ),
    ],
  },
  equilibriumDiagram: {
    heads: ({ given: [, { hatched = "Theorem 4" }] }) =>
      `Prior p | φ_D/κ | Equilibria | ${hatched}`,
    axes: ({ given: [{ regions }] }) => {
      const long = ([from, to]: [number, number]): boolean => to > from;
      type Region = { x: [number, number]; y: [number, number]; kinds: string[] };
      const drawn = (Object.values(regions)[0] as Region[]).filter(
        ({ x, y }) => long(x) || long(y),
      );
      const count = new Set(drawn.flatMap(({ kinds }) => kinds)).size;
      return Array.from({ length: count }, (_, k) => [
        ...(k + 2 >= count ? [`x${k === 0 ? "" : k + 1} prior p`] : []),
        ...(k % 2 === 0 ? [`y${k === 0 ? "" : k + 1} φ<sub>D</sub>/κ`] : []),
      ])
        .flat()
        .join(" | ");
    },
    says: ({ rows, given: [, { hatched = "Theorem 4" }] }) => [
      `hatched: ${hatched} is false`,
      ...rows
        .filter(({ p, ratio }) => /to/.test(`${p}`) && /to/.test(`${ratio}`))
        .map(
          ({ p, ratio, kinds, differs }) =>
            `For p from ${p} and φ_D/κ from ${ratio}: ${kinds}${differs === "false" ? ` (${hatched} is false)` : ""}.`,
        ),
    ],
  },
  exposureDots: {
    heads: "Measure | Jurisdiction | Value | Bound | Years* | Of the largest (%)",
    axes: "x % of the largest",
    says: ({ rows }) => {
      const leaders = new Set(
        rows.filter((row) => row["of_largest"] === 100).map((row) => row["jurisdiction"]),
      );
      const sign = { equal: "", about: "≈ ", "at most": "≤ ", "at least": "> " };
      return [
        leaders.size > 1
          ? "Who is most exposed depends on the measure"
          : `${[...leaders][0]} is most exposed by every measure`,
        ...rows.map(
          ({ jurisdiction, value, bound }) =>
            `${jurisdiction} ${sign[bound as keyof typeof sign]}${digits(value)}`,
        ),
      ];
    },
  },
  gameTree: {
    heads: ({ given: [game, equilibrium] }) =>
      "messages" in game
        ? "Type | Message | Reply | She’s payoff (payoff units) | He’s payoff (payoff units)" +
          (equilibrium ? " | Played (probability) | Planned (probability)" : "")
        : "China’s type | Message | Reply | China’s payoff (payoff units) | Outsiders’ payoff (payoff units)",
    axes: "",
    says: ({ rows, given: [game] }) =>
      "messages" in game ? [`the game ends in ${rows.length} ways.`] : [],
  },
  importBillBars: {
    hovers: "x",
    heads: ({ given: [, change = 0] }) =>
      `Jurisdiction | Bound | Imports (US dollars) | GDP (US dollars) | Imports over GDP (per million) | The same (%) | Added by ${digits(100 * change)} % (per million)`,
    axes: "x US dollars per million of GDP",
    says: ({ rows, given: [bills, change = 0] }) => {
      const dollars = (value: unknown): string => digits(Number(n(value).toPrecision(3)));
      return [
        `What imports of rare-earth compounds cost, ${bills[0].year}`,
        ...(change > 0 ? [`prices up by ${digits(100 * change)} %`] : []),
        ...rows.map(
          ({ jurisdiction, bound, per_million, added }) =>
            `${jurisdiction} ${bound === "at most" ? "≤ " : ""}${dollars(per_million)}${change > 0 ? `, and ${dollars(added)} more` : ""}`,
        ),
      ];
    },
  },
  informationTent: {
    heads: "Prior (probability) | Value (payoff units)",
    axes: "x prior that China is strong, p (probability) | y value of knowing the type (payoff units)",
    says: ({ rows, given: [{ A, gamma, delta, p }] }) => {
      const peak = most(rows, "value");
      const now = A < delta ? Math.min((1 - p) * (gamma + A), p * (delta - A)) : 0;
      return n(peak["value"]) > 0
        ? [
            `most, ${digits(peak["value"])}, where the prior is the cutoff ${digits(peak["p"])}, and ${digits(now)} at the prior ${digits(p)}.`,
          ]
        : ["A fact is worth nothing where nobody would hedge", "worth nothing at any prior"];
    },
  },
  intensityFit: {
    hovers: "y",
    heads: "Year* | Intensity | Change (%) | Left over (points)",
    axes: "x policy intensity | y change (%) | y2 left over (points)",
    says: ({ rows, given: [, element] }) => {
      const far = rows.reduce((a, b) =>
        Math.abs(n(b["residual"])) > Math.abs(n(a["residual"])) ? b : a,
      );
      const [x, y] = ["intensity", "change"].map((key) => rows.map((row) => n(row[key]))) as [
        number[],
        number[],
      ];
      const mean = (list: readonly number[]): number =>
        list.reduce((sum, each) => sum + each, 0) / list.length;
      const moment = (a: readonly number[], b: readonly number[]): number =>
        mean(a.map((each, i) => (each - mean(a)) * (b[i]! - mean(b))));
      const slope = moment(x, y) / moment(x, x);
      const r = moment(x, y) / Math.sqrt(moment(x, x) * moment(y, y));
      return [
        `what ${elements[element]} did`,
        `n = ${rows.length}:`,
        rows[0]!["residual"] === null
          ? "every year has one intensity, so there is no line."
          : `the change moves by ${places(slope, 1)} points with each point of intensity, r = ${places(r)}; farthest from the line is ${far["at"]}, by ${places(far["residual"], 0)} points.`,
      ];
    },
  },
  kindMap: {
    heads: ({ given: [, { y }] }) => `cost${y ? " | prior" : ""} | Kinds of equilibrium`,
    axes: ({ given: [, { y }] }) => `x cost${y ? " | y prior" : ""}`,
    says: ({ rows }) => [
      `${rows.length} game${rows.length === 1 ? "" : "s"}`,
      ...["pooling", "separating", "semi-separating"].flatMap((kind) => {
        const count = rows.filter(({ kinds }) => `${kinds}`.split("; ").includes(kind)).length;
        return count === 0 ? [] : [`${kind} in ${count}`];
      }),
    ],
  },
  mitigationFactors: {
    heads: (known) => ["Year*", ...titles(known).map((each) => `${each} (share)`)].join(" | "),
    axes: ({ given: [, factor] }) =>
      factor === "stock" ? "y stockpile (share)" : "y alternative capacity (share)",
    says: (known) => {
      const last = known.rows.at(-1)!;
      return titles(known).map(
        (each) => `${each} reaches ${digits(last[each], 2)} in ${last["year"]}.`,
      );
    },
  },
  moneyByDate: {
    heads:
      "Jurisdiction | Date | Event | Sum (US dollars) | Under a condition | Added up (per million of GDP)",
    axes: "y US dollars per million of GDP",
    says: ({ rows, given: [, , { silences }] }) => {
      const usd = (list: readonly Expected[]): number =>
        list.reduce((sum, row) => sum + n(row["usd"]), 0);
      const before = (silences as string[]).map((day) =>
        Math.round((100 * usd(rows.filter(({ date }) => `${date}` < day))) / usd(rows)),
      );
      const [low, high] = [Math.min(...before), Math.max(...before)];
      const names = [...new Set(rows.map(({ jurisdiction }) => jurisdiction))];
      return [
        `Dates of the silence: ${silences.join(", ")}.`,
        rows.length === 0
          ? "No sum can be counted"
          : `${low === high ? low : `${low} to ${high}`} % of this money came before the silence`,
        ...names.map((name) => {
          const own = rows.filter(({ jurisdiction }) => jurisdiction === name);
          const [first, last] = ends(own);
          const when =
            own.length === 1
              ? `one announcement, on ${first["date"]}`
              : `${own.length} announcements from ${first["date"]} to ${last["date"]}`;
          return `${name}: ${when}, ${digits(last["sum"])} in all`;
        }),
      ];
    },
  },
  outputShares: {
    hovers: "y",
    heads: "Year* | Edition | China (t REO) | World (t REO) | Share (%) | Estimate",
    axes: "y share of mine output, %",
    says: ({ rows }) => [
      rows
        .filter(({ year }, i) => rows[i + 1]?.["year"] !== year)
        .map(
          ({ year, share, estimated }) =>
            `${year} ${places(share, 1)} %${estimated ? " (estimate)" : ""}`,
        )
        .join(", "),
    ],
  },
  playedTree: {
    heads:
      "Who | Does | Gets (payoff units) | Instead of | Would get (payoff units) | Would gain (payoff units)",
    axes: "",
    says: ({ rows }) => {
      const regretted = rows.filter(({ gain }) => n(gain) > 0);
      const regrets = regretted.length;
      const signed = (value: unknown): string => `${n(value) > 0 ? "+" : ""}${digits(value)}`;
      const reasons = regretted.flatMap(({ who, does, instead, pays, otherPays }) => {
        const own = `${does}`.replace(/ with probability .*/, "");
        return who === "outsiders"
          ? [`outsiders regret ${own}, since `]
          : [
              `${who} regrets its ${own}, since `,
              `it pays ${signed(pays)}; ${instead}, `,
              `would pay ${signed(otherPays)}`,
            ];
      });
      return regrets === 0
        ? ["Nobody regrets: ", "nobody regrets "]
        : regrets === 1
          ? [" regret", ...reasons]
          : [
              `${["", "", "Two", "Three", "Four", "Five", "Six"][regrets]} choices of this plan are regretted`,
              ...reasons,
            ];
    },
  },
  priceHistory: {
    hovers: "y of lines",
    heads: ({ given: [{ series }] }) =>
      [
        "Month",
        ...(series as { element: string }[]).map(({ element }) => `${elements[element]} (index)`),
        "Events",
      ].join(" | "),
    axes: "y index, Dec 2018 = 100 (log)",
    says: ({ rows, given: [{ series }] }) =>
      (series as { element: string }[]).map(({ element }) => {
        const own = rows.filter((row) => row[element] !== null);
        const [[first, last], top] = [ends(own), most(own, element)];
        const at = (row: Expected): string => `${digits(row[element], 4)} in ${row["month"]}`;
        return `${element} starts at ${at(first)}, is highest at ${at(top)} and ends at ${at(last)}`;
      }),
  },
  publicationChecklist: {
    heads:
      "Year* | Mining quota published? | Smelting quota published? | Split by company? | In the first quarter? | Count of yes | Known answers | Printed score",
    axes: "",
    says: ({ rows }) => {
      const years = (list: readonly Expected[]): string =>
        list.map(({ year }) => String(year)).join(", ");
      return [
        `Years ${rows[0]!["year"]} to ${rows.at(-1)!["year"]}.`,
        `yes in ${years(rows.filter(({ count, known }) => count === known))}.`,
        `In part: ${rows
          .filter(({ count, known }) => n(count) > 0 && n(count) < n(known))
          .map(({ year, count, known }) => `${year} (${count} of ${known})`)
          .join(", ")}.`,
        `Nothing was published in ${years(rows.filter(({ count }) => count === 0))}.`,
        `Printed scores: ${rows
          .filter(({ score }) => score !== null)
          .map(({ year, score }) => `${year} ${score}`)
          .join(", ")}.`,
      ];
    },
  },
  quotaComparison: {
    hovers: "y",
    heads: ({ given: [{ series }] }) =>
      [
        "Year*",
        ...(series === "public record" ? [] : ["As printed (tons)"]),
        ...(series === "as printed"
          ? []
          : [
              "Mining quota (t REO)",
              "Smelting quota (t REO)",
              "Export quota (t gross)",
              "Unconfirmed",
            ]),
      ].join(" | "),
    axes: "",
    says: ({ rows, given: [{ series }] }) => {
      const printed = rows.filter((row) => typeof row["printed"] === "number");
      const low = least(printed.length > 0 ? printed : rows, "printed");
      const course = (key: string, name: string): string => {
        const known = rows.filter(
          (row) => row[key] !== null && !`${row["unconfirmed"]}`.split(", ").includes(key),
        );
        const [first, last] = ends(known);
        return `${name}: ${known.length} confirmed years, from ${tons(first[key])} in ${first["year"]} to ${tons(last[key])} in ${last["year"]}`;
      };
      return [
        ...(series === "public record"
          ? []
          : [
              `${tons(low["printed"])} tons in ${low["year"]} is the lowest of ${printed.length} years, ${tons(printed.at(-1)!["printed"])} in ${printed.at(-1)!["year"]} the last`,
            ]),
        ...(series === "as printed"
          ? []
          : [
              course("mining", "mining"),
              course("smelting", "Smelting"),
              course("exports", "in a panel of their own"),
            ]),
      ];
    },
  },
  quotaHistory: {
    hovers: "y of lines",
    heads:
      "Year* | Mining quota (tons) | Refining quota (tons) | Transparency score | Batches | Publicly disclosed",
    axes: "",
    says: ({ rows }) => {
      const [[first, last], low] = [ends(rows), least(rows, "mining_quota_t")];
      const at = (row: Expected): string => `${tons(row["mining_quota_t"])} tons in ${row["year"]}`;
      const open = rows.filter((row) => row["publicly_disclosed"]);
      const score = (row: Expected): string => String(row["transparency_score"]);
      const span = n(last["year"]) - n(first["year"]) + 1;
      return [
        `${rows.length} of ${span} years`,
        `In print the quota is lowest in ${low["year"]}`,
        `goes from ${at(first)} down to ${at(low)} and up to ${at(last)}`,
        `lies between ${score(least(open, "transparency_score"))} and ${score(most(open, "transparency_score"))} in disclosed years`,
      ];
    },
  },
  robustnessMap: {
    heads: "Year* | Combinations | In the claim",
    axes: "y share of the region | x2 year in which half of the alternatives stand | y2 growth of dependence a year",
    says: ({ rows, given: [{ grid, holds, share, total }] }) => {
      const [from, to] = grid.window;
      const top = most(rows, "count");
      const part = `in ${Math.round(100 * share)}`;
      return [
        `The peak lies in ${from}–${to} ${part}% of the region`,
        `${tons(holds)} of ${tons(total)} combinations of assumptions`,
        `the peak lies in ${from}–${to} ${part} percent of ${total} combinations. The commonest peak is ${top["year"]}, with ${top["count"]} of them.`,
      ];
    },
  },
  scenarioPaths: {
    heads: (known) =>
      ["Year*", ...titles(known).map((each) => `${each} (probability)`)].join(" | "),
    axes: "y belief less cutoff (probability)",
    says: (known) => {
      const { banded } = known.given[1];
      return [
        `eight in ten courses of ${(banded ?? titles(known).at(-1)).toLowerCase()}`,
        ...titles(known).map((each) => {
          const [[first, last], top] = [ends(known.rows), most(known.rows, each)];
          return `${each} starts at ${digits(first[each], 2)}, is highest in ${top["year"]} at ${digits(top[each], 2)} and ends at ${digits(last[each], 2)}.`;
        }),
      ];
    },
  },
  sectorImpact: {
    hovers: "x",
    heads:
      "Sector | Price volatility of inputs (score) | Stockpiling (score) | Difficulty of substitution (score) | Composite (score)",
    axes: "x composite (score)",
    says: ({ rows, given: [, weights] }) => [
      `weights ${(weights as number[]).map((weight) => weight.toFixed(2)).join(", ")};`,
      `highest first: ${scores(rows, "sector", "total")}.`,
    ],
  },
  sensitivityDiagram: {
    heads: "Payoff | Lower (probability) | As it is (probability) | Higher (probability)",
    axes: "x cutoff μ* (probability)",
    says: ({ rows, given: [{ share }] }) => {
      const percent = `${digits(100 * share, 4)} %`;
      return [
        `${rows[0]!["name"]} moves the cutoff most`,
        `one payoff ${percent} lower or higher`,
        `the cutoff is ${digits(rows[0]!["base"], 4)}.`,
        ...rows.map(
          ({ name, down, up }) =>
            `With ${name} ${percent} lower it is ${digits(down)}, ${percent} higher ${digits(up)}.`,
        ),
      ];
    },
  },
  sensitivityDots: {
    hovers: "x",
    heads: "Assumption | Moved from | To | First order | Low | High | Total | Low  | High ",
    axes: "x index",
    says: ({ rows, given: [indices, output, draws] }) => {
      const [first, last] = ends(rows);
      const of = (row: Expected, key: string): string =>
        `${places(row[key])} (${places(row[`${key}Low`])} to ${places(row[`${key}High`])})`;
      return [
        `What decides the ${output}`,
        `N = ${draws}, ${tons(draws * (indices.length + 2))} forecasts`,
        ` with ${of(first, "total")}, alone ${of(first, "first")}; the smallest`,
        ` with ${of(last, "total")}.`,
      ];
    },
  },
  silenceFigure: {
    heads: "Reply | If strong (payoff units) | If weak (payoff units) | On average (payoff units)",
    axes: "x strong Chinas among the silent (percent) | x2 outsiders’ payoff on average (payoff units)",
    says: ({ rows, given: [p] }) => {
      const [hedge, press] = rows.map((row) => n(row["average"])) as [number, number];
      const signed = (value: number): string => `${value > 0 ? "+" : ""}${digits(value, 4)}`;
      return [
        `with ${Math.round(100 * p)} percent of strong Chinas hedging is worth ${signed(hedge)} and pressing ${signed(press)} on average.`,
        hedge === press
          ? "Outsiders may do either"
          : hedge > press
            ? "Outsiders pay for protection"
            : "Outsiders call the bluff",
      ];
    },
  },
  specificationCurve: {
    hovers: "y",
    heads: "Rank | share, % | Holds | Date | Loans",
    axes: "x specifications, by effect | y share, %",
    says: ({ rows }) => {
      const [first, last] = ends(rows);
      return [
        `More came before: in ${rows.filter(({ holds }) => holds).length} of ${rows.length} specifications`,
        `The effect (share, %) goes from ${places(first["effect"])} to ${places(last["effect"])}.`,
        ...(rows.length < 6 ? [`in ${6 - rows.length} more the question does not arise`] : []),
      ];
    },
  },
  twoMarkets: {
    heads:
      "Date | Element | Market | Low (USD/kg) | High (USD/kg) | Price or middle (USD/kg) | Note",
    axes: "y USD per kg (log)",
    says: ({ rows }) =>
      rows.map(
        ({ element, market, date, low, high, price }) =>
          `${element} in ${market}, ${date}: ${n(low) + n(high) === 2 * n(price) ? `${low} to ${high}` : price}`,
      ),
  },
  volatilityHistory: {
    hovers: "y",
    heads: ({ rows }) =>
      [
        "Window ends",
        ...Object.keys(rows[0]!)
          .slice(1)
          .map((element) => `${elements[element]} (% a year)`),
      ].join(" | "),
    axes: "y volatility, % a year",
    says: ({ rows, given: [{ length, silent }] }) => [
      `volatility in percent a year over ${length} months`,
      ...Object.keys(rows[0]!)
        .slice(1)
        .map((element) => {
          const own = rows.filter((row) => row[element] !== null);
          const top = most(own, element);
          const at = (month: string): string =>
            places(own.find((row) => row["month"] === month)![element], 1);
          return `${element} is highest at ${places(top[element], 1)} in the window to ${top["month"]}, and has ${at(silent[0])} to ${silent[0]} and ${at(silent[1])} to ${silent[1]}`;
        }),
    ],
  },
  vulnerabilityHeatmap: {
    hovers: "text",
    heads:
      "Measure | United States | Years* | European Union | Years* | Japan | Years* | South Korea | Years*",
    axes: "",
    says: ({ rows, given: [list] }) => {
      const iso3 = ["USA", "EUU", "JPN", "KOR"];
      const cells = rows.flatMap((row) => iso3.map((name) => row[name]));
      const shaded = (list as { comparable: boolean }[]).filter(({ comparable }) => comparable);
      const doubtful = cells.filter((each) => /\?$/.test(`${each}`)).length;
      return [
        `${rows.length} measures, ${cells.filter((each) => each === null).length} of ${cells.length} cells empty, ${shaded.length} measures with one definition for all four.`,
        ...(doubtful > 0 ? [`${doubtful} numbers are unconfirmed`] : []),
        ...rows
          .filter((_, i) => list[i].comparable)
          .flatMap((row) =>
            ["United States", "European Union", "Japan", "South Korea"].flatMap((name, k) =>
              row[iso3[k]!] === null ? [] : [`${name} ${row[iso3[k]!]}`],
            ),
          ),
      ];
    },
  },
  vulnerabilityIndex: {
    heads:
      "Jurisdiction | Dependence (score) | Industry (score) | Crises (score) | Composite (score)",
    axes: "",
    says: ({ rows, given: [, weights] }) => [
      `weights ${(weights as number[]).map((weight) => weight.toFixed(2)).join(", ")};`,
      `highest first: ${scores(rows, "jurisdiction", "composite")}.`,
    ],
  },
  welfareBars: {
    heads:
      "Equilibrium | Strong China (payoff units) | Weak China (payoff units) | China, before it knows its type (payoff units) | Outsiders (payoff units)",
    axes: "x payoff (payoff units)",
    says: ({ rows }) => [
      `China does best in ${most(rows, "exAnte")["name"]}`,
      ...rows.map(
        ({ name, strong, weak, exAnte, outsiders }) =>
          `${`${name}`.slice(1)}: strong China ${digits(strong)}, weak China ${digits(weak)}, China on average ${digits(exAnte)}, outsiders ${digits(outsiders)}.`,
      ),
    ],
  },
  windowRanks: {
    heads: ({ given: [list] }) => {
      const [name, unit] = measures[list[0].found.measure as Measured];
      return `Element | From the end of | To the end of | ${name} (${unit}) | Earlier windows below it | Equal to it | Earlier windows | Lowest earlier (${unit}) | Highest earlier (${unit})`;
    },
    axes: ({ given: [list] }) => `x ${measures[list[0].found.measure as Measured][2]}`,
    says: ({ rows, given: [list] }) => [
      "The 6 months after 2025-06 among all others",
      ...rows.map(
        ({ value, below, ties, n: all }, i) =>
          `${list[i].element} ${places(value)}, ${n(below) + n(ties) === 0 ? `below all ${all}` : `above ${below} of ${all}`} earlier windows`,
      ),
    ],
  },
};

/** Where the words on a figure and its table say another thing than its rows. */
export function wrongWords(name: FigureName, figure: Figure, known: Known): string[] {
  const { heads, axes, says, hovers } = words[name];
  const said = [figure.title, figure.subtitle, figure.alt].join("\n");
  const differs = (found: string, told: Words["axes"]): string[] => {
    const expected = typeof told === "string" ? told : told(known);
    return found === expected ? [] : [`expected ${expected}`, `found    ${found}`];
  };
  return [
    ...(known.rows.length > 0 ? differs(headsOf(figure), heads) : []),
    ...differs(axesOf(figure), axes),
    ...says(known).flatMap((each) => (said.includes(each) ? [] : [`not said: ${each}`, said])),
    ...wrongHovers(figure, hovers),
    // A hole where there was nothing to say.
    ...(/ {2}|\(\)|: [.;,]/.exec(`${said}\n${figure.caption}\n${axesOf(figure)}`) ?? []).map(
      (hole) => `nothing said at "${hole}"`,
    ),
  ];
}

const headsOf = ({ table }: Figure): string =>
  table.columns
    .map(({ title, unit, plain }) => `${title}${unit ? ` (${unit})` : ""}${plain ? "*" : ""}`)
    .join(" | ");
const axesOf = ({ layout }: Figure): string =>
  Object.entries(layout as Record<string, { title?: { text?: string } }>)
    .flatMap(([key, axis]) =>
      /^[xy]axis/.test(key) && axis.title?.text
        ? [`${key.replace("axis", "")} ${axis.title.text}`]
        : [],
    )
    .join(" | ");

/** Marks that say another number on hover than they stand at. */
function wrongHovers({ data }: Figure, where: Words["hovers"]): string[] {
  type Trace = Readonly<Record<"x" | "y" | "text" | "hovertext", readonly unknown[]>> & {
    readonly mode: string;
  };
  return (data as readonly Partial<Trace>[]).flatMap((trace) => {
    const hovers = Array.isArray(trace.hovertext) ? (trace.hovertext as string[]) : [];
    return hovers.flatMap((hover, i): string[] => {
      if (where === "text")
        return hover.includes(`: ${/<[bi]>([^<?]+)/.exec(String(trace.text![i]))![1]}`)
          ? []
          : [`${String(trace.text![i])}: ${hover}`];
      if (where === undefined || (where === "y of lines" && !/lines/.test(trace.mode!))) return [];
      const place = trace[where.startsWith("y") ? "y" : "x"]![i];
      if (typeof place !== "number") return [];
      const value = where === "log x" ? 100 * Math.expm1(place) : place;
      const told = hover.replace(/,(?=\d{3})/g, "").replaceAll("−", "-");
      const numbers = told.match(/-?\d+(\.\d+)?/g) ?? [];
      const near = (text: string): boolean =>
        Math.abs(Number(text) - value) <= 0.5 / 10 ** (text.split(".")[1] ?? "").length + 1e-9;
      return numbers.some(near) ? [] : [`${value}: ${hover}`];
    });
  });
}
