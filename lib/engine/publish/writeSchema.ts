import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codebook } from "../data/codebook.js";
import { checkFile, describedFile, describeFiles } from "../data/describedFile.js";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { rowTypes } from "../data/rowTypes.js";
import { analyseNotebook } from "../lint/analyseNotebook.js";
import { tablesOf } from "../lint/tablesOf.js";
import type { Paper } from "../paper.js";
import type { Project } from "../project.js";
import { licenceLinks, licenceList, notationList, withList } from "./listings.js";
import { readNotebooks } from "./readNotebook.js";
import { writeWhole } from "./writeWhole.js";

const descriptor = "data/datapackage.json";

/**
 * Writes what follows from a paper's data files and their description, `data/datapackage.json`: in it the
 * rows and the hash of each file, the types of rows in `lib/datasets/rows.ts`, the tables of the codebook,
 * `data/README.md`, and, where LICENSE and README have a place for them, the licence of each file; and in
 * README what follows from the paper's assumptions.
 *
 * @param check - compare instead of writing
 * @returns the files that were stale; behind the description, the data files that it now describes anew
 * @throws Error naming stale files, with `check`; or the first data file that is not as it was described
 */
export function writeSchema(project: Project, paper: Paper, check: boolean): string[] {
  const { folder } = project;
  const readData = (name: string): string => readDataFile(folder, name);
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  const description = readDescription(readData);
  const { resources } = description;
  if (check) for (const each of resources) checkFile(each, readData(each.path));
  // It reads every table by its schema, and says best what is wrong with a file.
  const book = codebook(read("data/README.md"), description, readData, usersOf(project));
  const changed = resources.flatMap(({ path, hash }) => {
    const found = describedFile(readData(path), path);
    return found.hash === hash ? [] : [`${path}: ${found.rows} rows`];
  });
  const files = {
    [descriptor]: describeFiles(readData("datapackage.json"), description, readData),
    "lib/datasets/rows.ts": rowTypes(description),
    "data/README.md": book,
    LICENSE: withList(read("LICENSE"), inLicence, "-----", licenceList(resources)),
    "README.md": [
      [written("notation"), notationList(paper)],
      [written("licences"), licenceLinks(resources)],
    ].reduce((text, [mark, list]) => withList(text, mark!, ended, list!), read("README.md")),
  };
  const stale = Object.entries(files).filter(([file, text]) => read(file) !== text);
  if (!check) for (const [file, text] of stale) writeWhole(join(folder, file), text);
  else if (stale.length > 0)
    throw new Error(
      `${stale.map(([file]) => file).join(", ")}: not as data/datapackage.json and the assumptions say. Refresh with npm run schema.`,
    );
  return stale.map(([file]) => (file === descriptor ? `${file} (${changed.join(", ")})` : file));
}

/** The numbers of the notebooks that load a table. One that cannot be read is for lint to name. */
function usersOf(project: Project): (name: string) => string[] {
  const users = readNotebooks(project, () => {}).map((notebook) => ({
    number: notebook.name.slice(0, 2),
    tables: new Set(tablesOf(analyseNotebook(notebook)).map(({ name }) => name)),
  }));
  return (table) => users.filter(({ tables }) => tables.has(table)).map(({ number }) => number);
}

/** What stands above and below a list that is written here. */
const inLicence = "Written by npm run schema from data/datapackage.json.";
const written = (what: string): string => `<!-- Written by npm run schema: ${what}. -->`;
const ended = "<!-- End. -->";
