import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readNotebooks } from "../lib/engine/publish/readNotebook.js";
import { project } from "./project.js";
import { copyWhole } from "./engine/publish/projectCopy.js";

interface Step {
  /** The line of CONTRIBUTING.md above a block, which says where it belongs. */
  readonly says: string;
  readonly block: string;
}

/** The next free number of a notebook. */
const number = String(readNotebooks(project).length + 1).padStart(2, "0");

/** The recipes of CONTRIBUTING.md: each block with the last line above it. */
const recipes = readFileSync("CONTRIBUTING.md", "utf8")
  .replace(/\bNN\b/g, number)
  .split(/^## /m)
  .slice(1)
  .map((section) => {
    const steps = [...section.matchAll(/^(.+)\n\n```\w+\n([\s\S]*?)^```$/gm)];
    return {
      title: section.split("\n")[0]!,
      steps: steps.map(([, says, block]): Step => ({ says: says!, block: block! })),
    };
  })
  .filter(({ steps }) => steps.length > 0);

/** Carries out a step in a folder, and says what went wrong. */
function carryOut(folder: string, { says, block }: Step): string {
  if (/[Tt]hen run$/.test(says)) return commands(folder, block);
  const [, written] = /Write `([^`]+)`/.exec(says) ?? [];
  if (written) {
    const file = join(folder, written);
    if (existsSync(file)) return `${written} is there already`;
    writeFileSync(file, block);
    return "";
  }
  const [, name, where] = /In `([^`]+)`, (.+)/.exec(says) ?? [];
  if (!name || !where) return `what is to be done with the block below "${says}"?`;
  const file = join(folder, name);
  const text = readFileSync(file, "utf8");
  const changed = inserted(text, where, block);
  if (changed === undefined) return `${name} has no place ${where}`;
  writeFileSync(file, changed);
  return "";
}

function inserted(text: string, where: string, block: string): string | undefined {
  const [, cell] = /^a cell `([^`]+)`/.exec(where) ?? [];
  if (cell) {
    const notebook = JSON.parse(text) as { cells: object[] };
    const source = block.trimEnd();
    const own = { cell_type: "code", execution_count: null, id: cell, metadata: {}, outputs: [] };
    return JSON.stringify({ ...notebook, cells: [...notebook.cells, { ...own, source }] });
  }
  if (where.startsWith("at its end")) return text + block;
  const [, side, last, mark] = /^(before|after) (the last )?`([^`]+)`/.exec(where) ?? [];
  const lines = text.split(/(?<=\n)/);
  const found = lines.flatMap((line, i) => (mark && line.includes(mark) ? [i] : []));
  const at = found.at(last ? -1 : 0) ?? -1;
  if (at < 0) return undefined;
  lines.splice(side === "after" ? at + 1 : at, 0, block);
  return lines.join("");
}

function commands(folder: string, block: string): string {
  for (const line of block.trim().split("\n")) {
    const { status, stdout, stderr } = spawnSync(line, {
      cwd: folder,
      encoding: "utf8",
      shell: true,
      env: { ...process.env, CI: "" },
    });
    if (status !== 0) return `${line}\n${stdout}${stderr}`.slice(-4000);
  }
  return "";
}

it("every block of CONTRIBUTING.md says where it belongs, in files that are there", () => {
  expect(recipes.map(({ title }) => title)).toEqual([
    "A notebook",
    "An assumption",
    "A figure",
    "A dataset",
    "A corrected value",
    "A lint rule",
  ]);
  for (const { steps } of recipes) {
    expect(steps.at(-1)!.says).toMatch(/[Tt]hen run$/);
    expect(steps.at(-1)!.block).toMatch(/^npm test -- /m);
    for (const { says, block } of steps.slice(0, -1)) {
      const [, name, where] = /In `([^`]+)`, (.+)/.exec(says) ?? [];
      if (!name || name.startsWith("notebooks/")) continue;
      expect(inserted(readFileSync(name, "utf8"), where!, block), says).toBeDefined();
    }
  }
});

// A quarter of an hour of checks and tests, on a copy.
describe.runIf(process.env["PROVE"])("followed word for word, one after the other,", () => {
  const copy = copyWhole();
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(recipes)(
    "$title is added, and all that its recipe runs is green",
    { timeout: 900_000 },
    ({ steps }) => {
      for (const step of steps) expect(carryOut(copy, step)).toBe("");
    },
  );
});
