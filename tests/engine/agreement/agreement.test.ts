import { format } from "node:util";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileNotebook } from "../../../lib/engine/dataflow/compileNotebook.js";
import { createGraph } from "../../../lib/engine/dataflow/graph.js";
import type { Notebook } from "../../../lib/engine/dataflow/notebook.js";
import type { Program } from "../../../lib/engine/dataflow/program.js";
import { loadProgram } from "../../../lib/engine/dataflow/runProgram.js";
import { closeKernels, runInKernel } from "../../../lib/engine/kernel/runInKernel.js";
import { lint } from "../../../lib/engine/lint/lint.js";
import { notebookModules } from "../../../lib/engine/publish/bundle.js";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { named, scriptOptions } from "../../../lib/engine/publish/scriptOptions.js";
import { project } from "../../project.js";
import { notebookOf } from "../lint/notebookOf.js";
import { rows, type Row } from "./cells.js";

/*
 * What the linter says of a cell, what tslab gives and what a page gives: the same, or refused with a
 * reason. Where there is no browser the page's graph runs here.
 */
const chromium = await findChromium();
if (!chromium) console.warn(`No page is asked, since no browser was found: ${chromiumLine}`);

const head = [
  'import { slider, view } from "../lib";',
  'const x = view(slider("x", { label: "x", min: 0, max: 9, step: 1, value: 1 }));',
];
const notebooks = rows.map(({ cells }) => notebookOf(...head, ...cells));

afterAll(closeKernels);
// The test runner has a console of its own; a kernel's writes to the process.
vi.spyOn(console, "error").mockImplementation(
  (...values: unknown[]) => void process.stderr.write(`${format(...values)}\n`),
);

/** Why a notebook cannot be compiled. */
const faults = notebooks.map((notebook) => {
  try {
    compileNotebook(notebook, (from) => from);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
});

const text = (value: unknown): string => JSON.stringify(value) ?? String(value);

async function inKernel(notebook: Notebook): Promise<string> {
  const found: string[] = [];
  try {
    for (const x of ["1", "2"])
      found.push(text((await runInKernel(notebook, { x })).values["out"]));
  } catch (error) {
    return message(error);
  }
  return found.join(" · ");
}

/** An error without the place that the kernel puts before it. */
const message = (error: unknown): string =>
  (error as Error).message
    .replace(/^.*?, cell \d+(, line \d+)?: (\w+Error: )?/, "")
    .split("\n")[0]!;

/** Runs in a page: what the graph gives at the default, at another value, and back at the default. */
async function inGraph(program: Program, create: typeof createGraph): Promise<string> {
  let failure: string | undefined;
  const graph = create(program, {
    state(_, state) {
      if (state.status === "failed" && state.blockedBy === undefined)
        failure ??= state.error.message;
    },
  });
  const found: string[] = [];
  for (const x of [1, 2, 1]) {
    graph.set("x", x);
    const { out } = await graph.values();
    found.push(JSON.stringify(out) ?? String(out));
  }
  graph.dispose();
  return failure ?? (found[0] === found[2] ? found.slice(0, 2).join(" · ") : found.join(" · "));
}

let browser: Browser | undefined;
/** What each notebook gives in a page of one browser; a notebook that cannot be compiled, its message. */
async function inPage(): Promise<string[]> {
  if (!chromium)
    return Promise.all(
      notebooks.map(async (each, i) => faults[i] ?? inGraph(await loadProgram(each), createGraph)),
    );
  const compiled = faults.flatMap((fault, i) => (fault === undefined ? [i] : []));
  const { outputFiles } = await build({
    ...scriptOptions({}),
    metafile: false,
    stdin: {
      resolveDir: project.folder,
      contents: `${compiled.map((i, k) => `import { program as p${i} } from "notebook:${k}";`).join("\n")}
        import { createGraph } from "./lib/dist/engine/dataflow/graph.js";
        globalThis.programs = { ${compiled.map((i) => `${i}: p${i}`).join(", ")} };
        globalThis.createGraph = createGraph;`,
    },
    external: ["katex"],
    plugins: [notebookModules(compiled.map((i) => notebooks[i]!))],
  });
  browser = await launchChromium(chromium);
  const page = await browser.newPage();
  await page.addScriptTag({ content: named(outputFiles![0]!.text) });
  const found: Record<number, string> = await page.evaluate(`(async () => {
    const found = {};
    for (const [i, program] of Object.entries(programs))
      found[i] = await (${String(inGraph)})(program, createGraph);
    return found;
  })()`);
  return faults.map((fault, i) => fault ?? found[i]!);
}

describe("a cell", { timeout: 60_000 }, () => {
  let pages: Promise<string[]>;
  beforeAll(() => {
    pages = inPage();
    // What fails here is told by the tests.
    pages.catch(() => {});
  });
  afterAll(() => browser?.close());

  // A third of those that pass the linter, where time is short.
  const asked = rows
    .map((row, index) => [row.what, row, index] as const)
    .filter(([, row, index]) => process.env["CI"] || row.lint !== undefined || index % 6 === 0);
  it.each(asked)(
    "means the same in tslab and in a page, or is refused: %s",
    async (_, row, index) => {
      const notebook = notebooks[index]!;
      const codes = [...new Set(lint(notebook).map(({ code }) => code))].join(" ");
      // What the linter refuses runs where time is set aside.
      if (row.lint && !process.env["CI"]) return expect(codes).toBe(row.lint);
      const tslab = await inKernel(notebook);
      const page = (await pages)[index]!;
      const found: Row = {
        what: row.what,
        cells: row.cells,
        ...(codes && { lint: codes }),
        tslab,
        ...(page !== tslab && { page }),
      };
      expect(found).toEqual(row);
      // No silent difference: where page and kernel part, the linter has refused the cells.
      expect(found.page === undefined || found.lint !== undefined).toBe(true);
    },
  );
});
