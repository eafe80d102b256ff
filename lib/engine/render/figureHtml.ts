import type { Figure } from "../figure/figure.js";
import { figureHeight, stillWidth, titleHeight } from "../figure/titled.js";
import { interfaceWords as words } from "../interfaceWords.js";
import { downloadsHtml } from "./downloadsHtml.js";
import { escapeHtml } from "./escapeHtml.js";
import type { Symbols } from "./symbols.js";
import { tableHtml } from "./tableHtml.js";

/**
 * A figure as HTML around the place where it is drawn: title, unit and status above; source, data
 * and downloads below. Until Plotly draws, and on paper without scripts, its still picture stands there.
 */
export function figureHtml(figure: Figure, { markText }: Symbols, picture?: string): string {
  const { name, title, subtitle, status, source, caption, table } = figure;
  const height = figureHeight(figure);
  const crop = `aspect-ratio:${stillWidth}/${height}`;
  const shift = `margin-top:${(-100 * titleHeight) / stillWidth}%`;
  const still = picture
    ? `<div class="still" style="${crop}"><img src="${picture}" alt="" loading="lazy" style="${shift}"></div>`
    : "";
  return `<figure class="figure" data-figure="${escapeHtml(name)}" data-status="${status}">
<header><p class="figure-title">${markText(title)}</p>
<p class="figure-subtitle"><span>${markText(subtitle)}</span> <span class="stamp" data-status="${status}">${status}</span></p></header>
<div class="plot" role="img" aria-label="${escapeHtml(figureLabel(figure))}" style="min-height:${height}px">${still}</div>
<figcaption><p class="figure-caption">${markText(caption)}</p>
<p class="figure-source">${words.figureSource}: ${escapeHtml(source)}</p>
<details class="figure-data"><summary>${words.data}</summary><div class="table" tabindex="0" role="region" aria-label="${escapeHtml(dataLabel(figure))}">${tableHtml(table, markText)}</div></details>
${downloadsHtml(title, ["csv", "png", "svg"])}
</figcaption></figure>`;
}

/** What a screen reader says for the data below the picture. */
export const dataLabel = ({ title }: Figure): string => `${words.data}: ${title}`;

/** What a screen reader says for the picture. */
export const figureLabel = ({ title, status, alt }: Figure): string =>
  `${title}. ${status}. ${alt}`;
