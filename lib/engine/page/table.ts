import { interfaceWords as words } from "../interfaceWords.js";
import type { Table } from "../figure/table.js";
import { matchRows } from "../figure/matchRows.js";
import { orderRows } from "../figure/orderRows.js";

/** What the reader asked of a table; it outlives a table that is replaced in place. */
interface Wish {
  search: string;
  /** Value that a column must have, by the column's place. */
  readonly only: Map<number, string>;
  column: number | undefined;
  direction: "ascending" | "descending";
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
    search: "",
    only: new Map<number, string>(),
    column: undefined,
    direction: "ascending",
  };
  wishes.set(place, wish);
  const body = place.querySelector("tbody")!;
  const heads = [...place.querySelectorAll<HTMLElement>("thead th")];
  const rows = [...body.rows];
  const { tools, field, status } = createTools(table.title, wish.search);
  place.querySelector(".table")!.before(tools);

  const draw = (): void => {
    const matches = matchRows(table, wish.search).map(
      (found, row) =>
        found && [...wish.only].every(([column, value]) => table.rows[row]![column] === value),
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
  table.columns.forEach((column, i) => {
    if (!column.filter) return;
    const { label, select } = createFilter(table, i, wish.only.get(i));
    status.before(label);
    select.addEventListener("change", () => {
      if (select.value === "") wish.only.delete(i);
      else wish.only.set(i, select.value);
      draw();
    });
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

/** A list of what stands in a column, as often as it does. */
function createFilter(
  { columns, rows }: Table,
  column: number,
  chosen = "",
): { label: HTMLElement; select: HTMLSelectElement } {
  const values = rows.map((row) => String(row[column]));
  const label = document.createElement("label");
  const select = document.createElement("select");
  select.append(new Option(words.all, ""));
  for (const value of [...new Set(values)].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  ))
    select.append(
      new Option(`${value} (${values.filter((each) => each === value).length})`, value),
    );
  select.value = chosen;
  label.append(`${columns[column]!.title} `, select);
  return { label, select };
}

function nextWish(wish: Wish, column: number): Pick<Wish, "column" | "direction"> {
  if (wish.column !== column) return { column, direction: "ascending" };
  return wish.direction === "ascending"
    ? { column, direction: "descending" }
    : { column: undefined, direction: "ascending" };
}

function describe(
  { rows, columns }: Table,
  { search, only, column, direction }: Wish,
  found: number,
): string {
  const count =
    search.trim() === "" && only.size === 0
      ? `${rows.length} rows`
      : `${found} of ${rows.length} rows`;
  return column === undefined ? count : `${count}, by ${columns[column]!.title}, ${direction}`;
}
