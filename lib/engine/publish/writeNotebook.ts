import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Notebook, Output } from "../dataflow/notebook.js";

/**
 * Writes a notebook with new outputs, the way Jupyter writes it (sorted keys, lists of lines), so
 * that saving it there changes nothing. Execution counts follow the order of the cells.
 */
export function writeNotebook(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly Output[]>,
): void {
  const path = join(notebook.project.folder, notebook.file);
  const text = notebookText(notebook, outputs);
  if (readFileSync(path, "utf8") === text) return;
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Whether a notebook's file holds its cells and outputs in normal form, and nothing else. */
export function isNormal(notebook: Notebook): boolean {
  const outputs = new Map(notebook.cells.map(({ id, outputs }) => [id, outputs]));
  return (
    readFileSync(join(notebook.project.folder, notebook.file), "utf8") ===
    notebookText(notebook, outputs)
  );
}

/** The normal form of a notebook's file. */
export function notebookText(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly Output[]>,
): string {
  let count = 0;
  const cells = notebook.cells.map(({ id, kind, source }) => ({
    cell_type: kind,
    id,
    metadata: {},
    source: lines(source),
    ...(kind === "code" && {
      execution_count: ++count,
      outputs: (outputs.get(id) ?? []).map(splitText),
    }),
  }));
  const metadata = {
    kernelspec: { display_name: "TypeScript", language: "typescript", name: "tslab" },
    language_info: {
      codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
      file_extension: ".ts",
      mimetype: "text/typescript",
      name: "typescript",
      version: "3.7.2",
    },
  };
  const content = { cells, metadata, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(sorted(content), null, 1)}\n`;
}

function splitText(output: Output): Output {
  const data = Object.entries(output.data ?? {}).map(([type, value]) => [
    type,
    type.startsWith("text/") && typeof value === "string" ? lines(value) : value,
  ]);
  const text = output["text"];
  return {
    ...output,
    ...(output.data && { data: Object.fromEntries(data) as Record<string, unknown> }),
    ...(typeof text === "string" && { text: lines(text) }),
  };
}

const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
