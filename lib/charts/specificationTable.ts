import type { Table } from "../engine/figure/table.js";
import { table } from "../engine/words/table.js";
import type { VerdictRange } from "../model/specifications/verdictRange.js";
import type { Statement } from "./specificationCurve.js";

/** The choices behind a verdict: every option with its reason, and the specifications with it under which the statement holds. */
export const specificationTable = (
  range: VerdictRange,
  { statement, status, source }: Statement,
): Table =>
  table(range.options, {
    title: `Choices: ${statement}`,
    status,
    source,
    only: ["choice", "option", "reason", "holds", "of"],
    columns: { reason: "Why one may take it", of: "Specifications" },
  });
