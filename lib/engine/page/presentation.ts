import { interfaceWords as words } from "../interfaceWords.js";
import { onKey } from "./onKey.js";
import { followHands } from "./hands.js";
import { createOverview } from "./overview.js";
import { followPointer } from "./pointer.js";
import { redrawIn, redrawPlots } from "./plot.js";
import { measureSection, readSections, type StageBlock } from "./sections.js";
import { cutIntoSteps, type Step } from "./steps.js";
import type { Walk } from "./route.js";
import { createSpeaker } from "./speaker.js";
import type { Tray } from "./tray.js";

/** Where a presentation stands: a section and a step of it, from 0; nothing while the page is read. */
type Place = readonly [section: number, step: number];

/** A smaller screen, or a page made larger, shows a section at a time as a page that scrolls. */
const hasStage = (): boolean => innerWidth >= 900 && innerHeight >= 560;

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
  walk?: Walk,
): { refresh(): void } {
  const button = document.querySelector<HTMLButtonElement>("[data-action=present]");
  if (!button) return { refresh: () => undefined };
  const root = document.documentElement;
  const main = document.querySelector<HTMLElement>("main")!;
  const bar = document.querySelector<HTMLElement>(".present-bar")!;
  const black = document.querySelector<HTMLElement>(".black")!;
  const sections = readSections();
  const titles = sections.map((cells) => titleOf(cells));
  let steps = new Map<number, readonly Step<StageBlock>[]>();
  let place: Place | undefined;
  let hasHands = false;

  /** Shows of the page what stands on one screen; of a section all, where there is no stage. */
  const only = (section: number, shown?: ReadonlySet<HTMLElement>): void => {
    sections.forEach((cells, i) =>
      cells.forEach((cell) => cell.classList.toggle("is-off", i !== section)),
    );
    for (const cell of sections[section]!)
      for (const part of cell.querySelectorAll<HTMLElement>(
        ":scope > :not(.output, .held-note), .output, .shown",
      )) {
        const isOn = [...(shown ?? [part])].some(
          (each) => each.contains(part) || part.contains(each),
        );
        part.classList.toggle("is-off", !isOn);
      }
    if (shown)
      for (const cell of sections[section]!)
        cell.classList.toggle("is-off", ![...shown].some((each) => cell.contains(each)));
  };
  const stepsOf = (section: number): readonly Step<StageBlock>[] => {
    const known = steps.get(section);
    if (known) return known;
    root.dataset["measuring"] = "";
    only(section);
    tray.only([]);
    const blocks = measureSection(sections[section]!, inputsOf, (layout) => {
      root.dataset["layout"] = layout;
    });
    const made = cutIntoSteps(blocks, {
      height: (title) => main.clientHeight - ((title as StageBlock | undefined)?.wide ?? 0),
      tray: (inputs) => tray.only(inputs),
    });
    delete root.dataset["measuring"];
    steps.set(section, made);
    return made;
  };
  const isSeen = ({ blocks }: Step<StageBlock>): boolean =>
    blocks.length === 0 ||
    blocks.some(({ elements }) => elements.some((each) => !isHidden(each) || isHeldNote(each)));
  const draw = (): void => {
    const [section, index] = place!;
    if (root.dataset["present"] === "scroll") {
      only(section);
      root.dataset["layout"] = "";
      tray.only();
      return void scrollTo(0, 0);
    }
    const step = stepsOf(section)[index]!;
    const elements = step.blocks.flatMap((block) => block.elements);
    only(section, new Set([...(step.title?.elements ?? []), ...elements]));
    // A wide table hid the tray, whose height is asked for.
    root.dataset["layout"] = "left";
    const hasTray = tray.only(step.inputs) > 0;
    const [exhibit] = step.exhibit?.elements ?? [];
    for (const old of document.querySelectorAll(".is-exhibit")) old.classList.remove("is-exhibit");
    exhibit?.classList.add("is-exhibit");
    const isWide = !Number.isFinite(step.exhibit?.narrow ?? 0);
    const words = hasTray ? "left" : "words";
    root.dataset["layout"] = !exhibit || isHidden(exhibit) ? words : isWide ? "wide" : "beside";
    root.style.setProperty("--title", `${step.title ? titleHeight(step.title, main) : 0}px`);
    main.scrollTop = 0;
    if (exhibit) redrawIn(exhibit);
  };
  const say = (): void => {
    bar.hidden = place === undefined;
    button.setAttribute("aria-pressed", String(place !== undefined));
    if (!place) return;
    const [section, index] = place;
    const count = root.dataset["present"] === "stage" ? stepsOf(section).length : 1;
    bar.querySelector(".present-at")!.textContent = `${section + 1} of ${sections.length}`;
    const part = count > 1 ? `, ${index + 1} of ${count}` : "";
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
  const show = (next: Place | undefined): void => {
    const before = place;
    place = next;
    if (next && !hasHands) {
      hasHands = true;
      followHands();
    }
    if (next) root.dataset["present"] = hasStage() ? "stage" : "scroll";
    else {
      delete root.dataset["present"];
      delete root.dataset["layout"];
      for (const off of document.querySelectorAll(".is-off, .is-exhibit"))
        off.classList.remove("is-off", "is-exhibit");
      tray.only();
      black.hidden = true;
    }
    if (next) draw();
    say();
    const address = new URL(location.href);
    if (next) address.searchParams.set("present", writePlace(next));
    else address.searchParams.delete("present");
    history.replaceState(null, "", address);
    if (!before !== !next) redrawPlots();
    if (before && !next) sections[before[0]]![0]!.scrollIntoView();
  };
  const last = (section: number): number =>
    root.dataset["present"] === "stage" ? stepsOf(section).length - 1 : 0;
  /** The next screen on which there is something to see. */
  const turn = (by: 1 | -1): void => {
    if (!place) return;
    let [section, step] = place;
    do {
      step += by;
      if (step >= 0 && step <= last(section)) continue;
      section += by;
      if (walk?.go(by)) return;
      if (!sections[section]) return draw();
      step = by > 0 ? 0 : last(section);
    } while (root.dataset["present"] === "stage" && !isSeen(stepsOf(section)[step]!));
    show([section, step]);
  };
  const toggle = (): void => show(place ? undefined : [sectionInView(sections), 0]);
  const overview = createOverview(titles, (section) => show([section, 0]));

  const speaker = createSpeaker(walk, turn);
  button.addEventListener("click", toggle);
  for (const step of bar.querySelectorAll<HTMLButtonElement>("[data-step]"))
    step.addEventListener("click", () => turn(step.dataset["step"] === "1" ? 1 : -1));
  bar.querySelector("[data-action=leave]")!.addEventListener("click", () => show(undefined));
  bar.querySelector("[data-action=overview]")!.addEventListener("click", overview.toggle);
  black.addEventListener("click", () => (black.hidden = true));
  onKey("p", toggle);
  onKey("s", () => place && speaker.open());
  onKey("o", () => place && overview.toggle());
  for (const key of ["b", "."]) onKey(key, () => place && (black.hidden = !black.hidden));
  onKey("ArrowRight", () => turn(1));
  onKey("ArrowLeft", () => turn(-1));
  onKey("Home", () => place && show([0, 0]));
  onKey("End", () => place && show([sections.length - 1, last(sections.length - 1)]));
  // What a clicker sends acts wherever the focus is, and Escape is a way out of everything.
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
    if (!place || ctrlKey || metaKey || altKey || defaultPrevented) return;
    if (document.querySelector("dialog[open]")) return;
    if (key === "Escape") return show(undefined);
    const by = key === "PageDown" ? 1 : key === "PageUp" ? -1 : 0;
    if (by === 0 || (target instanceof Element && target.matches(text))) return;
    event.preventDefault();
    if (black.hidden) turn(by);
    else black.hidden = true;
  });
  followPointer(() => place !== undefined, text);
  const refresh = (): void => {
    if (!place) return;
    steps = new Map();
    root.dataset["present"] = hasStage() ? "stage" : "scroll";
    show([place[0], Math.min(place[1], last(place[0]))]);
  };
  void document.fonts.ready.then(refresh);
  let timer: number | undefined;
  window.addEventListener("resize", () => {
    clearTimeout(timer);
    timer = window.setTimeout(refresh, 100);
  });
  // An answer that is let go takes its place.
  new MutationObserver(() => place && draw()).observe(main, {
    subtree: true,
    attributeFilter: ["data-held"],
  });
  const asked = new URLSearchParams(location.search).get("present");
  const [section, step] = asked === null ? [-1, 0] : readPlace(asked, titles);
  if (sections[section]) {
    root.dataset["present"] = hasStage() ? "stage" : "scroll";
    show([section, Math.min(step, last(section))]);
  }
  return { refresh };
}

/** `3`, `3.2`, or the heading of a section, as links of a route have it; a place beyond the last is the last. */
function readPlace(asked: string, titles: readonly string[]): Place {
  const [, section, step = "1"] = /^(\d+)(?:\.(\d+))?$/.exec(asked) ?? [];
  if (section === undefined) return [titles.indexOf(asked), 0];
  return [Math.min(Number(section), titles.length) - 1, Math.max(0, Number(step) - 1)];
}

const writePlace = ([section, step]: Place): string =>
  step === 0 ? String(section + 1) : `${section + 1}.${step + 1}`;

const isHidden = (element: HTMLElement): boolean => element.closest("[data-held]") !== null;

/** Whether it says in its place that it waits for a guess. */
const isHeldNote = (element: HTMLElement): boolean =>
  element.closest("[data-held]")!.querySelector(":scope > .held-note") !== null;

const titleHeight = ({ elements }: StageBlock, main: HTMLElement): number =>
  elements[0]!.getBoundingClientRect().bottom - main.getBoundingClientRect().top;

function titleOf([first]: readonly HTMLElement[]): string {
  const title = first!.querySelector(":scope > h1, :scope > h2")?.cloneNode(true) as Element;
  title?.querySelector(".anchor")?.remove();
  return title?.textContent ?? words.presentation;
}

function sectionInView(sections: readonly (readonly HTMLElement[])[]): number {
  const passed = sections.filter(([first]) => first!.getBoundingClientRect().top < innerHeight / 3);
  return Math.max(0, passed.length - 1);
}
