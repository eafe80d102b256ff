import { liveFor } from "notebook-engine/kernel/liveFor.js";

export const live: () => void = liveFor(import.meta.url);
