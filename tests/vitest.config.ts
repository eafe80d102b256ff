import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** tslab changes the working directory and the output streams, so each file has a process of its own. */
export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 8_000 } },
    reporters: ["default", fileURLToPath(new URL("closingLine.ts", import.meta.url))],
  },
});
