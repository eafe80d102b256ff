import { escapeHtml } from "../notebook/escapeHtml.js";
import { target } from "./pageHtml.js";
import { renderMarkdown } from "../notebook/renderMarkdown.js";

interface Entry {
  readonly href: string;
  readonly title: string;
  readonly question: string;
}

/** The contents of the edition: what it is, and each notebook with its question. */
export function indexHtml(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ href, title, question }) =>
      `<li><a ${target(href)}>${escapeHtml(title)}</a>${renderMarkdown(question)}</li>`,
  );
  return `<article class="front">
<p class="eyebrow">An executable edition</p>
<h1>The Power of Withholding</h1>
<p class="subtitle">Rare earth quotas and informational statecraft in China, by Dwayne Woods (2025), as pages that compute.</p>
<p>The paper argues that China gains leverage by not publishing its rare earth quotas: outsiders who cannot tell a strong China from a weak one pay to protect themselves.
Here every number of that argument is either printed by the paper, taken from the public record, computed in front of you, or marked as a mere illustration.
Move an assumption, and whatever rests on it moves.</p>
<ol class="contents">${items.join("\n")}</ol>
<p class="legend"><span class="stamp" data-status="printed">printed</span> the paper’s own tables
<span class="stamp" data-status="public record">public record</span> a cited public source
<span class="stamp" data-status="computed">computed</span> from the model
<span class="stamp" data-status="illustrative">illustrative</span> a shape without published numbers</p>
</article>`;
}
