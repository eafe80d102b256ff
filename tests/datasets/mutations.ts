import type { Field, TableRule } from "../../lib/engine/data/schema.js";

/** A file taken apart, with what its schema says of each column. */
export interface Sheet {
  readonly cells: readonly (readonly string[])[];
  readonly fields: readonly Field[];
  readonly rules: readonly TableRule[];
}

/** Changes a sheet's text at a place chosen by two numbers from [0, 1); `null` where it has no such place. */
export type Mutation = (sheet: Sheet, at: number, beside: number) => string | null;

const quote = (cell: string): string =>
  /[",]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
const write = (cells: readonly (readonly string[])[], delimiter = ",", end = "\n"): string =>
  cells.map((row) => row.map(quote).join(delimiter) + end).join("");
export const textOf = ({ cells }: Sheet): string => write(cells);

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[Math.floor(at * list.length)];
const splice = <T>(list: readonly T[], at: number, leave: number, insert: readonly T[]): T[] => [
  ...list.slice(0, at),
  ...insert,
  ...list.slice(at + leave),
];
/** Places below the head whose cell and field fulfil a condition. */
const places = (
  { cells, fields }: Sheet,
  suits: (cell: string, field: Field) => boolean,
): [number, number][] =>
  cells.flatMap((row, i) =>
    i === 0
      ? []
      : row.flatMap((cell, j): [number, number][] => (suits(cell, fields[j]!) ? [[i, j]] : [])),
  );
const set = (sheet: Sheet, [row, column]: [number, number], raw: string): string =>
  sheet.cells
    .map(
      (cells, i) =>
        cells.map((cell, j) => (i === row && j === column ? raw : quote(cell))).join(",") + "\n",
    )
    .join("");

/** A mutation of one cell that suits. */
const cell =
  (
    suits: (cell: string, field: Field) => boolean,
    change: (cell: string, beside: number) => string,
  ): Mutation =>
  (sheet, at, beside) => {
    const place = pick(places(sheet, suits), at);
    return place ? set(sheet, place, change(sheet.cells[place[0]]![place[1]]!, beside)) : null;
  };

/** A rule between columns of one kind, and a row, as a record of texts: which cells to write there; none where it suits not. */
const broken =
  <R extends TableRule>(
    is: (rule: TableRule) => rule is R,
    change: (
      row: Readonly<Record<string, string>>,
      rule: R,
      rows: readonly Readonly<Record<string, string>>[],
    ) => Record<string, string>[],
  ): Mutation =>
  ({ cells, fields, rules }, at, beside) => {
    const names = fields.map(({ name }) => name);
    const rows = cells
      .slice(1)
      .map((row) => Object.fromEntries(row.map((text, i) => [names[i]!, text])));
    const choices = rules
      .filter(is)
      .flatMap((rule) =>
        rows.flatMap((row, i) => change(row, rule, rows).map((written) => ({ i, written }))),
      );
    const choice = pick(choices, (at + beside) % 1);
    return choice
      ? write([
          cells[0]!,
          ...rows.map((row, i) =>
            names.map((name) =>
              i === choice.i ? (choice.written[name] ?? row[name]!) : row[name]!,
            ),
          ),
        ])
      : null;
  };
const has =
  <Key extends string>(key: Key) =>
  (rule: TableRule): rule is Extract<TableRule, Record<Key, unknown>> =>
    key in rule;
/** Two neighbours of a list. */
const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.slice(1).map((each, i): [T, T] => [list[i]!, each]);
const isDate = (text: string, { type, anyOf = [] }: Field): boolean =>
  (type === "date" || anyOf.includes("date")) && text.length === 10;
const dropped = (text: string, lines: number): string =>
  text
    .split("\n")
    .slice(0, -1 - lines)
    .join("\n") + "\n";

const number = (text: string, { type }: Field): boolean =>
  (type === "integer" || type === "number") && text !== "";
const filled = (text: string): boolean => text !== "" && text !== "?";
const within = (text: string, beside: number): number => 1 + Math.floor(beside * (text.length - 1));
const row =
  (change: (rows: string[][], at: number, beside: number) => string[][]): Mutation =>
  (sheet, at, beside) =>
    write(
      change(
        sheet.cells.map((cells) => [...cells]),
        at,
        beside,
      ),
    );

/** Other ways to write the same table. */
export const harmless: Readonly<Record<string, Mutation>> = {
  "a byte order mark": (sheet) => `\ufeff${textOf(sheet)}`,
  "Windows line ends": ({ cells }) => write(cells, ",", "\r\n"),
  "both of them": ({ cells }) => `\ufeff${write(cells, ",", "\r\n")}`,
  "no last line end": (sheet) => textOf(sheet).trimEnd(),
  "a quoted cell": cell(
    (text) => filled(text) && !/[",]/.test(text),
    (text) => `"${text}"`,
  ),
};

/** What no table may be read from. */
export const harmful: Readonly<Record<string, Mutation>> = {
  "a stray quotation mark": cell(
    (text) => text.length > 1 && !/[",]/.test(text),
    (text, beside) => text.slice(0, within(text, beside)) + '"' + text.slice(within(text, beside)),
  ),
  "a quotation mark at the start": cell(
    (text) => filled(text) && !/[",]/.test(text),
    (text) => `"${text}`,
  ),
  "a quotation mark at the end": cell(
    (text) => filled(text) && !/[",]/.test(text),
    (text) => `${text}"`,
  ),
  "text behind a quoted cell": cell(filled, (text) => `"${text.replace(/"/g, '""')}" `),
  "one cell too many": row((rows, at, beside) =>
    rows.map((cells, i) =>
      i === 1 + Math.floor(at * (rows.length - 1))
        ? splice(cells, Math.floor(beside * cells.length), 0, ["1"])
        : cells,
    ),
  ),
  "one cell too few": row((rows, at, beside) =>
    rows.map((cells, i) =>
      i === 1 + Math.floor(at * (rows.length - 1))
        ? splice(cells, Math.floor(beside * cells.length), 1, [])
        : cells,
    ),
  ),
  "a shifted row": row((rows, at) =>
    rows.map((cells, i) =>
      i === 1 + Math.floor(at * (rows.length - 1)) ? [...cells.slice(1), cells[0]!] : cells,
    ),
  ),
  "a column moved in the head": row(([head, ...rest], at) => [
    [
      ...head!.slice(1 + Math.floor(at * (head!.length - 1))),
      ...head!.slice(0, 1 + Math.floor(at * (head!.length - 1))),
    ],
    ...rest,
  ]),
  "a column renamed": row(([head, ...rest], at) => [
    head!.map((name, i) => (i === Math.floor(at * head!.length) ? `${name}_` : name)),
    ...rest,
  ]),
  semicolons: ({ cells }) => write(cells, ";"),
  tabs: ({ cells }) => write(cells, "\t"),
  "a repeated row": row((rows, at, beside) =>
    splice(rows, 1 + Math.floor(beside * rows.length), 0, [
      rows[1 + Math.floor(at * (rows.length - 1))]!,
    ]),
  ),
  "a blank line": row((rows, at) =>
    splice(rows, 1 + Math.floor(at * (rows.length - 1)), 0, [[""]]),
  ),
  "a thousands separator": cell(
    (text, field) => number(text, field) && /^\d{4,}/.test(text),
    (text) => text.replace(/(\d)(\d{3})(?!\d)/, "$1,$2"),
  ),
  "a quoted thousands separator": cell(
    (text, field) => number(text, field) && /^\d{4,}/.test(text),
    (text) => `"${text.replace(/(\d)(\d{3})(?!\d)/, "$1,$2")}"`,
  ),
  "a unit in a cell": cell(number, (text) => `${text} t`),
  "an exponent": cell(number, (text) => `${text}e0`),
  "a plus sign": cell(number, (text) => `+${text}`),
  "a negative number": cell(
    (text, field) => number(text, field) && (field.constraints?.minimum ?? -1) >= 0,
    (text) => `-${text}`,
  ),
  "digits of another script": cell(number, (text) =>
    text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ),
  "a word for a missing number": cell(
    (_, { type, missingValues }) => (type === "integer" || type === "number") && !missingValues,
    () => "n/a",
  ),
  "month 13": cell(isDate, (text) => `${text.slice(0, 5)}13-01`),
  "30 February": cell(isDate, (text) => `${text.slice(0, 5)}02-30`),
  "month 13 in a month": cell(
    (text, { type, anyOf = [] }) => [type, ...anyOf].includes("yearmonth") && text.length === 7,
    (text) => `${text.slice(0, 5)}13`,
  ),
  "a date of another year": broken(has("begins"), (row, rule) =>
    row[rule.begins] === "" || row[rule.with] === ""
      ? []
      : [{ [rule.begins]: row[rule.begins]!.replace(/^..../, (year) => `${Number(year) + 1}`) }],
  ),
  "a range the other way round": broken(has("ascending"), (row, { ascending }) =>
    pairs(ascending.filter((name) => row[name] !== "")).flatMap(([low, high]) =>
      row[low] === row[high] ? [] : [{ [low]: row[high]!, [high]: row[low]! }],
    ),
  ),
  "parts that are more than their whole": broken(has("sum"), (row, { sum, atMost }) =>
    sum.flatMap((part) =>
      row[part] === "" ? [] : [{ [part]: `${Number(row[atMost]) + 1}` }, { [atMost]: "" }],
    ),
  ),
  "a part larger than its whole": broken(
    has("part"),
    (row, { part, whole, within, among = {} }, rows) =>
      rows.flatMap((other) =>
        row !== other &&
        Object.entries(whole).every(([name, value]) => other[name] === value) &&
        within.every((name) => row[name] === other[name]) &&
        [row, other].every((each) =>
          Object.entries(among).every(([name, values]) => values.includes(each[name]!)),
        ) &&
        row[part] !== "" &&
        other[part] !== ""
          ? [{ [part]: `${Number(other[part]) + 1}` }]
          : [],
      ),
  ),
  "a group of columns with one too many or too few": broken(
    has("oneOf"),
    (row, { oneOf }, rows) => {
      const names = [...new Set(oneOf.flat())];
      return names.flatMap((name) => {
        const text = row[name] === "" ? rows.find((each) => each[name] !== "")?.[name] : "";
        const filled = names.filter((each) => (each === name ? text : row[each]) !== "");
        return text === undefined ||
          oneOf.some(
            (group) =>
              group.length === filled.length && group.every((each) => filled.includes(each)),
          )
          ? []
          : [{ [name]: text }];
      });
    },
  ),
  "a country that is none of the list": cell(
    (text, { name }) => /^(country|jurisdiction|origin|economy)$/.test(name) && text !== "",
    () => "Atlantis",
  ),
  "a thousands point": cell(
    (text, field) => number(text, field) && /^\d{4,}$/.test(text),
    (text) => text.replace(/\B(?=(\d{3})+$)/g, "."),
  ),
  "a row lost": row((rows, at) => splice(rows, 1 + Math.floor(at * (rows.length - 1)), 1, [])),
  "its end cut off at the end of a line": (sheet, at) =>
    dropped(textOf(sheet), 1 + Math.floor(at * (sheet.cells.length - 2))),
  "its end cut off within a row": (sheet, at, beside) => {
    const kept = 1 + Math.floor(at * (sheet.cells.length - 1));
    const rest = sheet.cells[kept]!.slice(0, 1 + Math.floor(beside * (sheet.fields.length - 1)));
    return write([...sheet.cells.slice(0, kept), rest]);
  },
  "a day before the month": cell(isDate, (text) => text.split("-").reverse().join(".")),
  "a year of two digits": cell(
    (text, { type }) => type === "year" && text !== "",
    (text) => text.slice(2),
  ),
  "an unknown code": cell(
    (text, { constraints }) => Boolean(constraints?.enum) && text !== "",
    (text) => `${text}x`,
  ),
  "a code in capitals": cell(
    (text, { constraints }) => Boolean(constraints?.enum) && text !== text.toUpperCase(),
    (text) => quote(text.toUpperCase()),
  ),
  "another word for true": cell(
    (_, { type }) => type === "boolean",
    () => "TRUE",
  ),
  "a required cell left empty": cell(
    (_, { constraints }) => Boolean(constraints?.required),
    () => "",
  ),
  "a space before": cell(filled, (text) => quote(` ${text}`)),
  "a line end in a cell": cell(
    filled,
    (text, beside) =>
      `"${text.slice(0, within(text, beside)).replace(/"/g, '""')}\n${text.slice(within(text, beside)).replace(/"/g, '""')}"`,
  ),
  "a control character": cell(filled, (text, beside) =>
    quote(text.slice(0, within(text, beside)) + "\u0000" + text.slice(within(text, beside))),
  ),
  "a character of no width": cell(filled, (text, beside) =>
    quote(text.slice(0, within(text, beside)) + "\u200b" + text.slice(within(text, beside))),
  ),
  "an empty line at the end": (sheet) => `${textOf(sheet)}\n`,
  "more digits than a number keeps": cell(
    (text, field) => field.type === "number" && text !== "",
    (text) => `${text}${text.includes(".") ? "" : "."}0000000000000001`,
  ),
  "a broken encoding": cell(filled, (text, beside) =>
    quote(text.slice(0, within(text, beside)) + "\ufffd" + text.slice(within(text, beside))),
  ),
};
