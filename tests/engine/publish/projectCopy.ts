import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of the project, with two of its notebooks, in which notebooks and data can be broken. */
export interface ProjectCopy {
  readonly folder: string;
  /** Puts notebooks and data back as they are in the project. */
  restore(): void;
  /** Runs a command of the copy, as npm would. */
  cli(...args: string[]): Run;
  /** Replaces the source of a cell; returns the number of the cell. */
  edit(notebook: string, id: string, source: string): number;
  remove(): void;
}

/** A whole copy of what is checked in or could be, with the packages of this one; the caller removes it. */
export function copyWhole(): string {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  const left = new Set(["node_modules", ".git", "dist", ".venv"]);
  for (const entry of readdirSync(".").filter((each) => !left.has(each)))
    cpSync(entry, join(folder, entry), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Two notebooks, one of which reads a table, are enough to see what a fault in one of them does to the other. */
const notebooks = ["02-the-game", "10-patent-opacity"];

export function copyProject(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), "edition-"));
  for (const file of ["package.json", "tsconfig.json", "LICENSE"]) cpSync(file, join(folder, file));
  cpSync("lib", join(folder, "lib"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  const restore = (): void => {
    for (const name of ["notebooks", "data"])
      rmSync(join(folder, name), { recursive: true, force: true });
    cpSync("data", join(folder, "data"), { recursive: true });
    for (const name of notebooks)
      cpSync(`notebooks/${name}.ipynb`, join(folder, `notebooks/${name}.ipynb`));
  };
  restore();
  return {
    folder,
    restore,
    cli(...args) {
      const program = join(folder, "lib/dist/commands/cli.js");
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        encoding: "utf8",
      });
      return { status, out: stdout, err: stderr };
    },
    edit(name, id, source) {
      const file = join(folder, "notebooks", `${name}.ipynb`);
      const notebook = JSON.parse(readFileSync(file, "utf8")) as {
        cells: { id: string; source: string[] }[];
      };
      const index = notebook.cells.findIndex((cell) => cell.id === id);
      notebook.cells[index]!.source = [source];
      writeFileSync(file, JSON.stringify(notebook));
      return index + 1;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
