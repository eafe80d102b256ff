import type { Project } from "../project.js";

/** One cell of a notebook; `number` counts all cells from 1, as messages name them. */
export interface Cell {
  readonly number: number;
  readonly id: string;
  readonly kind: "code" | "markdown" | "raw";
  readonly source: string;
  readonly outputs: readonly Output[];
  /** Whether an error of the cell belongs to the notebook: Jupyter's tag `raises-exception`. */
  readonly isMeantToFail?: boolean;
  /** Pictures that a Markdown cell carries: MIME bundles by name. */
  readonly attachments?: Readonly<Record<string, unknown>>;
}

/** A committed output: a MIME bundle (display data) or text on a stream. */
export interface Output {
  readonly output_type: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

/** A numbered notebook of a project; `file` is its path in the project, as messages name it, `name` its stem. */
export interface Notebook {
  readonly project: Project;
  readonly file: string;
  readonly name: string;
  readonly cells: readonly Cell[];
  /** The file as it was read: it holds also what no cell here does, and is written back with it. */
  readonly text: string;
}
