import type { Point, Polytope } from "./polytope.js";

/**
 * Whether an outcome survives the Intuitive Criterion, and D1; with three types or more also divinity. Not judged,
 * `null`, where several receivers' payoffs do not come apart.
 */
export interface Survival {
  readonly intuitive: boolean | null;
  readonly d1: boolean | null;
  readonly divinity?: boolean;
}

/**
 * Whether all outcomes of a component survive, or some, or none. `undecided`, with three types or more alone:
 * its outcomes pay differently, and at those tried the verdict was the same.
 */
export type Extent = "all" | "some" | "none" | "undecided";

/** What of a component survives, by refinement. */
export type Shares = { readonly [K in keyof Survival]: Extent };

/** Verdicts of the refinements, exact. */
export interface Refinements<T> {
  /** On an equilibrium: it depends on what the sender does and is paid, hence not on replies off the path. */
  readonly outcome: (sender: Point<T>, receiver: Point<T>) => Survival;
  /** On all outcomes of a convex set of equilibria. */
  readonly component: (senders: readonly Point<T>[], receiver: Polytope<T>) => Shares;
}
