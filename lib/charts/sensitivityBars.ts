import { figure } from "./figure.js";
import type { Figure } from "../engine/figure/figure.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import type { SobolIndex } from "../model/time/sobol.js";
import { dynamicParameters } from "../model/time/dynamicParameters.js";
import { parameters, type Parameter } from "../model/game/parameters.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "Sobol indices of this edition’s model, after Woods (2025), Predictive Scenarios";

/**
 * Which assumptions decide an outcome: shares of its variance, the largest on top.
 *
 * A full bar is what an assumption does alone, the hollow rest what it does together with others.
 *
 * @param output - the outcome, for the title: `year of the peak`
 * @throws RangeError for no index
 */
export function sensitivityBars(indices: readonly SobolIndex[], output: string): Figure {
  if (indices.length === 0)
    throw new RangeError("sensitivityBars: indices must be one or more, got none");
  const sorted = [...indices].sort((a, b) => a.total - b.total);
  const names = sorted.map(({ name }) => symbolOf(name));
  const top = sorted.at(-1)!;
  return figure({
    name: `sensitivity-${output.replace(/\W+/g, "-")}`,
    title: `What decides the ${output}`,
    subtitle:
      "share of its variance when all assumptions move at once; full: alone, hollow: together with others",
    status: "computed",
    source,
    alt: `Computed from the model: shares of the variance of the ${output}. The largest is ${symbolOf(top.name)} with ${formatNumber(top.total, 2)}, the smallest ${symbolOf(sorted[0]!.name)} with ${formatNumber(Math.max(0, sorted[0]!.total), 2)}.`,
    data: [
      bars(
        "alone and with others",
        sorted.map(({ total }) => Math.max(0, total)),
        names,
        { color: "rgba(0,0,0,0)", line: { color: light.outsiders, width: 1.5 } },
      ),
      bars(
        "alone",
        sorted.map(({ first }) => Math.max(0, first)),
        names,
        { color: light.outsiders },
      ),
    ],
    layout: {
      ...baseLayout(60 + 28 * sorted.length),
      margin: { t: 8, r: 16, b: 44, l: 76 },
      barmode: "overlay",
      bargap: 0.35,
      xaxis: axis("share of the variance", {
        range: [0, Math.max(1, ...sorted.map(({ total }) => total)) * 1.02],
        tickformat: ".1f",
      }),
      yaxis: axis("", { showgrid: false, ticks: "" }),
    },
    table: {
      title: `Shares of the variance of the ${output}`,
      unit: "share",
      columns: { name: "Assumption", first: "Alone", total: "With others" },
      digits: 3,
      rows: [...sorted].reverse(),
    },
  });
}

/** The symbol of an assumption, as in formulas; another name stays as it is. */
const symbolOf = (name: string): string =>
  (({ ...parameters, ...dynamicParameters }) as Record<string, Parameter>)[name]?.text ?? name;

const bars = (name: string, x: number[], y: string[], marker: object) => ({
  type: "bar" as const,
  orientation: "h" as const,
  name,
  x,
  y,
  marker,
  hovertemplate: `%{y}: %{x:.2f}<extra>${name}</extra>`,
});
