import { dataReader } from "../engine/data/dataReader.js";
import { loaderFor } from "../engine/data/loaderFor.js";
import type { Rows } from "./rows.js";

/**
 * A table of `data/` by its name, as a typed Arquero table, every value checked against
 * `data/datapackage.json`. A page carries the tables that its notebook names, so the name is written out.
 *
 * @param name - e.g. `"quota-table"`; `data/README.md` says what each holds, and how sure it is
 * @param text - CSV text of your own to read in the place of the file’s: checked in the same way, by the same
 *   schema and rules, but not for its number of rows or hash, so that a row that it lost is not noticed
 * @throws Error naming file, row and column when the file or the text is not as its schema says
 * @example load("quota-table").numRows() // 14
 */
export const load = loaderFor<Rows>(dataReader(import.meta.url));
