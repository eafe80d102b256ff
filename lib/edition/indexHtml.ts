import { displayHtml } from "../notebook/displayHtml.js";
import { escapeHtml } from "../notebook/escapeHtml.js";
import { inputHtml } from "../notebook/inputHtml.js";
import { renderMarkdown } from "../notebook/renderMarkdown.js";
import { silenceReply, silenceSlider } from "../notebook/silenceReply.js";
import { target, type PageLink } from "./pageHtml.js";

interface Entry extends PageLink {
  readonly question: string;
  readonly place: string;
  readonly minutes: number;
}

/**
 * The front page: what the edition is, one slider to try, each notebook with its question, how to teach and cite it.
 *
 * @param licences - address of the licences
 */
export function indexHtml(entries: readonly Entry[], licences: string): string {
  const items = entries.map(
    ({ href, title, number = "", question, place, minutes }) =>
      `<li><span class="number">${number}</span><div><a ${target(href)}>${escapeHtml(title)}</a>
${renderMarkdown(question)}<p class="meta">${escapeHtml([place, `${minutes} min`].filter(Boolean).join(" · "))}</p></div></li>`,
  );
  return `<article class="front">
<p class="eyebrow">An executable edition</p>
<h1>The Power of Withholding</h1>
<p class="subtitle">Rare earth quotas and informational statecraft in China, by Dwayne Woods (2025), as pages that compute.</p>
<p>The paper argues that China gains leverage by not publishing its rare earth quotas: outsiders who cannot tell a strong China from a weak one pay to protect themselves.
Here every number of that argument is either printed by the paper, taken from the public record, computed in front of you, or marked as a mere illustration.
Move an assumption, and whatever rests on it moves.</p>
<section class="taste" aria-labelledby="taste"><h2 id="taste">China says nothing. What do outsiders do?</h2>
${inputHtml(silenceSlider, "front")}
${displayHtml(silenceReply(silenceSlider.value))}</section>
<h2>Notebooks</h2>
<ol class="contents">${items.join("\n")}</ol>
<h2>What a number rests on</h2>
<dl class="legend">${legend.map(([status, words]) => `<div><dt><span class="stamp" data-status="${status}">${status}</span></dt><dd>${words}</dd></div>`).join("\n")}</dl>
<h2>In a seminar</h2>
<p>${seminar(entries)} <em>Present</em>, or the key <kbd>p</kbd>, shows a notebook section by section in large type; the arrow keys turn.
<em>Copy link</em> keeps your assumptions in the address, so that a class starts where you stand.</p>
<h2>How to cite</h2>
<p>Woods, D. (2025). <cite>The Power of Withholding: Rare Earth Quotas and Informational Statecraft in China</cite>.
Cite the article first, and these pages as its executable edition, with the address you have copied.
The article and what is quoted from it are under CC BY 4.0; the code is under the MIT licence.
<a ${target(licences)}>Licences</a> says it of each file of the data and of the software in these pages.</p>
</article>`;
}

const legend = [
  ["printed", "the paper’s own tables, as they stand there"],
  ["public record", "a public source, cited row by row"],
  ["computed", "follows from the model and your assumptions"],
  ["illustrative", "a shape for which the paper publishes no numbers"],
] as const;

/** Where to begin with one meeting: the game and its cutoff. */
function seminar(entries: readonly Entry[]): string {
  const first = entries.filter(({ number }) => number === "02" || number === "03");
  const links = first.map(({ href, title }) => `<a ${target(href)}>${escapeHtml(title)}</a>`);
  const minutes = first.reduce((sum, entry) => sum + entry.minutes, 0);
  return links.length > 0
    ? `For one meeting, begin with ${links.join(" and ")}: ${minutes} minutes’ reading, no game theory needed.`
    : "";
}
