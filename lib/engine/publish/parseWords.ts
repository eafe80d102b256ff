import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearestWord } from "./nearestWord.js";

/**
 * The options and other words of a command, as `parseArgs` of Node reads them, with a wrong one answered by
 * those that there are.
 *
 * @throws Error `Unknown option '--jsno'. Did you mean --json? …`
 */
export function parseWords<C extends ParseArgsConfig>(config: C): ReturnType<typeof parseArgs<C>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const own = Object.keys(config.options ?? {});
    const known = [...new Set([...own, "help", "version"])].map((name) => `--${name}`);
    const [, word] = /^Unexpected argument '(.*?)'\. This/.exec((error as Error).message) ?? [];
    if (word !== undefined)
      throw new Error(
        `expected options alone, got "${word}". The options are ${known.join(", ")}.`,
      );
    const [, wrong] = /^Unknown option '(-{1,2}[^']*)'/.exec((error as Error).message) ?? [];
    if (wrong === undefined) throw error;
    const near = nearestWord(wrong, known);
    throw new Error(
      `Unknown option '${wrong}'. ${near ? `Did you mean ${near}? ` : ""}The options are ${known.join(", ")}.`,
    );
  }
}
