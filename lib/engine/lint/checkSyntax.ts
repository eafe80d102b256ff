import ts from "typescript";
import type { Check } from "./analyseNotebook.js";

/** PW014: syntax errors, in TypeScript's words, and exports. */
export const checkSyntax: Check = ({ cells }) =>
  cells.flatMap(({ number: cell, parsed }) => {
    const finding = (line: number, message: string) => ({
      code: "PW014" as const,
      cell,
      line,
      message,
    });
    return [
      ...parsed.syntaxErrors.map(({ line, message }) => finding(line, message)),
      ...parsed.statements
        .filter(isExport)
        .map((statement) =>
          finding(
            parsed.line(statement),
            "a cell exports: remove `export`, later cells see what it defines",
          ),
        ),
    ];
  });

function isExport(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return (
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}
