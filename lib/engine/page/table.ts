import { interfaceWords as words } from "../interfaceWords.js";
import type { Table } from "../figure/table.js";
import { matchRows } from "../figure/matchRows.js";
import { orderRows } from "../figure/orderRows.js";

/** What the reader asked of a table; it outlives a table that is replaced in place. */
interface Wish {
  search: string;
  column: number | undefined;
  direction: "ascending" | "descending";
  /** By column, the one value whose rows are wanted. */
  readonly only: Map<number, string>;
}

const wishes = new WeakMap<HTMLElement, Wish>();

/**
 * Makes a table that stands in `place` searchable, and sortable by the buttons in its head: once up,
 * once down, once more for the order of the data. Rows are moved and hidden, never written. One that is
 * bound already stays as it is.
 */
export function bindTable(place: HTMLElement, table: Table): void {
  if (place.querySelector(".table-tools")) return;
  const wish = wishes.get(place) ?? {
    ...{ search: "", column: undefined, direction: "ascending" },
    only: new Map<number, string>(),
  };
  wishes.set(place, wish);
  const body = place.querySelector("tbody")!;
  const heads = [...place.querySelectorAll<HTMLElement>("thead th")];
  const rows = [...body.rows];
  const { tools, field, status } = createTools(table.title, wish.search);
  table.columns.forEach((column, i) => {
    if (column.filter) field.parentElement!.after(createFilter(table, i, wish, () => draw()));
  });
  place.querySelector(".table")!.before(tools);

  const draw = (): void => {
    const searched = matchRows(table, wish.search);
    const matches = table.rows.map(
      (row, r) => searched[r]! && [...wish.only].every(([i, value]) => row[i] === value),
    );
    const order =
      wish.column === undefined
        ? rows.map((_, i) => i)
        : orderRows(table.rows, wish.column, wish.direction);
    body.append(...order.map((row) => rows[row]!));
    rows.forEach((row, i) => (row.hidden = !matches[i]));
    heads.forEach((head, i) => {
      if (i === wish.column) head.setAttribute("aria-sort", wish.direction);
      else head.removeAttribute("aria-sort");
    });
    status.textContent = describe(table, wish, matches.filter(Boolean).length);
  };
  field.addEventListener("input", () => {
    wish.search = field.value;
    draw();
  });
  heads.forEach((head, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      Object.assign(wish, nextWish(wish, i));
      draw();
    });
  });
  draw();
}

function createTools(
  title: string,
  search: string,
): { tools: HTMLElement; field: HTMLInputElement; status: HTMLElement } {
  const tools = document.createElement("div");
  tools.className = "table-tools";
  const label = document.createElement("label");
  const field = document.createElement("input");
  Object.assign(field, { type: "search", value: search, autocomplete: "off", spellcheck: false });
  field.setAttribute("aria-label", `${words.searchIn}: ${title}`);
  label.append(`${words.search} `, field);
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  tools.append(label, status);
  return { tools, field, status };
}

/** A list of a column's values, one of which can be had alone. */
function createFilter(
  { columns, rows }: Table,
  column: number,
  { only }: Wish,
  draw: () => void,
): HTMLElement {
  const label = document.createElement("label");
  const list = document.createElement("select");
  const values = [...new Set(rows.map((row) => String(row[column])))].sort();
  list.append(new Option(words.allRows, ""), ...values.map((value) => new Option(value)));
  list.value = values.includes(only.get(column)!) ? only.get(column)! : "";
  if (list.value === "") only.delete(column);
  list.addEventListener("change", () => {
    if (list.value === "") only.delete(column);
    else only.set(column, list.value);
    draw();
  });
  label.append(`${columns[column]!.title} `, list);
  return label;
}

function nextWish(wish: Wish, column: number): Pick<Wish, "column" | "direction"> {
  if (wish.column !== column) return { column, direction: "ascending" };
  return wish.direction === "ascending"
    ? { column, direction: "descending" }
    : { column: undefined, direction: "ascending" };
}

function describe(
  { rows, columns }: Table,
  { search, column, direction, only }: Wish,
  found: number,
): string {
  const count =
    search.trim() === "" && only.size === 0
      ? `${rows.length} rows`
      : `${found} of ${rows.length} rows`;
  return column === undefined ? count : `${count}, by ${columns[column]!.title}, ${direction}`;
}
