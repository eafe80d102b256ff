import { bayes } from "../game/bayes.js";
import { nextStockpile } from "./capacityPath.js";
import { plannedYears, replyIn, type PlannedYear } from "./plan.js";
import type { ScenarioSettings } from "./settings.js";
import type { Sample } from "./summarise.js";

/** One course of the news so far. */
interface Course {
  readonly chance: number;
  /** What outsiders believe. */
  readonly belief: number;
  /** Probability of strength for someone who has seen the same and started from the truth of the settings. */
  readonly truth: number;
  readonly stock: number;
  readonly cost: number;
  readonly broken: number | null;
}

/** Courses double every year; a longer schedule is for `simulate`. */
const longestForecast = 16;

/** What outsiders believe and do in each year on every possible course of the news, with its weight. */
export function coursesOf(
  caller: string,
  settings: ScenarioSettings,
): { plan: readonly PlannedYear[]; samples: readonly (readonly Sample[])[] } {
  const plan = plannedYears(caller, settings);
  if (plan.length > longestForecast)
    throw new RangeError(
      `${caller}: a schedule must have at most ${longestForecast} years, got ${plan.length}; use simulate for more`,
    );
  const { p, truth } = settings;
  let courses: Course[] = [
    {
      chance: 1,
      belief: p,
      truth: truth === "as believed" ? p : truth === "strong" ? 1 : 0,
      stock: 0,
      cost: 0,
      broken: null,
    },
  ];
  const samples = plan.map((year, t) => {
    const now: Sample[] = [];
    const next: Course[] = [];
    const last = t === plan.length - 1;
    for (const before of courses)
      for (const course of year.discloses ? shown(before) : [before]) {
        const reply = replyIn(year, course.belief, course.stock, settings);
        const broken = course.broken ?? (reply.hedges ? null : year.year);
        const cost = course.cost + (reply.hedges ? settings.A : 0) + settings.c * year.investing;
        const { chance, belief, truth, stock } = course;
        const { cutoff, loss, hedges } = reply;
        now.push({ chance, belief, cutoff, loss, hedges, stock, cost, broken });
        if (last) continue;
        const after = {
          chance,
          belief,
          truth,
          cost,
          broken,
          stock: nextStockpile(stock, hedges, settings),
        };
        for (const each of settings.pressingReveals && !hedges ? shown(after) : [after])
          hear(each, year, settings.eta, next);
      }
    courses = next;
    return now;
  });
  return { plan, samples };
}

/** The type is shown: one course for each that can be. */
function shown(course: Course): Course[] {
  return [1, 0]
    .map((type) => ({
      ...course,
      belief: type,
      truth: type,
      chance: course.chance * (type ? course.truth : 1 - course.truth),
    }))
    .filter(({ chance }) => chance > 0);
}

/** News comes in, then the type may change: the courses that follow are added to `next`. */
function hear(course: Course, { alpha }: PlannedYear, eta: number, next: Course[]): void {
  const { chance, belief, truth, stock, cost, broken } = course;
  const add = (likely: number, nextBelief: number, nextTruth: number): void => {
    const drift = (b: number): number => b * (1 - eta) + (1 - b) * eta;
    next.push({
      chance: chance * likely,
      belief: drift(nextBelief),
      truth: drift(nextTruth),
      stock,
      cost,
      broken,
    });
  };
  if (alpha === 0.5 || ((belief === 0 || belief === 1) && belief === truth))
    return add(1, belief, truth);
  // As alpha < 1, no news is impossible, whatever the belief.
  for (const right of [alpha, 1 - alpha]) {
    const likely = truth * right + (1 - truth) * (1 - right);
    if (likely > 0) add(likely, bayes(belief, right, 1 - right)!, bayes(truth, right, 1 - right)!);
  }
}
