import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { codebook } from "../data/codebook.js";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { rowTypes } from "../data/rowTypes.js";
import { writeWhole } from "./writeWhole.js";

/**
 * Writes what follows from a paper's `data/datapackage.json`: the types of rows in `lib/datasets/rows.ts`
 * and the tables of the codebook, `data/README.md`.
 *
 * @param folder - the paper's
 * @param check - compare instead of writing
 * @returns the files that were stale
 * @throws Error naming stale files, with `check`
 */
export function writeSchema(folder: string, check: boolean): string[] {
  const readData = (name: string): string => readDataFile(folder, name);
  const description = readDescription(readData);
  const files = {
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
  return stale.map(([file]) => file);
}
