import { spawn } from "node:child_process";
import { dirname, relative } from "node:path";
import { parseArgs } from "node:util";
import { readNotebooks } from "./readNotebook.js";
import { root } from "./root.js";

const log = (line: string): void => void process.stdout.write(`${line}\n`);

/** The project's commands; package.json names them. Each loads what it needs, so that a refusal is quick. */
const commands: Record<string, (args: string[]) => Promise<void>> = {
  async build(args) {
    const { values } = parseArgs({ args, options: { single: { type: "boolean" } } });
    const { buildEdition, buildSingle } = await import("./build.js");
    const started = performance.now();
    const file = await (values.single ? buildSingle() : buildEdition());
    log(
      `${relative(root, file)} written in ${((performance.now() - started) / 1000).toFixed(1)} s`,
    );
  },

  async start(args) {
    const { values } = parseArgs({
      args,
      options: { port: { type: "string", default: "4173" }, open: { type: "boolean" } },
    });
    const { parsePort, serve } = await import("./serve.js");
    const port = parsePort(values.port);
    const { buildEdition } = await import("./build.js");
    const folder = dirname(await buildEdition());
    const taken = (number: number): void => log(`Port ${number} is taken; trying ${number + 1}.`);
    const { address } = await serve(folder, port, taken);
    log(`The edition is at ${address} (Ctrl+C stops it).`);
    if (values.open) openBrowser(address);
  },

  async notebooks(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { set: { type: "string", multiple: true }, check: { type: "boolean" } },
    });
    const { runNotebooks } = await import("./runNotebooks.js");
    const set = Object.fromEntries((values.set ?? []).map(parseSetting));
    await runNotebooks(select(positionals), { set, check: values.check ?? false, log });
  },

  async lint(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const { check } = await import("./check.js");
    const notebooks = select(positionals);
    check(notebooks);
    log(`${notebooks.length} notebooks: no problem found.`);
  },

  async format(args) {
    const { values } = parseArgs({ args, options: { check: { type: "boolean" } } });
    const { formatNotebooks } = await import("./formatNotebooks.js");
    await formatNotebooks(readNotebooks(), values.check ?? false);
  },

  async schema(args) {
    const { values } = parseArgs({ args, options: { check: { type: "boolean" } } });
    const { writeSchema } = await import("./writeSchema.js");
    const check = values.check ?? false;
    const stale = writeSchema(root, check);
    if (!check) log(stale.length > 0 ? `Wrote ${stale.join(" and ")}.` : "Nothing has changed.");
  },

  async lab(args) {
    const end = args.includes("--") ? args.indexOf("--") : args.length;
    const flag = { type: "boolean" } as const;
    const { values } = parseArgs({
      args: args.slice(0, end),
      options: {
        port: { type: "string" },
        "no-browser": flag,
        "allow-root": flag,
        "install-kernel": flag,
      },
    });
    const { installKernel, lab } = await import("./lab.js");
    if (values["install-kernel"]) {
      if (args.length > 1)
        throw new Error(`lab: expected --install-kernel alone, got ${args.join(" ")}`);
      return log(
        `Wrote ${installKernel()}. Choose the kernel “TypeScript (power-of-withholding)”; to undo it, remove that folder.`,
      );
    }
    const { parsePort } = await import("./serve.js");
    const own = Object.entries(values).map(([name, value]) =>
      name === "port" ? `--port=${parsePort(String(value))}` : `--${name}`,
    );
    process.exitCode = await lab([...own, ...args.slice(end + 1)]);
  },

  async solve(args) {
    const { solve } = await import("../../commands/solve.js");
    solve(args, log);
  },

  async bench() {
    const { bench } = await import("./bench.js");
    await bench(log);
  },
};

/** Notebooks whose name starts with one of the words; all of them without any. */
function select(words: readonly string[]): ReturnType<typeof readNotebooks> {
  const notebooks = readNotebooks();
  if (words.length === 0) return notebooks;
  for (const word of words)
    if (!notebooks.some(({ name }) => name.startsWith(word)))
      throw new Error(
        `notebooks: expected one of ${notebooks.map(({ name }) => name).join(", ")}, got "${word}"`,
      );
  return notebooks.filter(({ name }) => words.some((word) => name.startsWith(word)));
}

function parseSetting(text: string): [string, string] {
  const [, name, value] = /^(\w+)=(.+)$/.exec(text) ?? [];
  if (!name || !value) throw new Error(`--set: expected name=value, got "${text}"`);
  return [name, value];
}

function openBrowser(address: string): void {
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

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(`expected one of ${Object.keys(commands).join(", ")}, got "${name}"\n`);
  process.exitCode = 2;
} else
  await command(args).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
