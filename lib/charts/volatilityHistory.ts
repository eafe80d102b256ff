import { figure } from "./figure.js";
import { roundedText } from "./roundedText.js";
import { stripe } from "./stripe.js";
import type { Data, Layout } from "plotly.js-dist";
import type { PriceSeries } from "../datasets/priceSeries.js";
import { rollingVolatility } from "../model/series/rollingVolatility.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { elementStyles } from "./prices/elementStyles.js";
import { endLabels } from "./endLabels.js";
import { monthEnd } from "./prices/monthEnd.js";
import { note } from "./note.js";
import { light } from "./palette.js";

const source =
  "computed from price-index.csv (KOMIS, FOB China); in place of Woods (2025), Figure 9";

export interface VolatilityHistoryOptions {
  readonly series: readonly PriceSeries[];
  /** Monthly changes in a window. */
  readonly length: number;
  /** Month-ends between which nothing was published. */
  readonly silent: readonly [string, string];
}

/** An element’s volatility by the month in which the window ends. */
interface Course {
  readonly element: PriceSeries["element"];
  readonly points: readonly { readonly month: string; readonly volatility: number }[];
}

/**
 * Figure 9, rebuilt: rolling volatility by element, the silent months as a band. Woods (2025), Figure 9.
 *
 * @throws RangeError when no series is as long as a window, or a window is shorter than 2
 */
export function volatilityHistory({ series, length, silent }: VolatilityHistoryOptions): Figure {
  const courses = series
    .map((each): Course => ({ element: each.element, points: rollingVolatility(each, length) }))
    .filter(({ points }) => points.length > 0);
  if (courses.length === 0)
    throw new RangeError(
      `volatilityHistory: series must be longer than ${length} months, got none`,
    );
  const months = [
    ...new Set(courses.flatMap(({ points }) => points.map(({ month }) => month))),
  ].sort();
  return figure({
    name: "volatility-history",
    title: "Rolling volatility of prices",
    subtitle: `standard deviation of ${length} monthly log changes, % a year; band: quota not published`,
    status: "public record",
    source,
    caption: "Compare each line inside the band with its own past, not with the other lines.",
    alt: describe(courses, length, silent),
    data: courses.map(trace),
    layout: layout(courses, months, silent),
    table: {
      title: `Volatility over ${length} months`,
      columns: {
        month: "Window ends",
        ...Object.fromEntries(
          courses.map(({ element }) => [
            element,
            { title: elementStyles[element].name, unit: "% a year" },
          ]),
        ),
      },
      digits: 1,
      rows: months.map((month): Record<string, string | number | null> => ({
        month,
        ...Object.fromEntries(courses.map((course) => [course.element, valueAt(course, month)])),
      })),
    },
  });
}

const valueAt = ({ points }: Course, month: string): number | null =>
  points.find((point) => point.month === month)?.volatility ?? null;
const trace = ({ element, points }: Course): Partial<Data> => ({
  type: "scatter",
  mode: "lines",
  name: element,
  x: points.map(({ month }) => monthEnd(month)),
  y: points.map(({ volatility }) => volatility),
  line: { color: elementStyles[element].color, dash: elementStyles[element].dash, width: 1.75 },
  hovertext: points.map(
    ({ month, volatility }) =>
      `<b>${element}</b> to ${month}<br>${roundedText(volatility, 1)} % a year`,
  ),
  hoverinfo: "text",
});

function layout(
  courses: readonly Course[],
  months: readonly string[],
  [from, to]: readonly [string, string],
): Partial<Layout> {
  const top = Math.max(
    ...courses.flatMap(({ points }) => points.map(({ volatility }) => volatility)),
  );
  return {
    ...baseLayout(400),
    margin: { t: 28, r: 30, b: 34, l: 52 },
    xaxis: axis("", {
      type: "date",
      range: [`${months[0]}-01`, monthEnd(months.at(-1)!)],
      showgrid: false,
      showline: true,
      dtick: "M48",
      tick0: "2010-01-01",
      tickformat: "%Y",
    }),
    yaxis: axis("volatility, % a year", { range: [0, 1.05 * top], nticks: 6 }),
    shapes: [
      stripe(monthEnd(from), monthEnd(to), {
        line: { color: light.soft, width: 1, dash: "dot" },
      }),
    ],
    annotations: [
      note("quota not published", monthEnd(to), 1, {
        ...{ xref: "x", yref: "paper", xanchor: "right", yanchor: "bottom", color: light.china },
      }),
      ...endLabels(
        courses.map(({ element, points }) => ({
          text: `<b>${element}</b>`,
          x: monthEnd(points.at(-1)!.month),
          y: points.at(-1)!.volatility,
          color: elementStyles[element].color,
        })),
        0.055 * top,
        6,
      ),
    ],
  };
}

function describe(
  courses: readonly Course[],
  length: number,
  [from, to]: readonly [string, string],
): string {
  const each = courses.map((course) => {
    const top = course.points.reduce((a, b) => (b.volatility > a.volatility ? b : a));
    const number = (month: string): string => {
      const value = valueAt(course, month);
      return value === null ? "none" : roundedText(value, 1);
    };
    return `${course.element} is highest at ${roundedText(top.volatility, 1)} in the window to ${top.month}, and has ${number(from)} to ${from} and ${number(to)} to ${to}`;
  });
  return `Public record: volatility in percent a year over ${length} months, by the month in which the window ends. ${each.join("; ")}.`;
}
