import { liveFor } from "./engine/kernel/liveFor.js";

/**
 * Makes the notebook live in JupyterLab, Notebook 7, VS Code and nbconvert's pages: from now on every
 * cell that is run also runs in the page, where sliders move what depends on them without the kernel.
 * It stands in the first cell. Where it cannot work, the notebook is an ordinary one, and says so.
 * In the edition, which is live by itself, it does nothing.
 */
export const live: () => void = liveFor(import.meta.url);
