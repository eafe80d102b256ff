import { interfaceWords as words } from "../interfaceWords.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { namedLine } from "../render/namedLine.js";
import type { Walk } from "./route.js";

/** The speaker's window: notes, the answer key, what comes next and a clock. It stays open from page to page. */
export interface Speaker {
  /** False where the browser lets no window open. */
  open(): boolean;
  /** Shows there what belongs to a section. */
  tell(section: Shown): void;
}

export interface Shown {
  readonly title: string;
  readonly next: string | undefined;
  readonly cells: readonly HTMLElement[];
}

/**
 * @param walk - the stop of a route at which the page stands
 * @param turn - turns the page, as the keys of its window do
 */
export function createSpeaker(walk: Walk | undefined, turn: (by: 1 | -1) => void): Speaker {
  // What is held back as the page opens is the answer key, whatever is locked in later.
  const held = new Set(document.querySelectorAll("[data-held]"));
  let shown: Shown | undefined;
  const tellTo = (view: Window | null): void => {
    const html = shown ? `${stopHtml(walk)}${sectionHtml(shown, held)}` : "";
    view?.postMessage({ speaker: html }, "*");
  };
  let view: Window | null = null;
  // A page whose cells are edited opens no window but this.
  const openWindow = window.open.bind(window);
  // A page of a disk may not touch the window that another one opened, but may write to it.
  window.addEventListener("message", ({ data, source }) => {
    const asked: unknown = (data as { fromSpeaker?: unknown } | null)?.fromSpeaker;
    if (asked === "PageDown" || asked === "PageUp") turn(asked === "PageDown" ? 1 : -1);
    if (asked === undefined) return;
    view = source as Window;
    tellTo(view);
  });
  return {
    open() {
      // Its clock goes on while it is open.
      if (!view || view.closed) {
        view = openWindow("", "speaker", "popup,width=900,height=700");
        view?.document.write(frame());
        view?.document.close();
      }
      view?.focus();
      return view !== null;
    },
    tell(section) {
      shown = section;
      tellTo(view);
    },
  };
}

function sectionHtml({ title, next, cells }: Shown, held: ReadonlySet<Element>): string {
  const notes = cells.flatMap((cell) =>
    [...cell.querySelectorAll<HTMLTemplateElement>("template.notes")].map((each) => each.innerHTML),
  );
  const answers = cells.flatMap((cell) => {
    const found = held.has(cell) ? ".prose, .formula" : ".exercise details";
    return [...cell.querySelectorAll(`.output :is(${found})`)].map((each) =>
      each.outerHTML.replace(/^<details/, "<details open"),
    );
  });
  const part = (name: string, texts: readonly string[]): string =>
    texts.length > 0 ? `<section><h2>${name}</h2>${texts.join("")}</section>` : "";
  const then = next ? `<p>${words.next}: ${escapeHtml(next)}</p>` : "";
  return `<h1>${escapeHtml(title)}</h1>${part(words.notes, notes)}${part(words.answerKey, answers)}${then}`;
}

function stopHtml(walk: Walk | undefined): string {
  if (!walk) return "";
  const { route, at, stop, setting } = walk;
  return `<section><p>${words.stopOf(at + 1, route.stops.length, stop.minutes)}</p>${namedLine(words.ask, stop.ask)}${namedLine(words.set, setting)}${namedLine(words.expect, stop.answer?.says)}${namedLine(words.alone, stop.alone)}</section>`;
}

/** The window's own page: it asks the page that it belongs to for what to show, and sends it its keys. */
function frame(): string {
  const styles = [...document.querySelectorAll<HTMLElement>("link[rel=stylesheet], style")].map(
    (each) =>
      each instanceof HTMLLinkElement
        ? `<link rel="stylesheet" href="${escapeHtml(each.href)}">`
        : each.outerHTML,
  );
  const { theme = "system" } = document.documentElement.dataset;
  return `<!doctype html><html data-theme="${theme}"><head><title>${words.speakerView}</title>${styles.join("")}</head>
<body class="speaker"><p class="clock" role="timer"></p><main></main><script>
var began = Date.now();
function send(what) { if (opener) opener.postMessage({ fromSpeaker: what }, "*"); }
addEventListener("message", function (event) {
  var main = document.querySelector("main");
  if (event.source === opener && main.told !== event.data.speaker) main.innerHTML = main.told = event.data.speaker;
});
addEventListener("keydown", function (event) {
  var key = { ArrowRight: "PageDown", ArrowLeft: "PageUp" }[event.key] || event.key;
  if (key === "PageDown" || key === "PageUp") { event.preventDefault(); send(key); }
});
function tick() {
  var seconds = Math.floor((Date.now() - began) / 1000);
  document.querySelector(".clock").textContent = Math.floor(seconds / 60) + ":" + ("0" + (seconds % 60)).slice(-2);
  send("");
}
tick();
setInterval(tick, 1000);
</script></body></html>`;
}
