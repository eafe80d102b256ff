import ts from "typescript";
import type { Registration } from "../dataflow/registration.js";
import { parseCell } from "../lint/parseCell.js";
import { viewDeclaration } from "../lint/viewsOf.js";

/**
 * An input cell's source in pieces, with the places where the defaults of its inputs stand.
 *
 * @example inputPieces('const A = view(slider("A"));')
 * // ['const A = view(slider("A"', { name: "A", before: ", { value: ", after: " }" }, "));"]
 */
export function inputPieces(source: string): Registration["pieces"] {
  const cell = parseCell(source);
  const pieces: (string | { name: string; before: string; after: string })[] = [];
  let at = 0;
  for (const statement of cell.statements) {
    const declaration = viewDeclaration(cell, statement);
    const [call] = declaration ? (declaration.initializer as ts.CallExpression).arguments : [];
    if (!declaration || !call || !ts.isCallExpression(call)) continue;
    const name = (declaration.name as ts.Identifier).text;
    const [, options] = call.arguments;
    const value =
      options && ts.isObjectLiteralExpression(options) && options.properties.find(isValue);
    if (value) {
      pieces.push(source.slice(at, value.initializer.getStart()), { name, before: "", after: "" });
      at = value.initializer.end;
    } else if (options && ts.isObjectLiteralExpression(options)) {
      const start = options.getStart() + 1;
      pieces.push(source.slice(at, start), { name, before: " value: ", after: "," });
      at = start;
    } else if (!options) {
      pieces.push(source.slice(at, call.arguments.end), {
        name,
        before: ", { value: ",
        after: " }",
      });
      at = call.arguments.end;
    }
  }
  return [...pieces, source.slice(at)];
}

const isValue = (property: ts.ObjectLiteralElementLike): property is ts.PropertyAssignment =>
  ts.isPropertyAssignment(property) && property.name.getText() === "value";
