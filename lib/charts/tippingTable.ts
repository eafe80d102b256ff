import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import { kindsOf } from "../model/map/equilibriumKinds.js";
import { parameters, type Parameters } from "../model/game/parameters.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import { tippingPoints } from "../model/statics/tippingPoints.js";

const none = "no value goes beyond";
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
        "closed form; the last column by the solver, a tenth of the way beyond or nearer, where a disclosure shows the type",
      columns: {
        letter: "Assumption",
        at: "Border at",
        border: "Which border",
        after: "Equilibria beyond it",
      },
    },
  );

/** What can happen a tenth of the way past a border, or halfway to the end of the domain where that is nearer; on it, at either side. */
function beyond(assumptions: Parameters, name: keyof Parameters, at: number | null): string {
  const now = assumptions[name];
  const { min, max } = parameters[name].domain;
  if (at === null) return none;
  const kindsAt = (step: number): string => {
    const end = step > 0 ? max : min;
    const value = Math.abs(end - at) > Math.abs(step) ? at + step : (at + end) / 2;
    return at === end
      ? none
      : kindsOf(solvePaper({ ...assumptions, [name]: value }, "verifiable")).join("; ");
  };
  return at === now
    ? `below: ${kindsAt(-0.02)}; above: ${kindsAt(0.02)}`
    : kindsAt((at - now) * 0.1);
}
