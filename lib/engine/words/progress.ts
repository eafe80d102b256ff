let listener: ((share: number) => void) | undefined;

/** Tells how far work in the background is, from 0 to 1; where nobody waits in a page, nobody hears it. */
export const tellProgress = (share: number): void => listener?.(share);

/** From now on `hear` is told; the page's worker has one listener. */
export function hearProgress(hear: (share: number) => void): void {
  listener = hear;
}
