import { expect, it } from "vitest";
import { gameTree, type ForeignPayoff, type GameTreeOptions } from "../../lib/index.js";

/** How many branches are drawn heavy, hedging and pressing. */
const heavy = (options: GameTreeOptions): number[] =>
  (gameTree(options).data as unknown as { x: readonly unknown[]; line?: { width: number } }[])
    .filter(({ line }) => line?.width === 4)
    .map(({ x }) => x.length / 3);

it("gameTree puts a reader's own payoffs there, and what is best against a known type by them", () => {
  const bold: ForeignPayoff = (reply, china) => (reply === "H" ? -2 : china === "QH" ? 5 : -7);
  expect(gameTree({ payoffs: bold }).table.rows.map((row) => row[4])).toEqual([
    -2, 5, -2, 5, -2, -7, -2, -7,
  ]);
  expect(heavy({ reply: ["H"], payoffs: bold })).toEqual([3, 1]);
  expect(heavy({ reply: ["P"], payoffs: bold })).toEqual([1, 3]);
});
