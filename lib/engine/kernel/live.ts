import { createRequire } from "node:module";
import { noteBundle } from "../render/mime.js";
import { missingParts, sendBundle } from "./tslab.js";

/**
 * Makes the notebook live in JupyterLab, Notebook 7, VS Code and nbconvert's pages: from now on every
 * cell that is run also runs in the page, where sliders move what depends on them without the kernel.
 * It stands in the first cell. Where it cannot work, the notebook is an ordinary one, and says so.
 * In the edition, which is live by itself, it does nothing.
 */
export function live(): void {
  if (process.env["POWER_OF_WITHHOLDING_OUTPUT"] === "static")
    return note("Run all cells to make the sliders of this notebook move.");
  const missing = missingParts();
  if (missing.length > 0)
    return note(
      `This notebook is not live: expected of tslab ${missing.join(", ")}, found none. Every cell still runs.`,
    );
  // What compiles cells takes half a second to load, and only a running notebook needs it.
  const { startLive } = createRequire(import.meta.url)(
    "./startLive.js",
  ) as typeof import("./startLive.js");
  startLive();
}

const note = (text: string): void => sendBundle(noteBundle(text));
