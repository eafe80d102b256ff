/* npm test and npm run prove: the check, then the tests, with any words for vitest. */
import { spawnSync } from "node:child_process";

const usage = `npm test                              the check, then the tests, but for the long ones
npm test -- tests/readme.test.ts      the check, then the tests of one file, or of a folder
npm test -- … -t "a part of a title"  of them those that are called so; any other option of vitest's does, too
npm run prove                         the tests with the long ones`;

const words = process.argv.slice(2);
const run = (...command) => spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 1;
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts"];

if (words.includes("--help")) process.stdout.write(`${usage}\n`);
else if ((process.exitCode = run("tests/check.mjs")) === 0) {
  process.argv = [process.execPath, ...vitest, ...words];
  try {
    await import("../node_modules/vitest/vitest.mjs");
  } catch ({ message }) {
    // An option that Vitest does not know, which it would answer with a trace.
    process.stderr.write(`${message}\n${usage}\n`);
    process.exitCode = 1;
  }
}
