/** Height in cm of a candle that was not yet lit. */
export const fullHeight = 20;

/** Hours until a candle is gone that loses `r` cm an hour. */
export const burningTime = (r: number): number => fullHeight / r;

/** Height in cm after some minutes; never below 0. */
export const heightAfter = (minute: number, r: number): number =>
  Math.max(0, fullHeight - (r * minute) / 60);
