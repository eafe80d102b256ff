import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "../../notebook/escapeHtml.js";
import { linkHtml } from "../../notebook/linkHtml.js";
import { root } from "../root.js";
import { formatNotices } from "./formatNotices.js";
import type { Notice } from "./notice.js";

interface DataFile {
  readonly path: string;
  readonly title: string;
  readonly sources: readonly { readonly title: string; readonly path?: string }[];
  readonly licenses: readonly { readonly title: string; readonly path?: string }[];
}

/** Whose work the edition carries, and on what terms: its own, the data file by file, software and fonts. */
export function licencesHtml(notices: readonly Notice[]): string {
  const { resources } = JSON.parse(readFileSync(join(root, "data/datapackage.json"), "utf8")) as {
    resources: readonly DataFile[];
  };
  const own = notices.filter(({ within }) => !within);
  const inside = notices.filter(({ within }) => within);
  const packages = own.map(({ name, version, licence }) => {
    const parts = inside.filter(({ within }) => within === `${name} ${version}`);
    const listed = parts.map((part) => `${part.name} (${part.licence})`).join(", ");
    const others = new Set(parts.map((part) => part.name)).size;
    const more = others > 2 ? `parts of ${others} other packages` : listed;
    const line = `${name} ${version}: ${licence}${more && `, with ${more}`}`;
    return `<li>${escapeHtml(line)}</li>`;
  });
  return `<article class="front licences" id="licences">
<h1>Licences</h1>
<p>The article is by Dwayne Woods (2025), under <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer">CC BY 4.0</a>. The code of this edition is under the MIT licence. No one licence covers the data.</p>
<details><summary>This edition’s own licence</summary>
${text(readFileSync(join(root, "LICENSE"), "utf8"))}</details>
<h2>Data, file by file</h2>
<dl>${resources.map(dataFile).join("\n")}</dl>
<h2>Software and fonts in these pages</h2>
<ul>${packages.join("\n")}</ul>
<details><summary>All ${notices.length} notices in full</summary>
${text(formatNotices(notices))}</details>
</article>`;
}

const text = (content: string): string => `<pre tabindex="0">${escapeHtml(content)}</pre>`;

function dataFile({ path, title, sources, licenses }: DataFile): string {
  const linked = (each: { title: string; path?: string }): string =>
    each.path
      ? `<a href="${escapeHtml(each.path)}" rel="noreferrer">${escapeHtml(each.title)}</a>`
      : linkHtml(each.title);
  return `<div><dt><code>${escapeHtml(path)}</code> ${escapeHtml(title)}</dt>
<dd>${licenses.map(linked).join("; ")}</dd>
<dd class="meta">Sources: ${sources.map(linked).join("; ")}</dd></div>`;
}
