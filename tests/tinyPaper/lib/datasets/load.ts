import { dataReader } from "notebook-engine/data/dataReader.js";
import { loaderFor } from "notebook-engine/data/loaderFor.js";
import type { Rows } from "./rows.js";

export const load = loaderFor<Rows>(dataReader(import.meta.url));
