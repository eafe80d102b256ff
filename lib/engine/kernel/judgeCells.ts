import { analyseCell } from "../lint/analyseCell.js";
import { keepValues } from "./keepValues.js";
import { hookCells, kernelVariables, type CellHook } from "./tslab.js";

/** Judges the cells of a kernel: one that changes another cell's value in place has failed. */
export interface CellJudge {
  readonly judge: NonNullable<CellHook["judge"]>;
  /** Names of other cells to which the last cell gave another value. */
  changes(): readonly string[];
}

export function judgeCells(): CellJudge {
  const kept = keepValues(kernelVariables);
  let changes: readonly string[] = [];
  return {
    judge({ source }, count, error) {
      const cell = `cell [${count}]`;
      const defines = analyseCell(source).definitions.map(({ name }) => name);
      const thrown = error && kept.explain(error, cell, source);
      const { inPlace, reassigned } = kept.ran(cell, defines);
      changes = reassigned.map(({ name }) => name);
      if (thrown) return thrown;
      return inPlace === undefined ? undefined : { name: "TypeError", message: inPlace };
    },
    changes: () => changes,
  };
}

let isJudging = false;

/** Judges the cells that follow, and leaves what they show as it is. */
export function startJudging(): void {
  if (isJudging) return;
  isJudging = true;
  const nothing = (): void => {};
  const { judge } = judgeCells();
  hookCells({ starts: nothing, judge, succeeds: nothing, fails: nothing, skips: nothing });
}
