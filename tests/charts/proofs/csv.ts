import { readFileSync } from "node:fs";
import Papa from "papaparse";

/** A table as it stands in its file, read here and not by the library. */
export const csv = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(`data/${name}.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The number in a cell; what is empty or no number is none. */
export const number = (cell: string): number | null =>
  /^[\d.]+$/.test(cell) ? Number(cell) : null;
