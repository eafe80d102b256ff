// The author's words
export { view, show } from "./notebook/kernel.js";
export { slider } from "./notebook/slider.js";
export { choice } from "./notebook/choice.js";
export { md } from "./notebook/md.js";
export { tex } from "./notebook/tex.js";
export { table } from "./notebook/table.js";

// The model
export type { Action, Capacity, Signal } from "./model/game.js";
export { parameters, type Parameter, type Parameters } from "./model/parameters.js";
export { notation, type Notation } from "./model/notation.js";
export { regimes } from "./model/regimes.js";
export { histories, type History } from "./model/histories.js";
export { muStar } from "./model/muStar.js";
export { posterior } from "./model/posterior.js";
export { foreignPayoff } from "./model/foreignPayoff.js";
export { pressPayoff } from "./model/pressPayoff.js";
export { chinaPayoff } from "./model/chinaPayoff.js";
export { baseline } from "./model/baseline.js";
export { bestResponse } from "./model/bestResponse.js";
export { impliedCutoff, type CutoffInterval, type Reply } from "./model/impliedCutoff.js";

// Charts
export type { Figure } from "./charts/figure.js";
export type { Table } from "./charts/table.js";
export type { Status } from "./charts/status.js";
export { quotaHistory } from "./charts/quotaHistory.js";
export { gameTree, type GameTreeOptions } from "./charts/gameTree.js";
export { cutoffDiagram, type CutoffDiagramOptions } from "./charts/cutoffDiagram.js";

// Data
export { loadQuotaTable, type QuotaRow } from "./datasets/loadQuotaTable.js";
