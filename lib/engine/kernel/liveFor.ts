import { liveNote, noteBundle } from "../render/mime.js";
import { isOwnKernel, missingParts, sendBundle } from "./tslab.js";

/**
 * Makes a paper's word `live`. Nothing of its project is looked for before a notebook says it; nor are
 * Node's modules, since pages, which have a word of their own, are bundled from this library.
 *
 * @param address - `import.meta.url` of a module of the project
 */
export function liveFor(address: string): () => void {
  return () => {
    const isStatic = process.env["NOTEBOOK_OUTPUT"] === "static";
    if (isStatic) sendBundle(liveNote);
    // Who runs cells in this process judges them, too.
    if (isStatic && (isOwnKernel() || missingParts().length > 0)) return;
    const missing = missingParts();
    if (missing.length > 0)
      return note(
        `This notebook is not live: expected of tslab ${missing.join(", ")}, found none. Every cell still runs.`,
      );
    // What compiles cells takes half a second to load, and only a running notebook needs it.
    const { createRequire } = process.getBuiltinModule("node:module");
    const require = createRequire(import.meta.url);
    if (isStatic) (require("./judgeCells.js") as typeof import("./judgeCells.js")).startJudging();
    else
      (require("./startLiveKernel.js") as typeof import("./startLiveKernel.js")).startLiveKernel(
        address,
      );
  };
}

const note = (text: string): void => sendBundle(noteBundle(text));
