import { it } from "vitest";

/** A test that CI and `npm run prove` have the time for, and `npm test` has not. */
export const long = it.runIf(process.env["CI"]);
