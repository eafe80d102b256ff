import { formatNumber } from "./figure/formatNumber.js";
import type { InputValue } from "./words/input.js";
import type { Notation } from "./words/notation.js";

/** A way through the notebooks for a class: sections in order, and what the teacher does at each. */
export interface Route {
  /** As addresses name it, e.g. `45`. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences on whom it is for and what is left out. */
  readonly lead: string;
  readonly stops: readonly Stop[];
}

/** One section of a notebook, and what is done there. */
export interface Stop {
  /** Number of the notebook, e.g. `03`. */
  readonly notebook: string;
  /** Heading of the section. */
  readonly section: string;
  readonly minutes: number;
  /** What to ask before anything is shown. */
  readonly ask?: string;
  /** Inputs to set once the question is asked, by the keys that addresses have for them. */
  readonly setting?: Readonly<Record<string, NonNullable<InputValue>>>;
  /** What to expect: words of what a cell shows at the setting. */
  readonly answer?: { readonly cell: string; readonly says: string };
  /** What students do alone, or in pairs. */
  readonly alone?: string;
}

/** Address of a route's own page, or of its place in the single file. */
export const routePage = ({ id }: Route, single: boolean): string =>
  single ? `#route-${id}` : `route-${id}.html`;

/** What a stop sets, in the paper's letters: `δ = 6`. */
export function settingOf({ setting = {} }: Stop, notation: readonly Notation[]): string {
  const letter = (name: string): string =>
    notation.find(({ symbol, variable = symbol }) => variable === name)?.text ?? name;
  return Object.entries(setting)
    .map(
      ([name, value]) =>
        `${letter(name)} = ${typeof value === "number" ? formatNumber(value) : value}`,
    )
    .join(", ");
}

export const minutesOf = ({ stops }: Route): number =>
  stops.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Address of a stop: its section on the stage, before anything is set that would answer its question.
 *
 * @param pageOf - address of a notebook, by its number; a place in the single file is on the page that asks
 * @param isLast - its last screen, for who comes from the stop after it
 */
export function stopAddress(
  { id, stops }: Route,
  at: number,
  pageOf: (notebook: string) => string,
  isLast = false,
): string {
  const { notebook, section } = stops[at]!;
  const query = new URLSearchParams({
    present: section,
    route: `${id}.${at + 1}`,
    ...(isLast && { screen: "last" }),
  });
  return `${pageOf(notebook).replace(/^#.*/, "")}?${query}`;
}
