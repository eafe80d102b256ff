import { expect, it } from "vitest";
import { load, quotaTable, type Table } from "../../lib/index.js";

const heads = ({ columns }: Table): string =>
  columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)).join(" | ");

it("quotaTable is Table 1 as printed, with a question mark where the paper has one", () => {
  const table = quotaTable(load("quota-table").objects());
  expect(heads(table)).toBe(
    "Year | Batches | Mining quota (tons) | Refining quota (tons) | Disclosed | Policy context | Source | Score",
  );
  expect(table.columns[0]).toMatchObject({ plain: true });
  expect(table.rows).toHaveLength(14);
  expect(table.rows[0]!.slice(0, 5)).toEqual([1990, 1, 89000, 89000, true]);
  expect(table.rows.filter((row) => row[1] === "?").map(([year]) => year)).toEqual([2024, 2025]);
});
