import { figure } from "./figure.js";
import type { OutputShare } from "../datasets/outputShare.js";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout } from "../engine/figure/layout.js";
import { note } from "./note.js";
import { roundedText } from "./roundedText.js";
import { light } from "./palette.js";

const source =
  "USGS, by edition, in mine-production.csv; Woods (2025), Figure 10, has the share fall";

/**
 * China’s share of the world’s mine output: each edition of the USGS a mark, the latest joined, estimates hollow. Woods (2025), Figure 10.
 *
 * @throws RangeError for no year
 */
export function outputShares(shares: readonly OutputShare[]): Figure {
  if (shares.length === 0)
    throw new RangeError("outputShares: shares must be one year or more, got none");
  const latest = shares.filter((row) => row.latest);
  const others = shares.filter((row) => !row.latest);
  const percent = (value: number): string => `${roundedText(value, 1)} %`;
  const points = (rows: readonly OutputShare[], size: number, color: string, aside = 0) => ({
    type: "scatter" as const,
    x: rows.map(({ year }) => year + aside),
    y: rows.map(({ share }) => share),
    marker: {
      size,
      color: rows.map(({ estimated }) => (estimated ? light.paper : color)),
      line: { color, width: 1.5 },
      opacity: 1,
    },
    hovertext: rows.map(
      ({ year, edition, country, world, share, estimated }) =>
        `<b>${year}</b> ${percent(share)}${estimated ? ", estimate" : ""}<br>${country.toLocaleString("en-US")} of ${world.toLocaleString("en-US")} t REO<br>${edition}`,
    ),
    hoverinfo: "text" as const,
  });
  return figure({
    name: "output-shares",
    title: "China’s share of mine output",
    subtitle:
      "% of world mine output, t REO; hollow: estimate; small: an earlier edition; no mark: not found",
    status: "public record",
    source,
    caption:
      "Follow the joined marks, the latest edition for each year; small marks beside them are what other editions said.",
    alt: `Public record: China’s share of world mine output by the latest edition of the USGS. ${latest.map(({ year, share, estimated }) => `${year} ${percent(share)}${estimated ? " (estimate)" : ""}`).join(", ")}.`,
    data: [
      { ...points(others, 6, light.soft, 0.17), mode: "markers", name: "earlier edition" },
      {
        ...points(latest, 9, light.china),
        mode: "text+lines+markers",
        name: "latest edition",
        line: { color: light.china, width: 1.25 },
        text: latest.map(({ share }) => `${Math.round(share)}`),
        textposition: "top center",
        textfont: { size: 12, color: light.china },
      },
    ],
    layout: {
      ...baseLayout(300),
      margin: { t: 12, r: 16, b: 34, l: 52 },
      xaxis: axis("", {
        range: [latest[0]!.year - 0.5, latest.at(-1)!.year + 0.5],
        dtick: 2,
        showgrid: false,
        showline: true,
      }),
      yaxis: axis("share of mine output, %", { range: [0, 110], dtick: 25 }),
      annotations: [
        note("China: the USGS enters the quota as production", 0, 0.03, {
          ...{ xref: "paper", yref: "paper", xanchor: "left", yanchor: "bottom", xshift: 8 },
        }),
      ],
    },
    table: {
      title: "China’s share of mine output, by edition",
      only: ["year", "edition", "china", "world", "share", "estimated"],
      columns: {
        china: { unit: "t REO" },
        world: { unit: "t REO" },
        share: { unit: "%" },
        estimated: "Estimate",
      },
      digits: 1,
      rows: shares.map((row) => ({ ...row, china: row.country })),
    },
  });
}
