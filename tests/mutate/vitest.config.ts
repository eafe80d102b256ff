import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const { MUTANT_FILE, MUTANT_TEXT } = process.env;

/** The quick tests of pure functions, with one file of the library replaced. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      load: (id) =>
        MUTANT_TEXT && id.split("?")[0] === MUTANT_FILE ? readFileSync(MUTANT_TEXT, "utf8") : null,
    },
  ],
  test: {
    include: ["tests/model/**/*.test.ts", "tests/charts/**/*.test.ts"],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
  },
});
