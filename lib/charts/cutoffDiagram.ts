import type { Data, Layout } from "plotly.js-dist";
import { bestResponse } from "../model/game/bestResponse.js";
import { checkParameters } from "../model/game/checkParameters.js";
import type { Action } from "../model/game/game.js";
import { indifference } from "../model/game/indifference.js";
import type { ForeignParameters, ForeignPayoff } from "../model/game/foreignPayoff.js";
import type { CutoffInterval } from "../model/game/impliedCutoff.js";
import { expectedPayoff } from "../model/game/pressPayoff.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";
import { short } from "./tree/payoffText.js";

const source = "the model of Woods (2025), Beliefs and Strategies and Lemma 1";

/** The payoffs, by the paper's three numbers or as a function, and what to mark. */
export type CutoffDiagramOptions = CutoffMarks & (ForeignParameters | { payoff: ForeignPayoff });

interface CutoffMarks {
  /** Belief to mark on the better line, for the reader to move; none unless said. */
  readonly p?: number;
  /** Cutoffs that a reader's replies imply, marked as a band. */
  readonly implied?: CutoffInterval | null;
}

/**
 * What hedging and pressing are worth at every belief, crossing at the cutoff; the reader's belief on
 * the better of the two lines. Woods (2025), Lemma 1.
 *
 * @throws RangeError when a parameter is outside its domain
 */
export function cutoffDiagram({ p, implied = null, ...given }: CutoffDiagramOptions): Figure {
  if (p !== undefined) checkParameters("cutoffDiagram", { p });
  const payoffs = "payoff" in given ? given.payoff : given;
  const worth: Worth = (reply, mu) => expectedPayoff(reply, mu, payoffs, "cutoffDiagram");
  const cutoff = indifference((mu) => worth("H", mu) - worth("P", mu));
  const rows = Array.from({ length: 11 }, (_, i) => i / 10).map((mu) => ({
    mu,
    hedge: worth("H", mu),
    press: worth("P", mu),
    best: words(bestResponse(mu, payoffs)),
  }));
  return {
    kind: "figure",
    ...(p !== undefined && { handle: { input: "p", x: p } }),
    name: "cutoff",
    title: "What hedging and pressing are worth",
    subtitle: "outsiders’ payoff in payoff units, by belief that China is strong",
    status: "computed",
    source,
    alt:
      describe(cutoff, worth) +
      (p === undefined ? "" : described(p, words(bestResponse(p, payoffs)))),
    data: traces(rows, p, worth),
    layout: layout(cutoff, worth, implied),
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

/** Expected payoff of a reply at a belief. */
type Worth = (reply: Action, mu: number) => number;

interface Worths {
  readonly mu: number;
  readonly hedge: number;
  readonly press: number;
}

/** Both lines are straight: their ends are enough. */
function traces(rows: readonly Worths[], p: number | undefined, worth: Worth): Partial<Data>[] {
  const ends = [rows[0]!, rows.at(-1)!];
  const line = (name: "press" | "hedge"): Partial<Data> => ({
    type: "scatter",
    mode: "lines",
    name,
    x: ends.map(({ mu }) => mu),
    y: ends.map((end) => end[name]),
    line: { color: light[name], width: 2.5 },
    hovertemplate: `belief %{x:.2f}: %{y:.2f}<extra>${name}</extra>`,
  });
  return [line("press"), line("hedge"), ...(p === undefined ? [] : [reader(p, worth)])];
}

const reader = (p: number, worth: Worth): Partial<Data> => ({
  type: "scatter",
  mode: "markers",
  name: "belief",
  x: [p],
  y: [Math.max(worth("H", p), worth("P", p))],
  marker: { size: 13, color: light.paper, line: { color: light.ink, width: 2.5 } },
  hovertemplate: "belief p = %{x}: best reply worth %{y:.2f}<extra></extra>",
});

function layout(cutoff: number, worth: Worth, implied: CutoffInterval | null): Partial<Layout> {
  const [below, above] = sides(worth);
  const dashed = { color: light.ink, width: 1, dash: "dot" as const };
  const crossing = isBelief(cutoff)
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
      note("press", 0.06, worth("P", 0) + 0.06 * (worth("P", 1) - worth("P", 0)), light.press, {
        xanchor: "left",
        yshift: 12,
      }),
      note("hedge", 0.98, worth("H", 0) + 0.98 * (worth("H", 1) - worth("H", 0)), light.hedge, {
        xanchor: "right",
        yshift: 10,
      }),
      ...(isBelief(cutoff)
        ? [
            note(`μ* = ${short(cutoff)}`, cutoff, 1, light.ink, {
              ...top,
              xanchor: cutoff > 0.85 ? "right" : "center",
            }),
            note(`${below} below`, cutoff, 0, light[below], {
              ...bottom,
              xanchor: "right",
              xshift: -6,
            }),
            ...(cutoff < 0.85
              ? [
                  note(`${above} above`, cutoff, 0, light[above], {
                    ...bottom,
                    xanchor: "left",
                    xshift: 6,
                  }),
                ]
              : []),
          ]
        : [note(`μ* lies beyond certainty: ${below} at every belief`, 0.5, 1, light[below], top)]),
      ...(implied ? [bandNote(implied)] : []),
    ],
  };
}

const isBelief = (cutoff: number): boolean => cutoff >= 0 && cutoff <= 1;

/** The better reply to a China that is surely weak, and the other. */
const sides = (worth: Worth) =>
  worth("P", 0) >= worth("H", 0) ? (["press", "hedge"] as const) : (["hedge", "press"] as const);

const words = (best: readonly string[]): string =>
  best.length > 1 ? "either" : best[0] === "H" ? "hedge" : "press";

function describe(cutoff: number, worth: Worth): string {
  const [below, above] = sides(worth).map((reply) => (reply === "press" ? "pressing" : "hedging"));
  const where = isBelief(cutoff)
    ? `The two lines cross at the belief ${short(cutoff)}: below it ${below} is worth more, above it ${above}.`
    : `The two lines do not cross before certainty: ${below} is worth more at every belief.`;
  return `Computed from the model: ${course("hedging", worth("H", 0), worth("H", 1))}; ${course("pressing", worth("P", 0), worth("P", 1))}. ${where}`;
}

const described = (p: number, best: string): string =>
  ` At the belief ${p} the best reply is ${best.replace("either", "either of the two")}.`;

/** How the worth of a reply moves from certainty of a weak China to certainty of a strong one. */
const course = (reply: string, weak: number, strong: number): string =>
  weak === strong
    ? `${reply} is worth ${short(weak)} at every belief`
    : `${reply} ${strong < weak ? "falls" : "rises"} from ${short(weak)} to ${short(strong)}`;
