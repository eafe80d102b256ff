import type { TerminalHistory } from "../../model/game/histories.js";
import { formatNumber } from "../../engine/figure/formatNumber.js";

/** China's payoff at an ending, in the paper's letters: Woods (2025), China's Payoffs. */
export function chinaPayoffText({ capacity, signal, action }: TerminalHistory): string {
  const type = capacity === "QH" ? "H" : "L";
  const disclosure = signal === "D" ? " − φ<sub>D</sub>" : "";
  const harm = action === "P" ? " − κ" : "";
  return `L<sub>${type}</sub> − C<sub>${type}</sub>${disclosure}${harm}`;
}

/** Outsiders' payoff at an ending, in the paper's letters: Woods (2025), Foreign Actors. */
export function foreignPayoffText({ capacity, action }: TerminalHistory): string {
  if (action === "H") return "−A";
  return capacity === "QH" ? "−δ" : "+γ";
}

/** A number at most three digits long, whole numbers in full. */
export const short = (value: number): string => formatNumber(value, 3);

/** The same with its sign, as payoffs are written. */
export const signed = (value: number): string => (value > 0 ? `+${short(value)}` : short(value));
