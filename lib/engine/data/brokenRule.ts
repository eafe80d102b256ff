import type { TableRule, Value } from "./schema.js";

type Row = Readonly<Record<string, Value>>;

/** Where a rule between columns is broken: the row by its place from 0, and an expectation that names what it is measured by. */
export interface BrokenRule {
  readonly row: number;
  readonly columns: readonly string[];
  readonly expected: string;
}

/** The first place where rows break a rule between their columns; nothing where they keep it. */
export function brokenRule(rule: TableRule, rows: readonly Row[]): BrokenRule | undefined {
  if ("part" in rule) return brokenWhole(rule, rows);
  for (const [row, values] of rows.entries()) {
    const found = brokenBy(rule, values);
    if (found) return { row, ...found };
  }
  return undefined;
}

function brokenBy(
  rule: Exclude<TableRule, { part: string }>,
  row: Row,
): Omit<BrokenRule, "row"> | undefined {
  if ("ascending" in rule) {
    const given = rule.ascending.filter((name) => row[name] !== null);
    const at = given.findIndex((name, i) => i > 0 && row[name]! < row[given[i - 1]!]!);
    if (at < 0) return undefined;
    const below = given[at - 1]!;
    return { columns: [given[at]!], expected: `no less than the ${row[below]} of ${below}` };
  }
  if ("sum" in rule) {
    const parts = rule.sum.filter((name) => row[name] !== null);
    if (parts.length === 0) return undefined;
    const sum = parts.reduce((all, name) => all + Number(row[name]), 0);
    if (row[rule.atMost] !== null && sum <= Number(row[rule.atMost])) return undefined;
    return {
      columns: [rule.atMost],
      expected: `no less than ${sum}, the sum of ${parts.join(" and ")}`,
    };
  }
  if ("begins" in rule) {
    const [text, start] = [row[rule.begins], row[rule.with]];
    if (text == null || start == null || String(text).startsWith(String(start))) return undefined;
    return {
      columns: [rule.begins],
      expected: `text that begins with the ${start} of ${rule.with}`,
    };
  }
  const columns = [...new Set(rule.oneOf.flat())];
  const fits = (group: readonly string[]): boolean =>
    columns.every((name) => (row[name] !== null) === group.includes(name));
  return rule.oneOf.some(fits) ? undefined : { columns, expected: groupsText(rule.oneOf) };
}

/** A whole counts where it is among the rows too; parts without one are not judged. */
function brokenWhole(
  { part, whole, within, among = {} }: Extract<TableRule, { part: string }>,
  rows: readonly Row[],
): BrokenRule | undefined {
  const key = (row: Row): string => JSON.stringify(within.map((name) => row[name]));
  const counts = (row: Row): boolean =>
    row[part] !== null &&
    Object.entries(among).every(([name, values]) => values.includes(row[name]!));
  const isWhole = (row: Row): boolean =>
    Object.entries(whole).every(([name, value]) => row[name] === value);
  const wholes = new Map(
    rows.flatMap((row, i) => (counts(row) && isWhole(row) ? [[key(row), i]] : [])),
  );
  for (const [i, row] of rows.entries()) {
    const at = counts(row) ? wholes.get(key(row)) : undefined;
    if (at !== undefined && row[part]! > rows[at]![part]!)
      return {
        row: i,
        columns: [part],
        expected: `no more than the ${rows[at]![part]} of ${Object.values(whole).join(", ")} in row ${at + 2}`,
      };
  }
  return undefined;
}

/** The groups of a rule in words: `a alone, or b and c alone, or none`. */
export const groupsText = (groups: readonly (readonly string[])[]): string =>
  groups.map((group) => (group.length > 0 ? `${group.join(" and ")} alone` : "none")).join(", or ");
