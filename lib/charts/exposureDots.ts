import { jurisdictions } from "../datasets/jurisdictions.js";
import type { Measure } from "../datasets/vulnerabilityMeasures.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { cellText, measureTitle } from "./cellText.js";
import { figure } from "./figure.js";
import { jurisdictionLooks } from "./jurisdictionLooks.js";
import { note } from "./note.js";
import { light } from "./palette.js";

const source =
  "dependence.csv, trade.csv and gdp.csv, row by row; in place of Woods (2025), Figure 3";

/**
 * Figure 3 by the measures that one definition covers for all four: a line a measure, a mark a jurisdiction, each measure in percent of
 * its own largest value.
 *
 * @throws RangeError for a measure that is not comparable, and for none
 */
export function exposureDots(measures: readonly Measure[]): Figure {
  const unfit = measures.find(({ comparable }) => !comparable);
  if (unfit || measures.length === 0)
    throw new RangeError(
      `exposureDots: measures must be comparable, and one or more, got ${unfit ? `"${unfit.name}"` : "none"}`,
    );
  const marks = measures.flatMap((measure, line) => {
    const cells = measure.cells.filter(({ value }) => value !== null);
    const most = Math.max(...cells.map(({ value }) => value!));
    return cells.map((cell) => ({
      line,
      measure: measureTitle(measure),
      jurisdiction: cell.jurisdiction,
      value: cell.value!,
      bound: cell.bound,
      years: cell.years,
      told: cellText(cell),
      of_largest: (100 * cell.value!) / most,
      isSure: cell.bound === "equal" && cell.evidence !== "unconfirmed",
    }));
  });
  const titles = measures.map(measureTitle);
  const leaders = [
    ...new Set(marks.filter(({ of_largest }) => of_largest === 100).map((row) => row.jurisdiction)),
  ];
  return figure({
    name: "exposure-dots",
    title:
      leaders.length > 1
        ? "Who is most exposed depends on the measure"
        : `${leaders[0]} is most exposed by every measure`,
    subtitle: "each measure in % of its own largest value",
    status: "public record",
    source,
    caption:
      "Follow one mark from line to line: a jurisdiction far to the right on one measure stands far to the left on another. Hollow marks are bounds, or unconfirmed.",
    alt: `Public record: ${titles
      .map((title, i) => {
        const own = marks.filter(({ line }) => line === i);
        return `${title}: ${own.map((row) => `${row.jurisdiction} ${row.told}`).join(", ")}`;
      })
      .join("; ")}.`,
    data: jurisdictions.map(({ name, short }) => {
      const own = marks.filter(({ jurisdiction }) => jurisdiction === name);
      const { color, symbol } = jurisdictionLooks[name];
      return {
        type: "scatter",
        mode: "markers",
        name: short,
        x: own.map(({ of_largest }) => of_largest),
        y: own.map(({ line }) => line),
        marker: {
          ...{ symbol, size: 11, opacity: 1, line: { color, width: 1.5 } },
          color: own.map(({ isSure }) => (isSure ? color : light.paper)),
        },
        hovertext: own.map(
          ({ measure, told, years }) => `<b>${name}</b> ${years}<br>${measure}: ${told}`,
        ),
        hoverinfo: "text",
      };
    }),
    layout: {
      ...baseLayout(90 + 70 * measures.length),
      margin: { t: 8, r: 14, b: 70, l: 14 },
      showlegend: true,
      legend: legendRow({ y: -0.24 }),
      xaxis: axis("% of the largest", { range: [-4, 104] }),
      yaxis: axis("", {
        range: [measures.length - 0.5, -0.75],
        showticklabels: false,
        ticks: "",
        tickvals: titles.map((_, i) => i),
      }),
      annotations: titles.map((title, i) =>
        note(title, 0, i, {
          ...{ xref: "paper", yref: "y", xanchor: "left", yanchor: "bottom" },
          ...{ yshift: 10, color: light.ink },
        }),
      ),
    },
    table: {
      title: "Measures that one definition covers for all four",
      only: ["measure", "jurisdiction", "value", "bound", "years", "of_largest"],
      columns: {
        of_largest: { title: "Of the largest", unit: "%" },
        years: { title: "Years", plain: true },
      },
      digits: 3,
      rows: marks,
    },
  });
}
