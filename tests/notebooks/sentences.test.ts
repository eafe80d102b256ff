import Papa from "papaparse";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  eventChange,
  forecast,
  load,
  poolingPhase,
  priceEvents,
  priceSeries,
  rational,
  scenarioSettings,
  scenarios,
  type ScenarioSettings,
} from "../../lib/index.js";
import { project } from "../project.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import type { Displayable } from "../../lib/engine/words/displayable.js";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import type { Input, InputValue } from "../../lib/engine/words/input.js";
import { isProse } from "../../lib/engine/words/md.js";
import { walk } from "../model/time/walk.js";
import { defaultGrid } from "../../lib/model/time/robustnessGrid.js";
import { scheduleOf } from "../../lib/model/time/scenarios.js";
import { long } from "../long.js";

/** A notebook in the page's way: what a cell shows in words once its inputs are set. */
async function open(name: string) {
  const notebook = readNotebooks(project).find((each) => each.name === name)!;
  const shown = new Map<string, readonly (Displayable | Input)[]>();
  const graph = createGraph(await loadProgram(notebook), {
    state(cell, state) {
      if (state.status === "done") shown.set(cell.id, state.shown);
    },
  });
  await graph.values();
  return {
    async set(inputs: Record<string, InputValue>) {
      for (const [input, value] of Object.entries(inputs)) graph.set(input, value);
      return (await graph.values()) as Record<string, any>;
    },
    /** Broken lines joined: in Markdown a single line break is a space. */
    prose: (id: string): string =>
      shown
        .get(id)!
        .flatMap((item) => (isProse(item) ? [item.markdown] : []))
        .join("\n\n")
        .replace(/(?<!\n)\n(?![\n-])/g, " "),
    markdown: (id: string): string => notebook.cells.find((cell) => cell.id === id)!.source,
    dispose: () => graph.dispose(),
  };
}

const rowsOf = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(
    readFileSync(new URL(`../../data/${file}.csv`, import.meta.url), "utf8"),
    { header: true, skipEmptyLines: true },
  ).data;

const hedgingIn2035 = (settings: ScenarioSettings, hidden: boolean): number =>
  walk(settings, hidden).at(-1)!.hedging;

describe("the sentences of 08 on money", () => {
  it("say under how many specifications each verdict holds, and of what it depends", async () => {
    const notebook = await open("08-empirical-figures");
    const { before } = await notebook.set({ until: 2025 });
    expect(before.of).toBe(36);
    const said = () => notebook.prose("before-sentence");
    expect(said()).toContain("**29 to 100 percent** of the money");
    expect(said()).toContain("in **26 of 36** specifications");
    expect(said()).toContain("all sums: 2 of 12; without those");
    expect(notebook.markdown("learned")).toContain("hangs on sums under a condition");
    expect(notebook.prose("japan-sentence")).toContain("**4 of 12**");
    expect(notebook.prose("dependents-sentence")).toContain("**30 of 72**");
    expect(notebook.prose("eu-place")).toMatch(/number 3 of 3, .* number 1 of 4/);
    expect(notebook.prose("orders")).toContain(
      "Alone on top: European Union in 124, Japan in 106; level on top: two or more in 1.",
    );
    // A choice that is switched off: the price notebook’s date, and today’s.
    const one = {
      conditions: "all sums",
      partners: "sums joint with firms",
      deal: "with that of 10 July 2025",
    };
    await notebook.set({ ...one, silenceDate: "1 April 2025" });
    expect(said()).toContain("**37 percent** of the money came before the silence");
    expect(said()).toContain("in **0 of 1** specifications");
    await notebook.set({ ...one, silenceDate: "18 July 2025" });
    expect(said()).toContain("**62 percent**");
    await notebook.set({ until: 2020 });
    expect(said()).toContain("**100 percent**");
    expect(notebook.prose("dependents-curve")).toContain("fewer than two sums");
    await notebook.set({ until: 2026, conditions: "every option" });
    expect(notebook.prose("eu-place")).toMatch(/number 3 of 3, .* number 2 of 4/);
    notebook.dispose();
  });
});

describe("the sentences of 09", () => {
  long(
    "say which way hiding moves hedging, as a walk over all courses has it, from useless news to good",
    async () => {
      const notebook = await open("09-scenarios");
      for (const set of [
        { alpha0: 0.7, delta: 3 },
        { alpha0: 0.5, delta: 3 },
        { alpha0: 0.9, delta: 1.2 },
      ]) {
        const { closing } = await notebook.set(set);
        for (const [column, p] of [
          ["sure", 0.75],
          ["doubtful", 0.3],
        ] as const) {
          const chances = closing.map((row: Record<string, number>) => row[column]);
          closing.forEach(({ precision }: { precision: number }, i: number) => {
            const still = scenarioSettings(scheduleOf({ ...scenarios.baseline, growth: 0 }), {
              p,
              alpha0: Number(precision.toFixed(4)),
              omegaK: 0,
              omegaS: 0,
            });
            expect(chances[i], `${p} ${precision}`).toBeCloseTo(hedgingIn2035(still, false), 10);
          });
          expect(chances.at(-1)).toBe(p >= 0.5 ? 1 : 0);
        }
        const sentence = notebook.prose("hedging-sentence");
        if (set.alpha0 === 0.5) expect(sentence.match(/stays at/g)).toHaveLength(2);
        else expect(sentence).toMatch(/rises from .* falls from .* to \*\*0\*\*/);
        const moved = Object.values(scenarios).map((scenario) => {
          const settings = scenarioSettings(scheduleOf(scenario), set);
          const [hidden, seen] = [true, false].map((each) =>
            Number(hedgingIn2035(settings, each).toFixed(3)),
          );
          return { title: scenario.title, by: hidden! - seen! };
        });
        const named = (list: typeof moved): string =>
          list.map(({ title }) => title).join(", ") || "none";
        const said = notebook.prose("hiding");
        expect(said).toContain(
          `raises hedging in 2035 in: **${named(moved.filter(({ by }) => by > 0))}**`,
        );
        expect(said).toContain(`It lowers it in: **${named(moved.filter(({ by }) => by < 0))}**`);
      }
      // What the grid says, by the loss alone and without a cutoff.
      const peaks = (to: number) =>
        defaultGrid.growth.flatMap((growth) =>
          defaultGrid.omegaK.flatMap((omega) =>
            defaultGrid.midpoint.flatMap((midpoint) =>
              defaultGrid.steepness.map((slope) => {
                const losses = Array.from(
                  { length: to - 2024 },
                  (_, t) =>
                    (1 + growth) ** t * (1 - omega / (1 + Math.exp(slope * (midpoint - 2025 - t)))),
                );
                return { midpoint, year: 2025 + losses.indexOf(Math.max(...losses)) };
              }),
            ),
          ),
        );
      const share = (list: { year: number }[]): string =>
        `${Math.round((100 * list.filter(({ year }) => year >= 2030 && year <= 2032).length) / list.length)} %`;
      const all = peaks(2035);
      expect([share(all), share(peaks(2040))]).toEqual(["26 %", "20 %"]);
      const said = notebook.prose("robustness-sentence").match(/\d+ of \d+/g);
      expect(said).toEqual([
        "19 of 96",
        ...["0 of 24", "0 of 24", "2 of 24", "17 of 24"],
        ...["7 of 48", "12 of 48"],
        ...["12 of 48", "7 of 48"],
      ]);
      for (const [last, list] of [
        [2035, all],
        [2040, peaks(2040)],
      ] as const) {
        const count = (year: number): number => list.filter((each) => each.year === year).length;
        const years = [...new Set(list.map(({ year }) => year))];
        expect(Math.max(...years.map(count)), "the commonest peak is the last year").toBe(
          count(last),
        );
      }
      notebook.dispose();
    },
  );

  it("state no fixed example that the model does not have", () => {
    const years = (alpha: string): number =>
      poolingPhase("3/4", "1/2", alpha).expectedYears!.valueOf();
    expect(years("11/20") / years("3/5")).toBe(4);
    expect([years("7/10"), years("3/5")]).toEqual([5, 15]);
    const peakAt = (alpha0: number): number =>
      forecast(
        scenarioSettings(scheduleOf({ ...scenarios.crisis, growth: 0.02 }), { p: 0.6, alpha0 }),
      ).peak;
    expect([peakAt(0.6), peakAt(0.7)]).toEqual([2025, 2031]);
  });
});

describe("the sentences of 10", () => {
  it("have the two shares about a factor of four apart at every precision above one half", () => {
    for (let alpha = 51; alpha <= 95; alpha++) {
      const years = (hidden: number): number =>
        poolingPhase(
          "3/4",
          "1/2",
          rational((0.5 + (alpha / 100 - 0.5) * (1 - hidden)).toFixed(4)),
        ).expectedYears!.valueOf();
      expect(Math.abs(years(0.9) / years(0.8) - 3.75)).toBeLessThanOrEqual(0.26);
    }
  });

  it("have two hidden states amplify each other where it says so, and not at the defaults", async () => {
    const notebook = await open("10-patent-opacity");
    for (const [set, says] of [
      [{ p: 0.75, pTech: 0.6, joining: "either" }, "less than"],
      [{ p: 0.4, pTech: 0.4, joining: "either" }, "more than"],
      [{ p: 0.8, pTech: 0.8, joining: "both" }, "more than"],
    ] as const) {
      await notebook.set(set);
      expect(notebook.prose("filter-sentence")).toContain(`**${says}** the `);
    }
    notebook.dispose();
  });

  it("set a bluff behind its layer beside the same one in the open", async () => {
    const notebook = await open("10-patent-opacity");
    for (const set of [
      { alpha0: 0.7, hiddenShare: 0.8, pTech: 0.75 },
      { alpha0: 0.9, hiddenShare: 0.4, pTech: 0.3 },
    ]) {
      await notebook.set(set);
      const schedule = scheduleOf({ ...scenarios.baseline, growth: 0 }).map((year) => ({
        ...year,
        opacity: { quotas: 0, regulation: 0, exportControls: 0, patents: set.hiddenShare },
      }));
      const settings = scenarioSettings(schedule, {
        alpha0: set.alpha0,
        p: set.pTech,
        lambda: 1,
        truth: "weak",
        omegaK: 0,
        omegaS: 0,
      });
      const said = notebook.prose("bluff").match(/probability \**([\d.]+)\**(?=[;.]\D|[;.]$)/g)!;
      [true, false].forEach((hidden, i) =>
        expect(Number(/[\d.]*\d/.exec(said[i]!)![0])).toBeCloseTo(
          hedgingIn2035(settings, hidden),
          3,
        ),
      );
    }
    notebook.dispose();
  });
});

describe("the sentences of 11", () => {
  it("have one conclusion fail at the defaults, and opacity take hedging away at a prior of 0.3 without growth", async () => {
    const notebook = await open("11-your-assumptions");
    const failing = (values: Record<string, any>): string[] =>
      values["drawn"]
        .filter((row: { holds: string }) => row.holds === "no")
        .map((row: { claim: string }) => row.claim);
    expect(failing(await notebook.set({}))).toEqual(["It is the only one"]);
    const at = await notebook.set({ p: 0.3, growth: 0 });
    expect(failing(at)).toContain("Opacity as such adds to hedging");
    const [hidden, seen] = [true, false].map((each) =>
      walk(at["evidence"].settings, each).reduce((sum, { hedging }) => sum + hedging, 0),
    );
    expect(hidden).toBeLessThan(seen!);
    const free = await notebook.set({ p: 0.75, growth: 0.12, kappa: 0, phiD: 1 });
    expect(free["drawn"].at(-1).here).toBe(
      "It is, and each type is spared the cost of publishing.",
    );
    notebook.dispose();
  });
});

describe("the sentences of 07", () => {
  it("date the share of mine output, and name every fall of the share of American imports", async () => {
    const notebook = await open("07-prices-and-silence");
    const mine = rowsOf("mine-production").filter(({ evidence }) => evidence !== "unconfirmed");
    const share = (year: string, edition: string): number => {
      const of = (country: string): number =>
        Number(
          mine.find(
            (row) => row.year === year && row.edition === edition && row.country === country,
          )!.production_t_reo,
        );
      return Math.round((100 * of("China")) / of("World"));
    };
    const first = Math.min(
      ...mine.filter(({ country }) => country === "China").map(({ year }) => Number(year)),
    );
    expect(first).toBe(2010);
    expect(notebook.prose("share-words")).toContain(
      `From 2010 to 2025 the share **fell** from ${share("2010", "press 2010")} to ${share("2025", "MCS2026")} %`,
    );
    expect(notebook.prose("share-words")).toContain(`${share("2020", "MYB2022 T8")} % in 2020`);
    expect(notebook.prose("share-words")).toContain("together: 2009, 2011, 2012, 2013, 2016.");
    expect(notebook.prose("falling-sentence")).toContain(
      "in **18 of 30** specifications: of mine output in 15 of 18, of American imports in 3 of 12",
    );
    expect(notebook.prose("calm-sentence")).toContain("in **46 of 48** specifications");
    expect(notebook.prose("after-sentence")).toContain(
      "Nd rose more after silences than after cuts in **81 of 576**",
    );
    await notebook.set({ element: "Dy" });
    expect(notebook.prose("after-curve")).toContain("Dy has no monthly price around any cut");
    await notebook.set({ element: "Nd", cutIn: "of years with two" });
    expect(notebook.prose("after-sentence")).toContain("in **0 of 288**");
    const imports = new Map(
      rowsOf("us-imports").map((row) => [
        Number(row.year),
        Number(row.from_china_usd) / Number(row.from_listed_partners_usd),
      ]),
    );
    const percent = (year: number): string =>
      `${Math.round(100 * imports.get(year)!)} % in ${year}`;
    const said = [
      ...notebook.prose("us-share").matchAll(/from (\d+ % in (\d+)) to (\d+ % in (\d+))/g),
    ];
    expect(said.map(([, , from, , to]) => [Number(from), Number(to)])).toEqual([
      [2010, 2012],
      [2018, 2020],
      [2024, 2025],
    ]);
    const covered = new Set<number>();
    for (const [, high, from, low, to] of said) {
      expect([high, low]).toEqual([percent(Number(from)), percent(Number(to))]);
      for (let year = Number(from); year < Number(to); year++) covered.add(year);
    }
    // No fall of more than five points from one year to the next is left out.
    for (let year = 2009; year < 2025; year++)
      if (imports.get(year)! - imports.get(year + 1)! > 0.05) expect(covered).toContain(year);
    // At twelve months and at three, as the text has them.
    const courses = async (length: number) =>
      (await notebook.set({ volatilityWindow: length }))["courses"].map(
        (row: { then: number; middle: number }) => row.then / row.middle,
      );
    const [nd, pr, dy, tb] = await courses(12);
    for (const light of [nd, pr]) expect(Math.abs(light - 1)).toBeLessThan(0.2);
    for (const heavy of [dy, tb]) expect(heavy).toBeLessThan(0.35);
    for (const ratio of await courses(3)) expect(ratio).toBeLessThan(0.2);
    notebook.dispose();
  });

  it("have the largest rise of neodymium after a cut over every window of their slider", () => {
    const neodymium = priceSeries(load("price-index").objects(), "Nd");
    const events = priceEvents({
      batches: load("quota-batches").objects(),
      mining: load("mining-quotas").objects(),
      tranches: load("export-quota-tranches").objects(),
      publication: load("publication-record").objects(),
      policy: load("policy-events").objects(),
    });
    for (let months = 1; months <= 12; months++) {
      const rises = events.flatMap(({ kind, date }) => {
        const found = eventChange(neodymium, date, months);
        return found ? [{ kind, change: found.change }] : [];
      });
      const largest = rises.reduce((a, b) => (b.change > a.change ? b : a));
      expect(largest.kind, `${months} months`).toBe("export quota cut");
    }
  });
});
