import type { Prose } from "../engine/words/md.js";

/** The works that the notebooks cite, in the form of the paper's own list. */
const works = {
  "Banks and Sobel 1987":
    "Banks, Jeffrey S., and Joel Sobel. 1987. Equilibrium selection in signaling games. *Econometrica* 55 (3): 647–661.",
  "Cho and Kreps 1987":
    "Cho, In-Koo, and David M. Kreps. 1987. Signaling games and stable equilibria. *Quarterly Journal of Economics* 102 (2): 179–221. <https://doi.org/10.2307/1885060>",
  "Harsanyi and Selten 1988":
    "Harsanyi, John C., and Reinhard Selten. 1988. *A general theory of equilibrium selection in games*. Cambridge, MA: MIT Press.",
  "Spence 1973":
    "Spence, Michael. 1973. Job market signaling. *Quarterly Journal of Economics* 87 (3): 355–374.",
  "Woods 2025":
    "Woods, Dwayne. 2025. The power of withholding: Rare earth quotas and informational statecraft in China. *Journal of Chinese Political Science*. <https://doi.org/10.1007/s11366-025-09922-9>",
  "Zeileis and Hothorn 2013":
    "Zeileis, Achim, and Torsten Hothorn. 2013. A toolbox of permutation tests for structural change. *Statistical Papers* 54: 931–954.",
} as const;

/** A work as notebooks name it, e.g. `Cho and Kreps 1987`. */
export type Work = keyof typeof works;

/**
 * The list of works at the end of a notebook: the paper, and what else the notebook cites.
 *
 * @example show(worksCited("Cho and Kreps 1987"))
 */
export function worksCited(...others: readonly Work[]): Prose {
  const cited = [...new Set<Work>(["Woods 2025", ...others])].sort();
  const lines = cited.map((work) => `- ${works[work]}`);
  return { kind: "prose", markdown: ["**Works cited**", "", ...lines].join("\n") };
}
