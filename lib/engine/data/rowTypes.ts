import type { Description, Field } from "./schema.js";

/**
 * The rows of all tables of a description as a TypeScript module: `Rows`, by the name of the table, and
 * `Row<"name">`. A column whose schema does not require a value may be `null`.
 */
export function rowTypes({ resources }: Description): string {
  const tables = resources.map(({ name, title, description = "", schema }) => {
    const fields = schema.fields.map(
      (field) =>
        `${comment(field.description ?? "", 4)}    readonly ${isName.test(field.name) ? field.name : JSON.stringify(field.name)}: ${type(field)};`,
    );
    const head = comment([title, description].filter(Boolean).join(". "), 2);
    return `${head}  readonly ${JSON.stringify(name)}: {\n${fields.join("\n")}\n  };`;
  });
  return `// Written by npm run schema from data/datapackage.json; not to be edited.

/** A row of each table, by the table’s name. */
export interface Rows {
${tables.join("\n")}
}

/** A row of one table: Row<"${resources[0]?.name ?? ""}">. */
export type Row<Name extends keyof Rows> = Rows[Name];
`;
}

/** What needs no quotes. */
const isName = /^[A-Za-z_$][\w$]*$/;

const types: Readonly<Record<Field["type"], string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  year: "number",
  yearmonth: "string",
  date: "string",
};

function type({ type, constraints = {} }: Field): string {
  const known = constraints.enum?.map((value) => JSON.stringify(value)).join(" | ");
  return `${known ?? types[type]}${constraints.required ? "" : " | null"}`;
}

function comment(text: string, indent: number): string {
  const plain = text.replace(/\*\//g, "*\u200a/").replace(/\s+/g, " ").trim();
  return plain === "" ? "" : `${" ".repeat(indent)}/** ${plain.replace(/([^.])$/, "$1.")} */\n`;
}
