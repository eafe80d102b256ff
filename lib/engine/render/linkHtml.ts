import { escapeHtml } from "./escapeHtml.js";
import { placeInNotebook } from "./placeInNotebook.js";

const address = /https?:\/\/[^\s<>"'`]+/gi;

/**
 * Text as HTML in which each address of the web is a link that shows its host; all else is text, letter for letter.
 * A text that is a place in a notebook, and nothing else, is a link, too. Marks that end a sentence or close a bracket
 * do not belong to an address; the space that keeps a semicolon from it is left out.
 *
 * @example linkHtml("https://www.usgs.gov/x.") // '<a href="https://www.usgs.gov/x" rel="noreferrer">usgs.gov</a>.'
 */
export function linkHtml(text: string): string {
  const at = placeInNotebook(text);
  // It is shown by the notebook’s number.
  if (at?.place) return `<a href="${text}">${at.name.slice(0, 2)}</a>`;
  let html = "";
  let end = 0;
  for (const { index, 0: found } of text.matchAll(address)) {
    const written = withoutClosing(found);
    const url = parse(written);
    if (!url) continue;
    html += `${escapeHtml(text.slice(end, index))}<a href="${escapeHtml(url.href)}" rel="noreferrer">${escapeHtml(url.hostname.replace(/^www\./, ""))}</a>`;
    end = index + written.length;
  }
  return (html + escapeHtml(text.slice(end))).replaceAll("</a> ;", "</a>;");
}

function withoutClosing(found: string): string {
  const written = found.replace(/[.,;:!?]+$/, "");
  return written.endsWith(")") && !written.includes("(")
    ? withoutClosing(written.slice(0, -1))
    : written;
}

function parse(written: string): URL | null {
  try {
    return new URL(written);
  } catch {
    return null;
  }
}
