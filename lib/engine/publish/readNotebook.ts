import { isUtf8 } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Project } from "../project.js";
import type { Cell, Notebook, Output } from "../dataflow/notebook.js";

/**
 * The numbered notebooks of a project, in order. A number names a page and what stands in it, so each has its own.
 *
 * @throws Error `notebooks/02-b.ipynb: expected a number of its own, found 02 of notebooks/02-a.ipynb; …`
 */
export function readNotebooks(project: Project): Notebook[] {
  const folder = join(project.folder, "notebooks");
  const files = readdirSync(folder).filter((file) => /^\d\d-[\w-]+\.ipynb$/.test(file));
  const numbers = new Map<string, string>();
  for (const file of files.sort()) {
    const number = file.slice(0, 2);
    const first = numbers.get(number);
    if (first !== undefined)
      throw new Error(
        `notebooks/${file}: expected a number of its own, found ${number} of notebooks/${first}; rename one of them`,
      );
    numbers.set(number, file);
  }
  return files.map((file) => readNotebook(project, join(folder, file)));
}

/**
 * A notebook from its file.
 *
 * @throws Error naming file, cell and expectation when it is not a notebook of format 4.5
 */
export function readNotebook(project: Project, path: string): Notebook {
  const file = relative(project.folder, path);
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) throw new Error(`${file}: expected text in UTF-8, found other bytes`);
  const text = bytes.toString();
  const content = parseJson(text, file);
  if (!isRecord(content) || !Array.isArray(content["cells"]))
    throw new Error(`${file}: expected a Jupyter notebook with a list of cells, found none`);
  const { nbformat, nbformat_minor: minor } = content;
  if (nbformat !== 4 || typeof minor !== "number" || minor < 5)
    throw new Error(
      `${file}: expected notebook format 4.5, found ${String(nbformat)}.${String(minor)}`,
    );
  checkRecord(content["metadata"], "metadata", file);
  const cells = content["cells"].map((cell: unknown, index) => readCell(cell, index + 1, file));
  const ids = new Map<string, number>();
  for (const { id, number } of cells) {
    const first = ids.get(id);
    if (first !== undefined)
      throw new Error(
        `${file}, cell ${number}: expected an id of its own, found "${id}" of cell ${first}`,
      );
    ids.set(id, number);
  }
  return { project, file, name: basename(path, ".ipynb"), cells, text };
}

function readCell(cell: unknown, number: number, file: string): Cell {
  const where = `${file}, cell ${number}`;
  if (!isRecord(cell)) throw new Error(`${where}: expected a cell, found ${typeof cell}`);
  const { id, cell_type: kind, source, outputs = [], metadata, attachments } = cell;
  if (typeof id !== "string" || !/^[\w-]{1,64}$/.test(id))
    throw new Error(
      `${where}: expected an id of letters, digits, - and _, found ${JSON.stringify(id)}`,
    );
  if (kind !== "code" && kind !== "markdown" && kind !== "raw")
    throw new Error(
      `${where}: expected a code, markdown or raw cell, found ${JSON.stringify(kind)}`,
    );
  const text = Array.isArray(source) ? source.join("") : source;
  if (typeof text !== "string")
    throw new Error(`${where}: expected source text, found ${typeof source}`);
  if (!Array.isArray(outputs))
    throw new Error(`${where}: expected a list of outputs, found ${typeof outputs}`);
  checkRecord(metadata, "metadata", where);
  checkRecord(attachments, "attachments", where);
  return {
    number,
    id,
    kind,
    source: text,
    outputs: outputs as Output[],
    ...(attachments && { attachments }),
  };
}

function checkRecord(
  value: unknown,
  name: string,
  where: string,
): asserts value is Record<string, unknown> | undefined {
  if (value !== undefined && !isRecord(value))
    throw new Error(`${where}: expected ${name} by name, found ${JSON.stringify(value)}`);
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${file}: expected JSON, found ${(error as Error).message}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
