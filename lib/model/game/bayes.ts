/**
 * Bayes' rule for two types: `prior l_H / (prior l_H + (1 - prior) l_L)`. Takes checked input.
 *
 * @param ifStrong - probability of what was observed when China is strong
 * @param ifWeak - the same when it is weak
 * @returns a probability; `null` where what was observed has probability 0, and the rule says nothing
 */
export function bayes(prior: number, ifStrong: number, ifWeak: number): number | null {
  const strong = prior * ifStrong;
  const total = strong + (1 - prior) * ifWeak;
  return total === 0 ? null : strong / total;
}
