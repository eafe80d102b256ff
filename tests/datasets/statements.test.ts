import { describe, expect, it } from "vitest";
import {
  announcedMoney,
  eventChange,
  importBill,
  load,
  leastSquares,
  outputShare,
  policyIntensity,
  priceEvents,
  priceSeries,
  verdicts,
  vulnerabilityMeasures,
  type VerdictRange,
} from "../../lib/index.js";
import { csv } from "../charts/proofs/csv.js";

/** Every specification, judged a second time from the files alone. */
function agrees(
  range: VerdictRange,
  effect: (specification: Readonly<Record<string, string>>) => number | null,
  holds: (effect: number) => boolean,
): void {
  for (const { specification, found } of range.judged) {
    const again = effect(specification);
    const told = JSON.stringify(specification);
    if (again === null || found === null) expect(found, told).toBe(again);
    else {
      expect(found.effect, told).toBeCloseTo(again, 8);
      expect(found.holds, told).toBe(holds(again));
    }
  }
}

const events = load("policy-events").objects();
const gdp = load("gdp").objects();
const trade = load("trade").objects();
const money = announcedMoney(events, { from: 2020, until: 2025 });

/** Sums as their rows print them, in millions of dollars, euros at 1.09; the contract of June 2022 is in that of August 2023. */
const sums = csv("policy-events")
  .filter(({ id, date, amount, jurisdiction, scope }) => {
    const one = ["United States", "European Union", "Japan", "South Korea"];
    return (
      one.includes(jurisdiction!) &&
      amount !== "" &&
      ["rare earths", "wider"].includes(scope!) &&
      date!.slice(0, 4) >= "2020" &&
      date!.slice(0, 4) <= "2025" &&
      !["2022-06-14", "2021-12-15"].includes(id!)
    );
  })
  .map(({ id, date, jurisdiction, type, event, scope, amount, amount_usd, currency }) => {
    const rates: Record<string, number> = { EUR: 119.9 / 110, KRW: 37.8e9 / 55e12 };
    return {
      ...{ date: date!, who: jurisdiction!, wider: scope === "wider" },
      later: type === "conditional loan" || type === "funding opportunity",
      upTo: /up to (EUR|USD) /.test(event!),
      joint: event!.includes("JOGMEC + "),
      deal: id === "2025-07-10",
      usd: Math.round(amount_usd ? Number(amount_usd) : Number(amount) * rates[currency!]!),
    };
  });
const letIn = (is: Readonly<Record<string, string>>) =>
  sums.filter(
    ({ later, upTo, joint, deal, wider }) =>
      !(later && !is["conditions"]!.startsWith("all")) &&
      !(upTo && is["conditions"]!.endsWith("either")) &&
      !(joint && is["partners"]!.startsWith("without")) &&
      !(deal && is["deal"]!.startsWith("without")) &&
      !(wider && is["money"] !== "for all critical minerals too"),
  );
const total = (list: typeof sums): number => list.reduce((all, { usd }) => all + usd, 0);
const codes = {
  "United States": "USA",
  "European Union": "EUU",
  Japan: "JPN",
  "South Korea": "KOR",
};
const perMillion = (is: Readonly<Record<string, string>>, who: keyof typeof codes) => {
  const own = letIn(is).filter((row) => row.who === who);
  const size = csv("gdp").find(({ iso3, year }) => iso3 === codes[who] && year === "2023")!;
  return own.length === 0 ? null : (1e6 * total(own)) / Number(size["gdp_usd"]);
};

const index = new Map(csv("price-index").map((row) => [`${row["element"]} ${row["month"]}`, row]));
const quote = (element: string, month: string): number | undefined => {
  const row = index.get(`${element} ${month}`);
  return row && row["stale"] === "no" ? Number(row["index"]) : undefined;
};
const later = (month: string, by: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
};
const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0
    ? null
    : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

describe("the verdict on money before the silence", () => {
  it("holds in 26 of 36 specifications, in 2 of 12 with all sums and in all without those under a condition", () => {
    const range = verdicts.moneyBefore(money);
    expect([range.holds, range.of, range.unasked]).toEqual([26, 36, 0]);
    expect(range.options.filter(({ choice }) => choice === "conditions")).toMatchObject([
      { holds: 2, of: 12 },
      { holds: 12, of: 12 },
      { holds: 12, of: 12 },
    ]);
    const day = { "1 Ap": "2025-04-01", "1 Ju": "2025-07-01", "18 J": "2025-07-18" };
    agrees(
      range,
      (is) => {
        const cut = day[is["silence"]!.slice(0, 4) as keyof typeof day];
        const all = letIn(is);
        return (100 * total(all.filter(({ date }) => date < cut))) / total(all);
      },
      (share) => share > 50,
    );
  });

  it("gives 37 or 62 percent of all sums, by the date of the silence, and one share for both without the deal between them", () => {
    const share = (silence: "1 April 2025" | "18 July 2025", deal = true) =>
      verdicts.moneyBefore(money, {
        silence,
        conditions: "all sums",
        partners: "sums joint with firms",
        deal: deal ? "with that of 10 July 2025" : "without that of 10 July 2025",
      }).effects![0];
    expect(Math.round(share("1 April 2025"))).toBe(37);
    expect(Math.round(share("18 July 2025"))).toBe(62);
    expect(share("18 July 2025", false)).toBeCloseTo(share("1 April 2025", false), 9);
  });
});

describe("the verdict on who announced most", () => {
  it("is for Japan in 4 of 12 specifications, and for the more dependent of a pair in 30 of 72", () => {
    const range = verdicts.mostForSize(money, gdp, "Japan");
    expect([range.holds, range.of]).toEqual([4, 12]);
    agrees(
      range,
      (is) => {
        const others = (["United States", "European Union", "South Korea"] as const).map(
          (who) => perMillion(is, who) ?? 0,
        );
        return (perMillion(is, "Japan") ?? 0) - Math.max(...others);
      },
      (lead) => lead > 0,
    );
    const bills = [2022, 2011].map((year) => importBill(trade, gdp, year));
    const measures = vulnerabilityMeasures({
      dependence: load("dependence").objects(),
      reliance: load("import-reliance").objects(),
      bills: bills as never,
      events,
    });
    const dependents = verdicts.dependents(measures, money, gdp);
    expect([dependents.holds, dependents.of]).toEqual([30, 72]);
    agrees(
      dependents,
      (is) => {
        const x = (who: keyof typeof codes): number => {
          const rows = is["dependence"]!.startsWith("magnets") ? csv("dependence") : csv("trade");
          const year = is["dependence"]!.slice(-4);
          const row = rows.find((each) =>
            is["dependence"]!.startsWith("magnets")
              ? each["jurisdiction"] === who &&
                each["measure"]!.startsWith("Nd permanent-magnet") &&
                each["from_year"] === year
              : each["iso3"] === codes[who] && each["year"] === year,
          )!;
          return Number(row["china_share_pct"] ?? row["imports_pct_of_gdp"]);
        };
        const list = (Object.keys(codes) as (keyof typeof codes)[]).flatMap((who) => {
          const y = perMillion(is, who);
          return y === null ? [] : [{ x: x(who), y }];
        });
        const pairs = list.flatMap((a, i) => list.slice(i + 1).map((b) => [a, b] as const));
        const agree = pairs.filter(([a, b]) => (a.x - b.x) * (a.y - b.y) > 0);
        return pairs.length === 0 ? null : (100 * agree.length) / pairs.length;
      },
      (percent) => percent > 50,
    );
    // Whichever measures come first, each option takes its own; one that is missing is named.
    expect(verdicts.dependents([...measures].reverse(), money, gdp)).toEqual(dependents);
    expect(() => verdicts.dependents(measures.slice(1), money, gdp)).toThrow(
      "dependentsRange: measures must have “China’s share: neodymium magnets”, got none",
    );
  });
});

describe("the verdict on prices after silences and after cuts", () => {
  const tables = {
    batches: load("quota-batches").objects(),
    mining: load("mining-quotas").objects(),
    tranches: load("export-quota-tranches").objects(),
    publication: load("publication-record").objects(),
    policy: events,
  };
  const series = (element: "Nd" | "Pr" | "Dy" | "Tb") =>
    priceSeries(load("price-index").objects(), element);
  /** Dates of the tranches, the one of May 2012 by its month. */
  const tranches = csv("export-quota-tranches").map((row) => ({
    year: Number(row["year"]),
    number: row["tranche"],
    tons: Number(row["export_quota_t_gross"]),
    date: row["announced"] || (row["note"]!.includes("May 2012") ? "2012-05" : ""),
  }));
  const twice = [2009, 2010, 2011, 2013, 2014];
  const cuts = (is: Readonly<Record<string, string>>): string[] =>
    tranches.flatMap(({ year, number, tons, date }, i) => {
      const before = is["against"]!.includes("year before")
        ? tranches.find((each) => each.year === year - 1 && each.number === number)
        : tranches[i - 1];
      const fall = before ? 100 - (100 * tons) / before.tons : -1;
      const pair = before && twice.includes(year) && twice.includes(before.year);
      return date && fall >= parseInt(is["cut"]!, 10) && (pair || is["tranches"] === "of all years")
        ? [date]
        : [];
    });
  const silences = (is: Readonly<Record<string, string>>): string[] =>
    ({
      "every date": ["2012-04", "2025-04-01", "2025-06", "2025-07-18"],
      "one an episode": ["2012-04", "2025-04-01"],
      "without 2012": ["2025-04-01", "2025-06", "2025-07-18"],
    })[is["silences"]!]!;
  const after =
    (element: string) =>
    (is: Readonly<Record<string, string>>): number | null => {
      const change = (date: string): number[] => {
        if (date.length < 10 && is["dates"] === "days alone") return [];
        const late = is["anchor"] === "nearest month end" && Number(date.slice(8) || 0) > 15;
        const first = element === "Nd" || element === "Pr" ? "2010-07" : "none";
        const from =
          late || date.slice(0, 7) === first ? date.slice(0, 7) : later(date.slice(0, 7), -1);
        const [a, b] = [
          quote(element, from),
          quote(element, later(from, parseInt(is["length"]!, 10))),
        ];
        return a && b ? [100 * (b / a - 1)] : [];
      };
      const [told, cut] = [silences(is), cuts(is)].map((dates) => middle(dates.flatMap(change)));
      return told === null || cut === null ? null : told! - cut!;
    };

  it.each([
    ["Nd", 81, 576],
    ["Pr", 70, 576],
    ["Dy", 0, 0],
    ["Tb", 0, 0],
  ] as const)("for %s is for silences in %i of %i specifications", (element, holds, of) => {
    const range = verdicts.afterEvents(series(element), tables);
    expect([range.holds, range.of, range.unasked]).toEqual([holds, of, 576 - of]);
    agrees(range, after(element), (apart) => apart > 0);
  });

  it("begins a window on the 28th of a month at either end of it, as far apart as these two", () => {
    const rise = (anchor: "month end before" | "nearest month end") =>
      eventChange(series("Nd"), "2010-12-28", 3, anchor)!.change;
    expect(rise("month end before")).toBeCloseTo(80.7, 1);
    expect(rise("nearest month end")).toBeCloseTo(144.7, 1);
  });
});

describe("the verdict on China’s share", () => {
  it("is that it fell in 18 of 30 specifications, in 15 of 18 of mine output", () => {
    const shares = outputShare(load("mine-production").objects(), "China");
    const range = verdicts.share(shares, load("us-imports").objects());
    expect([range.holds, range.of, range.unasked]).toEqual([18, 30, 6]);
    expect(range.options[0]).toMatchObject({ option: "of mine output", holds: 15, of: 18 });
    const mine = csv("mine-production");
    const first: Record<number, string> = { 2010: "press 2010", 2014: "table of 2025" };
    const early = { ...first, 2018: "MCS2019", 2023: "MCS2024", 2024: "MCS2025", 2025: "MCS2026" };
    const late = { ...early, 2018: "MYB2022 T8", 2023: "MCS2025", 2024: "MCS2026" };
    agrees(
      range,
      (is) => {
        const at = (words: string): number => {
          const year = Number(words.slice(-4));
          if (is["share"] === "of American imports")
            return (
              100 *
              Number(csv("us-imports").find((row) => row["year"] === `${year}`)!["china_share"])
            );
          const edition = (is["edition"] === "latest edition" ? late : early)[year as 2018];
          const tons = (country: string): number =>
            Number(
              mine.find(
                (row) =>
                  row["year"] === `${year}` &&
                  row["country"] === country &&
                  row["edition"] === edition,
              )?.["production_t_reo"],
            );
          return (100 * tons("China")) / tons("World");
        };
        const change = at(is["end"]!) - at(is["start"]!);
        return Number.isNaN(change) ? null : change;
      },
      (change) => change < 0,
    );
  });
});

describe("the verdict on calm quotes", () => {
  it("is that they moved less afterwards in 46 of 48 specifications", () => {
    const range = verdicts.calm(
      (["Nd", "Pr", "Dy", "Tb"] as const).map((each) =>
        priceSeries(load("price-index").objects(), each),
      ),
    );
    expect([range.holds, range.of]).toEqual([46, 48]);
    const volatility = (element: string, from: string, length: number): number => {
      const changes = Array.from({ length }, (_, i) =>
        Math.log(quote(element, later(from, i + 1))! / quote(element, later(from, i))!),
      );
      const mean = changes.reduce((a, b) => a + b, 0) / length;
      const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
      return 100 * Math.sqrt((12 * squares) / (length - 1));
    };
    agrees(
      range,
      (is) => {
        const element = is["element"] === "dysprosium" ? "Dy" : "Tb";
        const month = { Mar: "03", Jun: "06", Jul: "07" }[is["since"]!.slice(7, 10) as "Jun"];
        const start = `2025-${month}`;
        const length = parseInt(is["length"]!, 10);
        const after = volatility(element, start, length);
        if (is["against"] === "the same length before")
          return after - volatility(element, later(start, -length), length);
        const all: number[] = [];
        for (
          let from = element === "Dy" ? "2013-03" : "2019-01";
          later(from, length) <= start;
          from = later(from, 1)
        )
          all.push(volatility(element, from, length));
        return after - middle(all)!;
      },
      (change) => change < 0,
    );
  });
});

describe("the verdict on policy intensity", () => {
  const series = (element: "Nd" | "Pr" | "Dy" | "Tb") =>
    priceSeries(load("price-index").objects(), element);
  const recorded = priceEvents({
    batches: load("quota-batches").objects(),
    mining: load("mining-quotas").objects(),
    tranches: load("export-quota-tranches").objects(),
    publication: load("publication-record").objects(),
    policy: events,
  });
  const kinds = {
    "quota not published": "a silence",
    "export quota cut": "a cut",
    "export control": "a control",
  } as const;

  it.each([
    ["Nd", 236, 424, 153],
    ["Pr", 262, 424, 160],
    ["Dy", 222, 396, 111],
    ["Tb", 126, 396, 63],
  ] as const)(
    "for %s is that it rose with it in %i of %i scorings, %i of them with every year, and on either side of 0",
    (element, holds, of, every) => {
      const range = verdicts.intensity(series(element), recorded);
      expect([range.holds, range.of, range.unasked]).toEqual([holds, of, 432 - of]);
      expect(range.options.find(({ option }) => option === "every year")!.holds).toBe(every);
      expect(range.effects![0]).toBeLessThan(-0.3);
      expect(range.effects![1]).toBeGreaterThan(0.1);
      agrees(
        range,
        (is) => {
          const months = is["period"] === "years" ? 12 : 6;
          const points: (readonly [number, number])[] = [];
          for (let from = "2009-12"; from < "2026-12"; from = later(from, months)) {
            const to = later(from, months);
            const [a, b] = [quote(element, from), quote(element, to)];
            if (!a || !b || (is["years"] !== "every year" && to.startsWith("2011"))) continue;
            const back = is["events"] === "of the period before" ? -months : 0;
            const scores = recorded
              .map(({ date, kind }) => [date.slice(0, 7), kind] as const)
              .filter(([month]) => month > later(from, back) && month <= later(to, back))
              .flatMap(([, kind]) =>
                kind === "quota published"
                  ? [1]
                  : kind in kinds
                    ? [Number(is[kinds[kind as keyof typeof kinds]])]
                    : [],
              );
            const sum = scores.reduce((all, one) => all + one, 0);
            const most = is["count"] === "the sum of a period" ? sum || 1 : Math.max(1, ...scores);
            points.push([most, 100 * (b / a - 1)]);
          }
          const mean = (k: 0 | 1) => points.reduce((all, each) => all + each[k], 0) / points.length;
          const moment = (j: 0 | 1, k: 0 | 1) =>
            points.reduce((all, each) => all + (each[j] - mean(j)) * (each[k] - mean(k)), 0);
          const spread = moment(0, 0) * moment(1, 1);
          return points.length < 3 || spread < 1e-9 ? null : moment(0, 1) / Math.sqrt(spread);
        },
        (r) => r > 0,
      );
    },
  );

  it("rests on a line that is missing where nothing varies, and whose residuals add up to nothing", () => {
    expect(leastSquares([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(leastSquares([1, 2], [1, 2])).toBeNull();
    const line = leastSquares([1, 2, 3, 4], [2, 3, 7, 8])!;
    expect([line.slope, line.intercept]).toEqual([2.2, -0.5]);
    expect(line.residuals.reduce((all, each) => all + each, 0)).toBeCloseTo(0, 12);
    const one = { "quota published": 1, "export control": 1, "export quota cut": 1 };
    const silent = policyIntensity(series("Nd"), recorded, { ...one, "quota not published": 7 });
    expect(silent.filter(({ intensity }) => intensity === 7).map(({ at }) => at)).toEqual([
      2012, 2025,
    ]);
  });
});
