import type { Layout } from "plotly.js-dist";
import { axis, baseLayout } from "../../engine/figure/layout.js";
import { light } from "../palette.js";
import { note, type Note } from "../note.js";
import { stripe } from "../stripe.js";
import type { RecordPoint } from "./comparisonTraces.js";
import { panelAxis, panelName } from "./quotaLayout.js";

type Points = Readonly<Record<"mining" | "smelting", readonly RecordPoint[]>>;

/** Oxide equivalent above, gross tonnes below on an axis of their own; a band where nothing was disclosed. */
export function comparisonLayout(
  { printed, record }: { printed: boolean; record: boolean },
  points: Points,
): Partial<Layout> {
  const top: [number, number] = record ? [0.36, 0.95] : [0, 0.95];
  return {
    ...baseLayout(record ? 500 : 400),
    margin: { t: 24, r: 12, b: 28, l: 56 },
    xaxis: axis("", {
      range: [1989, 2026.6],
      showgrid: false,
      showline: true,
      anchor: record ? "y2" : "y",
      tickvals: [1990, 2000, 2010, 2020],
    }),
    yaxis: panelAxis(top, {
      range: [-1500, 300_000],
      tickformat: ",",
      tickvals: [0, 1e5, 2e5, 3e5],
    }),
    ...(record && {
      yaxis2: panelAxis([0, 0.24], {
        range: [-500, 75_000],
        tickformat: ",",
        tickvals: [0, 3e4, 6e4],
      }),
    }),
    shapes: record
      ? [
          stripe(2024.5, 2025.5, {
            xref: "x",
            yref: "y domain" as "paper",
          }),
        ]
      : [],
    annotations: [
      panelName(
        record ? "Production: t REO; as printed: tons" : "Quota in tons, as printed",
        top[1],
      ),
      ...(printed
        ? [label("as printed", 1990, 80_000, light.soft, { xanchor: "left", yanchor: "top" })]
        : []),
      ...(record ? recordLabels(points) : []),
      ...(printed && !record
        ? [
            label("hollow: printed as undisclosed", 2022.6, 262_000, light.soft, {
              xanchor: "right",
            }),
          ]
        : []),
    ],
  };
}

const recordLabels = ({ mining, smelting }: Points): Note[] => [
  label("mining", 2022, confirmedIn(mining, 2022), light.china, {
    ...{ xanchor: "right", yanchor: "bottom", xshift: -8 },
  }),
  label("smelting", 2019, confirmedIn(smelting, 2019), light.ink, {
    ...{ xanchor: "left", yanchor: "top", yshift: -8 },
  }),
  label("hollow: unconfirmed", 2005.5, 106_000, light.china, { yanchor: "bottom" }),
  note("<b>?</b>", 2025, 0.5, {
    xref: "x",
    yref: "y domain" as "paper",
    ...{ size: 15, color: light.china },
  }),
  note("2025: not disclosed", 2024.3, 0.02, {
    xref: "x",
    yref: "y domain" as "paper",
    xanchor: "right",
    yanchor: "bottom",
    color: light.china,
  }),
  panelName("Export quota: gross t, ended in 2015", 0.24),
];

/** The height of a series in a year for which it is confirmed. */
const confirmedIn = (points: readonly RecordPoint[], year: number): number =>
  points.find((point) => point.year === year && point.evidence !== "unconfirmed")?.value ?? 0;

const label = (text: string, x: number, y: number, color: string, options: Partial<Note>): Note =>
  note(text, x, y, { xref: "x", yref: "y", color, ...options });
