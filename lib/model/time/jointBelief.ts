import { checkShare } from "./checkDynamics.js";

/** When two hidden states together make a China that it hurts to press. */
export type Joining = "either" | "both";

/**
 * Belief that pressing meets strength, when strength has two hidden sources: capacity and technology.
 *
 * With `either`, strong capacity or a real breakthrough is enough: `1 - (1 - b)(1 - b_patents)`. With `both`, one
 * without the other is not: `b · b_patents`. The two are believed independent, and stay so as long as news about one
 * says nothing about the other. Woods (2025), Patent Opacity, has the layers amplify each other; only the first does.
 *
 * @throws RangeError when a belief is outside [0, 1]
 * @example jointBelief(0.4, 0.4, "either") // 0.64
 */
export function jointBelief(capacity: number, patents: number, joining: Joining): number {
  checkShare("jointBelief", "capacity", capacity);
  checkShare("jointBelief", "patents", patents);
  if (joining !== "either" && joining !== "both")
    throw new TypeError(
      `jointBelief: joining must be "either" or "both", got "${String(joining)}"`,
    );
  return joining === "either" ? 1 - (1 - capacity) * (1 - patents) : capacity * patents;
}
