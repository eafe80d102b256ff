import type { ColumnTable } from "arquero";
import { groupsText } from "./brokenRule.js";
import { parseTable } from "./parseTable.js";
import type { Description, Field, Resource, TableRule, Value } from "./schema.js";

const begin =
  "<!-- Written by npm run schema from datapackage.json and the files; not to be edited. -->";

/**
 * A codebook whose part below the mark lists the tables, and says of each what its description and its
 * file say: what it is, rows and columns, status, licence, the notebooks that load it, and of each column
 * type, unit, meaning, range and the number of missing values.
 *
 * @param text - the codebook as it stands, empty where there is none; what is above the mark is kept
 * @param readFile - text of a table's file
 * @param usedIn - numbers of the notebooks that load a table, by its name
 * @throws Error when the mark is missing
 */
export function codebook(
  text: string,
  { resources }: Description,
  readFile: (path: string) => string,
  usedIn: (name: string) => readonly string[],
): string {
  const whole = text || `# Codebook\n\n${begin}`;
  const at = whole.indexOf(begin);
  if (at < 0) throw new Error(`data/README.md: expected the line ${begin}, found none`);
  const tables = new Map(
    resources.map(({ name, path, schema }) => [
      name,
      parseTable(readFile(path), { name, path, schema }, `data/${path}`),
    ]),
  );
  const sections = resources.map((each) =>
    section(each, tables.get(each.name)!, usedIn(each.name).join(", ")),
  );
  const list = resources.map(
    ({ path, title = "", status = "", name }) =>
      `| [\`${path}\`](#${path.replace(".", "")}) | ${cell(title)} | ${tables.get(name)!.numRows()} | ${status} | ${usedIn(name).join(", ")} |`,
  );
  const contents = `| table | what it is | rows | status | notebooks |\n|---|---|---|---|---|\n${list.join("\n")}`;
  return `${whole.slice(0, at)}${begin}\n\n${contents}\n\n${sections.join("\n")}`;
}

function section(resource: Resource, table: ColumnTable, users: string): string {
  const { path, title, description = "", status, licenses = [], schema } = resource;
  const size = `${table.numRows()} rows, ${schema.fields.length} columns`;
  const sentences = description.split(/(?<=[.:]) (?=[\p{Lu}\d])/u).join("\n");
  const licence = licenses.map((each) => each.title).join("; ");
  const rules = (schema.rules ?? []).map(ruleText).join("; ");
  const checked = rules && `Checked between columns: ${rules}.\n`;
  const columns = schema.fields.map((field) => {
    const values = [...table.array(field.name)] as Value[];
    return `| \`${field.name}\` | ${kind(field, schema.primaryKey ?? [])} | ${range(field, values)} | ${values.filter((value) => value === null).length || ""} | ${cell(meaning(field))} |`;
  });
  return `## \`${path}\`

${title}: ${size}. **Status: ${status}.**
${sentences}
${users ? `Used in notebook ${users}.` : "No notebook loads it."}
Licence: ${licence}.
${checked}
| column | type | range | missing | says |
|---|---|---|---|---|
${columns.join("\n")}
`;
}

/** Type or list of values, unit, and whether the column is part of the key. */
function kind(field: Field, key: readonly string[]): string {
  const { name, title = "", type, anyOf, decimals, trueValues, falseValues } = field;
  const unit = / \(([^)]+)\)$/.exec(title)?.[1];
  const values =
    anyOf ??
    field.constraints?.enum ??
    (trueValues && falseValues && [...trueValues, ...falseValues]);
  const quoted = values?.some((value) => String(value).includes(","));
  const what = values ? listed(values.map((value) => (quoted ? `“${value}”` : `${value}`))) : type;
  const digits =
    decimals === undefined
      ? undefined
      : `up to ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
  return [what, unit, digits, key.includes(name) ? "key" : undefined].filter(Boolean).join(", ");
}

/** From the least to the largest value, of what has an order: numbers and days. */
function range({ type, anyOf }: Field, values: readonly Value[]): string {
  const found = values.filter((value) => typeof value === "number" || typeof value === "string");
  if (found.length === 0 || !(anyOf ?? [type]).every((each) => ordered.has(each))) return "";
  const [least, largest] = [...found].sort((a, b) => (a < b ? -1 : 1)).filter(isEnd);
  return largest === undefined || least === largest ? `${least!}` : `${least!} to ${largest}`;
}

const ordered = new Set(["integer", "number", "year", "yearmonth", "date"]);
const isEnd = (_: unknown, index: number, all: readonly unknown[]): boolean =>
  index === 0 || index === all.length - 1;

/** A rule between columns, in the names of its columns. */
function ruleText(rule: TableRule): string {
  const names = (list: readonly string[], between: string): string =>
    list.map((name) => `\`${name}\``).join(between);
  if ("ascending" in rule) return names(rule.ascending, " ≤ ");
  if ("sum" in rule) return `${names(rule.sum, " + ")} ≤ ${names([rule.atMost], "")}`;
  if ("begins" in rule) return `${names([rule.begins], "")} begins with ${names([rule.with], "")}`;
  if ("oneOf" in rule)
    return groupsText(rule.oneOf.map((group) => group.map((name) => `\`${name}\``)));
  const whole = Object.values(rule.whole).join(", ");
  const among = Object.values(rule.among ?? {})
    .flat()
    .map(String);
  const rows = among.length > 0 ? `, among rows that are ${listed(among)}` : "";
  return `${names([rule.part], "")} ≤ that of ${whole}, for one ${names(rule.within, " and ")}${rows}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

const meaning = ({ name, description = "" }: Field): string =>
  name === "evidence" && description.startsWith("read:")
    ? "see above"
    : description.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const cell = (text: string): string => text.replace(/\|/g, "\\|");
