/**
 * Runs a function of the library away from the page, so that a moved slider never waits for it: in
 * the page on a worker, which a newer run of the same cell ends; in tslab at once. Arguments and
 * result are copied, in both, as between threads.
 *
 * @param work - a function that the notebook imports from `"../lib"`
 * @param args - plain values: numbers, texts, arrays, objects
 * @throws DataCloneError when an argument or the result cannot be copied, such as a function
 */
export async function background<Arguments extends readonly unknown[], Result>(
  work: (...args: Arguments) => Result,
  ...args: Arguments
): Promise<Awaited<Result>> {
  return structuredClone(await work(...structuredClone(args)));
}

/**
 * How a page or a test carries out `background`; `signal` tells when the result is no longer wanted, and `hear`
 * is told by work that calls `tellProgress`.
 */
export type Background = (
  work: BackgroundWork,
  args: readonly unknown[],
  signal: AbortSignal,
  hear?: (share: number) => void,
) => Promise<unknown>;

export type BackgroundWork = (...args: never[]) => unknown;

/** In this thread: the meaning that every other way must keep. */
export const inThisThread: Background = (work, args) =>
  background(work as (...args: unknown[]) => unknown, ...args);
