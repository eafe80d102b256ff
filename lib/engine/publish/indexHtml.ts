import type { FrontPage, Paper } from "../paper.js";
import { displayHtml } from "../render/displayHtml.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { inputHtml } from "../render/inputHtml.js";
import { renderMarkdown } from "../render/renderMarkdown.js";
import type { Symbols } from "../render/symbols.js";
import { cited, target, type PageLink } from "./pageHtml.js";

/** What the contents say of a notebook. */
export interface Entry extends PageLink {
  readonly question: string;
  readonly place: string;
  readonly minutes: number;
}

/**
 * The front page: what the edition is, one slider to try, each notebook with its question, how to teach and cite it.
 *
 * @param licences - address of the licences
 */
export function indexHtml(
  entries: readonly Entry[],
  paper: Paper,
  symbols: Symbols,
  licences: string,
): string {
  const { title, front, citation, codeLicence } = paper;
  const items = entries.map(
    ({ href, title, number = "", question, place, minutes }) =>
      `<li><span class="number">${number}</span><div><a ${target(href)}>${escapeHtml(title)}</a>
${renderMarkdown(question, symbols)}<p class="meta">${escapeHtml([place, `${minutes} min`].filter(Boolean).join(" · "))}</p></div></li>`,
  );
  return `<article class="front">
<p class="eyebrow">An executable edition</p>
<h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(front.subtitle)}</p>
${renderMarkdown(`${front.lead}\n${promise}`, symbols)}${taste(front, symbols)}
<h2>Notebooks</h2>
<ol class="contents">${items.join("\n")}</ol>
<h2>What a number rests on</h2>
<dl class="legend">${legend.map(([status, words]) => `<div><dt><span class="stamp" data-status="${status}">${status}</span></dt><dd>${words}</dd></div>`).join("\n")}</dl>
<h2>In a seminar</h2>
<p>${seminar(entries, front)} <em>Present</em>, or the key <kbd>p</kbd>, shows a notebook section by section in large type; the arrow keys turn.
<em>Copy link</em> keeps your assumptions in the address, so that a class starts where you stand.</p>
<h2>How to cite</h2>
<p>${cited(paper, ".")}.
Cite the article first, and these pages as its executable edition, with the address you have copied.
The article and what is quoted from it are under ${escapeHtml(citation.licence)}; the code is under the ${escapeHtml(codeLicence)} licence.
<a ${target(licences)}>Licences</a> says it of each file of the data and of the software in these pages.</p>
</article>`;
}

/** What holds of every paper that is shown this way. */
const promise = `Here every number of that argument is either printed by the paper, taken from the public record, computed in front of you, or marked as a mere illustration.
Move an assumption, and whatever rests on it moves.`;

function taste({ taste }: FrontPage, symbols: Symbols): string {
  if (!taste) return "";
  const { title, input, reply } = taste;
  return `<section class="taste" aria-labelledby="taste"><h2 id="taste">${escapeHtml(title)}</h2>
${inputHtml(input, symbols, "front")}
${displayHtml(reply(input.value), symbols)}</section>`;
}

const legend = [
  ["printed", "the paper’s own tables, as they stand there"],
  ["public record", "a public source, cited row by row"],
  ["computed", "follows from the model and your assumptions"],
  ["illustrative", "a shape for which the paper publishes no numbers"],
] as const;

/** Where to begin with one meeting. */
function seminar(entries: readonly Entry[], { seminar }: FrontPage): string {
  const first = entries.filter(({ number = "" }) => seminar?.notebooks.includes(number));
  const links = first.map(({ href, title }) => `<a ${target(href)}>${escapeHtml(title)}</a>`);
  const minutes = first.reduce((sum, entry) => sum + entry.minutes, 0);
  return seminar && links.length > 0
    ? `For one meeting, begin with ${links.join(" and ")}: ${minutes} ${minutes === 1 ? "minute’s" : "minutes’"} reading, ${escapeHtml(seminar.needs)} needed.`
    : "";
}
