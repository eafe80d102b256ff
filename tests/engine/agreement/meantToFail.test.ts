import { format } from "node:util";
import { afterAll, expect, it, vi } from "vitest";
import type { Notebook } from "../../../lib/engine/dataflow/notebook.js";
import { runProgram } from "../../../lib/engine/dataflow/runProgram.js";
import { closeKernels, runInKernel } from "../../../lib/engine/kernel/runInKernel.js";
import { notebookHtml } from "../../../lib/engine/publish/notebookHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { notebookOf } from "../lint/notebookOf.js";

afterAll(closeKernels);
// The test runner has a console of its own; a kernel's writes to the process.
vi.spyOn(console, "error").mockImplementation(
  (...values: unknown[]) => void process.stderr.write(`${format(...values)}\n`),
);

/** A notebook whose cells 2 and, where it is there, 4 have the tag `raises-exception`. */
function tagged(...sources: readonly string[]): Notebook {
  const notebook = notebookOf(...sources);
  const cells = notebook.cells.map((cell, i) => ({ ...cell, isMeantToFail: i === 1 || i === 3 }));
  return { ...notebook, cells };
}

const shown = tagged(
  "const xs = [3, 1];",
  "const back = xs.reverse();",
  "const out = xs.length;",
  'const half = ((n: number): number => {\n  throw new RangeError("half: n < 0");\n})(out);',
);

it("A cell tagged raises-exception may fail in tslab: its error is its output, and the next cells run", async () => {
  const { outputs, values } = await runInKernel(shown);
  expect(values["out"]).toBe(2);
  expect(outputs.get("cell-2")).toEqual([
    {
      output_type: "error",
      ename: "TypeError",
      evalue:
        "cell 2 changes `xs`, which cell 1 defines: change a copy instead, such as `structuredClone(xs)`",
      traceback: [expect.stringContaining("TypeError: cell 2 changes `xs`")],
    },
  ]);
  expect(outputs.get("cell-4")).toMatchObject([{ ename: "RangeError", evalue: "half: n < 0" }]);
});

it("A cell tagged raises-exception may fail in the graph, and the page shows its error", async () => {
  const run = await runProgram(shown);
  expect(run.values["out"]).toBe(2);
  expect([...run.errors].map(([id, { message }]) => [id, message.slice(0, 19)])).toEqual([
    ["cell-2", "cell 2 changes `xs`"],
    ["cell-4", "half: n < 0"],
  ]);
  const title = { ...shown.cells[0]!, id: "t", kind: "markdown" as const, source: "# T\n\nWhy?" };
  const { html } = notebookHtml(
    { ...shown, cells: [title, ...shown.cells] },
    run,
    createSymbols([]),
    { linkTo: (name) => name, picture: (png) => png, file: (name) => name },
  );
  expect(html).toContain("<strong>This could not be computed.</strong> half: n &lt; 0</p>");
});

it("An error that is not tagged stops both runners, and so does a cell that needs what a tagged one lacks", async () => {
  const plain = notebookOf(...shown.cells.map(({ source }) => source));
  await expect(runInKernel(plain)).rejects.toThrow("cell 2: TypeError: cell 2 changes `xs`");
  await expect(runProgram(plain)).rejects.toThrow("cell 2: TypeError: cell 2 changes `xs`");
  const needy = tagged("const a = 1;", 'const b = a < 2 ? JSON.parse("{") : 1;', "const c = b;");
  await expect(runProgram(needy)).rejects.toThrow("cell 3: b could not be computed");
});

it("A type error stops the run, tagged or not: the page would run such a cell", async () => {
  await expect(runInKernel(tagged("const a = 1;", "const b: string = a;"))).rejects.toThrow(
    "cell 2, line 1: Type 'number' is not assignable to type 'string'.",
  );
});
