import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { keep } from "../../../lib/engine/publish/keep.js";
import {
  removeUnfinished,
  replaceFolder,
  writersOf,
  writeWhole,
} from "../../../lib/engine/publish/writeWhole.js";

const folder = mkdtempSync(join(tmpdir(), "whole-"));
const file = join(folder, "file");
const names = (): string[] => readdirSync(folder).sort();
const text = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8");
/** The number of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ["--version"]);

beforeEach(() => {
  for (const name of names()) rmSync(join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("writeWhole", () => {
  it("replaces a file, or leaves it as it was when a last look refuses, and leaves nothing beside it", () => {
    writeWhole(file, "old");
    const look = (): void => {
      expect(names()).toEqual(["file", `file.${process.pid}.new`]);
      throw new Error("newer");
    };
    expect(() => writeWhole(file, "new", { look })).toThrow(/^newer$/);
    expect([text("file"), names()]).toEqual(["old", ["file"]]);
    writeWhole(file, "new");
    expect([text("file"), names()]).toEqual(["new", ["file"]]);
  });

  it("is done before the process ends that is asked to end meanwhile, which then ends by that signal", async () => {
    const module = join(process.cwd(), "lib/dist/engine/publish/writeWhole.js");
    const script = `
      import { writeWhole } from ${JSON.stringify(`file://${module}`)};
      const look = () => process.kill(process.pid, "SIGINT");
      setTimeout(() => writeWhole(${JSON.stringify(file)}, "whole", { look }));
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    const [, signal] = (await once(child, "exit")) as [number, string];
    expect([signal, text("file"), names()]).toEqual(["SIGINT", "whole", ["file"]]);
  });

  it("tells who else is writing, as long as they run", () => {
    for (const id of [ended, process.ppid]) writeFileSync(`${file}.${id}.new`, "");
    expect(writersOf(file)).toEqual([process.ppid]);
  });
});

describe("replaceFolder", () => {
  const files = (name: string): Map<string, string> => new Map([[`a/${name}`, name]]);

  it("replaces a folder as a whole, and leaves it where a file cannot be written", () => {
    replaceFolder(file, files("one"));
    replaceFolder(file, files("two"));
    expect([readdirSync(join(file, "a")), names()]).toEqual([["two"], ["file"]]);
    const impossible = new Map([...files("three"), ["a", "a folder, too"]]);
    expect(() => replaceFolder(file, impossible)).toThrow(/file: EISDIR/);
    expect([readdirSync(join(file, "a")), names()]).toEqual([["two"], ["file"]]);
  });

  it("succeeds though others replace the folder at the same time", async () => {
    const module = join(process.cwd(), "lib/dist/engine/publish/writeWhole.js");
    const script = (name: string): string => `
      import { replaceFolder } from ${JSON.stringify(`file://${module}`)};
      for (let i = 0; i < 100; i++)
        replaceFolder(${JSON.stringify(file)}, new Map([["${name}/1", "${name}"], ["${name}/2", "${name}"]]));`;
    const ends = ["a", "b", "c"].map((name) =>
      once(spawn(process.execPath, ["--input-type=module", "--eval", script(name)]), "exit"),
    );
    expect(await Promise.all(ends)).toEqual(ends.map(() => [0, null]));
    expect(names()).toEqual(["file"]);
    const [last, more] = readdirSync(file);
    expect([more, readdirSync(join(file, last!))]).toEqual([undefined, ["1", "2"]]);
  });
});

it("removeUnfinished removes what killed commands left, puts back what they moved aside, and spares the living", () => {
  const put = (name: string): void => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "page"), name);
  };
  const names = [`aside.${ended}.new`, `aside.${ended}.old`, "there", `there.${ended}.old`];
  [...names, `there.${process.ppid}.new`, "a.12.new.txt"].forEach(put);
  removeUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual([
    "a.12.new.txt",
    "aside",
    "there",
    `there.${process.ppid}.new`,
  ]);
  expect(text("aside", "page")).toBe(`aside.${ended}.old`);
  expect(text("there", "page")).toBe("there");
  removeUnfinished(join(folder, "none"));
});

it("keep makes a script once, and again when its file is damaged", () => {
  let made = 0;
  const make = (): string => `script ${++made}\n`;
  expect([keep(file, make), keep(file, make)]).toEqual(["script 1\n", "script 1\n"]);
  const whole = text("file");
  for (const damaged of ["", whole.slice(0, -4), whole.replace("script", "scrip")]) {
    writeFileSync(file, damaged);
    expect(keep(file, make)).toBe(`script ${made}\n`);
  }
  expect(made).toBe(4);
});
