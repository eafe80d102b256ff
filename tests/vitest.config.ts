import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const pure = [
  "tests/model/**/*.test.ts",
  "tests/charts/**/*.test.ts",
  "tests/engine/{data,dataflow,figure,lint,render,words}/*.test.ts",
  "tests/datasets/*.test.ts",
];

/** `npm run prove` sets aside the time that CI has. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    pool: "forks",
    maxWorkers: 2,
    ...(mode === "prove" ? { env: { CI: "true", PROVE: "true" } } : {}),
    testTimeout: 60_000,
    // In the long run a hook builds the edition twice, beside other builds.
    hookTimeout: mode === "prove" ? 240_000 : 60_000,
    expect: { poll: { timeout: 8_000 } },
    reporters: ["default", fileURLToPath(new URL("closingLine.ts", import.meta.url))],
    projects: [
      // tslab changes the working directory, and a test of the datasets the files: each file has a process of its own.
      { extends: true, test: { name: "edition", include: ["tests/**/*.test.ts"], exclude: pure } },
      // Pure functions leave nothing behind: these files share what they import.
      { extends: true, test: { name: "library", include: pure, isolate: false } },
    ],
  },
}));
