import { figure } from "./figure.js";
import { note, type Note } from "./note.js";
import type { Data, Layout } from "plotly.js-dist";
import { equilibriumKinds, type EquilibriumKind } from "../model/map/equilibriumKinds.js";
import { ratioMax, type EquilibriumMap, type MapRegion } from "../model/map/equilibriumMap.js";
import { formatNumber } from "../engine/figure/formatNumber.js";
import type { Figure } from "../engine/figure/figure.js";
import { inLines } from "./inLines.js";
import { kindColours } from "./kindColours.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { light } from "./palette.js";

export interface EquilibriumDiagramOptions {
  /** Prior of the point to mark. */
  readonly p: number;
  readonly phiD: number;
  readonly kappa: number;
  /** How a disclosure is read, in words. */
  readonly reading: string;
  /** Title of the claim that is held against the map, hatched where it is false: Theorem 4 as a whole unless said. */
  readonly hatched?: string;
}

/**
 * Every equilibrium over the prior and `phiD / kappa`, one panel a kind; hatched where a claim of Woods (2025),
 * as printed, is false.
 */
export function equilibriumDiagram(
  map: EquilibriumMap,
  { p, phiD, kappa, reading, hatched = "Theorem 4" }: EquilibriumDiagramOptions,
): Figure {
  const regions = map.regions[hatched] ?? [];
  const drawn = regions.filter((region) => isArea(region) || isLine(region));
  const present = equilibriumKinds.filter((kind) =>
    drawn.some(({ kinds }) => kinds.includes(kind)),
  );
  return figure({
    handle: { input: "p", x: p },
    name: "equilibrium-map",
    title: "Where each kind of equilibrium is",
    subtitle: `by prior p and φ_D/κ (both without unit), where ${reading}; hatched: ${hatched} is false`,
    status: "computed",
    source: `the model of Woods (2025), solved at every point; hatching: ${hatched} as printed`,
    caption:
      "One panel for each kind of equilibrium: coloured where there is one, a heavy line where there is one on that line alone. Kinds coexist where panels are coloured alike. The circle is where you stand.",
    alt: describe(regions, reading, hatched),
    data: present.flatMap((kind, panel) => [
      areaOf(kind, drawn, panel),
      hatching(hatched, drawn, panel),
      lineOf(kind, drawn, panel),
      point(p, phiD, kappa, panel),
    ]),
    layout: layout(present),
    table: {
      title: "Regions and boundaries of the map",
      columns: {
        p: "Prior p",
        ratio: "φ_D/κ",
        kinds: "Equilibria",
        differs: hatched,
      },
      rows: regions.map(({ x, y, kinds, differs }) => ({
        p: span(x),
        ratio: span(y),
        kinds: kinds.join("; "),
        differs: differs ? "false" : "not false",
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

/** The axes of a panel, by its place in the row of panels. */
const on = (panel: number): { xaxis: string; yaxis: string } =>
  panel === 0 ? { xaxis: "x", yaxis: "y" } : { xaxis: `x${panel + 1}`, yaxis: `y${panel + 1}` };

const filled = {
  type: "scatter",
  mode: "lines",
  fill: "toself",
  line: { width: 0 },
  hoverinfo: "skip",
} as const;

const areaOf = (
  kind: EquilibriumKind,
  regions: readonly MapRegion[],
  panel: number,
): Partial<Data> =>
  ({
    ...filled,
    ...on(panel),
    ...outlines(regions.filter((region) => isArea(region) && region.kinds.includes(kind))),
    name: kind,
    showlegend: false,
    fillcolor: kindColours[kind],
    opacity: 0.45,
  }) as Partial<Data>;

/** A boundary with a kind of its own; where the areas beside it have it, too, it is one with them. */
function lineOf(
  kind: EquilibriumKind,
  regions: readonly MapRegion[],
  panel: number,
): Partial<Data> {
  const areas = regions.filter((region) => isArea(region) && region.kinds.includes(kind));
  const own = regions.filter(
    (region) =>
      isLine(region) && region.kinds.includes(kind) && !areas.some((area) => holds(area, region)),
  );
  return {
    type: "scatter",
    mode: "lines",
    ...on(panel),
    name: kind,
    showlegend: false,
    x: own.flatMap(({ x: [from, to] }) => [from, to, null]),
    y: own.flatMap(({ y: [from, to] }) => [from, to, null]),
    line: { color: kindColours[kind], width: 4 },
    hoverinfo: "skip",
    cliponaxis: false,
  } as Partial<Data>;
}

const holds = (area: MapRegion, { x, y }: MapRegion): boolean =>
  area.x[0] <= x[0] && x[1] <= area.x[1] && area.y[0] <= y[0] && y[1] <= area.y[1];

const hatching = (hatched: string, regions: readonly MapRegion[], panel: number): Partial<Data> =>
  ({
    ...filled,
    ...on(panel),
    ...outlines(regions.filter(({ differs }) => differs)),
    name: `hatched: ${hatched} is false`,
    showlegend: panel === 0,
    line: { width: 1, color: light.ink },
    fillpattern: {
      shape: "/",
      fgcolor: light.ink,
      bgcolor: "rgba(0,0,0,0)",
      size: 9,
      solidity: 0.08,
    },
  }) as Partial<Data>;

/** Where the reader stands; above the map, at its upper edge. */
function point(p: number, phiD: number, kappa: number, panel: number): Partial<Data> {
  const ratio = phiD / kappa;
  const beyond = !(ratio <= ratioMax);
  const words =
    kappa === 0
      ? "κ = 0, above the map"
      : `φ<sub>D</sub>/κ = ${formatNumber(ratio)}${beyond ? ", above the map" : ""}`;
  return {
    type: "scatter",
    mode: "markers",
    ...on(panel),
    name: "where you stand",
    showlegend: panel === 0,
    x: [p],
    y: [beyond ? ratioMax : ratio],
    marker: {
      size: 11,
      symbol: beyond ? "triangle-up" : "circle",
      color: light.paper,
      line: { color: light.ink, width: 2.5 },
    },
    hovertemplate: `p = %{x}, ${words}<extra></extra>`,
    cliponaxis: false,
  } as Partial<Data>;
}

/** Height of a panel and of the gap below it, and the margins above and below them all, in pixels. */
const [panelHeight, gap, above, below] = [110, 48, 44, 88];

/** Two panels a row, their names above them; the prior is marked below the last of each column. */
function layout(present: readonly EquilibriumKind[]): Partial<Layout> {
  const rows = Math.max(1, Math.ceil(present.length / 2));
  const inner = rows * panelHeight + (rows - 1) * gap;
  const axes = present.flatMap((_, panel) => {
    const { xaxis, yaxis } = on(panel);
    const isLeft = panel % 2 === 0;
    const top = 1 - (Math.floor(panel / 2) * (panelHeight + gap)) / inner;
    const plain = { showgrid: false, automargin: false, nticks: 5 };
    const isLast = panel + 2 >= present.length;
    const across = {
      anchor: yaxis,
      domain: isLeft ? [0, 0.44] : [0.56, 1],
      range: [-0.03, 1.03],
      showticklabels: isLast,
    };
    const up = {
      anchor: xaxis,
      domain: [Math.max(0, top - panelHeight / inner), top],
      range: [-0.06, ratioMax + 0.06],
    };
    return [
      [
        xaxis.replace("x", "xaxis"),
        axis(isLast ? "prior p" : "", { ...plain, ...across } as object),
      ],
      [yaxis.replace("y", "yaxis"), axis(isLeft ? "φ_D/κ" : "", { ...plain, ...up } as object)],
    ] as const;
  });
  return {
    ...baseLayout(inner + above + below),
    margin: { t: above, r: 16, b: below, l: 52 },
    showlegend: true,
    legend: legendRow({ y: -56 / inner, yanchor: "top" }),
    ...(Object.fromEntries(axes) as Partial<Layout>),
    annotations: present.map((kind, panel) => name(kind, panel)),
  };
}

const name = (kind: EquilibriumKind, panel: number): Note => {
  const { xaxis, yaxis } = on(panel);
  return note(`<b>${inLines(kind, 24)}</b>`, 0, 1, {
    ...({ xref: `${xaxis} domain`, yref: `${yaxis} domain` } as object),
    ...{ xanchor: "left", yanchor: "bottom", yshift: 3, size: 12, color: kindColours[kind] },
  });
};

function describe(regions: readonly MapRegion[], reading: string, hatched: string): string {
  const areas = regions.filter(isArea);
  const sentences = areas.map(
    ({ x, y, kinds, differs }) =>
      `For p from ${span(x)} and φ_D/κ from ${span(y)}: ${kinds.join("; ")}${differs ? ` (${hatched} is false)` : ""}.`,
  );
  const edges = areas.length > 1 ? "The lines between them, and the edges," : "Its edges";
  const own =
    areas.length < regions.length
      ? [`${edges} have equilibria of their own: the data list them.`]
      : [];
  return [`Computed from the model, where ${reading}.`, ...sentences, ...own].join(" ");
}
