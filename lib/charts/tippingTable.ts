import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import { kindsOf } from "../model/map/equilibriumKinds.js";
import { parameters, type Parameters } from "../model/game/parameters.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import { tippingPoints } from "../model/statics/tippingPoints.js";

const borders = { "p = muStar": "p = μ*", "phiD = kappa": "φ_D = κ" } as const;

/**
 * How far each assumption is from a border of the equilibrium map, and what lies beyond it.
 *
 * @throws RangeError for an assumption outside its domain
 */
export const tippingTable = (assumptions: Parameters): Table =>
  table(
    tippingPoints(assumptions).map(({ name, border, at }) => ({
      letter: parameters[name].text,
      now: assumptions[name],
      at,
      border: borders[border],
      after: beyond(assumptions, name, at),
    })),
    {
      title: "Distance to the next border",
      status: "computed",
      source:
        "closed form; the last column by the solver, a tenth of the way beyond, where a disclosure shows the type",
      columns: {
        letter: "Assumption",
        at: "Border at",
        border: "Which border",
        after: "Equilibria beyond it",
      },
    },
  );

/** What can happen a tenth of the way past a border. */
function beyond(assumptions: Parameters, name: keyof Parameters, at: number | null): string {
  const value = at === null ? null : at + (at - assumptions[name] || 0.2) * 0.1;
  return value === null || value <= 0 || (name === "p" && value > 1)
    ? "no value goes beyond"
    : kindsOf(solvePaper({ ...assumptions, [name]: value }, "verifiable")).join("; ");
}
