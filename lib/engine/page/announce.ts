import { spokenText } from "./spokenText.js";

const region = document.querySelector<HTMLElement>("#announcer");
const waiting = new Map<string, readonly string[]>();
/** What a listener knows of each place: what it said when the page opened, then what was told last. */
const known = new Map<string, readonly string[]>();
let timer: number | undefined;

/** A listener who moves on wants the gist: whole sentences, of about this many letters in all. */
const most = 400;

/** Takes for known what a place says as the page opens. */
export function takeForKnown(place: string, element: Element): void {
  known.set(place, spokenText(element));
}

/**
 * Tells a screen reader which sentences changed, once the reader's hand has come to rest.
 *
 * @param place - where they stand, one and only in the page: the newest text of a place is told
 * @param element - nothing where a place has become silent
 */
export function announce(place: string, element?: Element): void {
  waiting.set(place, element ? spokenText(element) : []);
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    const fresh = [...waiting].flatMap(([place, sentences]) => {
      const before = known.get(place) ?? [];
      return sentences.filter((sentence) => !before.includes(sentence));
    });
    for (const [place, sentences] of waiting) known.set(place, sentences);
    waiting.clear();
    let length = 0;
    const told = fresh.filter((sentence, i) => (length += sentence.length) <= most || i === 0);
    if (region) region.textContent = told.join(" ");
  }, 700);
}
