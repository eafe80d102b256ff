/** A text as one edits it in tables: each edit gives another document. */
export interface Document {
  readonly title: string;
  /** The text, or `null` while something in it is wrong. */
  readonly text: string | null;
  readonly sheets: readonly Sheet[];
  /** What it can be taken away as; none while something is wrong. */
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** A table of a document. */
export interface Sheet {
  readonly title: Entry;
  readonly head: readonly Entry[];
  readonly rows: readonly (readonly Entry[])[];
  readonly foot: readonly Entry[];
  /** What is wrong in it, in words. */
  readonly faults: readonly string[];
}

/** Words, something to write into, or something to press. */
export type Entry = string | WritableField | Press;

export interface WritableField {
  /** Its name, for someone who cannot see where it stands. */
  readonly says: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly write: (text: string) => Document;
}

export interface Press {
  readonly label: string;
  readonly press: () => Document;
}

/** All that can be written into or pressed, in order. */
export const controlsOf = ({ sheets }: Document): (WritableField | Press)[] =>
  sheets.flatMap(({ title, head, rows, foot }) =>
    [title, ...head, ...rows.flat(), ...foot].filter((entry) => typeof entry !== "string"),
  );
