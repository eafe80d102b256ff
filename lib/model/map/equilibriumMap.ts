import { claimsByTitle } from "../claims/claimTitles.js";
import { instanceOf } from "../claims/instances.js";
import { one, rational, zero, type Exact } from "../game/rational.js";
import type Fraction from "fraction.js";
import { exactMuStar } from "../statics/exactMuStar.js";
import { exactParameters } from "../solver/paperParameters.js";
import type { Reading } from "../solver/reading.js";
import { kindsOf, type EquilibriumKind } from "./equilibriumKinds.js";
import { fillGrid } from "./fillGrid.js";
import { mergeRegions, type Rectangle } from "./mergeRegions.js";

/** Largest `phiD / kappa` of the map. */
export const ratioMax = 2;

/** A rectangle of the map, or a line where a side has no length, with the same equilibria everywhere. */
export interface MapRegion extends Rectangle {
  readonly kinds: readonly EquilibriumKind[];
  /** Whether the claim that is held against the map is false there. */
  readonly differs: boolean;
}

export interface EquilibriumMap {
  /** By the title of the claim that is held against it: `regions["Theorem 4"]`. */
  readonly regions: Readonly<Record<string, readonly MapRegion[]>>;
  /** Points a side. */
  readonly size: number;
  /** Points that were solved; the others lie among solved ones that agree. */
  readonly solved: number;
}

/** The payoffs that the map holds fixed; China's two costs matter by their ratio alone. */
export interface MapPayoffs {
  readonly A: Exact;
  readonly gamma: Exact;
  readonly delta: Exact;
}

/**
 * The equilibria of the paper's game over the prior `p` (across, 0 to 1) and `phiD / kappa` (up, 0 to 2),
 * each point solved exactly, and where each claim of Woods (2025) is false. The points nearest to the cutoff and, with
 * an audit, to its borders stand on them.
 *
 * @param size - points a side, one more than a multiple of 4
 * @throws RangeError for an assumption outside its domain or another size
 */
export function equilibriumMap(payoffs: MapPayoffs, reading: Reading, size = 201): EquilibriumMap {
  if (!Number.isInteger(size) || size < 5 || size > 1001 || size % 4 !== 1)
    throw new RangeError(
      `equilibriumMap: size must be 5, 9, …, 1001, one more than a multiple of 4, got ${size}`,
    );
  const q = typeof reading === "object" ? rational(reading.audited) : one;
  const priors = through(
    [exactMuStar(exactParameters({ ...payoffs, p: 0, phiD: 0, kappa: 0 }, "equilibriumMap"))],
    size,
    1,
  );
  const ratios = through([one, q, one.sub(q)], size, ratioMax);
  const found = new Map<string, { kinds: readonly EquilibriumKind[]; refuted: Set<string> }>();
  const { values, solved } = fillGrid(size, (column, row) => {
    const vector = { ...payoffs, p: priors.points[column]!, phiD: ratios.points[row]!, kappa: 1 };
    const instance = instanceOf(vector, reading);
    const kinds = kindsOf(instance.solution());
    const refuted = [...claimsByTitle].flatMap(([title, { holds }]) =>
      holds(instance) === false ? [title] : [],
    );
    const key = `${kinds.join("|")} ${refuted.join("|")}`;
    found.set(key, { kinds, refuted: new Set(refuted) });
    return key;
  });
  const regionsFor = (title: string): MapRegion[] => {
    const told = values.map((line) =>
      line.map((key) => {
        const { kinds, refuted } = found.get(key)!;
        return `${kinds.join("|")} ${refuted.has(title)}`;
      }),
    );
    return mergeRegions(told, { x: priors.borders, y: ratios.borders }).map(({ x, y, value }) => {
      const [kinds, differs] = [value.slice(0, value.lastIndexOf(" ")), value.endsWith("true")];
      return {
        x: [at(priors, x[0]), at(priors, x[1])],
        y: [at(ratios, y[0]), at(ratios, y[1])],
        kinds: kinds.split("|") as EquilibriumKind[],
        differs,
      };
    });
  };
  const regions = [...claimsByTitle.keys()].map((title) => [title, regionsFor(title)] as const);
  return { regions: Object.fromEntries(regions), size, solved };
}

/** Points of an axis, and which of them stand on a border: both ends do. */
interface Axis {
  readonly points: readonly Fraction[];
  readonly borders: ReadonlySet<number>;
}

/** Evenly spread from 0, but that the point nearest to a border inside stands on it. */
function through(inside: readonly Fraction[], size: number, top: number): Axis {
  const spread = Array.from({ length: size }, (_, k) => rational(`${top * k}/${size - 1}`));
  const points = [...spread];
  const borders = new Set([0, size - 1]);
  for (const border of inside) {
    if (border.lte(zero) || border.gte(top)) continue;
    const nearest = Math.round((border.valueOf() * (size - 1)) / top);
    const k = Math.min(Math.max(nearest, 1), size - 2);
    // Two borders as near to one point as that: the first has it.
    if (borders.has(k)) continue;
    points[k] = border;
    borders.add(k);
  }
  return { points, borders };
}

/** Where a point of an axis stands, or the middle between two. */
function at({ points }: Axis, index: number): number {
  const [below, above] = [points[Math.floor(index)]!, points[Math.ceil(index)]!];
  return below.add(above).div(2).valueOf();
}
