import type { Notebook } from "../notebook.js";
import type { Problem } from "../problem.js";
export function lint(_notebook: Notebook): Problem[] { return []; }
