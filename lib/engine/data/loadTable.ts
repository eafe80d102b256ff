import type { ColumnTable } from "arquero";
import { parseTable } from "./parseTable.js";
import type { Resource } from "./schema.js";

/** An Arquero table whose rows are known. */
export interface TableOf<Row> extends Omit<ColumnTable, "objects"> {
  objects(): Row[];
}

/**
 * A resource of `data/datapackage.json` as a checked Arquero table.
 *
 * @param readDataFile - text of a file of the `data` folder
 * @param text - other text to read in the place of the file's, by the same schema
 * @throws Error naming file, row and column when the file or its description is not as it should be
 */
export function loadTable<Row>(
  readDataFile: (name: string) => string,
  name: string,
  text?: string,
): TableOf<Row> {
  const resource = findResource(readDataFile("datapackage.json"), name);
  return parseTable(text ?? readDataFile(resource.path), resource) as unknown as TableOf<Row>;
}

function findResource(description: string, name: string): Resource {
  const file = "data/datapackage.json";
  const { resources } = parseJson(description, file) as { resources?: Resource[] };
  const resource = resources?.find((each) => each.name === name);
  if (!resource) throw new Error(`${file}: expected a resource "${name}", found none`);
  return resource;
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error(`${file}: expected JSON, found ${(error as Error).message}`);
  }
}
