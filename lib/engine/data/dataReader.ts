import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findProject } from "../project.js";

/** Names of the files read so far, from which a page of the edition learns what to carry. */
export const filesRead = new Set<string>();

/**
 * A function that gives the text of a file of the project's `data` folder; in a page, of the copy that
 * it carries. Nothing is looked for before the first file is read.
 *
 * @param address - `import.meta.url` of a module of the project
 * @returns it throws `data/prices.csv: expected a file, found none` where there is none
 */
export function dataReader(address: string): (name: string) => string {
  let folder: string | undefined;
  return (name) => {
    folder ??= join(findProject(address).folder, "data");
    const path = join(folder, name);
    if (!existsSync(path)) throw new Error(`data/${name}: expected a file, found none`);
    filesRead.add(name);
    return readFileSync(path, "utf8");
  };
}
