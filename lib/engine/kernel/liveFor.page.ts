/** A page is live by itself. */
export const liveFor = (): (() => void) => () => {};
