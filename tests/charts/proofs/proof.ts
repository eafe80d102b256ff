import fc from "fast-check";
import type { Figure, Table } from "../../../lib/index.js";
import type { Mark } from "../marks.js";

/** A row of a table by the names of its columns, to full precision. */
export type Expected = Readonly<Record<string, string | number | boolean | null>>;

/** A call of a figure, with the rows it must have, worked out here, and what they look like. */
export interface Case<Make extends (...given: never[]) => Figure> {
  readonly given: Parameters<Make>;
  readonly rows: readonly Expected[];
  readonly marks: readonly Mark[];
  /** Where it depends on what is given. */
  readonly status?: Figure["status"];
  /** Decimals to which the table rounds: all columns, or those named. */
  readonly decimals?: number | Readonly<Record<string, number>>;
}

export type Proof<Make extends (...given: never[]) => Figure> = () => Case<Make>[];

/** The same few of many every time. */
export const some = <T>(arbitrary: fc.Arbitrary<T>, count = 4): T[] =>
  fc.sample(arbitrary, { seed: 2025, numRuns: count });
/** A number strictly between 0 and 1. */
export const share = fc.noBias(fc.integer({ min: 1, max: 9_999_999 })).map((n) => n / 1e7);
/** A number from 0.1 to `most`. */
export const upTo = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 10 }).map((n) => n / 10);
export const listOf = <T>(arbitrary: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: length, maxLength: length });

/** Where a table does not say what it should: each cell, number by number, to the decimals that it rounds to. */
export function readTable(
  { columns, rows }: Table,
  expected: readonly Expected[],
  decimals: Case<never>["decimals"],
): string[] {
  if (rows.length !== expected.length)
    return [`expected ${expected.length} rows, found ${rows.length}`];
  const [names, found] = [Object.keys(expected[0] ?? {}), columns.map(({ name }) => name)];
  if (expected.length > 0 && names.join() !== found.join())
    return [`expected the columns ${names.join(", ")}, found ${found.join(", ")}`];
  return rows.flatMap((row, i) =>
    (row.length === columns.length ? columns : [{ name: "no such column" }]).flatMap(
      ({ name }, k) => {
        const [want, found] = [expected[i]![name], row[k]];
        const places = typeof decimals === "object" ? decimals[name] : decimals;
        const room = places === undefined ? 0 : 0.5 / 10 ** places;
        const near =
          typeof want === "number" && typeof found === "number"
            ? (places === undefined || found === Number(found.toFixed(places))) &&
              Math.abs(found - want) <= room + 1e-9 * Math.max(1, Math.abs(want))
            : found === want;
        return near ? [] : [`row ${i}, ${name}: expected ${want}, found ${found}`];
      },
    ),
  );
}
