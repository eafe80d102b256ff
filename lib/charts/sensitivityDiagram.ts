import { figure } from "./figure.js";
import { note } from "./note.js";
import { upright } from "./upright.js";
import type { Data } from "plotly.js-dist";
import type { ForeignParameters } from "../model/game/foreignPayoff.js";
import { muStar } from "../model/game/muStar.js";
import { muStarSwings, type Swing } from "../model/statics/muStarSwings.js";
import { parameters } from "../model/game/parameters.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of Woods (2025), Lemma 1, Proposition 2, Table 2";

/**
 * Where the cutoff goes when each payoff alone falls or rises by a share of itself: a tornado, the widest
 * swing on top, with the belief `p` beside it. Woods (2025), Table 2.
 *
 * @throws RangeError for a payoff or a share outside its domain
 */
export function sensitivityDiagram({
  p,
  share,
  ...payoffs
}: ForeignParameters & { readonly p: number; readonly share: number }): Figure {
  const swings = muStarSwings(payoffs, share);
  const base = muStar(payoffs);
  const percent = `${formatNumber(100 * share)} %`;
  const ends = swings.flatMap(({ down, up }) => [down, up]);
  return figure({
    name: "sensitivity",
    title: "What moves the cutoff most",
    subtitle: `cutoff μ* (probability) with one payoff ${percent} lower or higher`,
    status: "computed",
    source,
    alt: `Computed from the model: the cutoff is ${formatNumber(base)}. ${swings.map((swing) => describe(swing, percent)).join(" ")}`,
    data: [
      bars(swings, base, "down", light.band, `${percent} lower`),
      bars(swings, base, "up", light.ink, `${percent} higher`),
    ],
    layout: {
      ...baseLayout(300),
      margin: { t: 34, r: 16, b: 46, l: 52 },
      showlegend: true,
      legend: legendRow({ y: -0.3, yanchor: "top" }),
      barmode: "overlay",
      bargap: 0.45,
      xaxis: axis("cutoff μ* (probability)", {
        range: [Math.min(0, ...ends), Math.max(1, ...ends) * 1.02],
        tickformat: ".1f",
      }),
      yaxis: axis("", {
        autorange: "reversed",
        showgrid: false,
        tickfont: { size: 15, color: light.ink },
      }),
      shapes: [line(base, light.ink, "solid"), line(p, light.soft, "dot")],
      annotations: [
        mark(base, `μ* = ${formatNumber(base, 3)}`, light.ink, base < p ? "right" : "left"),
        mark(p, `p = ${formatNumber(p, 3)}`, light.soft, base < p ? "left" : "right"),
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

const mark = (x: number, text: string, color: string, xanchor: "left" | "right") =>
  note(text, x, 1, { yref: "paper", yanchor: "bottom", xanchor, size: 12, color });

const describe = ({ name, down, up }: Swing, percent: string): string =>
  `With ${letter(name)} ${percent} lower it is ${formatNumber(down, 3)}, ${percent} higher ${formatNumber(up, 3)}.`;
