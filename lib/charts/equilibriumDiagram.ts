import { beliefAxis } from "./beliefAxis.js";
import { figure } from "./figure.js";
import { note } from "./note.js";
import type { Data, Layout } from "plotly.js-dist";
import { equilibriumKinds, type EquilibriumKind } from "../model/map/equilibriumKinds.js";
import { ratioMax, type EquilibriumMap, type MapRegion } from "../model/map/equilibriumMap.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import type { Figure } from "../engine/figure/figure.js";
import { kindColours } from "./kindColours.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

const source = "the model of Woods (2025), solved at every point; hatching: Theorem 4 as printed";

export interface EquilibriumDiagramOptions {
  /** Prior of the point to mark. */
  readonly p: number;
  readonly phiD: number;
  readonly kappa: number;
  /** How a disclosure is read, in words. */
  readonly reading: string;
}

/**
 * Every equilibrium over the prior and `phiD / kappa`, one layer of colour a kind, so that those of kinds
 * that coexist mix; hatched where Woods (2025), Theorem 4, as printed, differs.
 */
export function equilibriumDiagram(
  map: EquilibriumMap,
  { p, phiD, kappa, reading }: EquilibriumDiagramOptions,
): Figure {
  const areas = map.regions.filter(isArea);
  const present = equilibriumKinds.filter((kind) =>
    map.regions.some((region) => (isArea(region) || isLine(region)) && region.kinds.includes(kind)),
  );
  return figure({
    handle: { input: "p", x: p },
    name: "equilibrium-map",
    title: "Which equilibria there are",
    subtitle: `by prior and φ_D/κ (both without unit), where ${reading}`,
    status: "computed",
    source,
    caption:
      "One colour for each kind of equilibrium; where kinds share a region, their colours lie over each other and the region names them all. Hatched: Theorem 4, as printed, says something else. The circle is where you stand.",
    alt: describe(map.regions, reading),
    data: [
      ...present.filter((kind) => fills(kind, areas)).map((kind) => layer(kind, areas)),
      hatching(areas),
      ...present.map((kind) => lines(kind, map.regions, !fills(kind, areas))),
      point(p, phiD, kappa),
    ],
    layout: layout(areas),
    table: {
      title: "Regions and boundaries of the map",
      columns: {
        p: "Prior p",
        ratio: "φ_D/κ",
        kinds: "Equilibria",
        differs: "Theorem 4 as printed",
      },
      rows: map.regions.map(({ x, y, kinds, differs }) => ({
        p: span(x),
        ratio: span(y),
        kinds: kinds.join("; "),
        differs: differs ? "differs" : "agrees",
      })),
    },
  });
}

const isArea = ({ x, y }: MapRegion): boolean => x[1] > x[0] && y[1] > y[0];
const isLine = (region: MapRegion): boolean =>
  !isArea(region) && (region.x[1] > region.x[0] || region.y[1] > region.y[0]);

const span = ([from, to]: readonly [number, number]): string =>
  from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`;

/** Outlines one after the other, with gaps between them. */
function outlines(regions: readonly MapRegion[]): { x: (number | null)[]; y: (number | null)[] } {
  return {
    x: regions.flatMap(({ x: [from, to] }) => [from, to, to, from, from, null]),
    y: regions.flatMap(({ y: [from, to] }) => [from, from, to, to, from, null]),
  };
}

const filled = {
  type: "scatter",
  mode: "lines",
  fill: "toself",
  line: { width: 0 },
  hoverinfo: "skip",
} as const;

const fills = (kind: EquilibriumKind, areas: readonly MapRegion[]): boolean =>
  areas.some(({ kinds }) => kinds.includes(kind));

const layer = (kind: EquilibriumKind, areas: readonly MapRegion[]): Partial<Data> => ({
  ...filled,
  ...outlines(areas.filter(({ kinds }) => kinds.includes(kind))),
  name: kind,
  legendgroup: kind,
  fillcolor: kindColours[kind],
  opacity: 0.32,
});

const hatching = (areas: readonly MapRegion[]): Partial<Data> =>
  ({
    ...filled,
    ...outlines(areas.filter(({ differs }) => differs)),
    name: "Theorem 4, as printed, differs",
    fillpattern: {
      shape: "/",
      fgcolor: light.ink,
      bgcolor: "rgba(0,0,0,0)",
      size: 9,
      solidity: 0.08,
    },
  }) as Partial<Data>;

/** Boundaries, which have equilibria of their own: the kinds of one lie on each other. */
function lines(
  kind: EquilibriumKind,
  regions: readonly MapRegion[],
  showlegend: boolean,
): Partial<Data> {
  const own = regions.filter((region) => isLine(region) && region.kinds.includes(kind));
  return {
    type: "scatter",
    mode: "lines",
    name: kind,
    legendgroup: kind,
    showlegend,
    x: own.flatMap(({ x: [from, to] }) => [from, to, null]),
    y: own.flatMap(({ y: [from, to] }) => [from, to, null]),
    line: { color: kindColours[kind], width: 2 },
    opacity: 0.6,
    hoverinfo: "skip",
    cliponaxis: false,
  };
}

/** Where the reader stands; above the map, at its upper edge. */
function point(p: number, phiD: number, kappa: number): Partial<Data> {
  const ratio = phiD / kappa;
  const beyond = !(ratio <= ratioMax);
  const words =
    kappa === 0
      ? "κ = 0, above the map"
      : `φ<sub>D</sub>/κ = ${formatNumber(ratio)}${beyond ? ", above the map" : ""}`;
  return {
    type: "scatter",
    mode: "markers",
    name: "where you stand",
    x: [p],
    y: [beyond ? ratioMax : ratio],
    marker: {
      size: 13,
      symbol: beyond ? "triangle-up" : "circle",
      color: light.paper,
      line: { color: light.ink, width: 2.5 },
    },
    hovertemplate: `p = %{x}, ${words}<extra></extra>`,
    cliponaxis: false,
  };
}

function layout(areas: readonly MapRegion[]): Partial<Layout> {
  const roomy = areas.filter(
    ({ x, y, kinds }) => x[1] - x[0] >= 0.3 && y[1] - y[0] >= 0.14 * kinds.length,
  );
  return {
    ...baseLayout(520),
    margin: { t: 12, r: 16, b: 40, l: 52 },
    showlegend: true,
    legend: legendRow({ y: -0.16, yanchor: "top" }),
    xaxis: beliefAxis("prior that China is strong, p (probability)"),
    yaxis: axis("cost of disclosing over harm of being pressed, φ_D/κ", {
      range: [-0.06, ratioMax + 0.06],
      showgrid: false,
      dtick: 0.5,
    }),
    // At the top of the region, so that the reader's point in its middle stays in sight.
    annotations: roomy.map(({ x, y, kinds }) =>
      note(kinds.join("<br>"), (x[0] + x[1]) / 2, y[1], {
        ...{ yanchor: "top", yshift: -4, size: 12, color: light.ink },
        ...{ bgcolor: light.paper, borderpad: 2, opacity: 0.9 },
      }),
    ),
  };
}

function describe(regions: readonly MapRegion[], reading: string): string {
  const areas = regions.filter(isArea);
  const sentences = areas.map(
    ({ x, y, kinds, differs }) =>
      `For p from ${span(x)} and φ_D/κ from ${span(y)}: ${kinds.join("; ")}${differs ? " (Theorem 4 as printed differs)" : ""}.`,
  );
  const edges = areas.length > 1 ? "The lines between them, and the edges," : "Its edges";
  const own =
    areas.length < regions.length
      ? ` ${edges} have equilibria of their own: the data list them.`
      : "";
  return `Computed from the model, where ${reading}. ${sentences.join(" ")}${own}`;
}
