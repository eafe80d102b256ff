import ts from "typescript";
import type { AnalysedCell, Check, LintFinding } from "./analyseNotebook.js";

/** PW022: numbers, dashes, percent and apostrophes in one style. */
export const checkTypography: Check = ({ cells, prose }) => [
  ...prose.flatMap(({ number, source }) => findingsIn(number, 1, source)),
  ...cells.flatMap(mdTexts),
];

/** What is written another way, and how to write it. */
const styles: readonly (readonly [RegExp, string])[] = [
  [/['"]/, "write ’ for an apostrophe and “ ” for quotation marks"],
  [/\d\s?%/, "write percent as a word in a sentence"],
  [/(?<=\S) --? (?=\S)|(?<=\w)--(?=\w)/, "write a colon, a comma or –, not a hyphen, for a dash"],
  [/(?<![\w.-])\d+-\d+(?![\w-])/, "write – between the ends of a range"],
  [/(?<=[\s(])-\d/, "write − for a minus"],
  [/(?<![\w.,/])\d{5,}(?![\w/])/, "write a comma before every three digits"],
];

function findingsIn(cell: number, first: number, text: string): LintFinding[] {
  return withoutCode(text)
    .split("\n")
    .flatMap((line, i) =>
      styles.flatMap(([pattern, advice]): LintFinding[] => {
        const found = pattern.exec(line);
        if (!found) return [];
        const near = line.slice(Math.max(0, found.index - 12), found.index + 12).trim();
        const message = `cell ${cell} has \`${near}\`: ${advice}`;
        return [{ code: "PW022", cell, line: first + i, message }];
      }),
    );
}

/** Code, formulas and addresses leave the place that they take, so that lines keep their numbers. */
const withoutCode = (text: string): string =>
  text.replace(
    /```[\s\S]*?```|`[^`]*`|\$\$[\s\S]*?\$\$|\$[^$\n]+\$|\]\(\S+ "[^"\n]*"\)|\]\([^)]*\)|<?https?:\S+|\b\d{4}-\d\d(-\d\d)?\b/g,
    (code) => code.replace(/[^\n]/g, "x"),
  );

/** The words of each `md`, without what is put in. */
function mdTexts({ number, parsed }: AnalysedCell): LintFinding[] {
  return parsed.nodes
    .filter(ts.isTaggedTemplateExpression)
    .filter(({ tag }) => ts.isIdentifier(tag) && tag.text === "md")
    .flatMap(({ template }) => {
      const parts = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      return findingsIn(number, parsed.line(template), parts.map(({ text }) => text).join("x"));
    });
}
