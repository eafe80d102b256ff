import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Names of the files read so far, from which a page of the edition learns what to carry. */
export const filesRead = new Set<string>();

/**
 * Text of a file of the package's `data` folder; in a page, of the copy that it carries.
 *
 * @throws Error `data/quota-table.csv: expected a file, found none`
 */
export function readDataFile(name: string): string {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`data/${name}: expected a file, found none`);
  filesRead.add(name);
  return readFileSync(path, "utf8");
}

const folder = findData(dirname(fileURLToPath(import.meta.url)));

/** The source stands one folder higher than what is compiled from it. */
function findData(start: string): string {
  const here = join(start, "data/datapackage.json");
  return existsSync(here) || dirname(start) === start
    ? join(start, "data")
    : findData(dirname(start));
}
