import { beliefAxis } from "./beliefAxis.js";
import { figure } from "./figure.js";
import { note, type Note } from "./note.js";
import { endLabels } from "./endLabels.js";
import { stripe } from "./stripe.js";
import { upright } from "./upright.js";
import type { Data, Layout } from "plotly.js-dist";
import { bestResponse } from "../model/game/bestResponse.js";
import { checkParameters } from "../model/game/checkParameters.js";
import type { Action } from "../model/game/game.js";
import { indifference } from "../model/game/indifference.js";
import type { ForeignParameters, ForeignPayoff } from "../model/game/foreignPayoff.js";
import type { CutoffInterval } from "../model/game/impliedCutoff.js";
import { expectedPayoff } from "../model/game/pressPayoff.js";
import { capitalised } from "../engine/figure/capitalised.js";
import type { Figure } from "../engine/figure/figure.js";
import { apart } from "../engine/figure/apart.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";
import { short } from "./tree/payoffText.js";

/** The payoffs, by the paper's three numbers or as a function, and what to mark. */
export type CutoffDiagramOptions = CutoffMarks & (ForeignParameters | { payoff: ForeignPayoff });

interface CutoffMarks {
  /** Belief to mark on the better line, for the reader to move; none unless said. */
  readonly p?: number;
  /** Cutoffs that a reader's replies imply, marked as a band. */
  readonly implied?: CutoffInterval | null;
  /** What is believed, for the axis and the caption, where it is not the prior that a reader moves: `China is strong`. */
  readonly about?: string;
}

const strong = "China is strong";

/**
 * What hedging and pressing are worth at every belief, crossing at the cutoff; the reader's belief on
 * the better of the two lines. Woods (2025), Lemma 1.
 *
 * @throws RangeError when a parameter is outside its domain
 */
export function cutoffDiagram({
  p,
  implied = null,
  about,
  ...given
}: CutoffDiagramOptions): Figure {
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
  return figure({
    ...(p !== undefined && about === undefined && { handle: { input: "p", x: p } }),
    name: "cutoff",
    title: finding(cutoff, worth),
    subtitle: `outsiders’ payoff in payoff units, by belief that ${about ?? strong}`,
    status: "computed",
    source: "the model of Woods (2025), Beliefs and Strategies and Lemma 1",
    caption: captionOf(cutoff),
    alt:
      describe(cutoff, worth, p) +
      (p === undefined ? "" : described(p, cutoff, words(bestResponse(p, payoffs)))),
    data: traces(rows, p, worth),
    layout: layout(cutoff, worth, implied, about ?? strong),
    table: {
      title: `Expected payoffs by belief${isBelief(cutoff) ? `, equal at ${short(cutoff)}` : ""}`,
      unit: "payoff units",
      columns: { mu: { title: "Belief", unit: "probability" }, best: "Best reply" },
      rows,
    },
  });
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

function layout(
  cutoff: number,
  worth: Worth,
  implied: CutoffInterval | null,
  about: string,
): Partial<Layout> {
  const crossing = isBelief(cutoff);
  return {
    ...baseLayout(420),
    margin: { t: 46, r: 58, b: 46, l: 56 },
    xaxis: beliefAxis(`belief that ${about}, μ (probability)`),
    yaxis: axis("payoff (payoff units)", {
      zeroline: true,
      zerolinecolor: light.hairline,
      nticks: 7,
    }),
    shapes: [
      ...(implied ? [stripe(implied.low, implied.high)] : []),
      ...(crossing ? [upright(cutoff, light.ink)] : []),
    ],
    annotations: [
      ...lineNames(worth),
      crossing ? cutoffNote(cutoff, worth) : nowhere(worth),
      ...(implied ? [bandNote(implied)] : []),
    ],
  };
}

const top = { yref: "paper", yanchor: "bottom" } as const;

/** Each reply's name at the end of its line, to the right of the drawing, where nothing else is drawn. */
function lineNames(worth: Worth): Note[] {
  const values = [worth("H", 0), worth("H", 1), worth("P", 0), worth("P", 1)];
  const gap = 0.06 * (Math.max(...values) - Math.min(...values));
  const end = (text: "hedge" | "press", reply: Action) => ({
    ...{ text, x: 1, y: worth(reply, 1), color: light[text] },
  });
  return endLabels([end("press", "P"), end("hedge", "H")], gap, 14);
}

/** Above the drawing what each side of the cutoff asks for; near an end of the axis it turns inwards. */
function cutoffNote(cutoff: number, worth: Worth): Note {
  const [below, above] = sides(worth).map(coloured);
  const beyond = cutoff === 1 ? "either at it" : `${above} above`;
  return note(`${below} below <b>μ* = ${short(cutoff)}</b>, ${beyond}`, cutoff, 1, {
    ...top,
    yshift: 4,
    color: light.ink,
    xanchor: cutoff > 0.7 ? "right" : cutoff < 0.3 ? "left" : "center",
  });
}

const coloured = (name: "press" | "hedge"): string =>
  `<span style="color:${light[name]}">${name}</span>`;

function nowhere(worth: Worth): Note {
  const [name] = sides(worth);
  return note(`μ* lies beyond certainty: ${name} at every belief`, 0.5, 1, {
    ...top,
    yshift: 4,
    color: light[name],
  });
}

/** Near an end of the axis the words turn inwards, so that a narrow screen does not cut them off. */
function bandNote({ low, high }: CutoffInterval): Note {
  const [x, xanchor] =
    high > 0.7
      ? ([high, "right"] as const)
      : low < 0.3
        ? ([low, "left"] as const)
        : ([(low + high) / 2, "center"] as const);
  return note("your cutoff lies in this band", x, 1, { ...top, xanchor, yshift: 21 });
}

function captionOf(cutoff: number): string {
  if (!isBelief(cutoff))
    return "The two lines do not cross between certainty of weakness and certainty of strength: one reply is worth more all along.";
  const beyond =
    cutoff === 1
      ? "there, at certainty, both replies are worth the same"
      : "from there on the other reply is worth more";
  return `The two lines cross at the cutoff, where the dotted line stands: ${beyond}.`;
}

/** Which reply is the better one, and where. */
function finding(cutoff: number, worth: Worth): string {
  const [below, above] = sides(worth).map((name) => capitalised(gerund(name)));
  if (!isBelief(cutoff)) return `${below} is the better reply at every belief`;
  if (cutoff === 1) return `${below} is the better reply, save at certainty`;
  return `${above} is the better reply above a belief of ${short(cutoff)}`;
}

const gerund = (name: "press" | "hedge"): string => (name === "press" ? "pressing" : "hedging");

const isBelief = (cutoff: number): boolean => cutoff >= 0 && cutoff <= 1;

/** The better reply to a China that is surely weak, and the other. */
const sides = (worth: Worth) =>
  worth("P", 0) >= worth("H", 0) ? (["press", "hedge"] as const) : (["hedge", "press"] as const);

const words = (best: readonly string[]): string =>
  best.length > 1 ? "either" : best[0] === "H" ? "hedge" : "press";

function describe(cutoff: number, worth: Worth, p = cutoff): string {
  const [below, above] = sides(worth).map(gerund);
  const where = isBelief(cutoff)
    ? `The two lines cross at the belief ${apart([cutoff, p], 3)[0]}: below it ${below} is worth more, ${cutoff === 1 ? "at it neither" : `above it ${above}`}.`
    : `The two lines do not cross before certainty: ${below} is worth more at every belief.`;
  return `Computed from the model: ${course("hedging", worth("H", 0), worth("H", 1))}; ${course("pressing", worth("P", 0), worth("P", 1))}. ${where}`;
}

const described = (p: number, cutoff: number, best: string): string =>
  ` At the belief ${apart([p, cutoff])[0]} the best reply is ${best.replace("either", "either of the two")}.`;

/** How the worth of a reply moves from certainty of a weak China to certainty of a strong one. */
const course = (reply: string, weak: number, strong: number): string =>
  weak === strong
    ? `${reply} is worth ${short(weak)} at every belief`
    : `${reply} ${strong < weak ? "falls" : "rises"} from ${short(weak)} to ${short(strong)}`;
