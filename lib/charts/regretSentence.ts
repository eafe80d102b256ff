import { capitalised } from "../engine/figure/capitalised.js";
import { md, type Prose } from "../engine/words/md.js";
import type { Played } from "../model/plans/play.js";
import { reasonText, regretText } from "./tree/regretText.js";

/** Who regrets what in a plan that is played, and why; or that nobody does. */
export function regretSentence(played: Played): Prose {
  const { name, regretted } = played;
  if (regretted.length === 0) return md`**Nobody regrets.** This plan is an equilibrium: ${name}.`;
  const sentences = regretted.map(
    (each) => md`**${capitalised(regretText(each))}**: ${reasonText(each, played)}.`,
  );
  return { kind: "prose", markdown: sentences.map(({ markdown }) => markdown).join("\n\n") };
}
