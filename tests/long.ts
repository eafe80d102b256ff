import { it } from "vitest";

/** A test that CI and `npm run prove` have the time for, and `npm test` has not. */
export const long = it.runIf(process.env["CI"]);

/** All of them under `npm run prove`, every third in CI, none in `npm test`. */
export const asTimeAllows = <T>(all: readonly T[]): T[] =>
  all.filter((_, i) => process.env["PROVE"] || (process.env["CI"] && i % 3 === 1));
