import { bayes } from "../game/bayes.js";
import { tolerance } from "../game/tolerance.js";
import { nextStockpile } from "./capacityPath.js";
import { plannedYears, replyIn } from "./plan.js";
import type { ScenarioSettings } from "./settings.js";

/**
 * Year of the highest mean margin and that margin over every course of the news, as `forecast` finds them, and some ten
 * times as fast, for who needs thousands of them.
 *
 * Both types are silent in all years, China is as likely strong as believed, and pressing reveals nothing.
 *
 * @throws RangeError for settings that are not so, for an assumption outside its domain, and for a schedule with a gap
 */
export function silentPeak(settings: ScenarioSettings): { year: number; margin: number } {
  const plan = plannedYears("silentPeak", settings);
  if (
    settings.truth !== "as believed" ||
    settings.pressingReveals ||
    plan.some(({ discloses }) => discloses)
  )
    throw new RangeError(
      "silentPeak: settings must have no disclosure, a truth as believed and pressing that reveals nothing",
    );
  const margins = plan.map(() => 0);
  const visit = (t: number, chance: number, belief: number, stock: number): void => {
    const year = plan[t]!;
    const { cutoff, hedges } = replyIn(year, belief, stock, settings);
    margins[t]! += chance * (belief - cutoff);
    if (t === plan.length - 1) return;
    const next = nextStockpile(stock, hedges, settings);
    if (year.alpha === 0.5) return visit(t + 1, chance, drift(belief), next);
    for (const right of [year.alpha, 1 - year.alpha]) {
      const likely = belief * right + (1 - belief) * (1 - right);
      visit(t + 1, chance * likely, drift(bayes(belief, right, 1 - right)!), next);
    }
  };
  const drift = (b: number): number => b * (1 - settings.eta) + (1 - b) * settings.eta;
  visit(0, 1, settings.p, 0);
  return margins
    .map((margin, t) => ({ year: plan[t]!.year, margin }))
    .reduce((best, now) => (now.margin > best.margin + tolerance ? now : best));
}
