import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";
import type { Paper } from "../paper.js";

/** A heading of a page, which can be linked to. */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly html: string;
}

/** Another page of the edition. */
export interface PageLink {
  readonly href: string;
  readonly title: string;
  /** The notebook's own, e.g. `02`. */
  readonly number?: string;
}

export interface Page {
  readonly title: string;
  /** Articles, in order. */
  readonly main: string;
  readonly headings: readonly Heading[];
  /** Whether it is looked things up in: it is not presented, and folds no code. */
  readonly isReference?: boolean;
  readonly chapters: readonly PageLink[];
  /** The contents of the edition. */
  readonly home: string;
  /** Whose work the edition carries, and on what terms. */
  readonly licences: string;
  /** `href` of this page among the chapters. */
  readonly current: string;
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  /** Style sheets and scripts: addresses, or elements that carry the text itself. */
  readonly head: string;
  readonly tail: string;
  /** What runs after first paint: the address of a script, or the id of a carried text. */
  readonly script: string;
  readonly plotly: string;
  /** What carries the font of charts. */
  readonly fonts: string;
  /** Whether code cells can be edited. */
  readonly editor?: boolean;
  /** Name and version of what these pages were built from, for reports. */
  readonly edition: string;
}

/**
 * Nothing is fetched from anywhere but the edition itself; Arquero compiles its expressions.
 *
 * @param files - `'self' file:` where files stand beside the page
 */
const policy = (files: string): string =>
  [
    "default-src 'none'",
    `script-src ${files}'unsafe-inline' 'unsafe-eval'`,
    `style-src ${files}'unsafe-inline'`,
    `font-src ${files}data:`,
    `img-src ${files}data: blob:`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** What the reader chose before, in force before anything is painted; without scripts no code is hidden. */
const early = (owner: string): string => `(function (chosen) {
  try { chosen = localStorage || chosen; } catch {}
  var root = document.documentElement.dataset, name = ${JSON.stringify(`${owner}:`)};
  root.theme = chosen[name + "theme"] || "system";
  root.code = chosen[name + "code"] === "open" ? "open" : "folded";
})({});`;

/** A whole page of the edition. It reads without scripts; scripts start after first paint. */
export function pageHtml(page: Page, paper: Paper): string {
  const { title, main, headings, isReference, previous, next } = page;
  const isNotebook = headings.length > 0 && !isReference;
  return `<!doctype html>
<html lang="${escapeHtml(paper.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(page.plotly ? "'self' file: " : "")}">
<meta name="description" content="${escapeHtml(paper.description)}">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<script>${early(paper.name)}</script>
${page.head}
</head>
<body data-plotly="${page.plotly}" data-fonts="${page.fonts}"${page.editor ? " data-editor" : ""} data-edition="${escapeHtml(page.edition)}">
<a class="skip" href="#main">${words.skip}</a>
<header class="top">
<a class="brand" ${target(page.home)}>${escapeHtml(paper.title)}</a>
${menu(page)}
${isNotebook ? presentBar : ""}
<div class="switches">${isNotebook ? notebookButtons : ""}<button type="button" data-action="theme" aria-label="${words.switchTheme}"></button></div>
</header>
<div class="layout">
<nav class="toc" aria-label="${words.contents}">${toc(headings)}</nav>
<main id="main">
${fold(headings)}<p id="notice" class="notice" role="status" hidden></p>
<p id="on-paper"></p>
${main}
<nav class="turn" aria-label="${words.turn}">${turn(previous, "prev")}${turn(next, "next")}</nav>
</main>
<aside id="tray" aria-label="${words.assumptions}" hidden>
<button type="button" class="tray-toggle" aria-expanded="false" aria-controls="tray-body"><span>${words.assumptions}</span> <span class="tray-summary">${words.asInTheText}</span></button>
<div id="tray-body"><div class="tray-list"></div>
<p class="tray-actions"><button type="button" data-action="reset" disabled>${words.resetAll}</button> <button type="button" data-action="copy">${words.copyLink}</button></p></div>
</aside>
</div>
<footer class="bottom">${isNotebook ? letters : ""}<p>${cited(paper, ",")}, ${escapeHtml(paper.citation.licence)}. ${words.changesAreOurs} ${words.codeLicence}: ${escapeHtml(paper.codeLicence)}. ${words.dataLicences} <a ${target(page.licences)}>${words.licences}</a></p></footer>
<div class="black" role="status" hidden></div>
<div id="symbol-note" role="tooltip" hidden></div>
<div id="announcer" class="visually-hidden" aria-live="polite"></div>
${page.tail}
<script>${starter(page.script)}</script>
</body>
</html>
`;
}

/** The paper's reference, with what stands between its year, its title, which is linked, and its journal. */
export function cited({ citation }: Paper, mark: "," | "."): string {
  const { authors, year, title, journal, doi } = citation;
  const name = `<cite>${escapeHtml(title)}</cite>`;
  const linked = doi
    ? `<a href="https://doi.org/${escapeHtml(doi)}" rel="noreferrer">${name}</a>`
    : name;
  const where = journal ? `${mark} <i>${escapeHtml(journal)}</i>` : "";
  return `${escapeHtml(authors)} (${year})${mark} ${linked}${where}`;
}

const notebookButtons =
  `<button type="button" data-action="present" aria-pressed="false" title="${words.presentTitle}">${words.present}</button>` +
  `<button type="button" data-action="code" aria-pressed="false" title="${words.codeTitle}">${words.code}</button>`;

const letters = `<p><label><input type="checkbox" data-action="letters" checked disabled> ${words.letters}</label></p>`;

const presentBar = `<div class="present-bar" role="group" aria-label="${words.presentation}" hidden><h1 class="visually-hidden" hidden></h1><button type="button" data-step="-1" aria-label="${words.previousScreen}" title="${words.previousScreen} (←)">‹</button> <button type="button" data-action="overview" title="${words.overview} (o)"><span class="present-at"></span> <small class="present-step"></small></button> <button type="button" data-step="1" aria-label="${words.nextScreen}" title="${words.nextScreen} (→)">›</button> <button type="button" data-action="leave" aria-label="${words.leave}" title="${words.leave} (Escape)">×</button><span role="status" class="visually-hidden"></span></div>`;

/** A link to another page carries the reader's assumptions along; one inside the page need not. */
export function target(href: string, place?: string): string {
  if (href.startsWith("#")) return `href="${place ? `#${place}` : href}"`;
  const at = place ? ` data-place-there="${place}"` : "";
  return `href="${href}${place ? `#${place}` : ""}" data-page="${href}"${at}`;
}

/** Every notebook in a list that unfolds without a script, between its neighbours. */
function menu({ chapters, current, home, previous, next }: Page): string {
  const here = chapters.find(({ href }) => href === current);
  const items = chapters.map((link) => {
    const mark = link === here ? ' aria-current="page"' : "";
    return `<li><a ${target(link.href)}${mark}>${named(link)}</a></li>`;
  });
  const step = (link: PageLink | undefined, direction: string, sign: string): string => {
    const name = link && escapeHtml(`${direction}: ${link.title}`);
    return link
      ? `<a class="step" ${target(link.href)} aria-label="${name}" title="${name}">${sign}</a>`
      : "";
  };
  return `<nav class="chapters" aria-label="${words.notebooks}">${here ? step(previous, words.previous, "‹") : ""}
<details class="menu"><summary>${here ? named(here) : words.notebooks}</summary>
<ol><li><a ${target(home)}>${words.contents}</a></li>${items.join("")}</ol></details>${here ? step(next, words.next, "›") : ""}</nav>`;
}

const named = ({ number = "", title }: PageLink): string =>
  `<span class="number">${number}</span> <span class="title">${escapeHtml(title)}</span>`;

function toc(headings: readonly Heading[]): string {
  const items = headings
    .filter(({ level }) => level <= 2)
    .map(({ id, level, html }) => `<li class="level-${level}"><a href="#${id}">${html}</a></li>`);
  return items.length > 1 ? `<ol>${items.join("")}</ol>` : "";
}

/** The contents for a screen without room beside the text. */
function fold(headings: readonly Heading[]): string {
  const list = toc(headings);
  return (
    list &&
    `<details class="toc-fold"><summary>${words.contents}</summary><nav aria-label="${words.contents}">${list}</nav></details>\n`
  );
}

function turn(link: PageLink | undefined, rel: "prev" | "next"): string {
  if (!link) return "<span></span>";
  const direction = rel === "prev" ? words.previous : words.next;
  return `<a rel="${rel}" ${target(link.href)}><small>${direction}</small> ${escapeHtml(link.title)}</a>`;
}

/** Once the page is painted, its script. */
function starter(name: string): string {
  return `(function () {
  function run() {
    var carried = document.getElementById(${JSON.stringify(name)});
    var script = document.createElement("script");
    if (carried) script.textContent = carried.textContent;
    else script.src = ${JSON.stringify(name)};
    document.head.appendChild(script);
  }
  requestAnimationFrame(function () { setTimeout(run); });
})();`;
}
