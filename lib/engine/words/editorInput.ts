import type { Document } from "./document.js";

/** An input drawn as tables to write into; its value is a text, such as a game as JSON. */
export interface Editor {
  readonly kind: "editor";
  /** The variable that holds the value. */
  readonly name: string;
  readonly shared: false;
  readonly label: string;
  /** Texts to begin with, by name. */
  readonly shelf: Readonly<Record<string, string>>;
  readonly value: string;
  /** @throws Error for a text that is none of its kind */
  readonly open: (text: string, file?: string) => Document;
  /** What makes it live, loaded where one is shown. */
  readonly load: () => Promise<{ readonly bindEditor: Bind }>;
}

/** @returns draws the value that is kept, should it be another */
type Bind = (element: HTMLElement, input: Editor, kept: Kept) => () => void;

/** Where an editor's value is kept. */
export interface Kept {
  readonly get: () => string;
  readonly set: (text: string) => void;
  /** The address that opens the page with a text; `null` where there is none. */
  readonly link: (text: string) => string | null;
}

/**
 * The text that a reader means: a name from the shelf, or a text as it will be kept.
 *
 * @throws Error for a text that cannot be opened, RangeError for one in which something is wrong
 */
export function readText({ name, shelf, open }: Editor, text: string): string {
  if (Object.hasOwn(shelf, text)) return shelf[text]!;
  const { text: kept, sheets } = open(text, name);
  if (kept === null)
    throw new RangeError(`${name}: ${sheets.flatMap(({ faults }) => faults).join("; ")}`);
  return kept;
}

/** What to call a text: its name on the shelf, or its own title. */
export const nameOfText = ({ shelf, open }: Editor, text: string): string =>
  Object.keys(shelf).find((name) => shelf[name] === text) ?? open(text).title;
