import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

type Contents = string | Uint8Array;

/**
 * Writes a file beside the old one, whose place it takes in one step: whatever happens meanwhile, the
 * old one or the new one is there, whole, and nothing else.
 *
 * @param look - a last look at the old file, right before the step; when it throws, nothing is replaced
 * @throws Error that says what is in the way
 */
export function writeWhole(
  file: string,
  contents: Contents,
  { mode, look }: { mode?: number | undefined; look?: () => void } = {},
): void {
  const fresh = unfinished(file, "new");
  uninterrupted(() => {
    try {
      write(fresh, contents, mode);
      look?.();
      renameSync(fresh, file);
    } catch (error) {
      throw explained(error, file);
    } finally {
      remove(fresh);
    }
  });
}

/**
 * Replaces a folder by `files`, once all of them are written. Of several commands that do so at once,
 * the last one's stays.
 *
 * @throws Error that says what is in the way
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, Contents>): void {
  const [fresh, old] = [unfinished(folder, "new"), unfinished(folder, "old")];
  uninterrupted(() => {
    try {
      for (const [name, contents] of files) write(join(fresh, name), contents);
      for (let left = 100; ; left--) {
        move(folder, old, ["ENOENT"]);
        if (move(fresh, folder, left > 0 ? occupied : [])) break;
        remove(old);
      }
    } catch (error) {
      if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
      throw explained(error, folder);
    } finally {
      remove(fresh);
      remove(old);
    }
  });
}

/**
 * Makes sure, before what takes long, that something may be written in the place of `path`.
 *
 * @throws Error that says what is in the way
 */
export function checkWritable(path: string): void {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(`${folder}/.`, constants.W_OK);
  } catch (error) {
    throw explained(error, path);
  }
}

/** Another command put its folder there first. */
const occupied = ["ENOTEMPTY", "EEXIST", "EPERM"];

/** What is being written is called `<what it replaces>.<process>.new`, and what it replaced, `.old`. */
const unfinished = (target: string, kind: "new" | "old"): string =>
  `${target}.${process.pid}.${kind}`;
const pattern = /^(.+)\.(\d+)\.(new|old)$/;

/** Removes from a folder what killed commands left in it, and puts back what they had moved aside. */
export function removeUnfinished(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const [, target, owner, kind] = pattern.exec(name) ?? [];
    if (target === undefined || isRunning(Number(owner))) continue;
    if (kind === "old" && !existsSync(join(folder, target)))
      move(join(folder, name), join(folder, target), ["ENOENT"]);
    remove(join(folder, name));
  }
}

/** Other running processes that are about to replace a file. */
export const writersOf = (file: string): number[] =>
  readdirSync(dirname(file)).flatMap((name) => {
    const [, target, owner] = pattern.exec(name) ?? [];
    const other = target === basename(file) && Number(owner) !== process.pid;
    return other && isRunning(Number(owner)) ? [Number(owner)] : [];
  });

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Node's own way to make a folder with those above it says ENOENT where they cannot be written to. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another command was first.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function write(file: string, contents: Contents, mode?: number): void {
  makeFolder(dirname(file));
  writeFileSync(file, contents, { mode });
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Whether it was moved; a failure of another kind than those `allowed` is thrown. */
function move(from: string, to: string, allowed: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (allowed.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

const signals = ["SIGHUP", "SIGINT", "SIGTERM"] as const;
let busy = 0;

/** Where the process is asked to end meanwhile, it ends once this is done. */
function uninterrupted(work: () => void): void {
  if (busy++ === 0) for (const signal of signals) process.on(signal, end);
  try {
    work();
  } finally {
    // A signal that came meanwhile is told in the next turn of the event loop.
    setImmediate(() => setImmediate(() => --busy === 0 && letEnd()));
  }
}

const letEnd = (): void => signals.forEach((signal) => process.off(signal, end));

function end(signal: NodeJS.Signals): void {
  letEnd();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

const reasons: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  ENOSPC: ["a full disk", "Free some space, then run it again."],
  EDQUOT: ["a full disk", "Free some space, then run it again."],
  EROFS: ["a folder that cannot be written to", "Allow it, or build elsewhere with --out."],
  EACCES: ["a folder that cannot be written to", "Allow it, or build elsewhere with --out."],
  EPERM: ["a folder that cannot be written to", "Allow it, or build elsewhere with --out."],
  ENOTDIR: ["a file in the place of a folder", "Move it, or build elsewhere with --out."],
};

function explained(error: unknown, path: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  const [found, remedy] = reasons[code] ?? [];
  const fault = found
    ? `expected to write it, found ${found} (${code}), and left it as it was. ${remedy}`
    : message;
  return Object.assign(new Error(`${path}: ${fault}`), { code });
}
