import { defineConfig } from "vitest/config";

/** tslab changes the working directory and the output streams, so each file has a process of its own. */
export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["tests/**/*.test.ts"],
    pool: "forks",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ["default", new URL("closingLine.ts", import.meta.url).pathname],
  },
});
