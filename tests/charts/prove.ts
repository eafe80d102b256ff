import { silenceFigure as makeSilence } from "../../lib/charts/silenceFigure.js";
import * as index from "../../lib/index.js";
import type { Figure } from "../../lib/index.js";
import { drawn, outOfSight, read } from "./marks.js";
import { anyTree } from "./proofs/anyTree.js";
import { beliefLine } from "./proofs/beliefLine.js";
import { beliefTriangle } from "./proofs/beliefTriangle.js";
import { kindMap } from "./proofs/kindMap.js";
import * as model from "./proofs/model.js";
import { playedTree } from "./proofs/playedTree.js";
import * as prices from "./proofs/prices.js";
import { readTable, type Case, type Proof } from "./proofs/proof.js";
import * as record from "./proofs/record.js";
import { silenceFigure } from "./proofs/silenceFigure.js";
import { wrongWords } from "./proofs/words.js";
import { specificationCurve } from "./proofs/specificationCurve.js";
import * as tree from "./proofs/tree.js";

/** What notebooks may use, and the figure of the front page. */
const library = { ...index, silenceFigure: makeSilence };
type Library = typeof library;
type Make = (...given: never[]) => Figure;
export type FigureName = {
  [Name in keyof Library]: Library[Name] extends Make
    ? ReturnType<Library[Name]> extends Figure
      ? Name
      : never
    : never;
}[keyof Library];

/** Every figure of the library, with what it must draw: one without a proof does not compile. */
const proofs: { readonly [Name in FigureName]: Proof<Library[Name]> } = {
  ...model,
  ...prices,
  ...record,
  ...{ beliefLine, beliefTriangle, kindMap, playedTree, silenceFigure, specificationCurve },
  gameTree: () => [...tree.gameTree(), ...anyTree()],
};
export const figureNames = Object.keys(proofs) as FigureName[];

/** What a figure is called with in its proof, and how to draw it so. */
export function casesOf(
  name: FigureName,
): (Case<Make> & { readonly figureName: FigureName; readonly draw: () => Figure })[] {
  const make = library[name] as Make;
  return (proofs[name] as Proof<Make>)().map((each) => ({
    ...each,
    figureName: name,
    draw: () => make(...each.given),
  }));
}

const statuses: readonly Figure["status"][] = [
  "printed",
  "computed",
  "public record",
  "illustrative",
];

/** Where a figure draws, tabulates or says something else than was worked out apart from it. */
export function faultsOf({
  figureName,
  given,
  draw,
  rows,
  marks,
  decimals,
  status,
}: ReturnType<typeof casesOf>[number]) {
  const figure = draw();
  const [found, expected] = [drawn(figure).map(read), marks.map(read)];
  return [
    ...(figure.kind === "figure" && figure.table.kind === "table"
      ? []
      : ["no figure with a table"]),
    ...(figure.status === figure.table.status ? [] : ["a table of another status"]),
    ...((status ? [status] : statuses).includes(figure.status) ? [] : ["another status"]),
    ...readTable(figure.table, rows, decimals),
    ...(found.length === expected.length
      ? []
      : [`expected ${expected.length} marks, found ${found.length}`]),
    ...expected.flatMap((mark, i) =>
      found[i] === mark ? [] : [`expected ${mark}`, `found    ${found[i] ?? "nothing"}`],
    ),
    ...outOfSight(figure).map((mark) => `out of sight: ${mark}`),
    ...wrongWords(figureName, figure, { rows, given }),
  ];
}
