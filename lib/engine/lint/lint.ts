import type { Notebook } from "../dataflow/notebook.js";
import type { Problem } from "../dataflow/problem.js";
import { analyseNotebook, type Check } from "./analyseNotebook.js";
import { checkChanges } from "./checkChanges.js";
import { checkForms } from "./checkForms.js";
import { checkGuesses } from "./checkGuesses.js";
import { checkImports } from "./checkImports.js";
import { checkInputs } from "./checkInputs.js";
import { checkMemory } from "./checkMemory.js";
import { checkNames } from "./checkNames.js";
import { checkOutside } from "./checkOutside.js";
import { checkPlaces } from "./checkPlaces.js";
import { checkShown } from "./checkShown.js";
import { checkSyntax } from "./checkSyntax.js";
import { checkTables } from "./checkTables.js";
import { checkTraps } from "./checkTraps.js";
import { checkTypography } from "./checkTypography.js";
import { checkUses } from "./checkUses.js";

const checks: readonly Check[] = [
  checkSyntax,
  checkNames,
  checkUses,
  checkChanges,
  checkMemory,
  checkImports,
  checkTables,
  checkTraps,
  checkForms,
  checkOutside,
  checkPlaces,
  checkInputs,
  checkGuesses,
  checkShown,
  checkTypography,
];

/**
 * What keeps a notebook from meaning the same in the kernel, top to bottom, and in the edition, as a
 * graph; sorted by cell and line. An empty list is a notebook that both can run.
 */
export function lint(notebook: Pick<Notebook, "file" | "cells">): Problem[] {
  const analysed = analyseNotebook(notebook);
  const problems = checks
    .flatMap((check) => check(analysed))
    .map((finding) => ({ ...finding, file: notebook.file }));
  return problems.sort(
    (a, b) => a.cell - b.cell || a.line - b.line || a.code.localeCompare(b.code),
  );
}
