import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/**
 * Uniform numbers in [0, 1) from a seed: the same seed gives the same numbers everywhere.
 *
 * @throws RangeError when the seed is not a whole number of 32 bits
 */
export function random(seed: number): () => number {
  if (!Number.isInteger(seed) || Math.abs(seed) > 0x7fffffff)
    throw new RangeError(`random: seed must be a whole number within ±2147483647, got ${seed}`);
  const generator = xoroshiro128plus(seed);
  return () => uniformFloat64(generator);
}
