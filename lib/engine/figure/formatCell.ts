import type { TableCell, Column } from "./table.js";
import { formatNumber } from "./formatNumber.js";

/** A table cell as text: yes/no, thousands separators unless the column is plain, — for nothing. */
export function formatCell(value: TableCell, column: Column): string {
  if (value === null) return "—";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value;
  if (value === 0) return "0";
  if (column.plain || !Number.isInteger(value)) return formatNumber(value);
  return value.toLocaleString("en-US").replace("-", "−");
}
