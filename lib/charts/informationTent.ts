import { beliefAxis } from "./beliefAxis.js";
import { figure } from "./figure.js";
import { note } from "./note.js";
import { upright } from "./upright.js";
import type { ForeignParameters } from "../model/game/foreignPayoff.js";
import { muStar } from "../model/game/muStar.js";
import { valueOfInformation } from "../model/welfare/valueOfInformation.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of Woods (2025), Foreign Actors and Lemma 1";

/**
 * What knowing China's type is worth to outsiders at every prior: for `A < delta`,
 * `min((1 - p)(gamma + A), p (delta - A))`, a tent with its peak at the cutoff.
 *
 * @throws RangeError for an assumption outside its domain
 */
export function informationTent({
  p,
  ...payoffs
}: ForeignParameters & { readonly p: number }): Figure {
  const worth = (prior: number | string): number =>
    valueOfInformation({ ...payoffs, p: prior, phiD: 0, kappa: 0 }).value.valueOf();
  const cutoff = muStar(payoffs);
  const priors = [
    ...new Set([...Array.from({ length: 21 }, (_, i) => i / 20), Math.min(1, cutoff)]),
  ].sort((a, b) => a - b);
  const rows = priors.map((prior) => ({ prior, value: worth(prior) }));
  const peak = Math.max(...rows.map(({ value }) => value));
  const now = worth(p);
  return figure({
    handle: { input: "p", x: p },
    name: "information-tent",
    title:
      peak > 0
        ? "A fact is worth most where outsiders are undecided"
        : "A fact is worth nothing where nobody would hedge",
    subtitle: "value to outsiders of knowing China’s type, in payoff units, by prior",
    status: "computed",
    source,
    caption:
      peak > 0
        ? "Certainty leaves nothing to learn, so the value is nothing at both ends; it peaks at the cutoff. The circle is your prior."
        : "Hedging costs at least as much as the worst that pressing can bring, so no news changes what outsiders do.",
    alt:
      peak === 0
        ? "Computed from the model: knowing China’s type is worth nothing at any prior, as pressing is a best reply to either type."
        : `Computed from the model: knowing China’s type is worth nothing at certainty, most, ${formatNumber(peak, 3)}, where the prior is the cutoff ${formatNumber(cutoff, 3)}, and ${formatNumber(now, 3)} at the prior ${formatNumber(p, 3)}.`,
    data: [
      {
        type: "scatter",
        mode: "lines",
        x: rows.map(({ prior }) => prior),
        y: rows.map(({ value }) => value),
        fill: "tozeroy",
        fillcolor: light.band,
        line: { color: light.outsiders, width: 2.5 },
        hovertemplate: "prior %{x:.2f}: worth %{y:.3f}<extra></extra>",
      },
      {
        type: "scatter",
        mode: "markers",
        x: [p],
        y: [now],
        marker: { size: 13, color: light.paper, line: { color: light.ink, width: 2.5 } },
        hovertemplate: "p = %{x}: worth %{y:.3f}<extra></extra>",
        cliponaxis: false,
      },
    ],
    layout: {
      ...baseLayout(360),
      margin: { t: 34, r: 16, b: 46, l: 56 },
      xaxis: beliefAxis("prior that China is strong, p (probability)"),
      // A little room below nothing keeps the circle off the figures of the axis.
      yaxis: axis("value of knowing the type (payoff units)", {
        range: [-0.07 * (peak || 1), 1.08 * (peak || 1)],
      }),
      shapes: cutoff <= 1 ? [upright(cutoff, light.ink)] : [],
      annotations:
        cutoff <= 1
          ? [
              note(`μ* = ${formatNumber(cutoff, 3)}`, cutoff, 1, {
                ...{ yref: "paper", yanchor: "bottom", size: 12, color: light.ink },
                xanchor: cutoff > 0.85 ? "right" : "center",
              }),
            ]
          : [],
    },
    table: {
      title: "Value of information by prior",
      columns: {
        p: { title: "Prior", unit: "probability" },
        value: { unit: "payoff units" },
      },
      rows: rows.map(({ prior, value }) => ({ p: prior, value })),
    },
  });
}
