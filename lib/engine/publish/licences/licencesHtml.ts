import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDescription } from "../../data/readDescription.js";
import type { Cited, Resource } from "../../data/schema.js";
import type { Paper } from "../../paper.js";
import type { Project } from "../../project.js";
import { interfaceWords as words } from "../../interfaceWords.js";
import { escapeHtml } from "../../render/escapeHtml.js";
import { linkHtml } from "../../render/linkHtml.js";
import { cited } from "../pageHtml.js";
import { formatNotices } from "./formatNotices.js";
import type { LicenceNotice } from "./notice.js";

/** Whose work the edition carries, and on what terms: its own, the data file by file, software and fonts. */
export function licencesHtml(
  { folder }: Project,
  paper: Paper,
  notices: readonly LicenceNotice[],
): string {
  const { resources } = readDescription((name) => readFileSync(join(folder, "data", name), "utf8"));
  const { licence, licenceAddress } = paper.citation;
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
<h1>${words.licences}</h1>
<p>The article is ${cited(paper, ",")}, under ${linked({ title: licence, path: licenceAddress })}. The code of this edition is under the ${escapeHtml(paper.codeLicence)} licence. The terms of the data are below, file by file.</p>
<details><summary>This edition’s own licence</summary>
${text(readFileSync(join(folder, "LICENSE"), "utf8"))}</details>
<h2>Data, file by file</h2>
<dl>${resources.map(dataFile).join("\n")}</dl>
<h2>Software and fonts in these pages</h2>
<ul>${packages.join("\n")}</ul>
<details><summary>All ${notices.length} notices in full</summary>
${text(formatNotices(notices))}</details>
</article>`;
}

const text = (content: string): string => `<pre tabindex="0">${escapeHtml(content)}</pre>`;

const linked = ({ title, path }: Cited): string =>
  path
    ? `<a href="${escapeHtml(path)}" rel="noreferrer">${escapeHtml(title)}</a>`
    : linkHtml(title);

function dataFile({ path, title = "", sources = [], licenses = [] }: Resource): string {
  return `<div><dt><code>${escapeHtml(path)}</code> ${escapeHtml(title)}</dt>
<dd>${licenses.map(linked).join("; ")}</dd>
<dd class="meta">Sources: ${sources.map(linked).join("; ")}</dd></div>`;
}
