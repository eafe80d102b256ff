import { theorem4 } from "../claims/theorem4.js";
import { instanceOf } from "../claims/instances.js";
import type { Exact } from "../game/rational.js";
import type { Reading } from "../solver/reading.js";
import { kindsOf, type EquilibriumKind } from "./equilibriumKinds.js";
import { fillGrid } from "./fillGrid.js";
import { mergeRegions, type Rectangle } from "./mergeRegions.js";

/** Largest `phiD / kappa` of the map. */
export const ratioMax = 2;

/** A rectangle of the map, or a line where a side has no length, with the same equilibria everywhere. */
export interface MapRegion extends Rectangle {
  readonly kinds: readonly EquilibriumKind[];
  /** Whether Theorem 4, as printed, says otherwise. */
  readonly differs: boolean;
}

export interface EquilibriumMap {
  readonly regions: readonly MapRegion[];
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
 * each point solved exactly, and where Woods (2025), Theorem 4, as printed, differs.
 *
 * @param size - points a side, one more than a multiple of 4
 * @throws RangeError for an assumption outside its domain or another size
 */
export function equilibriumMap(payoffs: MapPayoffs, reading: Reading, size = 201): EquilibriumMap {
  if (!Number.isInteger(size) || size < 5 || size > 1001 || size % 4 !== 1)
    throw new RangeError(
      `equilibriumMap: size must be 5, 9, …, 1001, one more than a multiple of 4, got ${size}`,
    );
  const steps = size - 1;
  const { A, gamma, delta } = payoffs;
  const found = new Map<string, Pick<MapRegion, "kinds" | "differs">>();
  const { values, solved } = fillGrid(size, (column, row) => {
    const vector = {
      A,
      gamma,
      delta,
      p: `${column}/${steps}`,
      phiD: `${ratioMax * row}/${steps}`,
      kappa: 1,
    };
    const instance = instanceOf(vector, reading);
    const kinds = kindsOf(instance.solution());
    const differs = theorem4.some(
      ({ id, holds }) => id !== "theorem4-complete" && holds(instance) === false,
    );
    const key = `${kinds.join("|")} ${differs}`;
    found.set(key, { kinds, differs });
    return key;
  });
  const place = (x: number): number => x / steps;
  const regions = mergeRegions(values).map(({ x, y, value }) => ({
    x: [place(x[0]), place(x[1])] as const,
    y: [ratioMax * place(y[0]), ratioMax * place(y[1])] as const,
    ...found.get(value)!,
  }));
  return { regions, size, solved };
}
