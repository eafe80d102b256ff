import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { NumberOrRange, PaperEquilibrium } from "../model/map/equilibriaOf.js";

/** Every equilibrium of the paper's game, one row a set. */
export const equilibriumTable = (equilibria: readonly PaperEquilibrium[]): Table =>
  table(
    equilibria.map(({ name, disclosure, pressing, belief, survives }) => ({
      equilibrium: name,
      strong: often(disclosure.strong),
      weak: often(disclosure.weak),
      pressed: often(pressing),
      belief: rangeText(belief, threeDigits),
      intuitive: kept[survives.intuitive],
      d1: kept[survives.d1],
    })),
    {
      title: "Every equilibrium at these assumptions",
      status: "computed",
      source: "the solver, exact; a range is a continuum, each member an equilibrium",
      columns: {
        strong: "Strong type discloses",
        weak: "Weak type discloses",
        pressed: "Silence is pressed",
        belief: "Belief after silence",
        intuitive: "Survives the Intuitive Criterion",
        d1: "Survives D1",
      },
    },
  );

const kept = { all: "yes", some: "in part", none: "no", undecided: "undecided" } as const;

const threeDigits = (value: number): string => value.toFixed(3);

const often = (share: NumberOrRange): string =>
  rangeText(share, (value) =>
    value === 0 ? "never" : value === 1 ? "always" : threeDigits(value),
  );

function rangeText(value: NumberOrRange, say: (value: number) => string): string {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  return say(low) === say(high) ? say(low) : `${say(low)} to ${say(high)}`;
}
