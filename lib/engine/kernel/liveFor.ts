import { noteBundle } from "../render/mime.js";
import { missingParts, sendBundle } from "./tslab.js";

/**
 * Makes a paper's word `live`. Nothing of its project is looked for before a notebook says it; nor are
 * Node's modules, since pages, which have a word of their own, are bundled from this library.
 *
 * @param address - `import.meta.url` of a module of the project
 */
export function liveFor(address: string): () => void {
  return () => {
    if (process.env["NOTEBOOK_OUTPUT"] === "static")
      return note("Run all cells to make the sliders of this notebook move.");
    const missing = missingParts();
    if (missing.length > 0)
      return note(
        `This notebook is not live: expected of tslab ${missing.join(", ")}, found none. Every cell still runs.`,
      );
    // What compiles cells takes half a second to load, and only a running notebook needs it.
    const { createRequire } = process.getBuiltinModule("node:module");
    const { startLive } = createRequire(import.meta.url)(
      "./startLive.js",
    ) as typeof import("./startLive.js");
    startLive(address);
  };
}

const note = (text: string): void => sendBundle(noteBundle(text));
