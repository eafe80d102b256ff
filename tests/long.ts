import { it } from "vitest";

/** A test that CI and `npm run prove` have the time for, and `npm test` has not. */
export const long = it.runIf(process.env["CI"]);

/** Whether there is time for more than the three minutes of `npm test`. */
export const hasMinutes = process.env["CI"] || process.env["ASIDE"];

/** A test that `.ci/run` has the time for as well, and the three minutes of `npm test` have not. */
export const aside = it.runIf(hasMinutes);

/** The first of them in `npm test`, all where there are minutes. */
export const firstOf = <T>(all: readonly T[], count = 1): T[] =>
  all.slice(0, hasMinutes ? all.length : count);

/** All of them under `npm run prove`, every third in CI, none in `npm test`. */
export const asTimeAllows = <T>(all: readonly T[]): T[] =>
  all.filter((_, i) => process.env["PROVE"] || (process.env["CI"] && i % 3 === 1));
