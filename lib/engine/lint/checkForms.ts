import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";
import { roleOf } from "./roleOf.js";

/** PW016: what tslab 1.0.22 cannot run, forgets, or takes for something else than a cell. */
export const checkForms: Check = ({ cells }) => cells.flatMap(formsOf);

function formsOf({ number: cell, parsed, definitions }: AnalysedCell): LintFinding[] {
  const finding = (line: number, message: string): LintFinding => ({
    code: "PW016",
    cell,
    line,
    message,
  });
  const namespaces = definitions.filter(({ kind }) => kind === "namespace");
  const loops = parsed.statements.filter((node) => ts.isForOfStatement(node) && node.awaitModifier);
  const needed = parsed.identifiers.filter(
    (node) =>
      roleOf(node) === "none" &&
      ((/^(exports|require)$/.test(node.text) && parsed.origin(node) !== "free") ||
        (node.text.startsWith("__") && parsed.origin(node) === "cell")),
  );
  const waits = awaitsIn(parsed.file);
  const traps = waits.every(isTrap) ? waits : [];
  const lost = parsed.nodes.filter(
    (node) => node.kind === ts.SyntaxKind.ThisKeyword && !isOwned(node),
  );
  const tag = tslabTag(parsed.file.text);
  return [
    ...namespaces.map(({ name, line }) =>
      finding(
        line,
        `tslab forgets namespace \`${name}\` of cell ${cell} after one cell: write an object`,
      ),
    ),
    ...loops.map((node) =>
      finding(
        parsed.line(node),
        `tslab cannot run \`for await\` at the top of cell ${cell}: put it in an async function`,
      ),
    ),
    ...traps.map((node) =>
      finding(
        parsed.line(node),
        `tslab takes \`${node.getText(parsed.file).slice(0, 7)}…\` in cell ${cell} for a use of something called await: name the promise, \`const later = …\`, and write \`await later\``,
      ),
    ),
    ...lost.map((node) =>
      finding(
        parsed.line(node),
        `\`this\` in cell ${cell} is in tslab another object than in the page: use it in a class or in a method of an object, or pass an argument`,
      ),
    ),
    ...needed.map((node) =>
      finding(
        parsed.line(node),
        `tslab has a use of its own for the name \`${node.text}\` that cell ${cell} defines: rename it`,
      ),
    ),
    ...(tag
      ? [
          finding(
            1,
            `tslab does not run cell ${cell}, because its comment has \`${tag}\`: reword the comment`,
          ),
        ]
      : []),
  ];
}

/** The uses of `await` outside functions. */
function awaitsIn(node: ts.Node): ts.AwaitExpression[] {
  if (ts.isFunctionLike(node)) return [];
  const found: ts.AwaitExpression[] = ts.isAwaitExpression(node) ? [node] : [];
  ts.forEachChild(node, (each) => void found.push(...awaitsIn(each)));
  return found;
}

/** After these characters `await` could also be the name of a function, an array or a number. */
const isTrap = ({ expression }: ts.AwaitExpression): boolean =>
  /^[([`+\-/]/.test(expression.getText());

/** Whether `this` is the object of a class or of a method. */
function isOwned(node: ts.Node): boolean {
  const around = ts.findAncestor(
    node,
    (each) => ts.isClassElement(each) || (ts.isFunctionLike(each) && !ts.isArrowFunction(each)),
  );
  return (
    !!around &&
    (ts.isClassElement(around) ||
      ts.isObjectLiteralElement(around) ||
      ts.isPropertyAssignment(around.parent))
  );
}

/** The tag in a documentation comment at the head of a cell that makes tslab set the cell aside. */
function tslabTag(source: string): string | undefined {
  const comments = ts.getLeadingCommentRanges(source, 0) ?? [];
  const tags = comments.map(({ pos, end }) =>
    /^\/\*\*(?:[\s\S]*\n)?[\s*]*(@module|@browser)\b/.exec(source.slice(pos, end)),
  );
  return tags.find((found) => found)?.[1];
}
