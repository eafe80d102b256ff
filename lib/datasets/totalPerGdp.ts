import type { MoneyPerGdp } from "./moneyPerGdp.js";

/** All announced money over GDP that one lets in, or `null` where there is none. */
export function totalPerGdp(
  { rare_earths, conditional, wider }: MoneyPerGdp,
  counted: { readonly conditional: boolean; readonly wider: boolean },
): number | null {
  const sums = [
    rare_earths,
    counted.conditional ? conditional : null,
    counted.wider ? wider : null,
  ].filter((sum) => sum !== null);
  return sums.length === 0 ? null : sums.reduce((a, b) => a + b, 0);
}
