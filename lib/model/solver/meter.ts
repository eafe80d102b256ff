/** The search was told to stop: what it found until then is a part of the answer. */
class Stopped extends Error {}

/** How much may be done, and who is told how far it is. */
export interface Effort {
  /** Most steps that the search may take, {@link usualLimit} unless given; a million take some seconds. */
  readonly limit?: number;
  /** Told the share that is done, from 0 to 1, now and then; `false` stops the search. */
  readonly progress?: (share: number) => unknown;
}

/** Steps that take about a minute. */
export const usualLimit = 3_000_000;

/** Counts the work of a search, tells how far it is, and ends it. */
export interface Meter {
  /** A part of the work, by the share of the whole that is done at its end; it ends early where `progress` says `false`. */
  readonly part: (end: number, work: () => void) => void;
  /** Whether a part ended early. */
  readonly wasStopped: () => boolean;
  /** Before the start: refuses what would take too long, told from some ways through the tree of choices. */
  readonly estimate: <N>(root: N, children: (node: N) => readonly N[]) => void;
  /** A step, or as many as some work counts for, which does this share of its part. */
  readonly step: (share?: number, count?: number) => void;
  /** Where choices combine in so many ways. */
  readonly combine: (ways: number) => void;
}

const waysTried = 24;

/** @throws RangeError `solve: expected at most 3000000 steps, found about 2e+9. …` */
export function meter({ limit = usualLimit, progress }: Effort): Meter {
  let [steps, done, told] = [0, 0, 0];
  let [from, to] = [0, 0];
  let wasStopped = false;
  const refuse = (found: string): never => {
    throw new RangeError(
      `solve: expected at most ${limit} steps, found ${found}. Ask for the pure equilibria alone (--pure, or { pure: true }), raise the limit, or drop what never matters.`,
    );
  };
  return {
    part(end, work) {
      [from, to] = [to, end];
      done = from;
      try {
        work();
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        wasStopped = true;
      }
    },
    wasStopped: () => wasStopped,
    // Knuth (1975): on a random way the product of the numbers of branches is the expected number of nodes.
    estimate(root, children) {
      let seed = 1;
      let sum = 0;
      for (let way = 0; way < waysTried; way++) {
        let nodes = 1;
        for (let next = children(root); next.length > 0;) {
          nodes *= next.length;
          sum += nodes;
          seed = (seed * 48271) % 2147483647;
          next = children(next[seed % next.length]!);
        }
      }
      // A few ways may miss by a factor: only what is far beyond the limit is refused before the start.
      const expected = sum / waysTried;
      if (expected > 10 * limit) refuse(`about ${expected.toPrecision(2)}`);
    },
    step(share = 0, count = 1) {
      done += share * (to - from);
      if ((steps += count) > limit)
        refuse(`more${done > 0 ? `, with ${(100 * done).toPrecision(2)}% done` : ""}`);
      if (progress && steps - told >= 500) {
        told = steps;
        if (progress(Math.min(1, done)) === false) throw new Stopped();
      }
    },
    combine(ways) {
      if (steps + ways > limit) refuse(`${ways.toPrecision(2)} combinations`);
    },
  };
}
