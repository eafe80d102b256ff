import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";

const git = (...args: string[]): string =>
  spawnSync("git", args, { encoding: "utf8" }).stdout ?? "";
const tracked = git("ls-files", "--full-name", "package.json") === "package.json\n";

/** Tables, notebooks and code are compared byte by byte: no system may give their lines another end. */
it.skipIf(!tracked)(
  "git ends the lines of every text file with \\n on every system (skipped where git does not track the project)",
  () => {
    const files = git("ls-files", "--eol").trim().split("\n");
    const texts = files.filter((line) => !line.startsWith("i/-text"));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((line) => !/^i\/(lf|none) .*\beol=lf\b/.test(line))).toEqual([]);
  },
);
