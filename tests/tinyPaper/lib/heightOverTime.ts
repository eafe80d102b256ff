import type { Figure } from "notebook-engine/figure/figure.js";
import { formatNumber } from "notebook-engine/figure/formatNumber.js";
import { axis, baseLayout, legendRow } from "notebook-engine/figure/layout.js";
import { heightAfter } from "./candle.js";
import type { Row } from "./datasets/rows.js";
import { palette } from "./palette.js";

const { flame, wax } = palette.light;
const shared = {
  status: "illustrative",
  source: "made up, reading by reading, in readings.csv",
} as const;

/** The readings, and the line that one pace draws through them. */
export function heightOverTime(readings: readonly Row<"readings">[], r: number): Figure {
  const rows = readings.map(({ minute, height_cm }) => ({
    minute,
    read: height_cm,
    expected: heightAfter(minute, r),
  }));
  const furthest = Math.max(...rows.map(({ read, expected }) => Math.abs(read - expected)));
  const x = rows.map(({ minute }) => minute);
  return {
    kind: "figure",
    name: "height-over-time",
    title: `At ${formatNumber(r)} cm an hour the line misses a reading by up to ${formatNumber(furthest)} cm`,
    subtitle: "height of the candle, cm",
    ...shared,
    caption: "Compare each reading with the line.",
    alt: `Ten points, the readings, and a line that falls by ${formatNumber(r)} cm an hour until the candle is gone.`,
    data: [
      {
        type: "scatter",
        mode: "markers",
        name: "read",
        x,
        y: rows.map(({ read }) => read),
        marker: { color: wax, size: 9 },
      },
      {
        type: "scatter",
        mode: "lines",
        name: "at one pace",
        x,
        y: rows.map(({ expected }) => expected),
        line: { color: flame, width: 2 },
      },
    ],
    layout: {
      ...baseLayout(320),
      showlegend: true,
      legend: legendRow({ y: -0.25 }),
      xaxis: axis("minutes after lighting"),
      yaxis: axis("cm", { rangemode: "tozero" }),
    },
    table: {
      kind: "table",
      title: "Readings",
      ...shared,
      columns: [
        { name: "minute", title: "Minute" },
        { name: "read", title: "Read", unit: "cm" },
        { name: "expected", title: "At one pace", unit: "cm" },
      ],
      rows: rows.map(({ minute, read, expected }) => [minute, read, expected]),
    },
  };
}
