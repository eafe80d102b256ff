/** How far a slider can put a weight of a composite, and where it stands at first. */
export const weightRange = { min: 0, max: 1, step: 0.05, value: 0.5 } as const;
