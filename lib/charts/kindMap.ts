import type { Data } from "plotly.js-dist";
import type { Figure } from "../engine/figure/figure.js";
import { axis, baseLayout, legendRow } from "../engine/figure/layout.js";
import { plotlyText } from "../engine/figure/plotlyText.js";
import { gameKinds, type GameKind } from "../model/games/gameKinds.js";
import { figure } from "./figure.js";
import { light } from "./palette.js";

/** A game of a family, by its one or two parameters, and the kinds of equilibrium that it has. */
export interface KindPoint {
  readonly x: number;
  readonly y?: number;
  readonly kinds: readonly GameKind[];
}

const colours: Readonly<Record<GameKind, string>> = {
  pooling: light.press,
  separating: light.separating,
  "semi-separating": light.semiSeparating,
};

/**
 * Which kinds of equilibrium the games of a family have, over one parameter, a lane for each kind; or over two, a
 * layer for each kind: colour for pooling, lines one way or the other for the rest. A square stands for the game in
 * its middle; what lies between two games is not looked at.
 *
 * @param names - of the parameters, with unit
 * @throws RangeError where some games have a second parameter and others none
 */
export function kindMap(
  points: readonly KindPoint[],
  names: { readonly x: string; readonly y?: string },
): Figure {
  const flat = points.every(({ y }) => y === undefined);
  if (!flat && points.some(({ y }) => y === undefined))
    throw new RangeError("kindMap: y must be given for all points or for none");
  const present = gameKinds.filter((kind) => points.some(({ kinds }) => kinds.includes(kind)));
  const [xs, ys] = [sides(points.map(({ x }) => x)), sides(points.map(({ y = 0 }) => y))];
  const squares = (kind: GameKind): { x: (number | null)[]; y: (number | null)[] } => {
    const own = points.filter(({ kinds }) => kinds.includes(kind));
    const lane = present.length - 1 - present.indexOf(kind);
    const up = (y: number): readonly [number, number] => (flat ? [lane - 0.3, lane + 0.3] : ys(y));
    return {
      x: own.flatMap(({ x }) => [xs(x)[0], xs(x)[1], xs(x)[1], xs(x)[0], xs(x)[0], null]),
      y: own.flatMap(({ y = 0 }) => [up(y)[0], up(y)[0], up(y)[1], up(y)[1], up(y)[0], null]),
    };
  };
  const { x: xName, y: yName = "" } = names;
  const count = (kind: GameKind): string =>
    `${kind} in ${points.filter(({ kinds }) => kinds.includes(kind)).length}`;
  const games = `${points.length} ${points.length === 1 ? "game" : "games"}`;
  return figure({
    name: "kind-map",
    title: "Which kinds of equilibrium there are",
    subtitle: `by ${xName}${flat ? "" : ` and ${yName}`}; ${games}, each solved exactly`,
    status: "computed",
    source: "the games as given, and the solver of this edition of Woods (2025)",
    caption: "Look for the borders: there a small change of a number changes what messages tell.",
    alt: `Computed from ${games} by ${xName}${flat ? "" : ` and ${yName}`}: ${present.map(count).join(", ")}.`,
    data: present.map((kind) => ({
      type: "scatter",
      mode: "lines",
      name: kind,
      ...squares(kind),
      fill: "toself",
      ...(flat || kind === "pooling"
        ? { fillcolor: colours[kind], opacity: flat ? 0.8 : 0.3 }
        : { fillpattern: hatching(kind) }),
      line: { width: 0 },
      hoverinfo: "skip",
    })) as Partial<Data>[],
    layout: {
      ...baseLayout(flat ? 90 + 40 * present.length : 460),
      margin: { t: 12, r: 16, b: 44, l: 56 },
      showlegend: !flat,
      legend: legendRow({ y: -0.2, yanchor: "top" }),
      xaxis: axis(plotlyText(xName), { showgrid: false }),
      yaxis: flat
        ? axis("", {
            showgrid: false,
            range: [-0.6, present.length - 0.4],
            tickvals: present.map((_, k) => present.length - 1 - k),
            ticktext: [...present],
          })
        : axis(plotlyText(yName), { showgrid: false }),
    },
    table: {
      title: "Each game of the map",
      columns: { x: xName, ...(flat ? {} : { y: yName }), kinds: "Kinds of equilibrium" },
      rows: points.map(({ x, y, kinds }) => ({
        ...{ x, ...(y === undefined ? {} : { y }) },
        kinds: kinds.join("; ") || "none",
      })),
    },
  });
}

/** Lines one way or the other, so that each kind is seen on the others. */
const hatching = (kind: GameKind): object => ({
  shape: kind === "separating" ? "/" : "\\",
  fgcolor: colours[kind],
  bgcolor: "rgba(0,0,0,0)",
  size: 9,
  solidity: 0.35,
});

/** From half-way to the value before, to half-way to the value after. */
function sides(values: readonly number[]): (value: number) => readonly [number, number] {
  const all = [...new Set(values)].sort((a, b) => a - b);
  return (value) => {
    const k = all.indexOf(value);
    const gap = (j: number): number => (all[j + 1]! - all[j]!) / 2;
    const [before, after] = [
      k > 0 ? gap(k - 1) : undefined,
      k < all.length - 1 ? gap(k) : undefined,
    ];
    return [value - (before ?? after ?? 0.5), value + (after ?? before ?? 0.5)];
  };
}
