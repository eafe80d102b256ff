import { interfaceWords as words } from "../interfaceWords.js";
import type { Notation } from "../words/notation.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { formatNumber } from "../figure/formatNumber.js";
import { renderMath } from "../render/renderMath.js";
import type { Symbols } from "../render/symbols.js";
import { typesetting } from "./typesetting.js";

/**
 * Makes a paper's symbols explain themselves: on hover, or on the focus of the formula in which a
 * symbol comes up first, a note gives name, meaning, domain, current value and place in the paper.
 *
 * @param valueAt - current value of a symbol where it stands: two notebooks may give it two
 */
export function explainSymbols(
  symbols: Symbols,
  valueAt: (place: Element, entry: Notation) => unknown,
): void {
  const note = document.querySelector<HTMLElement>("#symbol-note")!;
  let timer: number | undefined;
  /** What the note is on. */
  let opened: Element | undefined;
  const open = (anchor: Element, asked: readonly string[]): void => {
    const entries = symbols.notation.filter(({ symbol }) => asked.includes(symbol));
    if (entries.length === 0) return;
    opened = anchor;
    const setting = typesetting();
    if (setting)
      return void setting.then(() => {
        if (opened === anchor) open(anchor, asked);
      });
    stay();
    note.innerHTML = entries
      .map((entry) => explain(entry, symbols, valueAt(anchor, entry)))
      .join("");
    note.hidden = false;
    const { left, bottom, top, width } = anchor.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = note;
    const x = Math.max(
      8,
      Math.min(left + width / 2 - offsetWidth / 2, innerWidth - offsetWidth - 8),
    );
    const below = bottom + 8 + offsetHeight < innerHeight;
    note.style.left = `${x + scrollX}px`;
    note.style.top = `${(below ? bottom + 8 : top - 8 - offsetHeight) + scrollY}px`;
  };
  const close = (): void => {
    opened = undefined;
    note.hidden = true;
  };
  const focused = (): Element | null | undefined =>
    document.activeElement?.closest(".math[tabindex]");
  const stay = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** Time for a hand to get from the symbol to its note. */
  const leave = (): void => {
    timer ??= window.setTimeout(() => {
      stay();
      const formula = focused();
      if (formula && !note.hidden) open(formula, symbolsIn(formula));
      else close();
    }, 300);
  };
  /** Where the hand is, and where it was when a note was closed: what lay below that one opens none until it moves. */
  let at = "";
  let closedAt: string | undefined;
  const point = ({ target, clientX, clientY }: PointerEvent): void => {
    at = `${clientX} ${clientY}`;
    if (at === closedAt || !(target instanceof Element)) return;
    closedAt = undefined;
    if (note.contains(target)) return stay();
    // What Plotly lays over a drawing hears the pointer, and the letters in it do not.
    const letters = target.closest(".plot")?.querySelectorAll("text") ?? [];
    const label = [...letters].find((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
    });
    const symbol = target.closest<HTMLElement>("[data-symbol]");
    const asked = symbol ? [symbol.dataset["symbol"]!] : symbols.namesIn(label?.textContent ?? "");
    if (asked.length === 0) return note.hidden ? close() : leave();
    const anchor = (symbol ?? label)!;
    if (note.hidden || anchor !== opened) open(anchor, asked);
    else stay();
  };
  document.addEventListener("pointerover", point);
  document.addEventListener("pointermove", (event) => {
    at = `${event.clientX} ${event.clientY}`;
    if (event.buttons === 0 && (event.target as Element).closest?.(".plot")) point(event);
  });
  document.addEventListener("focusin", ({ target }) => {
    const formula = focused();
    if (formula) open(formula, symbolsIn(formula));
    // A finger on a symbol of a table gives the table the focus, too.
    else if (!opened || !(target as Element).contains(opened)) close();
  });
  // Before a presentation hears it, which the same key ends.
  const dismiss = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || note.hidden) return;
    event.preventDefault();
    closedAt = at;
    close();
  };
  document.addEventListener("keydown", dismiss, true);
  makeFocusable();
}

/** One tab stop for each symbol of a notebook, at the formula of the text that brings it up first. */
function makeFocusable(): void {
  for (const article of document.querySelectorAll("article")) {
    const met = new Set<string>();
    for (const formula of article.querySelectorAll(".markdown .math")) {
      const fresh = symbolsIn(formula).filter((symbol) => !met.has(symbol));
      if (fresh.length === 0) continue;
      fresh.forEach((symbol) => met.add(symbol));
      formula.setAttribute("tabindex", "0");
      formula.setAttribute("aria-describedby", "symbol-note");
    }
  }
}

function symbolsIn(formula: Element): string[] {
  const marked = [...formula.querySelectorAll<HTMLElement>("[data-symbol]")];
  return [...new Set(marked.map(({ dataset }) => dataset["symbol"]!))];
}

function explain(
  { tex, name, meaning, domain, place }: Notation,
  symbols: Symbols,
  value: unknown,
): string {
  const now =
    typeof value === "number" ? `<dt>${words.now}</dt><dd>${formatNumber(value)}</dd>` : "";
  return `<div class="symbol-entry"><p>${renderMath(tex, false, symbols)} <strong>${escapeHtml(name)}</strong></p>
<p>${escapeHtml(meaning)}</p>
<dl>${now}<dt>${words.domain}</dt><dd>${escapeHtml(domain)}</dd><dt>${words.placeInPaper}</dt><dd>${escapeHtml(place)}</dd></dl></div>`;
}
