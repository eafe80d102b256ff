/*
 * npm run check: format, schema, types and lint rules, two at a time. Prints what each has to say and
 * fails where one fails.
 */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { parseWords } from "../lib/dist/engine/publish/parseWords.js";

const usage = `npm run check                         formatting, lists that commands write, types of lib and tests,
                                      lint rules of the notebooks; says nothing where all is well`;
const cli = "lib/dist/commands/cli.js";
const waiting = [
  ["node_modules/typescript/lib/tsc.js", "--noEmit"],
  ["node_modules/prettier/bin/prettier.cjs", "--cache", "--check", "lib", "tests"],
  [cli, "lint"],
  [cli, "format", "--check"],
  [cli, "schema", "--check"],
];

async function work() {
  for (let words = waiting.shift(); words; words = waiting.shift()) {
    const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise((resolve) => child.on("close", resolve));
    const said = await Promise.all([text(child.stdout), text(child.stderr)]);
    if ((await ended) === 0) continue;
    process.exitCode = 1;
    process.stderr.write(said.join(""));
  }
}

try {
  const { values } = parseWords({ options: { help: { type: "boolean" } } });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await Promise.all([work(), work()]);
} catch ({ message }) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
