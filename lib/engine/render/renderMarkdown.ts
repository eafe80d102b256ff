import { Marked, type TokenizerAndRendererExtension } from "marked";
import { subscripts } from "../figure/subscripts.js";
import { escapeHtml } from "./escapeHtml.js";
import { renderMath } from "./renderMath.js";
import type { Symbols } from "./symbols.js";

/**
 * Markdown as HTML: formulas between dollar signs, raw HTML shown as text, links to the web and
 * inside the edition only.
 *
 * @param picture - gives the source of an image; the words for an image stand where it gives none
 */
export function renderMarkdown(
  markdown: string,
  symbols: Symbols,
  picture: (address: string) => string | undefined = () => undefined,
): string {
  const render: RenderMath = (tex, display, before = "", after = "") => {
    const html = before + renderMath(tex, display, symbols) + after;
    const isShort = tex.length <= 30 && before + after !== "";
    return isShort ? `<span class="together">${html}</span>` : html;
  };
  return createMarked(render, picture).parse(markdown, { async: false });
}

/** The same with formulas left as TeX between dollar signs, for a page that sets them itself. */
export function markdownWithTex(markdown: string): string {
  return createMarked(asTex, () => undefined).parse(markdown, { async: false });
}

const asTex: RenderMath = (tex, display, before = "", after = "") =>
  before + escapeHtml(display ? `$$${tex}$$` : `$${tex}$`) + after;

type RenderMath = (tex: string, display: boolean, before?: string, after?: string) => string;

/** A formula with the brackets and stops that touch it, which a browser would part from it at the end of a line. */
const inlineMath = (render: RenderMath): TokenizerAndRendererExtension => ({
  name: "inlineMath",
  level: "inline",
  start: (source) => source.search(/[(“]*\$/),
  tokenizer(source) {
    const match = /^([(“]*)\$(?![\s$])((?:\\.|[^\\$])+?)(?<!\s)\$(?!\d)([,.;:!?)”’]*)/.exec(source);
    if (!match) return undefined;
    const [raw, before, tex, after] = match;
    return { type: "inlineMath", raw, before, tex, after };
  },
  renderer: ({ before, tex, after }) => render(String(tex), false, String(before), String(after)),
});

const displayMath = (render: RenderMath): TokenizerAndRendererExtension => ({
  name: "displayMath",
  level: "block",
  start: (source) => source.indexOf("$$"),
  tokenizer(source) {
    const match = /^\$\$([\s\S]+?)\$\$(?:\n+|$)/.exec(source);
    return match ? { type: "displayMath", raw: match[0], tex: match[1] } : undefined;
  },
  renderer: (token) => render(String(token["tex"]).trim(), true),
});

/** A letter in plain text that wears its subscript, as in tables and charts: `φ_D`. */
const subscript: TokenizerAndRendererExtension = {
  name: "subscript",
  level: "inline",
  start: (source) => source.search(/(?<![\p{L}\p{N}_\\])\p{L}\\?_[\p{L}\p{N}]/u),
  tokenizer(source) {
    const match = /^(\p{L})\\?_([\p{L}\p{N}]+)(?![\p{L}\p{N}_\\])/u.exec(source);
    return match
      ? { type: "subscript", raw: match[0], text: match[0].replace("\\", "") }
      : undefined;
  },
  renderer: ({ text }) => subscripts(String(text)),
};

const createMarked = (
  render: RenderMath,
  picture: (address: string) => string | undefined,
): Marked =>
  new Marked({
    gfm: true,
    extensions: [inlineMath(render), displayMath(render), subscript],
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image({ href, text }) {
        const source = picture(href);
        const words = escapeHtml(text);
        return source ? `<img src="${escapeHtml(source)}" alt="${words}">` : words;
      },
      link({ href, title, tokens }) {
        const text = this.parser.parseInline(tokens);
        const says = title ? ` title="${escapeHtml(title)}"` : "";
        return safeLink.test(href) ? `<a href="${escapeHtml(href)}"${says}>${text}</a>` : text;
      },
    },
  });

const safeLink = /^(https?:\/\/|#|[\w.-]+(\/|#|$))/;
