import { dataReader } from "../engine/data/dataReader.js";
import { loadTable as loadFrom, type TableOf } from "../engine/data/loadTable.js";

const readDataFile = dataReader(import.meta.url);

/** A resource of this paper's `data/datapackage.json`, or other text by its schema, as a checked table. */
export const loadTable = <Row>(name: string, text?: string): TableOf<Row> =>
  loadFrom<Row>(readDataFile, name, text);
