import { spawn } from "node:child_process";
import { basename, dirname, join, relative } from "node:path";
import type { Notebook } from "../dataflow/notebook.js";
import type { Project } from "../project.js";
import { parseSetting } from "../words/parseSetting.js";
import { fromCaller } from "./fromCaller.js";
import { howMany } from "./howMany.js";
import { inCallersWords } from "./inCallersWords.js";
import { needTslab } from "./needTslab.js";
import { nearestWord } from "./nearestWord.js";
import { parseWords } from "./parseWords.js";
import { notTaken, readNotebooks } from "./readNotebook.js";
import { createProgress, type Progress } from "./progress.js";
import { defaultLimits, type Limits } from "./startRunner.js";
import { usage } from "./usage.js";
import { removeUnfinished } from "./writeWhole.js";

type Log = (line: string) => void;

/** A command: what it does with its words, and where it says so. */
export type Command = (args: string[], log: Log) => void | Promise<void>;

/**
 * Runs the command that the first word names, one of the engine's or of the paper's own, and sets the
 * process's exit code: 1 where it fails, 2 where there is none of that name.
 *
 * @param own - the paper's own commands, by name
 * @param words - what stands after the program on the command line
 */
export async function runCommand(
  project: Project,
  own: Readonly<Record<string, Command>>,
  [name = "", ...args]: readonly string[],
): Promise<void> {
  const progress = createProgress();
  const say = (stream: NodeJS.WriteStream, line: string): void => {
    progress.clear();
    stream.write(`${inCallersWords(line, project, Object.keys(commands))}\n`);
  };
  const log: Log = (line) => say(process.stdout, line);
  const warn: Log = (line) => say(process.stderr, line);
  const commands = Object.fromEntries(
    Object.entries({ ...engineCommands(project, progress, warn), ...own }).filter(
      ([name]) => !project.isInstalled || !writing.has(name),
    ),
  );
  for (const stream of [process.stdout, process.stderr]) stream.on("error", goOnUnread);
  const names = Object.keys(commands).join(", ");
  if (name === "--version" || optionsOf(args).includes("--version"))
    return log(`${project.name} ${project.version}`);
  if (name === "--help") return log(`npm run COMMAND -- --help says more. Commands: ${names}`);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const near = nearestWord(name, Object.keys(commands));
    warn(`expected one of ${names}, got "${name}"${near ? `. Did you mean ${near}?` : ""}`);
    process.exitCode = 2;
    return;
  }
  const help = Object.hasOwn(usage, name) ? usage[name] : undefined;
  if (help && optionsOf(args).includes("--help")) return log(help);
  try {
    for (const part of ["notebooks", "data", "lib/datasets", "dist", "dist/live"])
      removeUnfinished(join(project.folder, part));
    for (const line of reading.has(name) ? notTaken(project) : []) warn(line);
    await command(args, log);
  } catch (error) {
    warn(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

/** What stands before `--`, behind which are words for another program. */
const optionsOf = (args: string[]): string[] =>
  args.includes("--") ? args.slice(0, args.indexOf("--")) : args;

/** Where nobody reads on, as after `| head`, the work is done all the same. */
function goOnUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

/** The commands that read notebooks. */
const reading: ReadonlySet<string> = new Set(["build", "start", "notebooks", "lint", "format"]);

/** Those that write what only a checkout has. */
const writing: ReadonlySet<string> = new Set(["format", "schema"]);

/** Each loads what it needs, so that a refusal is quick. */
const engineCommands = (
  project: Project,
  progress: Progress,
  warn: Log,
): Record<string, Command> => ({
  async build(args, log) {
    const { values } = parseWords({
      args,
      options: {
        ...limitOptions,
        single: { type: "boolean" },
        "no-editor": { type: "boolean" },
        out: { type: "string" },
      },
    });
    const limits = parseLimits(values);
    const started = performance.now();
    const out = values.out === undefined ? undefined : fromCaller(values.out);
    const build = values.single
      ? (await import("./buildSingle.js")).buildSingle
      : (await import("./buildEdition.js")).buildEdition;
    const editor = !values["no-editor"];
    const { file, failures } = await build(project, { out, editor, limits, progress });
    log(
      `${relative(fromCaller("."), file)} written in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
    if (failures.length > 0) throw new Error(failures.concat(unbuilt).join("\n"));
  },

  async start(args, log) {
    const { values } = parseWords({
      args,
      options: {
        ...limitOptions,
        port: { type: "string", default: "4173" },
        open: { type: "boolean" },
        out: { type: "string" },
      },
    });
    const { parsePort, serve } = await import("./serve.js");
    const [port, limits] = [parsePort(values.port), parseLimits(values)];
    const out = values.out === undefined ? undefined : fromCaller(values.out);
    const { buildEdition } = await import("./buildEdition.js");
    const { file, failures } = await buildEdition(project, { out, limits, progress });
    if (failures.length > 0) warn(failures.concat(unbuilt).join("\n"));
    const taken = (number: number): void => log(`Port ${number} is taken; trying ${number + 1}.`);
    const { address } = await serve(dirname(file), port, taken);
    log(`The edition is at ${address} (Ctrl+C stops it).`);
    if (values.open) openBrowser(address, log);
  },

  async notebooks(args, log) {
    const { values, positionals } = parseWords({
      args,
      allowPositionals: true,
      options: {
        ...limitOptions,
        set: { type: "string", multiple: true },
        check: { type: "boolean" },
      },
    });
    const limits = parseLimits(values);
    const { runNotebooks } = await import("./runNotebooks.js");
    // `--set delta=6 A=2` is what one writes first.
    const isSetting = (word: string): boolean => values.set !== undefined && word.includes("=");
    const settings = [...(values.set ?? []), ...positionals.filter(isSetting)];
    const set: Record<string, string> = {};
    for (const [name, value] of settings.map(parseSetting)) {
      if (Object.hasOwn(set, name))
        throw new Error(`--set: expected one value of ${name}, got ${set[name]} and ${value}`);
      set[name] = value;
    }
    const words = positionals.filter((word) => !isSetting(word));
    const { notebooks, failures } = select(project, words);
    needTslab("notebooks");
    await runNotebooks(
      notebooks,
      {
        set,
        check: values.check ?? false,
        limits,
        log,
        progress,
      },
      failures,
    );
  },

  async lint(args, log) {
    const flag = { type: "boolean" } as const;
    const { values, positionals } = parseWords({
      args,
      allowPositionals: true,
      options: { ...limitOptions, explain: flag, twice: flag },
    });
    const limits = parseLimits(values);
    if (values.explain) {
      const { explain } = await import("../lint/explain.js");
      return log(explain(positionals));
    }
    const { siftNotebooks } = await import("./siftNotebooks.js");
    const { notebooks, failures } = select(project, positionals);
    progress.step(`Checking ${howMany(notebooks.length, "notebook")}`);
    failures.push(...siftNotebooks(notebooks, true, true).failures);
    if (failures.length > 0) throw new Error(failures.join("\n"));
    if (values.twice) {
      progress.step(`Running ${howMany(notebooks.length, "notebook")} twice`);
      const { runTwice } = await import("./runTwice.js");
      const found = await runTwice(notebooks, limits, progress);
      if (found.length > 0) throw new Error(found.join("\n"));
    }
    log(`${howMany(notebooks.length, "notebook")}: no problem found.`);
  },

  async format(args) {
    const { values } = parseWords({ args, options: { check: { type: "boolean" } } });
    const { formatNotebooks } = await import("./formatNotebooks.js");
    await formatNotebooks(readNotebooks(project), values.check ?? false);
  },

  async schema(args, log) {
    const { values } = parseWords({ args, options: { check: { type: "boolean" } } });
    const { writeSchema } = await import("./writeSchema.js");
    const check = values.check ?? false;
    const { readPaper } = await import("./readPaper.js");
    const stale = writeSchema(project, await readPaper(project), check);
    if (!check) log(stale.length > 0 ? `Wrote ${stale.join(", ")}.` : "Nothing has changed.");
  },

  async lab(args, log) {
    const own = optionsOf(args);
    const flag = { type: "boolean" } as const;
    const { values } = parseWords({
      args: own,
      options: {
        port: { type: "string" },
        "no-browser": flag,
        "allow-root": flag,
        "install-kernel": flag,
      },
    });
    needTslab("lab");
    const { installKernel, kernelTitle, lab } = await import("./lab.js");
    if (values["install-kernel"]) {
      if (args.length > 1)
        throw new Error(`lab: expected --install-kernel alone, got ${args.join(" ")}`);
      return log(
        `Wrote ${installKernel(project)}. Choose the kernel “${kernelTitle(project.name)}”, which nbconvert and papermill call ${project.name}; to undo it, remove that folder.`,
      );
    }
    const { parsePort } = await import("./serve.js");
    const passed = Object.entries(values).map(([name, value]) =>
      name === "port" ? `--port=${parsePort(String(value))}` : `--${name}`,
    );
    process.exitCode = await lab(project, [...passed, ...args.slice(own.length + 1)]);
  },
});

/**
 * Notebooks whose name starts with one of the words, where 2 is 02 and a file is its name, all of them
 * without any; and why others cannot be read.
 */
function select(
  project: Project,
  given: readonly string[],
): { notebooks: Notebook[]; failures: string[] } {
  const words = given.map((word) => (/^\d$/.test(word) ? `0${word}` : basename(word, ".ipynb")));
  const unread = new Map<string, string>();
  const notebooks = readNotebooks(project, (name, { message }) => void unread.set(name, message));
  const names = [...notebooks.map(({ name }) => name), ...unread.keys()].sort();
  for (const word of words)
    if (word === "" || !names.some((name) => name.startsWith(word)))
      throw new Error(`notebooks: expected one of ${names.join(", ")}, got "${word}"`);
  const chosen = (name: string): boolean =>
    words.length === 0 || words.some((word) => name.startsWith(word));
  return {
    notebooks: notebooks.filter(({ name }) => chosen(name)),
    failures: [...unread].flatMap(([name, failure]) => (chosen(name) ? [failure] : [])),
  };
}

const limitOptions = { timeout: { type: "string" }, memory: { type: "string" } } as const;

/**
 * What a cell may take, as someone wrote it.
 *
 * @throws RangeError when it is not a number of seconds, or of megabytes, above 0
 */
function parseLimits({ timeout, memory }: { timeout?: string; memory?: string }): Limits {
  const positive = (name: string, unit: string, text: string): number => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
    if (value > 0 && value < 2 ** 21) return value;
    throw new RangeError(`${name}: expected a number of ${unit} above 0, got "${text}"`);
  };
  const { seconds, megabytes } = defaultLimits;
  return {
    seconds: positive("--timeout", "seconds", timeout ?? String(seconds)),
    megabytes: positive("--memory", "megabytes", memory ?? String(megabytes)),
  };
}

const unbuilt = [
  "Every other page is built; where one of these had a page before, it stands as it was.",
];

function openBrowser(address: string, log: Log): void {
  const [program, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  spawn(program!, args, { stdio: "ignore", detached: true })
    .on("error", () => log(`No browser could be opened; go to ${address}`))
    .unref();
}
