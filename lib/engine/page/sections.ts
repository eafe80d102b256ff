import { interfaceWords as words } from "../interfaceWords.js";
import type { Block } from "./steps.js";

/** A block of a section, and the elements of which it consists. */
export interface StageBlock extends Block {
  readonly elements: readonly HTMLElement[];
}

/** The cells of the page, cut where a title or a heading of the second level begins. */
export function readSections(): HTMLElement[][] {
  const sections: HTMLElement[][] = [];
  for (const cell of document.querySelectorAll<HTMLElement>("main [data-notebook] > .cell")) {
    if (sections.length === 0 || cell.querySelector(":scope > h1, :scope > h2")) sections.push([]);
    sections.at(-1)!.push(cell);
  }
  return sections;
}

/** The title of a section. */
export function titleOf([first]: readonly HTMLElement[]): string {
  const title = first!.querySelector(":scope > h1, :scope > h2")?.cloneNode(true) as Element;
  title?.querySelector(".anchor")?.remove();
  return title?.textContent ?? words.presentation;
}

/** What can be parted from what: the paragraphs of a text, what a cell shows, and guesses that are made together as one. */
function piecesOf(cell: HTMLElement): HTMLElement[] {
  const output = cell.querySelector<HTMLElement>(":scope > .output");
  if (!output) return [...cell.children] as HTMLElement[];
  const code = cell.querySelector<HTMLElement>(":scope > .code")!;
  const shown = output.querySelector(".open")
    ? [output]
    : [...output.querySelectorAll<HTMLElement>(":scope > .shown")];
  return [code, ...shown, ...cell.querySelectorAll<HTMLElement>(":scope > .failure")];
}

const wide = ".formula, .math.display, .table, .editor, pre";
const overflows = (element: HTMLElement): boolean => element.scrollWidth > element.clientWidth + 1;

/**
 * The blocks of a section, measured on the stage: `layOut` sets it in the wide column, then in the narrow one.
 *
 * @param inputsOf - keys of the inputs of a cell
 */
export function measureSection(
  cells: readonly HTMLElement[],
  inputsOf: (cell: HTMLElement) => readonly string[],
  layOut: (layout: "words" | "beside") => void,
): StageBlock[] {
  const parts = cells.flatMap((cell) =>
    piecesOf(cell).map((element) => ({ cell, element, kind: kindOf(element) })),
  );
  const words = parts.filter(({ kind }) => kind === "words" || kind === "title");
  const exhibits = parts.filter((part) => !words.includes(part));
  // What stands beside the words takes no room of theirs.
  const set = (isExhibit: boolean): void => {
    for (const { element } of exhibits) element.classList.toggle("is-exhibit", isExhibit);
  };
  set(true);
  const measure = (layout: "words" | "beside"): Map<HTMLElement, number> => {
    layOut(layout);
    let above = document.querySelector("main")!.getBoundingClientRect().top;
    return new Map(
      words.map(({ element }) => {
        const { bottom, height } = element.getBoundingClientRect();
        const taken = height === 0 ? 0 : bottom - above;
        if (height > 0) above = bottom;
        return [element, taken];
      }),
    );
  };
  const inWide = measure("words");
  const tooWide = new Set(
    parts.filter(({ element, kind }) => kind === "table" && hasOverflow(element)),
  );
  const inNarrow = measure("beside");
  set(false);
  const blocks: StageBlock[] = [];
  let head: HTMLElement[] = [];
  for (const part of parts) {
    const { cell, element, kind } = part;
    const isWords = kind === "words" || kind === "title";
    const height = inWide.get(element) ?? 0;
    if (isWords && height === 0 && !isAsked(element)) continue;
    // A heading stands with what follows it.
    if (/^H[3-6]$/.test(element.tagName)) {
      head.push(element);
      continue;
    }
    const elements = [...head, element];
    head = [];
    const sum = (heights: ReadonlyMap<HTMLElement, number>): number =>
      elements.reduce((total, each) => total + (heights.get(each) ?? 0), 0);
    const narrow = isWords ? sum(inNarrow) : 0;
    blocks.push({
      kind,
      elements,
      isComputed: cell.dataset["cell"] !== undefined,
      wide: sum(inWide),
      narrow: tooWide.has(part) || (isWords && hasOverflow(element)) ? Infinity : narrow,
      inputs: kind === "title" ? [] : inputsOf(cell),
    });
  }
  return blocks;
}

function kindOf(element: HTMLElement): StageBlock["kind"] {
  if (/^H[12]$/.test(element.tagName)) return "title";
  if (element.querySelector(":scope > .figure")) return "figure";
  return element.querySelector(":scope > .table") ? "table" : "words";
}

/** An input of the text, whose twin in the tray stands for it. */
const isAsked = (element: HTMLElement): boolean =>
  element.querySelector(":scope > .input") !== null;

const hasOverflow = (element: HTMLElement): boolean =>
  [element, ...element.querySelectorAll<HTMLElement>(wide)].some(overflows);
