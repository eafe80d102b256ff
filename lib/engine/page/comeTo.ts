/** A cell that waits for a guess, and does not say so in its place. */
const unseen = "[data-held]:not(:has(> .held-note))";

/**
 * Brings a place into sight: out of the part in which it is folded, and where it waits for a guess, what stands before
 * it. A stage turns to it.
 *
 * @param isThere - whether the browser has gone there by itself, as far as it could
 */
export function comeTo(place: Element, isThere = false): void {
  const part = place.closest<HTMLDetailsElement>(".fold:not([open])");
  if (part) part.open = true;
  let at = place.closest(unseen) ?? place;
  while (at.matches(unseen) && at.previousElementSibling) at = at.previousElementSibling;
  if (!isThere || part || at !== place) at.scrollIntoView();
  at.closest(".cell")?.dispatchEvent(new Event("comes", { bubbles: true }));
}
