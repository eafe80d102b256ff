import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { littleProject } from "./littleProject.js";

const project = littleProject();
const { put, run, text } = project;
afterAll(project.remove);

const good = ["01-good", "09-last"];
const hog =
  "const hog: number[][] = [];\nfor (;;) hog.push(new Array<number>(1e5).fill(hog.length));";
const buffers =
  "const held: Uint8Array[] = [];\nfor (;;) held.push(new Uint8Array(1e7).fill(held.length));";
const exit = 'const end = [].constructor.constructor("return process")().exit(0);';
const floating =
  'const f = (): Promise<number> => Promise.reject(new Error("late"));\nconst many = [f()].length;';

/** Faulty cells, and what is said of each after the name of its notebook. */
type Faults = Readonly<Record<string, readonly [source: string, said: string]>>;
const few: Faults = {
  "02-loop": [
    "for (;;) {}",
    "cell 3: expected to end within 3 s, found still running; make it shorter, or allow more with --timeout",
  ],
  "03-late": [floating, "cell 3: Error: late, from a promise that the cell does not await"],
};
const many: Faults = {
  ...few,
  "04-exit": [
    exit,
    "cell 3: expected to run to its end, found that it ended the process (exit code 0)",
  ],
  "05-throws": ['const x = JSON.parse("{");', "cell 3: SyntaxError: "],
  "06-never": [
    "const never = await new Promise<number>(() => {});",
    "cell 3: expected to end within 3 s",
  ],
};
const large: Faults = {
  "07-hog": [
    hog,
    "cell 3: expected to need at most 600 MB of memory, found that it takes more; make it smaller, or allow more with --memory",
  ],
  "08-buffers": [buffers, "cell 3: expected to need at most 600 MB of memory"],
};

async function check(faults: Faults, ...command: string[]): Promise<void> {
  project.clear();
  for (const name of good) put(name, "const a = 1;", "const b = a;");
  for (const [name, [source]] of Object.entries(faults)) put(name, "const a = 1;", source);
  const before = Object.keys(faults).map(text);
  const { code, err } = await run(...command);
  expect(code).toBe(1);
  for (const [name, [, said]] of Object.entries(faults))
    expect(err).toContain(`notebooks/${name}.ipynb, ${said}`);
  expect(err).not.toMatch(/^\s+at /m);
  expect(Object.keys(faults).map(text)).toEqual(before);
  expect(project.unfinished()).toEqual([]);
}

it.runIf(process.env["CI"])(
  "npm run notebooks names the cell that does not end, or throws too late, and refreshes the others",
  async () => {
    await check(few, "notebooks", "--timeout", "3");
    for (const name of good) expect(text(name)).toContain('"execution_count": 2');
  },
);

describe.runIf(process.env["CI"])("with the time that CI has", () => {
  it("npm run notebooks names what ends the process or throws, and each cell that is too large", async () => {
    await check(many, "notebooks", "--timeout", "3");
    await check(large, "notebooks", "--memory", "600");
    for (const name of good) expect(text(name)).toContain('"execution_count": 2');
  });

  it("npm run build names them, too, and builds the other pages", async () => {
    await check(many, "build", "--timeout", "3");
    for (const name of [...good, ...Object.keys(many)])
      expect(existsSync(join(project.folder, `dist/edition/${name}.html`)), name).toBe(
        good.includes(name),
      );
  });
});

it.each([
  [["--timeout", "0"], '--timeout: expected a number of seconds above 0, got "0"'],
  [["--memory", "much"], '--memory: expected a number of megabytes above 0, got "much"'],
])("refuses %j", async (args, message) => {
  expect(await run("notebooks", ...args)).toMatchObject({ code: 1, err: `${message}\n` });
});
