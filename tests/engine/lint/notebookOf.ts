import type { Notebook } from "../../../lib/engine/dataflow/notebook.js";
import { project } from "../../project.js";

/** A notebook of code cells, cell 1 first. */
export function notebookOf(...sources: readonly string[]): Notebook {
  const cells = sources.map((source, index) => ({
    number: index + 1,
    id: `cell-${index + 1}`,
    kind: "code" as const,
    source,
    outputs: [],
  }));
  return { project, file: "notebooks/99-example.ipynb", name: "99-example", cells, text: "" };
}

/** The author's words and the library, imported as a notebook does. */
export const words = `import { guess, question, view, slider, show, tex, solve } from "../lib";`;
