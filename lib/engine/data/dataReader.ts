import { findProject } from "../project.js";
import { readDataFile } from "./readDataFile.js";

/** Text of each data file that a page carries, by its name: put in by what bundles the page. Node has none. */
declare const notebookData: Readonly<Record<string, string>> | undefined;

/**
 * A function that gives the text of a file of the project's `data` folder; in a page, whose library has
 * no place of its own, of the copy that the page carries. Nothing is looked for before the first file is read.
 *
 * @param address - `import.meta.url` of a module of the project
 * @returns it throws `data/prices.csv: expected a file, found none` where there is none
 */
export function dataReader(address: string): (name: string) => string {
  let folder: string | undefined;
  return (name) => {
    if (typeof notebookData === "undefined")
      return readDataFile((folder ??= findProject(address).folder), name);
    const text = notebookData[name];
    if (text === undefined) throw new Error(`data/${name}: expected a file, found none`);
    return text;
  };
}
