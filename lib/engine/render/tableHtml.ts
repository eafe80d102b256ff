import type { Column, Table } from "../figure/table.js";
import { escapeHtml } from "./escapeHtml.js";
import { subscripts } from "../figure/subscripts.js";
import { formatCell } from "../figure/formatCell.js";
import { linkHtml } from "./linkHtml.js";

/** A text as HTML in which letters wear their subscripts, where nothing explains them. */
const withSubscripts = (text: string): string => subscripts(escapeHtml(text));

/** A column of cells that are longer than this on average, or one of which is half as long again, reads as prose, and is given the width for it. */
const prose = 40;

/** What a text with links is read as: an address may be long. */
const readable = (text: string): string => linkHtml(text).replace(/<[^>]+>/g, "");

/** A day or a month, which would else be broken at its hyphens. */
const day = /^\d{4}-\d\d(-\d\d)?$/;

/**
 * A table as plain HTML, without styles or scripts, that any notebook front end can show.
 *
 * @param write - a text as HTML, where its symbols explain themselves: in a page, which has inputs to load as well
 */
export function tableHtml(
  { title, columns, rows, status, source }: Table,
  write: (text: string) => string = withSubscripts,
): string {
  const numeric = columns.map((_, index) => rows.some((row) => typeof row[index] === "number"));
  const long = columns.map((column, i) => {
    const texts = rows.flatMap((row) => (row[i] === null ? [] : formatCell(row[i]!, column)));
    const shown = column.links ? texts.map(readable) : texts;
    return (
      shown.join("").length > prose * shown.length ||
      shown.some(({ length }) => length > 1.5 * prose)
    );
  });
  const side = (index: number): string => (numeric[index] ? ' align="right"' : "");
  const head = columns.map(
    (column, i) => `<th scope="col"${side(i)}>${heading(column, write)}</th>`,
  );
  const body = rows.map((row, r) => {
    const cells = columns.map((column, i) => {
      const shown = formatCell(row[i] ?? null, column);
      const address = write === escapeHtml ? null : column.loads?.[r];
      const plain = column.links ? linkHtml(shown) : write(shown);
      const text = address ? `<a href="${escapeHtml(address)}">${plain}</a>` : plain;
      const id = column.anchor ? ` id="${escapeHtml(shown)}"` : "";
      const width = long[i] ? ' class="sentences"' : "";
      const attributes = side(i) + id + width + (day.test(shown) ? " nowrap" : "");
      return i === 0
        ? `<th scope="row"${attributes}>${text}</th>`
        : `<td${attributes}>${text}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  return [
    `<table>`,
    `<caption>${write(title)} <em>${status}</em> <small>${write(source)}</small></caption>`,
    `<thead><tr>${head.join("")}</tr></thead>`,
    `<tbody>`,
    ...body,
    `</tbody>`,
    `</table>`,
  ].join("\n");
}

function heading({ title, unit }: Column, write: (text: string) => string): string {
  return write(title) + (unit ? `<br><small>${escapeHtml(unit)}</small>` : "");
}
