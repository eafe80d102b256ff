import ts from "typescript";
import type { AnalysedCell, Check } from "./analyseNotebook.js";
import { roleOf } from "./roleOf.js";

/** PW019: no value depends on the language or the time zone of the machine. */
export const checkPlaces: Check = ({ cells }) =>
  cells.flatMap((cell) =>
    cell.parsed.nodes.flatMap((node) => {
      const remedy = remedyFor(node, cell);
      if (remedy === undefined) return [];
      const [head] = node.getText(cell.parsed.file).split("\n");
      return [
        {
          code: "PW019" as const,
          cell: cell.number,
          line: cell.parsed.line(node),
          message: `\`${head}\` in cell ${cell.number} depends on the reader’s language or time zone: write ${remedy}`,
        },
      ];
    }),
  );

function remedyFor(node: ts.Node, cell: AnalysedCell): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const { expression: callee, arguments: given = [] } = node;
  if (ts.isIdentifier(callee) && isGlobal(callee, "Date", cell))
    return ts.isNewExpression(node) && given.length > 0 ? remedyForDate(given) : undefined;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { expression: object, name } = callee;
  if (isGlobal(object, "Intl", cell)) return remedyForIntl(name.text, given);
  if (isGlobal(object, "Date", cell))
    return name.text === "parse" ? remedyForDate(given) : undefined;
  return ts.isCallExpression(node) ? remedyForMethod(name.text, given) : undefined;
}

function remedyForMethod(name: string, given: readonly ts.Expression[]): string | undefined {
  const [first, second] = given;
  if (name === "localeCompare")
    return isLeftOpen(second) ? '`localeCompare(other, "en")`' : undefined;
  if (/^toLocale(Date|Time)String$/.test(name)) return remedyForZone(name, given);
  if (/^toLocale(String|(Upper|Lower)Case)$/.test(name))
    return isLeftOpen(first) ? `\`${name}("en")\`` : undefined;
  const [, verb, part] =
    /^([gs]et)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/.exec(name) ?? [];
  if (part !== undefined) return `\`${verb}UTC${part}(…)\``;
  if (/^(getTimezoneOffset|to(Date|Time)String)$/.test(name)) return "`toISOString()`";
  return undefined;
}

function remedyForIntl(name: string, given: readonly ts.Expression[]): string | undefined {
  if (name === "DateTimeFormat") return remedyForZone(`Intl.${name}`, given);
  return isLeftOpen(given[0]) && /^[A-Z]/.test(name) ? `\`Intl.${name}("en")\`` : undefined;
}

/** What writes dates needs a language and a time zone. */
function remedyForZone(
  name: string,
  [language, options]: readonly ts.Expression[],
): string | undefined {
  const hasZone = options && !/^\{(?!.*\btimeZone\b)/s.test(options.getText());
  return isLeftOpen(language) || !hasZone ? `\`${name}("en", { timeZone: "UTC" })\`` : undefined;
}

/** Parts of a date are read in local time, and so is a text with a time but no zone. */
function remedyForDate(given: readonly ts.Expression[]): string | undefined {
  const [text] = given;
  if (given.length > 1) return "`new Date(Date.UTC(…))`";
  if (!text || !ts.isStringLiteralLike(text)) return undefined;
  const isUniversal = /^\d{4}(-\d\d){0,2}$|^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text.text);
  return isUniversal ? undefined : 'a date such as `"2012-01-31"` or `"2012-01-31T09:00Z"`';
}

const isLeftOpen = (argument: ts.Expression | undefined): boolean =>
  argument === undefined || argument.getText() === "undefined";

const isGlobal = (node: ts.Node, name: string, { parsed }: AnalysedCell): boolean =>
  ts.isIdentifier(node) &&
  node.text === name &&
  roleOf(node) === "value" &&
  parsed.origin(node) === "free";
