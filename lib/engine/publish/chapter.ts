import { createHash } from "node:crypto";
import type { Notebook } from "../dataflow/notebook.js";
import { checkTraces } from "../figure/checkTraces.js";
import { runProgram, type Around } from "../dataflow/runProgram.js";
import { createSymbols } from "../render/symbols.js";
import { notebookHtml, type NotebookHtml } from "./notebookHtml.js";
import { readPaper } from "./readPaper.js";

/** A notebook as the edition has it. */
export interface Chapter {
  readonly article: NotebookHtml;
  /** PNG in base64, by the address at which the article expects it. */
  readonly pictures: ReadonlyMap<string, string>;
  /** Names of the files of `data/` that the article links to. */
  readonly files: readonly string[];
}

/** Address of a notebook in the edition, or in the single file. */
export const addressOf = (name: string, single: boolean): string =>
  single ? `#n-${name.slice(0, 2)}` : `${name}.html`;

/**
 * Runs a notebook as a page does, and writes down what it shows.
 *
 * @param single - for the edition in a single file, which carries its pictures in the text
 * @throws Error naming file and cell when a cell fails
 */
export async function makeChapter(
  notebook: Notebook,
  single: boolean,
  around?: Around,
): Promise<Chapter> {
  const { notation, traceTypes, passages = [], citation } = await readPaper(notebook.project);
  const run = await runProgram(notebook, {}, around);
  const types = traceTypes && ["scatter", ...traceTypes];
  for (const { id, number } of run.program.cells)
    for (const value of run.shown.get(id) ?? [])
      if (typeof value === "object" && value.kind === "figure")
        checkTraces(value, types, `${notebook.file}, cell ${number}`);
  const pictures = new Map<string, string>();
  const files: string[] = [];
  const article = notebookHtml(notebook, run, createSymbols(notation), {
    passage(section) {
      const found = passages.find(
        (each) => each.section === section && notebook.name.startsWith(each.notebook),
      );
      return found && { place: found.place, address: `https://doi.org/${citation.doi}` };
    },
    linkTo: (name) => addressOf(name, single),
    // The edition in a single file has no other beside it.
    file(name) {
      if (single) return undefined;
      files.push(name);
      return `data/${name}`;
    },
    picture(png) {
      if (single) return `data:image/png;base64,${png}`;
      const name = `assets/stills/${createHash("sha256").update(png).digest("hex").slice(0, 16)}.png`;
      pictures.set(name, png);
      return name;
    },
  });
  return { article, pictures, files };
}
