/**
 * Belief at which a gain that moves in a straight line with the belief is nothing, as are two replies that
 * are worth the same there: Woods (2025), Lemma 1, by the method of App. 2, B.2.
 *
 * @param gain - what one reply is worth beyond another, at a belief
 * @returns a number, outside [0, 1] where no belief makes the two worth the same; infinite or NaN if they never are, or always
 * @example indifference((mu) => -1 - (1 - 4 * mu)) // 0.5
 */
export const indifference = (gain: (mu: number) => number): number => gain(0) / (gain(0) - gain(1));
