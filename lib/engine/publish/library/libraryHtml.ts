import { interfaceWords as words } from "../../interfaceWords.js";
import type { Project } from "../../project.js";
import { escapeHtml } from "../../render/escapeHtml.js";
import { renderMarkdown } from "../../render/renderMarkdown.js";
import type { Symbols } from "../../render/symbols.js";
import type { Heading } from "../pageHtml.js";
import { docFormula } from "./docFormula.js";
import { readLibrary, type Export } from "./readLibrary.js";

/** Every name that a notebook may import, with what its docstring says, under the headings of `lib/index.ts`. */
export function libraryHtml(
  project: Project,
  symbols: Symbols,
): { readonly html: string; readonly headings: Heading[] } {
  const groups = readLibrary(project);
  const kinds = new Map(
    groups.flatMap(({ exports }) => exports.map(({ name, isType }) => [name, isType] as const)),
  );
  const linked = (code: string, own: string): string =>
    escapeHtml(code).replace(/\b[A-Z]\w+/g, (name) =>
      kinds.get(name) && name !== own && !code.includes(`${name} extends `)
        ? `<a href="#${name}">${name}</a>`
        : name,
    );
  const entry = ({ name, isType, declaration, says, tags }: Export): string => {
    const code = `<pre tabindex="0"><code>${linked(declaration, name)}</code></pre>`;
    const isLong = declaration.split("\n").length > 24;
    const lines = tags.map(([tag, text]) =>
      tag === "example"
        ? `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`
        : markdown(`*${tagWords[tag] ?? tag}* ${text}`),
    );
    return `<section class="export"><h3 id="${name}"><code>${name}</code>${isType ? ` <small>${words.type}</small>` : ""}</h3>
${isLong ? `<details><summary>${words.declaration}</summary>${code}</details>` : code}
${says && markdown(says)}${lines.join("\n")}</section>`;
  };
  const markdown = (text: string): string =>
    renderMarkdown(
      text.replace(/`([^`]+)`/g, (code, inside: string) => {
        const tex = docFormula(inside, symbols.notation);
        return tex === undefined ? code : `$${tex}$`;
      }),
      symbols,
    );
  const headings = groups.map(({ title }, at) => ({
    id: `group-${at + 1}`,
    level: 2,
    html: escapeHtml(title),
  }));
  const html = `<article class="front library">
<h1>${words.library}</h1>
<p>${words.libraryLead}</p>
${groups.map(({ exports }, at) => `<h2 id="${headings[at]!.id}">${headings[at]!.html}</h2>\n${exports.map(entry).join("\n")}`).join("\n")}
</article>`;
  return { html, headings };
}

const tagWords: Readonly<Record<string, string>> = {
  param: words.takes,
  returns: words.returns,
  throws: words.throws,
};
