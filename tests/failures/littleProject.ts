import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
}

/** The project with little notebooks, which run in a moment, and its commands as real processes. */
export interface LittleProject {
  readonly folder: string;
  /** Writes a notebook with these code cells. */
  put(name: string, ...cells: string[]): void;
  /** Takes all notebooks away. */
  clear(): void;
  text(name: string): string;
  /** Names of what commands left unfinished anywhere outside `node_modules`. */
  unfinished(): string[];
  /** One hash of all that a folder holds; nothing where there is none. */
  state(folder: string): string | undefined;
  start(...args: string[]): ChildProcess & { readonly ended: Promise<Ended> };
  run(...args: string[]): Promise<Ended>;
  remove(): void;
}

export function littleProject(): LittleProject {
  const folder = mkdtempSync(join(tmpdir(), "little-"));
  for (const file of [
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "LICENSE",
    "lib",
    "data",
  ])
    cpSync(file, join(folder, file), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  mkdirSync(join(folder, "notebooks"));
  // Plotly takes a second to minify.
  for (const name of existsSync("dist") ? readdirSync("dist") : [])
    if (/^plotly.*\.js$/.test(name)) cpSync(join("dist", name), join(folder, "dist", name));
  const path = (name: string): string => join(folder, "notebooks", `${name}.ipynb`);
  const start: LittleProject["start"] = (...args) => {
    const started = performance.now();
    const program = join(folder, "lib/dist/commands/cli.js");
    const child = spawn(process.execPath, [program, ...args], { cwd: folder });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data: Buffer) => void (out += data.toString()));
    child.stderr.on("data", (data: Buffer) => void (err += data.toString()));
    const ended = new Promise<Ended>((done) =>
      child.on("close", (code, signal) =>
        done({ code, signal, out, err, seconds: (performance.now() - started) / 1000 }),
      ),
    );
    return Object.assign(child, { ended });
  };
  return {
    folder,
    put(name, ...cells) {
      const title = { cell_type: "markdown", id: "title", metadata: {}, source: [`# ${name}`] };
      const code = cells.map((source, i) => ({
        cell_type: "code",
        id: `c${i}`,
        metadata: {},
        source: [source],
        outputs: [],
        execution_count: null,
      }));
      const content = { cells: [title, ...code], metadata: {}, nbformat: 4, nbformat_minor: 5 };
      writeFileSync(path(name), JSON.stringify(content));
    },
    clear() {
      for (const file of readdirSync(join(folder, "notebooks")))
        rmSync(join(folder, "notebooks", file));
    },
    text: (name) => readFileSync(path(name), "utf8"),
    unfinished: () =>
      ["notebooks", "data", "dist", "lib/datasets", "."]
        .filter((part) => existsSync(join(folder, part)))
        .flatMap((part) => readdirSync(join(folder, part)))
        .filter((name) => /\.(new|old)$/.test(name)),
    state(of) {
      if (!existsSync(of)) return undefined;
      const sum = createHash("sha256");
      const entries = readdirSync(of, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort();
      for (const file of entries) sum.update(file.slice(of.length)).update(readFileSync(file));
      return sum.digest("hex");
    },
    start,
    run: (...args) => start(...args).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
