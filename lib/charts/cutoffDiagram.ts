import type { Data, Layout } from "plotly.js-dist";
import { bestResponse } from "../model/game/bestResponse.js";
import { checkParameters } from "../model/game/checkParameters.js";
import type { ForeignParameters } from "../model/game/foreignPayoff.js";
import type { CutoffInterval } from "../model/game/impliedCutoff.js";
import { muStar } from "../model/game/muStar.js";
import { pressPayoff } from "../model/game/pressPayoff.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";
import { short } from "./tree/payoffText.js";

const source = "the model of Woods (2025), Beliefs and Strategies and Lemma 1";

export interface CutoffDiagramOptions extends ForeignParameters {
  /** Belief to mark on the axis. */
  readonly p: number;
  /** Cutoffs that a reader's replies imply, marked as a band. */
  readonly implied?: CutoffInterval | null;
}

/**
 * What hedging and pressing are worth at every belief, crossing at the cutoff; the reader's belief on
 * the better of the two lines. Woods (2025), Lemma 1.
 *
 * @throws RangeError when a parameter is outside its domain
 */
export function cutoffDiagram({ p, implied = null, ...payoffs }: CutoffDiagramOptions): Figure {
  checkParameters("cutoffDiagram", { p });
  const cutoff = muStar(payoffs);
  const rows = Array.from({ length: 11 }, (_, i) => i / 10).map((mu) => ({
    mu,
    hedge: -payoffs.A,
    press: pressPayoff(mu, payoffs),
    best: words(bestResponse(mu, payoffs)),
  }));
  return {
    kind: "figure",
    handle: { input: "p", x: p },
    name: "cutoff",
    title: "What hedging and pressing are worth",
    subtitle: "outsiders’ payoff in payoff units, by belief that China is strong",
    status: "computed",
    source,
    alt: describe(p, cutoff, payoffs),
    data: traces(rows, p, payoffs),
    layout: layout(cutoff, payoffs, implied),
    table: {
      kind: "table",
      title: "Expected payoffs by belief",
      status: "computed",
      source,
      columns: [
        { name: "mu", title: "Belief", unit: "probability" },
        { name: "hedge", title: "Hedge", unit: "payoff units" },
        { name: "press", title: "Press", unit: "payoff units" },
        { name: "best", title: "Best reply" },
      ],
      rows: rows.map(({ mu, hedge, press, best }) => [mu, hedge, press, best]),
    },
  };
}

interface Worth {
  readonly mu: number;
  readonly hedge: number;
  readonly press: number;
}

/** Both lines are straight: their ends are enough. */
function traces(rows: readonly Worth[], p: number, payoffs: ForeignParameters): Partial<Data>[] {
  const ends = [rows[0]!, rows.at(-1)!];
  const worth = Math.max(-payoffs.A, pressPayoff(p, payoffs));
  const line = (name: "press" | "hedge"): Partial<Data> => ({
    type: "scatter",
    mode: "lines",
    name,
    x: ends.map(({ mu }) => mu),
    y: ends.map((end) => end[name]),
    line: { color: light[name], width: 2.5 },
    hovertemplate: `belief %{x:.2f}: %{y:.2f}<extra>${name}</extra>`,
  });
  return [
    line("press"),
    line("hedge"),
    {
      type: "scatter",
      mode: "markers",
      name: "belief",
      x: [p],
      y: [worth],
      marker: { size: 13, color: light.paper, line: { color: light.ink, width: 2.5 } },
      hovertemplate: "belief p = %{x}: best reply worth %{y:.2f}<extra></extra>",
    },
  ];
}

function layout(
  cutoff: number,
  { A, gamma, delta }: ForeignParameters,
  implied: CutoffInterval | null,
): Partial<Layout> {
  const dashed = { color: light.ink, width: 1, dash: "dot" as const };
  const crossing =
    cutoff <= 1
      ? [
          {
            type: "line" as const,
            x0: cutoff,
            x1: cutoff,
            yref: "paper" as const,
            y0: 0,
            y1: 1,
            line: dashed,
          },
        ]
      : [];
  const band = implied
    ? [
        {
          type: "rect" as const,
          layer: "below" as const,
          x0: implied.low,
          x1: implied.high,
          yref: "paper" as const,
          y0: 0,
          y1: 1,
          line: { width: 0 },
          fillcolor: light.band,
        },
      ]
    : [];
  const bandNote = ({ low, high }: CutoffInterval) => {
    // Near an end of the axis the words turn inwards, so that a narrow screen does not cut them off.
    const [x, xanchor] =
      high > 0.75 ? [high, "right"] : low < 0.25 ? [low, "left"] : [(low + high) / 2, "center"];
    return note("your cutoff lies in this band", x as number, 1, light.soft, {
      ...top,
      xanchor,
      yshift: 17,
    });
  };
  const note = (text: string, x: number, y: number, color: string, more: object = {}) => ({
    text,
    x,
    y,
    showarrow: false,
    font: { size: 12, color },
    ...more,
  });
  const top = { yref: "paper", yanchor: "bottom" } as const;
  const bottom = { yref: "paper", yanchor: "bottom", yshift: 4 } as const;
  return {
    ...baseLayout(420),
    margin: { t: 44, r: 16, b: 46, l: 56 },
    xaxis: axis("belief that China is strong, μ (probability)", {
      range: [-0.015, 1.015],
      showgrid: false,
      tickformat: ".1f",
      dtick: 0.2,
    }),
    yaxis: axis("payoff (payoff units)", {
      zeroline: true,
      zerolinecolor: light.hairline,
      nticks: 7,
    }),
    shapes: [...band, ...crossing],
    annotations: [
      note("press", 0.06, gamma - 0.06 * (gamma + delta), light.press, {
        xanchor: "left",
        yshift: 12,
      }),
      note("hedge", 0.98, -A, light.hedge, { xanchor: "right", yshift: 10 }),
      ...(cutoff <= 1
        ? [
            note(`μ* = ${short(cutoff)}`, cutoff, 1, light.ink, {
              ...top,
              xanchor: cutoff > 0.85 ? "right" : "center",
            }),
            note("press below", cutoff, 0, light.press, {
              ...bottom,
              xanchor: "right",
              xshift: -6,
            }),
            ...(cutoff < 0.85
              ? [
                  note("hedge above", cutoff, 0, light.hedge, {
                    ...bottom,
                    xanchor: "left",
                    xshift: 6,
                  }),
                ]
              : []),
          ]
        : [note("μ* lies beyond certainty: press at every belief", 0.5, 1, light.press, top)]),
      ...(implied ? [bandNote(implied)] : []),
    ],
  };
}

const words = (best: readonly string[]): string =>
  best.length > 1 ? "either" : best[0] === "H" ? "hedge" : "press";

function describe(p: number, cutoff: number, payoffs: ForeignParameters): string {
  const where =
    cutoff <= 1
      ? `The two lines cross at the belief ${short(cutoff)}: below it pressing is worth more, above it hedging.`
      : "The two lines do not cross before certainty: pressing is worth more at every belief.";
  return `Computed from the model: hedging is worth ${short(-payoffs.A)} at every belief; pressing falls from ${short(payoffs.gamma)} to ${short(-payoffs.delta)}. ${where} At the belief ${p} the best reply is ${words(bestResponse(p, payoffs)).replace("either", "either of the two")}.`;
}
