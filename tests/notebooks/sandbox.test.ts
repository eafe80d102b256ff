import { expect, it } from "vitest";
import { conclusionRules } from "../../lib/model/conclusions/rules.js";
import {
  assumedAtFirst,
  conclusions,
  poolingPhase,
  rational,
  updateBelief,
  type Assumed,
  type Conclusion,
  type ConclusionRules,
  type Evidence,
} from "../../lib/index.js";
import { walk } from "../model/time/walk.js";
import { random } from "../../lib/model/time/random.js";
import { createGraph } from "../../lib/engine/dataflow/graph.js";
import type { Choice } from "../../lib/engine/words/choice.js";
import { isOpen, type Input } from "../../lib/engine/words/input.js";
import type { Slider } from "../../lib/engine/words/slider.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { loadProgram } from "../../lib/engine/dataflow/runProgram.js";
import { project } from "../project.js";

const notebook = readNotebooks(project).find(({ name }) => name === "11-your-assumptions")!;

it("the sandbox says of each conclusion what the theorems say, at settings drawn from all its inputs", async () => {
  const inputs: Input[] = [];
  const graph = createGraph(await loadProgram(notebook), {
    state(cell, state) {
      if (cell.kind === "input" && state.status === "done")
        inputs.push(...(state.shown as Input[]));
    },
  });
  expect((await graph.values())["assumed"]).toEqual(assumedAtFirst());
  const uniform = random(11);
  const all = inputs.filter((input): input is Slider | Choice => !isOpen(input));
  for (let round = 0; round < (process.env["CI"] ? 50 : 15); round++) {
    for (const input of all)
      graph.set(
        input.name,
        input.kind === "choice"
          ? input.options[Math.floor(uniform() * input.options.length)]!
          : Number(
              (
                input.min +
                input.step * Math.floor(uniform() * ((input.max - input.min) / input.step + 1))
              ).toFixed(6),
            ),
      );
    const v = (await graph.values()) as Record<string, number & string> & {
      assumed: Assumed;
      evidence: Evidence;
      drawn: Conclusion[];
      yearRules: Partial<ConclusionRules>;
      decadeRules: Partial<ConclusionRules>;
      forceRules: Partial<ConclusionRules>;
    };
    const { evidence, drawn } = v;
    const at = JSON.stringify(Object.fromEntries(all.map(({ name }) => [name, v[name]])));
    const { A, gamma, delta, p, phiD, kappa } = v as Record<string, number>;
    const [hedge, equilibrium, only, opacity, pool, peak, eroded, costly, power] = drawn.map(
      ({ holds }) => holds,
    );
    const exact = (value: number | undefined) => rational(value!);
    const patient =
      v["horizon"] === "all years" && v["pressing"] === "reveals the type" && delta! > A!;
    const stake = exact(A).add(exact(gamma));
    const cutoff = patient
      ? stake.div(stake.add(exact(delta).sub(exact(A)).div(10)))
      : stake.div(exact(gamma).add(exact(delta)));
    // The crisis begins at opacities of 1, 0.7, 0.9 and 0.6, whose mean is 0.8.
    const width = v["attitude"] === "prepare for the worst" ? rational("0.24") : rational(0);
    const worst = exact(p).add(width).gt(1) ? rational(1) : exact(p).add(width);
    const hedges = worst.gte(cutoff);
    const word = (holds: boolean): string => (holds ? "yes" : "no");
    expect([hedge, equilibrium], at).toEqual([word(hedges), word(hedges)]);
    // Every course of the news, walked anew: what is hidden, beside nothing hidden.
    const hedgingYears = (hidden: boolean): string =>
      walk(evidence.settings, hidden)
        .reduce((sum, { hedging }) => sum + hedging, 0)
        .toFixed(2);
    const [hiddenYears, openYears] = [hedgingYears(true), hedgingYears(false)];
    expect(opacity, at).toBe(word(Number(hiddenYears) > Number(openYears)));
    expect(drawn[3]!.here, at).toContain(
      `hedge in ${hiddenYears} of 11 years on average, against ${openYears} with nothing hidden`,
    );
    if (v["silence"] === "less than publishing" && !patient)
      expect(evidence.decade.years[0]!.hedging, at).toBeCloseTo(hedges ? 1 : 0, 12);
    // Theorem V: unique if and only if p > muStar and kappa < phiD, for the strong type's harm; soft and the paper's reading need it for both.
    const most =
      v["reading"] === "verifiable"
        ? evidence.harms.QH
        : Math.max(evidence.harms.QH, evidence.harms.QL);
    const inside = p! < 1 && delta! > A! && phiD! > 0 && p! !== 0;
    if (
      width.equals(0) &&
      !patient &&
      inside &&
      v["reading"] !== "paper" &&
      (v["reading"] === "verifiable" || v["harm"] === "both types alike")
    )
      expect(only, at).toBe(hedges ? word(exact(p).gt(cutoff) && most < phiD!) : "does not arise");
    if (!width.equals(0) || patient) expect(only, at).toBe("not known");
    const { decade } = evidence;
    const precision = decade.years[0]!.precision;
    if (!hedges && v["type"] === "is fixed") expect(pool, at).toBe("does not arise");
    if (v["type"] === "can change") expect(pool, at).toBe("not known");
    if (
      hedges &&
      v["type"] === "is fixed" &&
      width.equals(0) &&
      precision.toFixed(3) !== Number(v["alpha0"]).toFixed(3) &&
      p! < 1
    )
      expect(pool, at).toBe(
        exact(p).gte(exact(Number(cutoff.valueOf().toFixed(4)))) ? "yes" : "does not arise",
      );
    const margins = decade.years.map(({ margin }) => margin.mean);
    expect(margins[decade.peak - 2025]!, at).toBeGreaterThanOrEqual(Math.max(...margins) - 1e-9);
    const forceless = Math.max(...margins) < 0;
    expect(peak, at).toBe(
      forceless ? "does not arise" : word(decade.peak >= 2030 && decade.peak <= 2032),
    );
    if (forceless) expect(eroded, at).toBe("does not arise");
    else if (v["omegaK"] === 0 || v["investsFrom"]! + v["tau"]! >= 2035)
      expect(eroded, at).toBe("no");
    const worth = Math.min((1 - p!) * (gamma! + A!), p! * (delta! - A!));
    expect(costly, at).toBe(word(worth > 1e-12));
    expect(power, at).toBe(word(hedges && phiD! + kappa! > 0));
    // The rules that a reader sees are those of the library, which judges by its own.
    const rules: Partial<ConclusionRules> = { ...v.yearRules, ...v.decadeRules, ...v.forceRules };
    for (const name of Object.keys(conclusionRules) as (keyof ConclusionRules)[])
      expect(rules[name]!(evidence), `${name} ${at}`).toBe(conclusionRules[name](evidence));
    expect(conclusions(evidence), at).toEqual(drawn);
    for (const { here } of drawn) expect(here, at).not.toMatch(/NaN|Infinity|undefined|null/);
  }
  graph.dispose();
  // What the list calls the pooling phase is the belief's own count.
  let [b, steps] = [0.75, 0];
  for (; b >= 0.5; steps++) b = updateBelief(b, { alpha: 0.6, news: "QL" });
  expect(poolingPhase("3/4", "1/2", "3/5").netWeakNews).toBe(steps);
});
