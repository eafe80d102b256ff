import type { Table } from "./table.js";
import { formatCell } from "./formatCell.js";

/** A table as aligned plain text. */
export function tableText({ title, columns, rows, status }: Table): string {
  const head = columns.map(({ title: name, unit }) => (unit ? `${name} (${unit})` : name));
  const body = rows.map((row) => columns.map((column, i) => formatCell(row[i] ?? null, column)));
  const numeric = columns.map((_, i) => rows.some((row) => typeof row[i] === "number"));
  const width = head.map((name, i) => Math.max(name.length, ...body.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => (numeric[i] ? text.padStart(width[i]!) : text.padEnd(width[i]!)))
      .join("  ")
      .trimEnd();
  return [`${title} [${status}]`, line(head), ...body.map(line)].join("\n");
}
