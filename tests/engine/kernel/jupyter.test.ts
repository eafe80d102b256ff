import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  findJupyter,
  jupyterLine,
  jupyterEnvironment,
  writeKernel,
} from "../../../lib/engine/publish/lab.js";
import type { Notebook, Output } from "../../../lib/engine/dataflow/notebook.js";
import { sameOutput } from "../../../lib/engine/publish/outputs.js";
import { readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { foldAnswers } from "../../../lib/engine/publish/runNotebooks.js";
import { project } from "../../project.js";
import { copyTslab } from "./globalTslab.js";
import { hasMinutes } from "../../long.js";

const jupyter = findJupyter(project, "nbconvert");
if (!jupyter)
  console.warn(`No real Jupyter kernel is tested, since none was found: ${jupyterLine}`);

describe.skipIf(!jupyter || !hasMinutes)("a real Jupyter", () => {
  const folder = mkdtempSync(join(tmpdir(), "jupyter-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // A kernel takes seconds to start, so that every notebook is run where time is set aside for it.
  const notebooks = readNotebooks(project).filter((_, i) => process.env["CI"] || i === 1);
  /** Runs notebooks in the kernel that the environment names. */
  function execute(files: readonly string[], output: string, env: NodeJS.ProcessEnv): void {
    const convert = () =>
      spawnSync(
        jupyter!,
        ["nbconvert", "--to", "notebook", "--execute", "--output-dir", output, ...files],
        { encoding: "utf8", env: { ...env, NOTEBOOK_OUTPUT: "static" } },
      );
    // Jupyter programs that start at once may choose the same port for their kernels.
    const first = convert();
    const { status, stderr } = first.status === 0 ? first : convert();
    expect(status, stderr).toBe(0);
  }

  function expectCommitted(notebook: Notebook, output: string): void {
    const { cells } = readNotebook(project, join(output, `${notebook.name}.ipynb`));
    expect(cells.map(({ id }) => id)).toEqual(notebook.cells.map(({ id }) => id));
    // As it was before Jupyter cut it into lines.
    const whole = (output: Output): Output => ({
      ...output,
      ...(output.data && {
        data: Object.fromEntries(
          Object.entries(output.data).map(([type, text]) => [
            type,
            Array.isArray(text) ? text.join("") : text,
          ]),
        ),
      }),
    });
    const folded = foldAnswers(
      notebook,
      new Map(cells.map(({ id, outputs }) => [id, outputs.map(whole)])),
    );
    cells.forEach(({ id }, i) => {
      const outputs = folded.get(id)!;
      const committed = notebook.cells[i]!.outputs;
      expect(outputs.length, id).toBe(committed.length);
      outputs.forEach((output, j) =>
        expect(sameOutput(output, committed[j]), `${id}, output ${j + 1}`).toBe(true),
      );
    });
  }

  beforeAll(() => {
    const files = notebooks.map(({ file }) => file);
    execute(files, folder, jupyterEnvironment(project));
  }, 600_000);

  it.each(notebooks)(
    "runs $name top to bottom over ZeroMQ, with the committed outputs",
    (notebook) => expectCommitted(notebook, folder),
  );

  it.runIf(process.env["CI"])(
    "runs a notebook in a tslab installed globally, as its README says, with the committed outputs",
    () => {
      const tslab = copyTslab();
      try {
        const output = join(folder, "global");
        const spec = join(output, "kernels/tslab");
        const kernel = {
          argv: [process.execPath, tslab.program, "kernel", "--config-path", "{connection_file}"],
          display_name: "TypeScript",
          language: "typescript",
        };
        mkdirSync(spec, { recursive: true });
        writeFileSync(join(spec, "kernel.json"), JSON.stringify(kernel));
        execute([notebooks[0]!.file], output, {
          ...jupyterEnvironment(project),
          JUPYTER_PATH: output,
        });
        expectCommitted(notebooks[0]!, output);
      } finally {
        tslab.remove();
      }
    },
  );

  it.runIf(process.env["CI"])(
    "goes on after a cell tagged raises-exception, which shows its error: here, that it changes another cell's value",
    () => {
      const copy = join(project.folder, "notebooks/example-of-an-error.ipynb");
      const cells = [
        'import { live } from "../lib";\nlive();',
        "const xs = [3, 1, 2];",
        "const back = xs.reverse();",
        "const out = xs[0];\nconsole.log(`first: ${out}`);",
      ].map((source, i) => ({
        cell_type: "code",
        execution_count: null,
        id: `c${i}`,
        metadata: i === 2 ? { tags: ["raises-exception"] } : {},
        outputs: [],
        source,
      }));
      const { metadata } = JSON.parse(notebooks[0]!.text) as { metadata: object };
      try {
        writeFileSync(copy, JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }));
        execute([copy], folder, jupyterEnvironment(project));
      } finally {
        rmSync(copy, { force: true });
      }
      const { cells: ran } = readNotebook(project, join(folder, "example-of-an-error.ipynb"));
      expect(ran[2]!.outputs).toMatchObject([
        {
          ename: "TypeError",
          evalue: expect.stringMatching(/^cell \[3\] changes `xs`, which cell \[2\] defines/),
        },
      ]);
      expect(ran[3]!.outputs).toMatchObject([{ text: ["first: 3\n"] }]);
    },
    120_000,
  );

  it("gets a kernel of the project's own, in the project, where everything else that it writes goes too", () => {
    const kernel = JSON.parse(
      readFileSync(join(writeKernel(project), "kernels/tslab/kernel.json"), "utf8"),
    ) as { argv: string[] };
    expect(kernel.argv).toContain("{connection_file}");
    const { JUPYTER_CONFIG_DIR, JUPYTER_DATA_DIR, JUPYTER_RUNTIME_DIR } =
      jupyterEnvironment(project);
    const own = ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"].some(
      (name) => process.env[name],
    );
    if (!own)
      for (const folder of [JUPYTER_CONFIG_DIR, JUPYTER_DATA_DIR, JUPYTER_RUNTIME_DIR])
        expect(folder).toContain(writeKernel(project));
  });
});
