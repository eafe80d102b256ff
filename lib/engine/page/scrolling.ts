import type { Assumptions } from "./assumptions.js";

/** Lets the keyboard reach the formulas that are wider than the page, and only those, so that it can scroll them. */
export function followScrolling(assumptions: Assumptions): void {
  let timer: number | undefined;
  const mark = (): void => {
    for (const formula of document.querySelectorAll(".math.display:not([aria-describedby])"))
      if (formula.scrollWidth > formula.clientWidth) formula.setAttribute("tabindex", "0");
      else formula.removeAttribute("tabindex");
  };
  // Once the reader's hand rests: to measure is to lay the page out.
  const later = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(mark, 300);
  };
  assumptions.onChange(later);
  window.addEventListener("resize", later);
  mark();
}
