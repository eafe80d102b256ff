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

/** The values that a column may have, in the order of the schema. */
export function valuesOf(name: string, column: string): string[] {
  const { resources } = JSON.parse(readFileSync("data/datapackage.json", "utf8")) as {
    resources: {
      name: string;
      schema: { fields: { name: string; constraints: { enum: string[] } }[] };
    }[];
  };
  const { fields } = resources.find((resource) => resource.name === name)!.schema;
  return fields.find((field) => field.name === column)!.constraints.enum;
}
