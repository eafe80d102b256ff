import { interfaceWords as words } from "../interfaceWords.js";
import { onKey } from "./onKey.js";
import { followHands } from "./hands.js";
import type { Notice } from "./notice.js";
import { createOverview } from "./overview.js";
import { followPointer } from "./pointer.js";
import { redrawPlots } from "./plot.js";
import { readSections, titleOf } from "./sections.js";
import type { Walk } from "./route.js";
import { createSpeaker } from "./speaker.js";
import { createStage, type StagePlace } from "./stage.js";
import type { Tray } from "./tray.js";
import { waitsForGuess } from "./waitsForGuess.js";

/** Words into which no key of the presentation reaches. */
const text = "textarea, [contenteditable], input[type=text]:not(.number)";

/**
 * Presents the page a screen at a time: a figure, what moves it, what it says. A button, the key `p`, arrow
 * keys and a clicker. The place is kept in the address as `?present=3.2`; paper shows all.
 *
 * @param inputsOf - keys of the inputs of a cell
 * @param walk - the stop of a route at which the page stands
 */
export function followPresentation(
  inputsOf: (cell: HTMLElement) => readonly string[],
  tray: Tray,
  walk: Walk | undefined,
  notice: Pick<Notice, "say">,
): { settle(): void } {
  const button = document.querySelector<HTMLButtonElement>("[data-action=present]");
  if (!button) return { settle: () => undefined };
  const bar = document.querySelector<HTMLElement>(".present-bar")!;
  const black = document.querySelector<HTMLElement>(".black")!;
  const sections = readSections();
  const titles = sections.map(titleOf);
  const stage = createStage(sections, inputsOf, tray);
  /** Where it stands; nothing while the page is read. */
  let place: StagePlace | undefined;
  /** What the address asks for, until it is known which screens this reader's guesses have let go. */
  let asked = readPlace(titles);
  let hasHands = false;

  /** Black, or the question of a stop in front of what would answer it. */
  const cover = (question = ""): void => {
    black.hidden = false;
    black.textContent = question;
  };
  const uncover = (): void => {
    black.hidden = true;
    black.textContent = "";
  };
  const say = (): void => {
    bar.hidden = place === undefined;
    button.setAttribute("aria-pressed", String(place !== undefined));
    if (!place) return;
    const [section, index] = place;
    const count = stage.count(section);
    bar.querySelector(".present-at")!.textContent = words.placeOf(section + 1, sections.length);
    const part = count > 1 ? `, ${words.placeOf(index + 1, count)}` : "";
    bar.querySelector(".present-step")!.textContent = part && `${index + 1}/${count}`;
    bar.querySelector("[role=status]")!.textContent = titles[section]! + part;
    speaker.tell({
      title: titles[section]! + part,
      next: titles[section + 1],
      cells: sections[section]!,
    });
    const heading = bar.querySelector("h1")!;
    const article = sections[section]![0]!.closest("article")!;
    heading.textContent = article.querySelector("h1")?.textContent ?? "";
    // A section that stands alone still has its title above it.
    heading.hidden = sections[section]!.some((cell) => cell.querySelector("h1"));
  };
  const show = (next: StagePlace | undefined): void => {
    const before = place;
    place = next;
    if (next && !hasHands) {
      hasHands = true;
      followHands();
    }
    if (next) stage.draw(next);
    else {
      stage.close();
      uncover();
    }
    say();
    const address = new URL(location.href);
    if (next) address.searchParams.set("present", writePlace(next));
    else address.searchParams.delete("present");
    address.searchParams.delete("screen");
    history.replaceState(null, "", address);
    if (!before !== !next) redrawPlots();
    if (before && !next) sections[before[0]]![0]!.scrollIntoView();
  };
  const go = (to: StagePlace): void => show(stage.nearest(to));
  const begin = (at: StagePlace): void => {
    // A reader may have added cells.
    sections.splice(0, Infinity, ...readSections());
    titles.splice(0, Infinity, ...sections.map(titleOf));
    stage.open();
    go(at);
  };
  const turn = (by: 1 | -1): void => {
    if (!place) return;
    if (!black.hidden) return uncover();
    asked = undefined;
    if (stage.scroll(by) || (by > 0 && !stage.isWhole() && waitsForGuess())) return;
    const next = stage.next(place, by);
    const leaves = next?.[0] !== place[0];
    if (leaves && walk) {
      if (!walk.go(by) && by > 0) cover(words.routeEnds);
    } else if (next) show(next);
    else stage.draw(place);
  };
  const toggle = (): void => (place ? show(undefined) : begin([sectionInView(readSections()), 0]));
  const overview = createOverview(titles, (section) => go([section, 0]));

  const speaker = createSpeaker(walk, turn);
  button.addEventListener("click", toggle);
  for (const step of bar.querySelectorAll<HTMLButtonElement>("[data-step]"))
    step.addEventListener("click", () => turn(step.dataset["step"] === "1" ? 1 : -1));
  bar.querySelector("[data-action=leave]")!.addEventListener("click", () => show(undefined));
  bar.querySelector("[data-action=overview]")!.addEventListener("click", overview.toggle);
  black.addEventListener("click", uncover);
  onKey("p", toggle);
  onKey("s", () => place && !speaker.open() && notice.say(words.noSpeaker));
  onKey("o", () => place && overview.toggle());
  for (const key of ["b", "."]) onKey(key, () => place && (black.hidden ? cover() : uncover()));
  onKey("ArrowRight", () => turn(1));
  onKey("ArrowLeft", () => turn(-1));
  onKey("Home", () => place && go([0, 0]));
  onKey("End", () => place && go([sections.length - 1, Infinity]));
  // What a clicker sends acts wherever the focus is, and Escape is a way out of everything.
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (!place || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    if (key === "Escape") return show(undefined);
    const by = key === "PageDown" ? 1 : key === "PageUp" ? -1 : 0;
    if (by === 0 || (target instanceof Element && target.matches(text))) return;
    // What is read in sections, on a small screen or a page made larger, goes by the browser's own key to its end.
    const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
    if (stage.isWhole() && (by > 0 ? rest > 1 : scrollY > 0) && black.hidden) return;
    event.preventDefault();
    // What was typed is done with, and letters are keys again.
    if (target instanceof HTMLElement && target.matches("input.number")) target.blur();
    turn(by);
  });
  document.addEventListener("comes", ({ target }) => {
    const cell = target as HTMLElement;
    if (place && sections.some((cells) => cells.includes(cell))) go(stage.placeOf(cell));
  });
  followPointer(() => place !== undefined, text);
  const refresh = (): void => {
    if (place) begin(asked ?? place);
  };
  void document.fonts.ready.then(refresh);
  let timer: number | undefined;
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = window.setTimeout(refresh, 100);
  });
  // An answer that is let go takes its place.
  new MutationObserver(() => place && stage.draw(place)).observe(document.querySelector("main")!, {
    subtree: true,
    attributeFilter: ["data-held"],
  });
  if (asked && sections[asked[0]]) {
    begin(asked);
    if (walk?.stop.ask && asked[1] === 0) cover(walk.stop.ask);
  }
  return {
    settle() {
      refresh();
      // A page that holds the answer back asks by itself.
      const answer = `[data-cell="${walk?.stop.answer?.cell}"][data-held]`;
      if (black.textContent && document.querySelector(answer)) uncover();
      asked = undefined;
    },
  };
}

/** `3`, `3.2`, or the heading of a section, as links of a route have it; a place beyond the last is the last. */
function readPlace(titles: readonly string[]): StagePlace | undefined {
  const query = new URLSearchParams(location.search);
  const asked = query.get("present");
  if (asked === null) return undefined;
  const [, section, step = "1"] = /^(\d+)(?:\.(\d+))?$/.exec(asked) ?? [];
  if (section === undefined)
    return [titles.indexOf(asked), query.get("screen") === "last" ? Infinity : 0];
  return [Math.min(Number(section), titles.length) - 1, Math.max(0, Number(step) - 1)];
}

const writePlace = ([section, step]: StagePlace): string =>
  step === 0 ? String(section + 1) : `${section + 1}.${step + 1}`;

function sectionInView(sections: readonly (readonly HTMLElement[])[]): number {
  const passed = sections.filter(([first]) => first!.getBoundingClientRect().top < innerHeight / 3);
  return Math.max(0, passed.length - 1);
}
