const region = document.querySelector<HTMLElement>("#announcer");
const waiting = new Map<string, string>();
let timer: number | undefined;

/**
 * Tells a screen reader which sentences changed, once the reader's hand has come to rest.
 *
 * @param place - where they stand, one and only in the page: the newest text of a place is told
 */
export function announce(place: string, text: string): void {
  waiting.set(place, text);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (region) region.textContent = [...waiting.values()].join(" ").slice(0, 400);
    waiting.clear();
  }, 700);
}
