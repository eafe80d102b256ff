import { figure } from "./figure.js";
import { inLines } from "./inLines.js";
import { note, type Note } from "./note.js";
import type { Data } from "plotly.js-dist";
import { tolerance } from "../model/game/tolerance.js";
import type { WelfareRow } from "../model/welfare/welfareOf.js";
import { capitalised } from "../engine/figure/capitalised.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of Woods (2025), Proposition 3 and every other equilibrium";

/** Paleness is in the colour: the legend would leave out an opacity of the bars. */
const players = [
  { key: "strong", name: "strong China", color: light.china },
  { key: "weak", name: "weak China", color: `${light.china}80` },
  { key: "exAnte", name: "China on average", color: `${light.ink}bf` },
  { key: "outsiders", name: "outsiders", color: light.outsiders },
] as const;

/**
 * What every equilibrium pays each type, China before it knows its type, and outsiders, net of
 * `L(Q) - C(Q)`. Woods (2025), Proposition 3.
 *
 * @throws RangeError when there is no row
 */
export function welfareBars(rows: readonly WelfareRow[]): Figure {
  if (rows.length === 0)
    throw new RangeError("welfareBars: rows must hold at least one equilibrium, got none");
  const labels = rows.map(({ name }, i) => {
    const same = rows.slice(0, i).filter((row) => row.name === name).length;
    return same === 0 ? name : `${name} (${same + 1})`;
  });
  return figure({
    name: "welfare",
    title: finding(rows, labels),
    subtitle: "payoff units, net of L(Q) − C(Q), by equilibrium; of a continuum, its middle",
    status: "computed",
    source,
    caption:
      rows.length > 1
        ? "Compare the same colour from one equilibrium to the next; for China, zero is silence that is hedged against."
        : "One equilibrium, four payoffs; for China, zero is silence that is hedged against.",
    alt: `Computed from the model. ${rows.map((row, i) => `${capitalised(labels[i]!)}: ${players.map(({ key, name }) => `${name} ${formatNumber(row[key], 3)}`).join(", ")}.`).join(" ")}`,
    data: players.map(
      ({ key, name, color }): Partial<Data> =>
        ({
          type: "bar",
          orientation: "h",
          name,
          y: labels,
          x: rows.map((row) => row[key]),
          text: rows.map((row) => formatNumber(row[key], 3)),
          textposition: "outside",
          textfont: { size: 12, color: light.soft },
          cliponaxis: false,
          marker: { color },
          hovertemplate: `${name}: %{text}<extra>%{y}</extra>`,
        }) as Partial<Data>,
    ),
    layout: {
      ...baseLayout(130 + 150 * rows.length),
      margin: { t: 4, r: 28, b: 84, l: 16 },
      barmode: "group",
      bargap: 0.4,
      showlegend: true,
      legend: legendRow({
        xref: "container",
        y: 0,
        yref: "container",
        yanchor: "bottom",
        traceorder: "normal",
      }),
      xaxis: axis("payoff (payoff units)", {
        zeroline: true,
        zerolinecolor: light.soft,
        range: range(rows),
      }),
      yaxis: axis("", {
        showgrid: false,
        range: [rows.length - 0.5, -0.5],
        showticklabels: false,
        showline: false,
      }),
      annotations: labels.map((label, i) => nameOf(label, i)),
    },
    table: {
      title: "Payoffs by equilibrium; of a continuum, its middle",
      unit: "payoff units",
      columns: {
        name: "Equilibrium",
        strong: "Strong China",
        weak: "Weak China",
        exAnte: "China, before it knows its type",
      },
      rows: rows.map((row, i) => ({ ...row, name: labels[i]! })),
    },
  });
}

/** The equilibrium's name above its bars: beside them a long one would leave no room on a phone. */
const nameOf = (label: string, i: number): Note =>
  note(`<b>${inLines(label, 44)}</b>`, 0, i - 0.49, {
    ...{ xref: "paper", xanchor: "left", yanchor: "top", align: "left" },
    ...{ color: light.ink, bgcolor: light.paper },
  });

/** Where China as a whole does best; how it fares, where one equilibrium is all. */
function finding(rows: readonly WelfareRow[], labels: readonly string[]): string {
  const most = Math.max(...rows.map(({ exAnte }) => exAnte));
  const best = labels.filter((_, i) => most - rows[i]!.exAnte < tolerance);
  if (rows.length === 1) return "Who gets what in the only equilibrium";
  return best.length === 1 ? `China does best in ${best[0]}` : "Who gets what";
}

function range(rows: readonly WelfareRow[]): [number, number] {
  const values = rows.flatMap((row) => players.map(({ key }) => row[key]));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const room = 0.18 * (high - low || 1);
  return [low - room, high + room];
}
