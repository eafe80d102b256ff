import { readCells } from "./readCells.js";
import type { Description, Field, Resource } from "./schema.js";

const begin =
  "<!-- Written by npm run schema from datapackage.json and the files; not to be edited. -->";

/**
 * A codebook whose part below the mark says of each table what its description and its file say: what it
 * is, rows and columns, status, licence, and of each column type, unit and meaning.
 *
 * @param text - the codebook as it stands; what is above the mark is kept
 * @param readFile - text of a table's file
 * @throws Error when the mark is missing
 */
export function codebook(
  text: string,
  { resources }: Description,
  readFile: (path: string) => string,
): string {
  const at = text.indexOf(begin);
  if (at < 0) throw new Error(`data/README.md: expected the line ${begin}, found none`);
  const sections = resources.map((resource) => section(resource, readFile(resource.path)));
  return `${text.slice(0, at)}${begin}\n\n${sections.join("\n")}`;
}

function section(resource: Resource, text: string): string {
  const { path, title, description = "", status, licenses = [], schema } = resource;
  const rows = readCells(text.trimEnd(), `data/${path}`).length - 1;
  const size = `${rows} rows, ${schema.fields.length} columns`;
  const sentences = description.split(/(?<=[.:]) (?=[\p{Lu}\d])/u).join("\n");
  const licence = licenses.map((each) => each.title).join("; ");
  const columns = schema.fields.map(
    (field) =>
      `| \`${field.name}\` | ${kind(field, schema.primaryKey ?? [])} | ${cell(meaning(field))} |`,
  );
  return `## \`${path}\`

${title}: ${size}. **Status: ${status}.**
${sentences}
Licence: ${licence}.

| column | type | says |
|---|---|---|
${columns.join("\n")}
`;
}

/** Type or list of values, unit, and whether the column is part of the key. */
function kind(field: Field, key: readonly string[]): string {
  const { name, title = "", type, constraints = {}, trueValues, falseValues } = field;
  const unit = / \(([^)]+)\)$/.exec(title)?.[1];
  const values = constraints.enum ?? (trueValues && falseValues && [...trueValues, ...falseValues]);
  const what = values ? listed(values.map(String)) : type;
  return [what, unit, key.includes(name) ? "key" : undefined].filter(Boolean).join(", ");
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

const meaning = ({ name, description = "" }: Field): string =>
  name === "evidence" && description.startsWith("read:")
    ? "see above"
    : description.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const cell = (text: string): string => text.replace(/\|/g, "\\|");
