import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longestFirst.js";

/** tslab changes the working directory, and these tests run it, commands or browsers: each file has a process of its own. */
const apart = [
  "tests/{checkout,package,recipes}.test.ts",
  "tests/{commands,failures}/*.test.ts",
  "tests/engine/*.test.ts",
  "tests/engine/{agreement,page}/*.test.ts",
  "tests/engine/kernel/{globalTslab,jupyter,live,matrix,tslab,webview}.test.ts",
  "tests/engine/publish/{cli,runTwice,writeNotebook}.test.ts",
  "tests/notebooks/parity.test.ts",
];

/** `npm run prove` sets aside the time that CI has. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    ...(mode === "prove" ? { env: { CI: "true", PROVE: "true" } } : {}),
    testTimeout: 60_000,
    // A hook builds the edition, twice where the time is, perhaps beside other builds.
    hookTimeout: 240_000,
    expect: { poll: { timeout: 8_000 } },
    reporters: ["default", fileURLToPath(new URL("closingLine.ts", import.meta.url))],
    projects: [
      { extends: true, test: { name: "apart", include: apart } },
      // These leave nothing behind and share what they import.
      {
        extends: true,
        test: { name: "together", include: ["tests/**/*.test.ts"], exclude: apart, isolate: false },
      },
    ],
  },
}));
