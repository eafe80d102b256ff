import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codebook } from "../data/codebook.js";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { rowTypes } from "../data/rowTypes.js";
import type { Paper } from "../paper.js";
import type { Project } from "../project.js";
import { licenceLinks, licenceList, notationList, withList } from "./listings.js";

/**
 * Writes what follows from a paper's `data/datapackage.json`: the types of rows in `lib/datasets/rows.ts`,
 * the tables of the codebook, `data/README.md`, and, where LICENSE and README have a place for them, the
 * licence of each file; and in README what follows from its assumptions.
 *
 * @param check - compare instead of writing
 * @returns the files that were stale
 * @throws Error naming stale files, with `check`
 */
export function writeSchema({ folder }: Project, paper: Paper, check: boolean): string[] {
  const readData = (name: string): string => readDataFile(folder, name);
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "";
  const description = readDescription(readData);
  const { resources } = description;
  const files = {
    "lib/datasets/rows.ts": rowTypes(description),
    "data/README.md": codebook(readData("README.md"), description, readData),
    LICENSE: withList(read("LICENSE"), inLicence, "-----", licenceList(resources)),
    "README.md": [
      [written("notation"), notationList(paper)],
      [written("licences"), licenceLinks(resources)],
    ].reduce((text, [mark, list]) => withList(text, mark!, ended, list!), read("README.md")),
  };
  const stale = Object.entries(files).filter(([file, text]) => read(file) !== text);
  if (!check) for (const [file, text] of stale) writeFileSync(join(folder, file), text);
  else if (stale.length > 0)
    throw new Error(
      `${stale.map(([file]) => file).join(", ")}: not as data/datapackage.json and the assumptions say. Refresh with npm run schema.`,
    );
  return stale.map(([file]) => file);
}

/** What stands above and below a list that is written here. */
const inLicence = "Written by npm run schema from data/datapackage.json.";
const written = (what: string): string => `<!-- Written by npm run schema: ${what}. -->`;
const ended = "<!-- End. -->";
