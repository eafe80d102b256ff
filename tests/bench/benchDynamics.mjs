import { forecast } from "../../lib/dist/model/time/forecast.js";
import { robustnessGrid } from "../../lib/dist/model/time/robustnessGrid.js";
import { scenarioSensitivity } from "../../lib/dist/model/time/scenarioSensitivity.js";
import { scenarios, scheduleOf } from "../../lib/dist/model/time/scenarios.js";
import { scenarioSettings } from "../../lib/dist/model/time/settings.js";
import { simulate } from "../../lib/dist/model/time/simulate.js";
import { solveOutsiders } from "../../lib/dist/model/pomdp/solveOutsiders.js";

/** Milliseconds for what notebooks on time compute: the median of five runs after one to warm up. */
export function benchDynamics(log) {
  const settings = scenarioSettings(scenarios.crisis);
  const all = Object.values(scenarios).map((scenario) => scenarioSettings(scenario));
  const decade = scenarioSettings(scheduleOf(scenarios.crisis, 2025, 2034));
  const tasks = {
    "four scenarios, every course of the news (a slider’s answer)": () => all.map(forecast),
    "the outsiders’ POMDP, 10 years, when to invest included": () => solveOutsiders(decade, 0.9),
    "the same, when pressing reveals": () =>
      solveOutsiders({ ...decade, pressingReveals: true }, 0.9),
    "10,000 scenario draws": () => simulate(settings, { draws: 10_000 }),
    "the robustness grid, 2,400 points": () => robustnessGrid(),
    "Sobol indices, 1,536 points": () =>
      scenarioSensitivity(settings, scenarios.crisis, "year of the peak", { draws: 128 }),
  };
  log("milliseconds over time");
  for (const [name, task] of Object.entries(tasks)) {
    task();
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      task();
      return performance.now() - started;
    }).sort((a, b) => a - b);
    log(`  ${times[2].toFixed(1)}  ${name}`);
  }
}
