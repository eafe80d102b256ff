import type { Paper } from "../paper.js";

/**
 * The paper and its edition as entries of BibTeX.
 *
 * @param edition - name and version of the edition's package, as in `power-of-withholding 0.1.0`
 */
export function bibtex({ name, citation }: Paper, edition: string): string {
  const { authors, year, title, journal, doi } = citation;
  const family = authors.split(",")[0]!;
  return [
    entry("article", `${family.toLowerCase()}${year}`, {
      author: authors,
      title: `{${title}}`,
      journal,
      year,
      doi,
    }),
    entry("software", name, {
      author: `{The ${name} contributors}`,
      title: `{${name}: an executable edition of ${family} (${year})}`,
      version: edition.replace(/^.* /, ""),
    }),
  ].join("\n\n");
}

function entry(
  kind: string,
  key: string,
  fields: Readonly<Record<string, string | number | undefined>>,
): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `  ${field} = {${value}}`);
  return `@${kind}{${key},\n${lines.join(",\n")}\n}`;
}
