import { checkFile } from "../data/describedFile.js";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import type { Notebook } from "../dataflow/notebook.js";
import { analyseNotebook } from "../lint/analyseNotebook.js";
import { tablesOf } from "../lint/tablesOf.js";
import type { Project } from "../project.js";

/**
 * Text of the data files that a page of these notebooks carries: the tables that they name, and of the
 * description what describes them. Nothing where they name none.
 *
 * @throws Error when such a file is not the one that was described, by its rows and hash
 * @throws Error `notebooks/01-example.ipynb, cell 2: expected a table of data/datapackage.json, found "price"`
 */
export function carriedFiles(
  { folder }: Project,
  notebooks: readonly Notebook[],
): Readonly<Record<string, string>> {
  const readFile = (name: string): string => readDataFile(folder, name);
  const uses = notebooks.flatMap(tableUses);
  if (uses.length === 0) return {};
  const { resources } = readDescription(readFile);
  for (const { name, place } of uses)
    if (!resources.some((resource) => resource.name === name))
      throw new Error(`${place}: expected a table of data/datapackage.json, found "${name}"`);
  const own = resources.filter(({ name }) => uses.some((use) => use.name === name));
  for (const each of own) checkFile(each, readFile(each.path));
  // What a column is called and means is said in the codebook; no page reads it.
  const described = own.map(({ name, path, rows, schema }) => ({
    name,
    path,
    rows,
    schema: {
      ...schema,
      fields: schema.fields.map(({ title: _, description: __, ...field }) => field),
    },
  }));
  return Object.fromEntries([
    ["datapackage.json", JSON.stringify({ resources: described })],
    ...own.map(({ path }) => [path, readFile(path)]),
  ]) as Record<string, string>;
}

/** The tables that a notebook names, and where. */
const tableUses = (notebook: Notebook): { name: string; place: string }[] =>
  tablesOf(analyseNotebook(notebook)).flatMap(({ name, cell }) =>
    name === undefined ? [] : [{ name, place: `${notebook.file}, cell ${cell}` }],
  );
