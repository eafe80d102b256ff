import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codebook } from "../data/codebook.js";
import { checkFile, describedFile, describeFiles } from "../data/describedFile.js";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { rowTypes } from "../data/rowTypes.js";
import { writeWhole } from "./writeWhole.js";

const descriptor = "data/datapackage.json";

/**
 * Writes what follows from a paper's data files and their description, `data/datapackage.json`: in it the
 * rows and the hash of each file, the types of rows in `lib/datasets/rows.ts`, and the tables of the
 * codebook, `data/README.md`.
 *
 * @param folder - the paper's
 * @param check - compare instead of writing
 * @returns the files that were stale; behind the description, the data files that it now describes anew
 * @throws Error naming stale files, with `check`; or the first data file that is not as it was described
 */
export function writeSchema(folder: string, check: boolean): string[] {
  const readData = (name: string): string => readDataFile(folder, name);
  const description = readDescription(readData);
  if (check) for (const each of description.resources) checkFile(each, readData(each.path));
  const changed = description.resources.flatMap(({ path, hash }) => {
    const found = describedFile(readData(path), path);
    return found.hash === hash ? [] : [`${path}: ${found.rows} rows`];
  });
  const files = {
    [descriptor]: describeFiles(readData("datapackage.json"), description, readData),
    "lib/datasets/rows.ts": rowTypes(description),
    "data/README.md": codebook(readData("README.md"), description, readData),
  };
  const stale = Object.entries(files).filter(
    ([file, text]) =>
      !existsSync(join(folder, file)) || readFileSync(join(folder, file), "utf8") !== text,
  );
  if (!check) for (const [file, text] of stale) writeWhole(join(folder, file), text);
  else if (stale.length > 0)
    throw new Error(
      `${stale.map(([file]) => file).join(", ")}: not as data/datapackage.json says. Refresh with npm run schema.`,
    );
  return stale.map(([file]) => (file === descriptor ? `${file} (${changed.join(", ")})` : file));
}
