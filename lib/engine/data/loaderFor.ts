import type { ColumnTable } from "arquero";
import { parseTable } from "./parseTable.js";
import { readDescription } from "./readDescription.js";

/** An Arquero table whose rows are known. */
export interface TableOf<Row> extends Omit<ColumnTable, "objects"> {
  objects(): Row[];
}

/**
 * Reads a table by the name that its description has. Text of a reader's own is judged by the same schema
 * and rules, but not by the number of rows: nothing says that it is whole.
 */
export type Loader<Rows> = <Name extends keyof Rows & string>(
  name: Name,
  text?: string,
) => TableOf<Rows[Name]>;

/**
 * A paper's loader of its tables: each a resource of `data/datapackage.json`, checked as it is read.
 *
 * @param readFile - text of a file of the paper's `data` folder
 */
export function loaderFor<Rows>(readFile: (name: string) => string): Loader<Rows> {
  return (name, text) => {
    const { resources } = readDescription(readFile);
    const resource = resources.find((each) => each.name === name);
    if (!resource) {
      const known = resources.map((each) => each.name).join(", ");
      throw new Error(`load: name must be one of ${known}, got ${JSON.stringify(name)}`);
    }
    const { rows: _, ...own } = resource;
    const file = `data/${resource.path}`;
    return (
      text === undefined
        ? parseTable(readFile(resource.path), resource, file)
        : parseTable(text, own, file)
    ) as never;
  };
}
