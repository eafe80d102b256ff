// The author's words
export { view, show } from "notebook-engine/words/view.js";
export { live } from "./live.js";
export { slider } from "./paper.js";
export { md } from "notebook-engine/words/md.js";
export { tex } from "notebook-engine/words/tex.js";

// The candle
export { burningTime, fullHeight, heightAfter } from "./candle.js";
export { heightOverTime } from "./heightOverTime.js";
export { load } from "./datasets/load.js";
