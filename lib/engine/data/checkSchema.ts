import type { Field, Resource, TableRule } from "./schema.js";

const types: readonly string[] = [
  "string",
  "integer",
  "number",
  "boolean",
  "year",
  "yearmonth",
  "date",
] satisfies Field["type"][];
const rules: readonly string[] = [
  "required",
  "minimum",
  "maximum",
  "pattern",
  "enum",
] satisfies (keyof NonNullable<Field["constraints"]>)[];

/**
 * Refuses a Table Schema that the loaders could not apply in full, rather than ignore a part of it.
 *
 * @param place - where the schema stands, for the error
 * @throws Error `data/t.csv, schema of a: expected a type of string, integer, …, found "geopoint"`
 */
export function checkSchema(schema: Resource["schema"] | undefined, place: string): void {
  const fields = schema?.fields ?? [];
  if (fields.length === 0) throw new Error(`${place}: expected fields, found none`);
  fields.forEach(({ name, type, anyOf, decimals = 0, constraints = {} }, i) => {
    const refuse = (expected: string, found: unknown): never => {
      throw new Error(`${place} of ${name}: expected ${expected}, found ${JSON.stringify(found)}`);
    };
    if (fields.findIndex((each) => each.name === name) !== i) refuse("a name of its own", name);
    if (name === "__proto__") refuse("a name that an object can have", name);
    if (!types.includes(type)) refuse(`a type of ${types.join(", ")}`, type);
    if (anyOf && (type !== "string" || !anyOf.every((each) => types.includes(each))))
      refuse(`anyOf of ${types.join(", ")}, in a column of strings`, anyOf);
    if (!Number.isInteger(decimals) || decimals < 0 || (decimals > 0 && type !== "number"))
      refuse("decimals that count digits of a number", decimals);
    const unknown = Object.keys(constraints).find((rule) => !rules.includes(rule));
    if (unknown !== undefined) refuse(`constraints of ${rules.join(", ")}`, unknown);
    if (!isPattern(constraints.pattern ?? ""))
      refuse("a pattern that is a regular expression", constraints.pattern);
  });
  const key: unknown = schema?.primaryKey ?? [];
  if (!Array.isArray(key) || !key.every((name) => fields.some((field) => field.name === name)))
    throw new Error(
      `${place}: expected a primaryKey that lists fields, found ${JSON.stringify(key)}`,
    );
  for (const rule of schema?.rules ?? []) {
    const columns = columnsOf(rule);
    if (!columns?.every((name) => fields.some((field) => field.name === name)))
      throw new Error(
        `${place}: expected rules of ascending, sum, begins, oneOf or part, with columns of the table, found ${JSON.stringify(rule)}`,
      );
  }
}

/** The columns that a rule names; nothing for what is no rule. */
function columnsOf(rule: TableRule): readonly string[] | undefined {
  if ("ascending" in rule) return rule.ascending;
  if ("sum" in rule) return [...rule.sum, rule.atMost];
  if ("begins" in rule) return [rule.begins, rule.with];
  if ("oneOf" in rule) return rule.oneOf.flat();
  if (!("part" in rule)) return undefined;
  return [rule.part, ...rule.within, ...Object.keys(rule.whole), ...Object.keys(rule.among ?? {})];
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}
