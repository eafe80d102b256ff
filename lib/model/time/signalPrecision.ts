import { checkDynamics, checkShare } from "./checkDynamics.js";
import { layers, type ByLayer } from "./layers.js";

/**
 * Probability that a year's news points to China's true type, through four layers of opacity.
 *
 * `alpha = 1/2 + (alpha0 - 1/2) Π_k (1 - lambda_k o_k)`: a product, since each layer amplifies the others
 * (Woods 2025, Patent Opacity). The form is this edition's.
 *
 * @param opacity - how complete each layer is, in [0, 1]
 * @param strength - what a complete layer removes: one share for all layers, or one for each
 * @returns a probability in [1/2, alpha0]
 * @throws RangeError that names the layer or the assumption
 * @example signalPrecision({ quotas: 1, regulation: 0, exportControls: 0, patents: 0 }, 0.7, 0.5) // 0.6
 */
export function signalPrecision(
  opacity: ByLayer,
  alpha0: number,
  strength: number | ByLayer,
): number {
  checkDynamics("signalPrecision", { alpha0 });
  let left = 1;
  for (const layer of layers) {
    const lambda = typeof strength === "number" ? strength : strength[layer];
    checkShare("signalPrecision", `opacity of ${layer}`, opacity[layer]);
    checkShare("signalPrecision", `lambda of ${layer}`, lambda);
    left *= 1 - lambda * opacity[layer];
  }
  return 0.5 + (alpha0 - 0.5) * left;
}
