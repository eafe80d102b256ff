/** The four layers of opacity that the paper stacks, in its order (Woods 2025, Patent Opacity). */
export const layers = ["quotas", "regulation", "exportControls", "patents"] as const;

export type Layer = (typeof layers)[number];

/** One number for each layer. */
export type ByLayer = Readonly<Record<Layer, number>>;
