import { figure } from "./figure.js";
import { note } from "./note.js";
import { stripe } from "./stripe.js";
import { upright } from "./upright.js";
import type Fraction from "fraction.js";
import type { Data } from "plotly.js-dist";
import type { ForeignParameters } from "../model/game/foreignPayoff.js";
import { rational } from "../model/game/rational.js";
import { tolerance } from "../model/game/tolerance.js";
import { exactMuStar, type Cutoff } from "../model/statics/exactMuStar.js";
import { muStarSwings, type Swing } from "../model/statics/muStarSwings.js";
import { parameters } from "../model/game/parameters.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of Woods (2025), Lemma 1, Proposition 2, Table 2";

export interface SensitivityDiagramOptions extends ForeignParameters {
  /** Belief to mark. */
  readonly p: number;
  /** By which each payoff falls and rises, in (0, 1). */
  readonly share: number;
  /** The cutoff at some payoffs; the paper's unless given. */
  readonly cutoffAt?: (payoffs: Cutoff) => Fraction;
}

/**
 * Where the cutoff goes when each payoff alone falls or rises by a share of itself: a tornado, the widest
 * swing on top, with the belief `p` beside it. Woods (2025), Table 2.
 *
 * @throws RangeError for a payoff or a share outside its domain
 */
export function sensitivityDiagram({
  p,
  share,
  cutoffAt = exactMuStar,
  ...payoffs
}: SensitivityDiagramOptions): Figure {
  const cutoff = ({ A, gamma, delta }: ForeignParameters): number =>
    cutoffAt({ A: rational(A), gamma: rational(gamma), delta: rational(delta) }).valueOf();
  const swings = muStarSwings(payoffs, share, cutoff);
  const base = cutoff(payoffs);
  const percent = `${formatNumber(100 * share)} %`;
  const top = Math.max(1, ...swings.flatMap(({ down, up }) => [down, up]));
  const beyond = top > 1;
  return figure({
    name: "sensitivity",
    title: finding(swings),
    subtitle: `cutoff μ* (probability) with one payoff ${percent} lower or higher`,
    status: "computed",
    source,
    caption: `Full bars: the payoff is ${percent} higher; hollow bars: ${percent} lower. Where a bar crosses the dotted line at p, that payoff alone would change the reply to a silence that both types keep.`,
    alt: `Computed from the model: the cutoff is ${formatNumber(base)}. ${swings.map((swing) => describe(swing, percent)).join(" ")}`,
    data: [
      bars(swings, base, "down", light.band, `${percent} lower`),
      bars(swings, base, "up", light.ink, `${percent} higher`),
    ],
    layout: {
      ...baseLayout(300),
      margin: { t: beyond ? 60 : 44, r: 16, b: 46, l: 52 },
      showlegend: true,
      legend: legendRow({ y: -0.3, yanchor: "top" }),
      barmode: "overlay",
      bargap: 0.45,
      xaxis: axis("cutoff μ* (probability)", {
        range: [0, top * 1.02],
        ...(top > 2 ? { dtick: 1 } : { dtick: 0.2, tickformat: ".1f" }),
      }),
      yaxis: axis("", {
        autorange: "reversed",
        showgrid: false,
        tickfont: { size: 15, color: light.ink },
      }),
      shapes: [
        ...(beyond ? [stripe(1, 1.02 * top), line(1, light.soft, "solid")] : []),
        line(base, light.ink, "solid"),
        line(p, light.soft, "dot"),
      ],
      annotations: [
        mark(base / top, base, `μ* = ${formatNumber(base, 3)}`, light.ink, 18),
        mark(p / top, p, `p = ${formatNumber(p, 3)}`, light.soft, 2),
        ...(beyond ? [mark(1 / top, 1, "beyond 1: no belief", light.soft, 34)] : []),
      ],
    },
    table: {
      title: `The cutoff, one payoff ${percent} off`,
      unit: "probability",
      only: ["name", "down", "base", "up"],
      columns: { name: "Payoff", down: "Lower", base: "As it is", up: "Higher" },
      rows: swings.map((swing) => ({ ...swing, name: letter(swing.name), base })),
    },
  });
}

const letter = (name: Swing["name"]): string => parameters[name].text;

/** Hollow where the payoff falls, full where it rises: the colours of players and actions mean something else. */
const bars = (
  swings: readonly Swing[],
  base: number,
  end: "down" | "up",
  color: string,
  name: string,
): Partial<Data> =>
  ({
    type: "bar",
    orientation: "h",
    name,
    y: swings.map((swing) => letter(swing.name)),
    base: swings.map(() => base),
    x: swings.map((swing) => swing[end] - base),
    customdata: swings.map((swing) => swing[end]),
    marker: { color, line: { color: light.ink, width: 1.5 } },
    hovertemplate: `%{y} ${name}: μ* = %{customdata:.3f}<extra></extra>`,
  }) as Partial<Data>;

const line = (x: number, color: string, dash: "solid" | "dot") =>
  upright(x, color, { line: { color, width: 1.2, dash } });

/** Words above the drawing, each in a line of its own; near an edge they turn inwards. */
const mark = (share: number, x: number, text: string, color: string, yshift: number) =>
  note(text, x, 1, {
    ...{ yref: "paper", yanchor: "bottom", yshift, color },
    xanchor: share < 0.25 ? "left" : share > 0.75 ? "right" : "center",
  });

/** Which payoff moves the cutoff most; several, where they move it as far. */
function finding(swings: readonly Swing[]): string {
  const width = ({ down, up }: Swing): number => Math.abs(up - down);
  const most = swings.filter((swing) => width(swings[0]!) - width(swing) < tolerance);
  const names = most.map(({ name }) => letter(name)).join(" and ");
  return `${names} ${most.length === 1 ? "moves" : "move"} the cutoff most`;
}

const describe = ({ name, down, up }: Swing, percent: string): string =>
  `With ${letter(name)} ${percent} lower it is ${formatNumber(down, 3)}, ${percent} higher ${formatNumber(up, 3)}.`;
