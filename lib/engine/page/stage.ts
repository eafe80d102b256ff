import { redrawIn } from "./plot.js";
import { measureSection, type StageBlock } from "./sections.js";
import { cutIntoSteps, type Step } from "./steps.js";
import type { Tray } from "./tray.js";

/** A screen of a presentation: a section and a step of it, from 0. */
export type StagePlace = readonly [section: number, step: number];

/** A page shown a screen at a time; on a smaller screen, or made larger, a section at a time, which scrolls. */
export interface Stage {
  /** Sets the stage, or sets it anew for a screen of another size. */
  open(): void;
  /** Shows the page as one to be read. */
  close(): void;
  /** Whether a section is shown whole, and scrolls. */
  isWhole(): boolean;
  /** Scrolls what is longer than its screen, by a screen; false where there is no more of it. */
  scroll(by: 1 | -1): boolean;
  /** How many screens a section has. */
  count(section: number): number;
  /** A place, or else the one before on which there is something to see: a guess that holds it back. */
  nearest(place: StagePlace): StagePlace;
  /** The next screen on which there is something to see, or the one before. */
  next(place: StagePlace, by: 1 | -1): StagePlace | undefined;
  /** The screen on which a cell shows something first. */
  placeOf(cell: HTMLElement): StagePlace;
  draw(place: StagePlace): void;
}

/** @param inputsOf - keys of the inputs of a cell */
export function createStage(
  sections: readonly (readonly HTMLElement[])[],
  inputsOf: (cell: HTMLElement) => readonly string[],
  tray: Tray,
): Stage {
  const root = document.documentElement;
  const main = document.querySelector<HTMLElement>("main")!;
  const steps = new Map<number, readonly Step<StageBlock>[]>();
  const isWhole = (): boolean => root.dataset["present"] === "scroll";

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
  const count = (section: number): number => (isWhole() ? 1 : stepsOf(section).length);
  const shows = ([section, step]: StagePlace): boolean => {
    if (isWhole()) return true;
    const { blocks } = stepsOf(section)[step]!;
    return (
      blocks.length === 0 ||
      blocks.some(({ elements }) => elements.some((each) => !isHidden(each) || isHeldNote(each)))
    );
  };
  const next = ([section, step]: StagePlace, by: 1 | -1): StagePlace | undefined => {
    for (;;) {
      step += by;
      if (step < 0 || step >= count(section)) {
        section += by;
        if (!sections[section]) return undefined;
        step = by > 0 ? 0 : count(section) - 1;
      }
      if (shows([section, step])) return [section, step];
    }
  };
  return {
    open() {
      steps.clear();
      root.dataset["present"] = innerWidth >= 900 && innerHeight >= 560 ? "stage" : "scroll";
    },
    close() {
      delete root.dataset["present"];
      delete root.dataset["layout"];
      for (const off of document.querySelectorAll(".is-off, .is-exhibit"))
        off.classList.remove("is-off", "is-exhibit");
      tray.only();
    },
    isWhole,
    scroll(by) {
      if (isWhole()) return false;
      // A chart that is not drawn yet is not as large as it will be.
      const long = ".is-exhibit :is(.table, .plot[data-drawn=true])";
      const boxes = [main, ...main.querySelectorAll<HTMLElement>(long)];
      return boxes.some((box) => {
        const before = box.scrollTop;
        box.scrollTop += by * 0.8 * box.clientHeight;
        return box.scrollTop !== before;
      });
    },
    count,
    nearest([section, step]) {
      const place = [section, Math.min(step, count(section) - 1)] as const;
      if (shows(place)) return place;
      const before = next(place, -1);
      return before?.[0] === section ? before : (next(place, 1) ?? before ?? place);
    },
    next,
    placeOf(cell) {
      const section = sections.findIndex((cells) => cells.includes(cell));
      if (isWhole()) return [section, 0];
      const step = stepsOf(section).findIndex(({ blocks }) =>
        blocks.some(({ elements }) => elements.some((each) => cell.contains(each))),
      );
      return [section, Math.max(0, step)];
    },
    draw([section, index]) {
      if (isWhole()) {
        only(section);
        root.dataset["layout"] = "";
        tray.only();
        return scrollTo(0, 0);
      }
      const step = stepsOf(section)[index]!;
      const elements = step.blocks.flatMap((block) => block.elements);
      only(section, new Set([...(step.title?.elements ?? []), ...elements]));
      // A wide table hid the tray, whose height is asked for.
      root.dataset["layout"] = "left";
      const hasTray = tray.only(step.inputs) > 0;
      const [exhibit] = step.exhibit?.elements ?? [];
      for (const old of document.querySelectorAll(".is-exhibit"))
        old.classList.remove("is-exhibit", "is-close");
      exhibit?.classList.add("is-exhibit");
      const isWide = !Number.isFinite(step.exhibit?.narrow ?? 0);
      const words = hasTray ? "left" : "words";
      root.dataset["layout"] = !exhibit || isHidden(exhibit) ? words : isWide ? "wide" : "beside";
      root.style.setProperty("--title", `${step.title ? titleHeight(step.title, main) : 0}px`);
      main.scrollTop = 0;
      const table = exhibit?.querySelector(":scope > .table");
      if (table) exhibit!.classList.toggle("is-close", table.scrollHeight > table.clientHeight + 1);
      if (exhibit) redrawIn(exhibit);
    },
  };
}

const isHidden = (element: HTMLElement): boolean => element.closest("[data-held]") !== null;

/** Whether it says in its place that it waits for a guess. */
const isHeldNote = (element: HTMLElement): boolean =>
  element.closest("[data-held]")!.querySelector(":scope > .held-note") !== null;

const titleHeight = ({ elements }: StageBlock, main: HTMLElement): number =>
  elements[0]!.getBoundingClientRect().bottom - main.getBoundingClientRect().top;
