import { loads, loadsAddress } from "../engine/words/loads.js";
import type { Prose } from "../engine/words/md.js";
import { plansToShow } from "../model/plans/plansToShow.js";
import type { Solution } from "../model/solver/solution.js";

/**
 * The equilibria of a solution, as links that put them on the tree.
 *
 * @param at - id of the cell that shows the tree
 */
export function planLinks(solution: Solution, at: string): Prose {
  const links = plansToShow(solution).map(({ name, choices }) => ({
    name,
    address: loadsAddress(choices, at),
  }));
  const markdown = links.map(({ name, address }, i) => {
    const before = links.slice(0, i).filter((each) => each.name === name).length;
    return loads(before === 0 ? name : `${name}, answered otherwise`, address).markdown;
  });
  return { kind: "prose", markdown: markdown.join("; ") };
}
