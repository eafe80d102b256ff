import type { ColumnTable } from "arquero";
import { parseTable } from "./parseTable.js";
import { readDataFile } from "./readDataFile.js";
import type { Resource } from "./schema.js";

/** An Arquero table whose rows are known. */
export interface TableOf<Row> extends Omit<ColumnTable, "objects"> {
  objects(): Row[];
}

/**
 * A resource of `data/datapackage.json` as a checked Arquero table.
 *
 * @param text - other text to read in the place of the file's, by the same schema
 * @throws Error naming file, row and column when the file or its description is not as it should be
 */
export function loadTable<Row>(name: string, text?: string): TableOf<Row> {
  const resource = findResource(name);
  return parseTable(text ?? readDataFile(resource.path), resource) as unknown as TableOf<Row>;
}

function findResource(name: string): Resource {
  const file = "data/datapackage.json";
  const { resources } = parseJson(readDataFile("datapackage.json"), file) as {
    resources?: Resource[];
  };
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
