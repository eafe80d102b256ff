import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { namedLine } from "../render/namedLine.js";
import { minutesOf, settingOf, stopAddress, type Route, type Stop } from "../route.js";
import type { Notation } from "../words/notation.js";
import type { ContentsEntry } from "./indexHtml.js";

/** A route on one page, for the teacher's hand: what to ask, what to show and what to expect. */
export function routeHtml(
  route: Route,
  entries: readonly ContentsEntry[],
  notation: readonly Notation[],
): string {
  const pageOf = (notebook: string): string =>
    entries.find(({ number }) => number === notebook)?.href ?? "";
  const rows = route.stops.map((stop, at) => {
    const title = entries.find(({ number }) => number === stop.notebook)?.title ?? "";
    const link = `<a href="${escapeHtml(stopAddress(route, at, pageOf))}">${escapeHtml(stop.section)}</a>`;
    return `<li><p>${link} <small>${stop.notebook} ${escapeHtml(title)} · ${stop.minutes} ${words.minutes}</small></p>${linesOf(stop, notation)}</li>`;
  });
  return `<article class="front route" id="route-${escapeHtml(route.id)}">
<p class="eyebrow">${minutesOf(route)} ${words.minutes}</p>
<h1>${escapeHtml(route.title)}</h1>
<p>${escapeHtml(route.lead)} <a href="${escapeHtml(stopAddress(route, 0, pageOf))}">${words.walk}</a>.</p>
<ol>${rows.join("\n")}</ol>
</article>`;
}

function linesOf(stop: Stop, notation: readonly Notation[]): string {
  const { ask, answer, alone } = stop;
  // Who projects this page does not show the answer with it; paper has it.
  const expected = answer
    ? `<details class="answer"><summary>${words.answer}</summary>${namedLine(words.expect, answer.says)}</details>`
    : "";
  return `${namedLine(words.ask, ask)}${namedLine(words.set, settingOf(stop, notation))}${expected}${namedLine(words.alone, alone)}`;
}
