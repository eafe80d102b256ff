import type { ScenarioSettings } from "../../../lib/index.js";

/** What a walk over all courses of the news finds of a year. */
export interface WalkedYear {
  hedging: number;
  meanBelief: number;
  /** Mean belief less mean cutoff. */
  margin: number;
}

/**
 * Hedging by year and the mean belief, by a walk over every course, written without the library: the joint weights of
 * the two types are carried along, and Bayes' rule is a ratio of what outsiders would have weighed.
 *
 * @param hidden - whether the schedule's layers hide anything; if not, news is open and nothing is ambiguous
 */
export function walk(s: ScenarioSettings, hidden = true): WalkedYear[] {
  const found = s.schedule.map(() => ({ hedging: 0, meanBelief: 0, margin: 0 }));
  const opacity = s.schedule.map(({ opacity: o }) =>
    [o.quotas, o.regulation, o.exportControls, o.patents].map((share) => (hidden ? share : 0)),
  );
  const grown = s.schedule.map((_, t) =>
    s.schedule.slice(1, t + 1).reduce((product, { growth }) => product * (1 + growth), 1),
  );
  const missing = s.schedule.map((_, t) =>
    s.schedule
      .slice(0, Math.max(0, t - s.tau))
      .reduce((product, { investing }) => product * (1 - s.nu * investing), 1),
  );
  /** `strong` and `weak`: true weights; `b` and `c`: the weights that outsiders give the same course. */
  const visit = (t: number, strong: number, weak: number, b: number, c: number, stock: number) => {
    const year = s.schedule[t];
    if (!year || strong + weak === 0) return;
    if (year.discloses) {
      enter(t, strong, 0, 1, 0, stock);
      enter(t, 0, weak, 0, 1, stock);
    } else enter(t, strong, weak, b, c, stock);
  };
  const enter = (t: number, strong: number, weak: number, b: number, c: number, stock: number) => {
    if (strong + weak === 0) return;
    const belief = b / (b + c);
    const loss = s.delta * grown[t]! * (1 - s.omegaS * stock) * (1 - s.omegaK * (1 - missing[t]!));
    const width = (s.epsilon * opacity[t]!.reduce((sum, o) => sum + o, 0)) / 4;
    const cutoff = (s.A + s.gamma) / (s.gamma + loss);
    const hedges = Math.min(1, belief + width) >= cutoff - 1e-12;
    found[t]!.hedging += hedges ? strong + weak : 0;
    found[t]!.meanBelief += (strong + weak) * belief;
    found[t]!.margin += (strong + weak) * (belief - cutoff);
    const next = Math.min(1, (1 - s.decay) * stock + (hedges ? s.sigma : 0));
    if (s.pressingReveals && !hedges) {
      hear(t, strong, 0, 1, 0, next);
      hear(t, 0, weak, 0, 1, next);
    } else hear(t, strong, weak, b, c, next);
  };
  const hear = (t: number, strong: number, weak: number, b: number, c: number, stock: number) => {
    const alpha = opacity[t]!.reduce((a, o) => 0.5 + (a - 0.5) * (1 - s.lambda * o), s.alpha0);
    const drift = (x: number, y: number) => x * (1 - s.eta) + y * s.eta;
    for (const a of alpha === 0.5 ? [0.5] : [alpha, 1 - alpha]) {
      const all = alpha === 0.5 ? 2 : 1;
      const [h, l] = [strong * a * all, weak * (1 - a) * all];
      const [seenH, seenL] = [b * a, c * (1 - a)];
      visit(t + 1, drift(h, l), drift(l, h), drift(seenH, seenL), drift(seenL, seenH), stock);
    }
  };
  const [strong, weak] =
    s.truth === "as believed" ? [s.p, 1 - s.p] : s.truth === "strong" ? [1, 0] : [0, 1];
  visit(0, strong, weak, s.p, 1 - s.p, 0);
  return found;
}
