import { Marked, type TokenizerAndRendererExtension } from "marked";
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
  const marked = createMarked((tex, display) => renderMath(tex, display, symbols), picture);
  return marked.parse(markdown, { async: false });
}

/** The same with formulas left as TeX between dollar signs, for a page that sets them itself. */
export function markdownWithTex(markdown: string): string {
  return withTex.parse(markdown, { async: false });
}

type RenderMath = (tex: string, display: boolean) => string;

const inlineMath = (render: RenderMath): TokenizerAndRendererExtension => ({
  name: "inlineMath",
  level: "inline",
  start: (source) => source.indexOf("$"),
  tokenizer(source) {
    const match = /^\$(?![\s$])((?:\\.|[^\\$])+?)(?<!\s)\$(?!\d)/.exec(source);
    return match ? { type: "inlineMath", raw: match[0], tex: match[1] } : undefined;
  },
  renderer: (token) => render(String(token["tex"]), false),
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

const createMarked = (
  render: RenderMath,
  picture: (address: string) => string | undefined,
): Marked =>
  new Marked({
    gfm: true,
    extensions: [inlineMath(render), displayMath(render)],
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

const withTex = createMarked(
  (tex, display) => escapeHtml(display ? `$$${tex}$$` : `$${tex}$`),
  () => undefined,
);
