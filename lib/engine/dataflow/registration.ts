import type { InputValue } from "../words/input.js";

/** One executed cell, as the kernel hands it to the page. */
export interface Registration {
  /** The front end's id of the cell, or what it defines. */
  readonly cell: string;
  /** When the kernel ran the cell, in milliseconds: a later execution is newer, also of another kernel. */
  readonly run: number;
  /** Number of the execution, as the front end shows it beside the cell. */
  readonly count: number;
  /** Which kernel ran it. */
  readonly session: string;
  readonly kind: "input" | "code";
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** The compiled cell, a function of its inputs, as text. */
  readonly body: string;
  /** What the cell uses of the library and of Arquero: module and name there, by the cell's name for it. */
  readonly imports: Readonly<Record<string, readonly [module: string, name: string]>>;
  /** Plain values that the cell uses and no live cell defines. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Fingerprints of the values that the kernel had of what other live cells define: of the cell's inputs, and of what functions among them read. */
  readonly uses: Readonly<Record<string, string>>;
  /** Fingerprints of the values that the kernel then had of the cell's outputs. A cell that only the kernel can run has what it changes among them. */
  readonly gives: Readonly<Record<string, string>>;
  /** Whether the kernel wrote something that the page cannot renew, such as a printed text. */
  readonly printed: boolean;
  /** Whether the cell depends on a guess, so that it gives an answer away. */
  readonly isAnswer: boolean;
  /** Values that the kernel holds of the cell's inputs. */
  readonly values: Readonly<Record<string, InputValue>>;
  /** An input cell's source in pieces, so that it can be written with other values. */
  readonly pieces: readonly (
    string | { readonly name: string; readonly before: string; readonly after: string }
  )[];
  /** Why the kernel could not run the cell. */
  readonly failure?: string;
  /** Why the page cannot run a cell that the kernel could; `body` is empty then. */
  readonly onlyInKernel?: string;
  /** What rules refuse in the cell, with the code of each rule and what to write instead. */
  readonly refused: readonly string[];
  /** Cells that the reader has deleted. */
  readonly deleted: readonly string[];
}

/** The output of the cell that calls `live()`. */
export interface Panel {
  readonly panel: true;
  /** The kernel that runs the notebook now. */
  readonly session: string;
  /** Its id at the Jupyter server that runs it, where the page can ask it; none where no server does. */
  readonly kernel?: string;
}

/** What a page may ask the kernel beside the cells that it runs. */
export type KernelQuestion =
  | { readonly ask: "plotly" }
  /** Take these values, as text, when the cells of their inputs are run again. */
  | { readonly ask: "set"; readonly values: Readonly<Record<string, string>> };

/** Under this name a question stands in the metadata of a request. */
export const questionName = "notebookQuestion";

/** An output that waits for the page's runtime: where it stands, and what is to stand there. */
export type QueuedOutput = readonly [
  place: HTMLElement | null,
  id: string,
  content: Registration | Panel,
];

/** Global under which a page keeps its runtime, or what waits for it; a version of the library has its own. */
export const runtimeName = (version: string): string => `notebookRuntime ${version}`;

export interface RuntimeQueue {
  push(entry: QueuedOutput): void;
  unpack(packed: string): Promise<string>;
  /** Plotly, packed, where the page carries it. */
  plotly?: string;
  /** Licences of what the runtime contains. */
  notices(): Promise<string>;
}
