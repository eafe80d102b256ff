import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { analyseNotebook } from "../../../lib/engine/lint/analyseNotebook.js";
import type { Output } from "../../../lib/engine/dataflow/notebook.js";
import { closeKernels, runInKernel } from "../../../lib/engine/kernel/runInKernel.js";
import { readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { foldAnswers } from "../../../lib/engine/publish/runNotebooks.js";
import { aside, long } from "../../long.js";
import { project } from "../../project.js";
import { copyWhole } from "../publish/projectCopy.js";
import { add, download, run, write, type NotebookContent } from "./atEditor.js";
import type { Open } from "./visit.js";

/** An edit of a cell: what is written in place of what; and an input that is moved before. */
interface Edit {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly moved?: readonly [input: string, value: string];
}

const first: Readonly<Record<string, Edit>> = {
  "01-quota-table": { cell: "conclusion", from: "level = 0.05", to: "level = 0.5" },
  "02-the-game": {
    cell: "payoff",
    from: ": gamma",
    to: ": gamma * (1 - p)",
    moved: ["delta", "4"],
  },
  "03-the-belief-cutoff": { cell: "band", from: "delta: 6", to: "delta: 4.5" },
  "04-equilibria": { cell: "story", from: "phiD: 2", to: "phiD: 1.5", moved: ["q", "0.7"] },
  "05-comparative-statics": { cell: "steps", from: "1/1000", to: "-1/7" },
  "06-welfare": { cell: "value", from: "(1 - p) * gamma -", to: "(1 - p) * 2 * gamma -" },
  "07-prices-and-silence": { cell: "half-year", from: "2025-12", to: "2025-11" },
  "08-empirical-figures": { cell: "sums", from: "gdp, 2023", to: "gdp, 2022" },
  "09-scenarios": { cell: "patient-cutoff", from: "gamma: 1", to: "gamma: 2" },
  "10-patent-opacity": { cell: "joint-at", from: "0.3", to: "0.45", moved: ["hiddenShare", "0.5"] },
  "11-your-assumptions": { cell: "force-rules", from: "0.005", to: "0.05" },
  "12-a-game-of-your-own": { cell: "family", from: "20 - cost", to: "24 - cost" },
  "13-every-claim": { cell: "origins", from: '"China"', to: '"Japan"' },
};

const second: Readonly<Record<string, Edit>> = {
  "01-quota-table": { cell: "extremes", from: "b.mining_quota_t <", to: "b.refining_quota_t <" },
  "02-the-game": { cell: "belief", from: "bayes(p, 1, 1)", to: "bayes(p, 0.5, 1)" },
  "04-equilibria": { cell: "partial", from: "kappa: 2", to: "kappa: 3" },
  "05-comparative-statics": {
    cell: "cutoff",
    from: "A.add(gamma).div",
    to: "A.add(gamma).add(gamma).div",
  },
  "06-welfare": { cell: "treaty", from: "weak: -phiD - kappa", to: "weak: -phiD - 2 * kappa" },
  "08-empirical-figures": { cell: "neodymium", from: "2010-07", to: "2010-09" },
  "13-every-claim": { cell: "changes-sentence", from: "* row.index < 0", to: "* row.index > 0" },
};

/**
 * A cell that shows every top-level value of a notebook: numbers without the digits in which the mathematics of a
 * browser and of Node differ, tables by their rows, functions by being functions.
 */
function allValues(name: string): string {
  const notebook = readNotebooks(project).find((each) => each.name === name)!;
  const names = analyseNotebook(notebook).cells.flatMap((cell) => cell.definitions);
  return `const writtenDown = (_: string, value: unknown): unknown =>
  typeof value === "number"
    ? Number.isFinite(value) ? Number(value.toPrecision(9)) : String(value)
    : typeof value === "function" || typeof value === "bigint"
      ? typeof value === "bigint" ? String(value) : "function"
      : typeof value === "object" && value !== null && "objects" in value
        ? (value as { objects(): unknown }).objects()
        : value instanceof Map ? [...value] : value instanceof Set ? [...value] : value;
const written = JSON.stringify({ ${[...new Set(names.map((each) => each.name))].map((each) => `${each}: ${each}`).join(", ")} }, writtenDown);
// A page refuses a longer text.
for (let at = 0; at < written.length; at += 90_000) show(written.slice(at, at + 90_000));`;
}

/** Edits in the page, and the files run as `npm run notebooks` runs them: both show the same, all values included. */
export function parityAfterEdits(open: Open, address: (file: string) => string): void {
  const edited = async (name: string, { cell, from, to, moved }: Edit): Promise<string> => {
    const { page, trouble } = await open(address(`edition/${name}.html`));
    // What a guess holds back, or is folded, is not there to be edited.
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.guess [data-action="show"]'))
        button.click();
      for (const part of document.querySelectorAll<HTMLDetailsElement>(".fold")) part.open = true;
    });
    if (moved)
      await page
        .locator(`.output [data-input="${moved[0]}"] input[type=range]`)
        .first()
        .evaluate((input: HTMLInputElement, value) => {
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }, moved[1]);
    const source = await page.locator(`[data-cell="${cell}"] code`).first().textContent();
    expect(source, `${name}, ${cell}`).toContain(from);
    await write(page, cell, source!.replace(from, to));
    await run(page, cell);
    const values = await add(page, "code", allValues(name));
    expect(await page.locator(".failure").allTextContents(), name).toEqual([]);
    await expect
      .poll(() => page.locator(`[data-cell="${values}"] .output`).textContent())
      .toMatch(/^\s*\{/);
    await page.waitForFunction(() => !document.querySelector(".working, [data-state=pending]"));
    expect(trouble).toEqual([]);
    return download(page);
  };
  const compare = async (
    edits: Readonly<Record<string, Edit>>,
    runAll: (files: ReadonlyMap<string, string>) => Promise<ReadonlyMap<string, Outputs>>,
  ): Promise<void> => {
    const files = new Map<string, string>();
    for (const [name, edit] of Object.entries(edits)) files.set(name, await edited(name, edit));
    const ran = await runAll(files);
    for (const [name, text] of files)
      for (const { id, cell_type: kind, outputs } of (JSON.parse(text) as NotebookContent).cells)
        if (kind === "code")
          expect(outputs!.map(told), `${name}, ${id}`).toEqual(ran.get(name)!.get(id)!.map(told));
  };
  aside(
    "gives a notebook that shows in tslab what the page shows, every value of it, after an edit",
    () => compare({ "02-the-game": first["02-the-game"]! }, inThisProcess),
  );
  aside(
    "brings names that a notebook lacks with their imports, by completion and by a button, and the file runs",
    async () => {
      const { page, trouble } = await open(address("edition/02-the-game.html"));
      await page.locator(".carry").getByRole("button", { name: "+ code cell" }).click();
      const section = page.locator("section[data-own]").last();
      await section.locator(".cm-content").waitFor();
      const id = (await section.getAttribute("data-cell"))!;
      const accept = async (text: string, name: string): Promise<void> => {
        await page.keyboard.type(text);
        const option = page.locator(".cm-tooltip-autocomplete li[aria-selected]");
        await expect.poll(() => option.innerText()).toMatch(new RegExp(`^${name}.*import`, "s"));
        // A list that has just come takes no key yet.
        await page.waitForTimeout(150);
        await page.keyboard.press("Enter");
      };
      await accept("const notes: Parameter", "Parameter");
      await page.keyboard.type("[] = [];\nconst rows = ");
      await accept("loa", "load");
      await page.keyboard.type('("quota-table").objects();\nshow(rows.length + notes.length);\n');
      await page.keyboard.type("show(quotaHistory(rows));");
      await section.getByRole("button", { name: "Import quotaHistory" }).click();
      expect(await section.locator(".cm-content").innerText()).toContain(
        'import { type Parameter, load, quotaHistory } from "../lib";',
      );
      await run(page, id);
      expect(await page.locator(".failure").allTextContents()).toEqual([]);
      expect(trouble).toEqual([]);
      const name = "02-the-game";
      const file = await download(page);
      const ran = (await inThisProcess(new Map([[name, file]]))).get(name)!.get(id)!;
      const own = (JSON.parse(file) as NotebookContent).cells.find((cell) => cell.id === id)!;
      expect(ran.length).toBeGreaterThan(1);
      expect(own.outputs!.map(told)).toEqual(ran.map(told));
    },
  );
  long("gives such notebooks of all pages", () => compare(first, asCommand), 600_000);
  long("and after other edits", () => compare(second, asCommand), 600_000);
}

type Outputs = ReadonlyMap<string, readonly Output[]>;

async function inThisProcess(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "edited-"));
  const all = new Map<string, Outputs>();
  try {
    for (const [name, text] of files) {
      const file = join(folder, `${name}.ipynb`);
      writeFileSync(file, text);
      const notebook = readNotebook(project, file);
      all.set(name, foldAnswers(notebook, (await runInKernel(notebook)).outputs));
    }
    return all;
  } finally {
    closeKernels();
    rmSync(folder, { recursive: true });
  }
}

/** As `npm run notebooks` in a copy of the project, whose file must then be as it wrote it. */
async function asCommand(files: ReadonlyMap<string, string>) {
  const folder = copyWhole();
  try {
    for (const [name, text] of files) writeFileSync(join(folder, `notebooks/${name}.ipynb`), text);
    const numbers = [...files.keys()].map((name) => name.slice(0, 2));
    const program = join(folder, "lib/dist/commands/cli.js");
    await promisify(execFile)(process.execPath, [program, "notebooks", ...numbers]);
    return new Map(
      [...files.keys()].map((name) => {
        const { cells } = readNotebook(project, join(folder, `notebooks/${name}.ipynb`));
        return [name, new Map(cells.map(({ id, outputs }) => [id, outputs]))] as const;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What an output tells, pictures and their data apart, in whose last digits a browser and Node may differ. */
function told({ output_type: type, data }: Pick<Output, "output_type" | "data">): unknown {
  const texts = Object.entries(data!).filter(([name]) => name.startsWith("text/"));
  return [type, Object.fromEntries(texts.map(([name, text]) => [name, [text].flat().join("")]))];
}
