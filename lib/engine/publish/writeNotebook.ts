import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Notebook, Output } from "../dataflow/notebook.js";
import { splitLines, splitText } from "../dataflow/splitLines.js";
import { parseContent } from "./readNotebook.js";
import { writersOf, writeWhole } from "./writeWhole.js";

/**
 * Writes new texts into the files of notebooks. A file that somebody changed after it was read, or that
 * another command is writing, is left as it is.
 *
 * @throws Error naming each file that was not written, once all others are
 */
export function writeNotebooks(texts: ReadonlyMap<Notebook, string>): void {
  const failures: string[] = [];
  for (const [notebook, text] of texts)
    try {
      writeNotebook(notebook, text);
    } catch (error) {
      failures.push((error as Error).message);
    }
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

function writeNotebook({ project, file, text: read }: Notebook, text: string): void {
  const path = join(project.folder, file);
  const target = existsSync(path) ? realpathSync(path) : path;
  const look = (): void => {
    const [other] = writersOf(target);
    const fault = other === undefined ? "changed while it ran" : `process ${other} is writing it`;
    if (other !== undefined || !existsSync(target) || readFileSync(target, "utf8") !== read)
      throw new Error(`${file}: ${fault}, so nothing was written to it; run it again`);
  };
  if (text === read) look();
  else writeWhole(target, text, { mode: statSync(target, { throwIfNoEntry: false })?.mode, look });
}

/** Whether a notebook's file holds its cells and outputs in normal form. */
export function isNormal(notebook: Notebook): boolean {
  const outputs = new Map(notebook.cells.map(({ id, outputs }) => [id, outputs]));
  return (
    readFileSync(join(notebook.project.folder, notebook.file), "utf8") ===
    notebookText(notebook, outputs)
  );
}

/** What the kernel is, in a notebook that does not say, or says it by a name that only one computer knows. */
const kernel = {
  kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
  language_info: {
    codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
    file_extension: ".ts",
    mimetype: "text/typescript",
    name: "typescript",
    version: "3.7.2",
  },
};

/**
 * The normal form of a notebook's file, with new outputs: as Jupyter writes it (sorted keys, lists of
 * lines), so that saving it there changes nothing. Execution counts follow the order of the cells, and
 * the times of an execution are dropped. All else that the file holds stays: attachments, tags, raw
 * cells, and what this edition does not know.
 */
export function notebookText(
  { project, cells, text }: Notebook,
  outputs: ReadonlyMap<string, readonly Output[]>,
): string {
  const content = parseContent(text) as Content;
  let count = 0;
  const written = cells.map(({ id, kind, source }, i) => {
    const { metadata, ...cell } = content.cells[i]!;
    const common = { ...cell, metadata: metadata ?? {}, source: splitLines(source) };
    if (kind !== "code") return common;
    const { execution: _, ...kept } = common.metadata;
    const shown = (outputs.get(id) ?? []).map(splitText);
    return { ...common, metadata: kept, execution_count: ++count, outputs: shown };
  });
  const own = content.metadata?.kernelspec?.name === project.name;
  const { kernelspec } = kernel;
  const metadata = { ...kernel, ...content.metadata, ...(own && { kernelspec }) };
  return `${JSON.stringify(sorted({ ...content, cells: written, metadata }), null, 1)}\n`;
}

/** What a notebook's file holds, as far as it matters here. */
interface Content {
  readonly cells: readonly { readonly metadata?: Readonly<Record<string, unknown>> }[];
  readonly metadata?: { readonly kernelspec?: { readonly name?: unknown } };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
