const region = document.querySelector<HTMLElement>("#announcer");
const waiting = new Map<string, string>();
let timer: number | undefined;

/** Tells a screen reader which sentences changed, once the reader's hand has come to rest. */
export function announce(cell: string, text: string): void {
  waiting.set(cell, text);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (region) region.textContent = [...waiting.values()].join(" ").slice(0, 400);
    waiting.clear();
  }, 700);
}
