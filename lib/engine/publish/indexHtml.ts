import { interfaceWords as words } from "../interfaceWords.js";
import type { FrontPage, Paper } from "../paper.js";
import { displayHtml } from "../render/displayHtml.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { inputHtml } from "../render/inputHtml.js";
import { renderMarkdown } from "../render/renderMarkdown.js";
import type { Symbols } from "../render/symbols.js";
import { bibtex } from "./bibtex.js";
import { cited, target, type PageLink } from "./pageHtml.js";
import { minutesOf } from "../route.js";
import type { RouteLink } from "./routesThrough.js";

/** What the contents say of a notebook. */
export interface ContentsEntry extends PageLink {
  readonly question: string;
  readonly place: string;
  readonly minutes: number;
}

/**
 * The front page: what the edition is, one slider to try, each notebook with its question, how to teach and cite it.
 *
 * @param licences - address of the licences
 * @param library - address of the library's reference, where there is one
 * @param edition - the edition as BibTeX cites it: name and version of its package
 * @param routes - those that lead through these notebooks
 */
export function indexHtml(
  entries: readonly ContentsEntry[],
  paper: Paper,
  symbols: Symbols,
  licences: string,
  library: string,
  edition: string,
  routes: readonly RouteLink[],
): string {
  const { title, front, citation, codeLicence } = paper;
  const items = entries.map(
    ({ href, title, number = "", question, place, minutes }) =>
      `<li><span class="number">${number}</span><div><a ${target(href)}>${escapeHtml(title)}</a>
${renderMarkdown(question, symbols)}<p class="meta">${escapeHtml([place, `${minutes} ${words.minutes}`].filter(Boolean).join(" · "))}</p></div></li>`,
  );
  return `<article class="front">
<p class="eyebrow">${words.eyebrow}</p>
<h1>${escapeHtml(title)}</h1>
<p class="subtitle">${escapeHtml(front.subtitle)}</p>
${taste(front, symbols)}
${renderMarkdown(`${front.lead}\n\n${words.promise}`, symbols)}
<h2>${words.notebooks}</h2>
<ol class="contents">${items.join("\n")}</ol>
<p class="estimate">${words.estimate}</p>
<h2>${words.restsOn}</h2>
<dl class="legend">${legend.map(([status, says]) => `<div><dt><span class="stamp" data-status="${status}">${status}</span></dt><dd>${says}</dd></div>`).join("\n")}</dl>
<h2>${words.inASeminar}</h2>
<p>${seminar(entries, front)} ${words.toPresent}</p>
${routesHtml(routes)}
<h2>${words.howToCite}</h2>
<p>${cited(paper, ".")}.
${words.citeBoth}
The article and what is quoted from it are under ${escapeHtml(citation.licence)}; the code is under the ${escapeHtml(codeLicence)} licence.
<a ${target(licences)}>${words.licences}</a> says it of each file of the data and of the software in these pages.</p>
${library && `<p><a ${target(library)}>${words.library}</a>: ${words.libraryLead}</p>\n`}<details><summary>${words.bibtex}</summary><pre tabindex="0">${escapeHtml(bibtex(paper, edition))}</pre></details>
</article>`;
}

function taste({ taste }: FrontPage, symbols: Symbols): string {
  if (!taste) return "";
  const { title, input, reply } = taste;
  return `<section class="taste" aria-labelledby="taste"><h2 id="taste">${escapeHtml(title)}</h2>
${inputHtml(input, symbols, "front")}
<div class="output">${reply(input.value)
    .map((value) => `<div class="shown">${displayHtml(value, symbols)}</div>`)
    .join("\n")}</div></section>`;
}

const legend = [
  ["printed", words.printed],
  ["public record", words.publicRecord],
  ["computed", words.computed],
  ["illustrative", words.illustrative],
] as const;

const routesHtml = (routes: readonly RouteLink[]): string =>
  routes
    .map(
      ({ route, href }) =>
        `<p><a ${target(href)}>${escapeHtml(route.title)}</a> (${minutesOf(route)} ${words.minutes}). ${escapeHtml(route.lead)}</p>`,
    )
    .join("\n");

/** Where to begin with one meeting. */
function seminar(entries: readonly ContentsEntry[], { seminar }: FrontPage): string {
  const first = entries.filter(({ number = "" }) => seminar?.notebooks.includes(number));
  const links = first.map(({ href, title }) => `<a ${target(href)}>${escapeHtml(title)}</a>`);
  const minutes = first.reduce((sum, entry) => sum + entry.minutes, 0);
  return seminar && links.length > 0
    ? `For one meeting, begin with ${links.join(" and ")}: ${minutes} ${minutes === 1 ? "minute’s" : "minutes’"} reading, ${escapeHtml(seminar.needs)} needed.`
    : "";
}
