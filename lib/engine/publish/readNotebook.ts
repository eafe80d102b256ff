import { isUtf8 } from "node:buffer";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import type { Project } from "../project.js";
import type { Cell, Notebook, Output } from "../dataflow/notebook.js";

const rule =
  "NN-title.ipynb: two digits, a hyphen, then letters from a to z, digits, hyphens or underscores";
const isNumbered = (file: string): boolean => /^\d\d-[\w-]+\.ipynb$/.test(file);

/** What `notebooks/` holds that looks like a notebook and is not taken for one, each with the reason. */
export const notTaken = ({ folder }: Project): string[] =>
  readdirSync(join(folder, "notebooks"))
    .filter((file) => /\.ipynb$/i.test(file) && !isNumbered(file))
    .map((file) => `notebooks/${file}: not taken, since its name is not ${rule}`);

/**
 * The numbered notebooks of a project, in order.
 *
 * @param fail - is told of one that cannot be read, which is then left out
 * @throws Error of the first that cannot be read, where there is no `fail`
 */
export function readNotebooks(
  project: Project,
  fail?: (name: string, error: Error) => void,
): Notebook[] {
  const folder = join(project.folder, "notebooks");
  const notebooks: Notebook[] = [];
  for (const file of readdirSync(folder).filter(isNumbered).sort())
    try {
      const same = notebooks.find(({ name }) => name.slice(0, 2) === file.slice(0, 2));
      if (same)
        throw new Error(
          `notebooks/${file}: expected a number of its own, found that of ${same.file}. Rename one of them.`,
        );
      notebooks.push(readNotebook(project, join(folder, file)));
    } catch (error) {
      if (!fail) throw error;
      fail(basename(file, ".ipynb"), error as Error);
    }
  return notebooks;
}

/**
 * A notebook from its file.
 *
 * @throws Error naming file, cell and expectation when it is not a notebook of format 4.5
 */
export function readNotebook(project: Project, path: string): Notebook {
  const file = relative(project.folder, path).replaceAll("\\", "/");
  const bytes = readBytes(path, file);
  if (!isUtf8(bytes)) throw new Error(`${file}: expected text in UTF-8, found other bytes`);
  const text = bytes.toString();
  const content = parseJson(text, file);
  if (!isRecord(content))
    throw new Error(`${file}: expected a Jupyter notebook, found ${JSON.stringify(content)}`);
  const { nbformat, nbformat_minor: minor } = content;
  if (nbformat !== 4 || typeof minor !== "number" || minor < 5)
    throw new Error(
      `${file}: expected notebook format 4.5, found ${String(nbformat)}.${String(minor)}. Open it in JupyterLab and save it.`,
    );
  if (!Array.isArray(content["cells"]))
    throw new Error(`${file}: expected a list of cells, found ${typeof content["cells"]}`);
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
  const lines: unknown[] = Array.isArray(source) ? source : [source];
  const other = lines.findIndex((line) => typeof line !== "string");
  if (other >= 0)
    throw new Error(
      `${where}: expected source text, found ${typeof lines[other]}${Array.isArray(source) ? ` in place ${other + 1} of its list` : ""}`,
    );
  const text = lines.join("");
  const line = text.slice(0, text.indexOf("\0") + 1).split("\n").length;
  if (text.includes("\0"))
    throw new Error(`${where}, line ${line}: expected text, found a NUL character`);
  if (!Array.isArray(outputs) || !outputs.every(isRecord))
    throw new Error(`${where}: expected a list of outputs, found ${JSON.stringify(outputs)}`);
  checkRecord(metadata, "metadata", where);
  checkRecord(attachments, "attachments", where);
  return {
    number,
    id,
    kind,
    source: text,
    outputs: outputs as Output[],
    ...(hasTag(metadata, "raises-exception") && { isMeantToFail: true }),
    ...(attachments && { attachments }),
  };
}

const hasTag = (metadata: Record<string, unknown> | undefined, tag: string): boolean =>
  Array.isArray(metadata?.["tags"]) && metadata["tags"].includes(tag);

function checkRecord(
  value: unknown,
  name: string,
  where: string,
): asserts value is Record<string, unknown> | undefined {
  if (value !== undefined && !isRecord(value))
    throw new Error(`${where}: expected ${name} by name, found ${JSON.stringify(value)}`);
}

function readBytes(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${file}: expected a file that can be read, found none (${code})`);
  }
}

/** What a notebook's file holds; a byte order mark before it says nothing. */
export const parseContent = (text: string): unknown =>
  JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;

function parseJson(text: string, file: string): unknown {
  try {
    return parseContent(text);
  } catch (error) {
    throw new Error(`${file}: expected JSON, found ${(error as Error).message}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
