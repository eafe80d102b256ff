import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { inCallersWords } from "../../lib/engine/publish/inCallersWords.js";
import { firstOf } from "../long.js";
import { project } from "../project.js";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

/** Runs what an npm script ends with, as npm would once all is compiled. */
async function run(
  script: string,
  ...words: string[]
): Promise<{ status: number; out: string; err: string }> {
  const own = /\bnode ([^&]+)$/.exec(scripts[script]!)![1]!.split(" ");
  const child = spawn(process.execPath, [...own, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number>((resolve) => child.on("close", resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await ended, out, err };
}

it.each(firstOf(["check", "test", "prove", "bench", "mutate"], 4))(
  "npm run %s says how it is called",
  async (name) => {
    const { status, out } = await run(name, "--help");
    expect([status, out]).toEqual([0, expect.stringMatching(`^npm (.|\\n)*\\b${name}\\b`)]);
  },
);

const refused: [string, string[], RegExp][] = [
  ["check", ["--nonsense"], /^Unknown option '--nonsense'\. The options are .+\n$/],
  ["bench", ["nonsense"], /^expected options alone, got "nonsense"\. The options are .+\n$/],

  ["build", ["nonsense"], /^expected options alone, got "nonsense"\. The options are .*--out/],
  ["mutate", ["--sampel", "3"], /^Unknown option '--sampel'\. Did you mean --sample\? .+\n$/],
  ["mutate", ["lib/none"], /^lib\/none: expected a file or a folder below lib, found none\n$/],
  ["mutate", ["--minutes", "abc"], /^--minutes: expected a whole number above 0, got "abc"\n$/],
  ["derive", ["/none"], /^derive: expected a JSON file .*comm_neodymium\.json, found ENOENT/],
  ["notebooks", ["2", "--set", "A=1", "A=2"], /^--set: expected one value of A, got 1 and 2\n$/],
  ["notebooks", [""], /^notebooks: expected one of .*, got ""\n$/],
  ["lint", ["notebooks/77-none.ipynb"], /^notebooks: expected one of .*, got "77-none"\n$/],
];
it.each(firstOf(refused, 3))(
  "npm run %s -- %j says what was expected",
  async (name, words, message) => {
    const { status, err } = await run(name, ...words);
    expect([status, err]).toEqual([1, expect.stringMatching(message)]);
  },
);

it("where the package is installed, commands are called as its reader can call them", () => {
  const words =
    "npm run lint -- 02, npm start, npm run --silent solve -- --paper, npm run COMMAND -- --help, npm run check, npm ci";
  const commands = ["start", "lint", "solve"];
  expect(inCallersWords(words, project, commands)).toBe(words);
  expect(inCallersWords(words, { ...project, name: "it", isInstalled: true }, commands)).toBe(
    "npx it lint 02, npx it start, npx it solve --paper, npx it COMMAND --help, npm run check, npm ci",
  );
});
