import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  findJupyter,
  installLine,
  jupyterEnvironment,
  writeKernel,
} from "../../../lib/engine/publish/lab.js";
import { sameOutput } from "../../../lib/engine/publish/outputs.js";
import { readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";

const jupyter = findJupyter(project, "nbconvert");
if (!jupyter)
  console.warn(`No real Jupyter kernel is tested, since none was found: ${installLine}`);

describe.skipIf(!jupyter)("a real Jupyter", () => {
  const folder = mkdtempSync(join(tmpdir(), "jupyter-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // A kernel takes seconds to start, so that every notebook is run where time is set aside for it.
  const notebooks = readNotebooks(project).filter((_, i) => process.env["CI"] || i === 1);
  beforeAll(() => {
    const convert = () =>
      spawnSync(
        jupyter!,
        [
          "nbconvert",
          "--to",
          "notebook",
          "--execute",
          "--output-dir",
          folder,
          ...notebooks.map(({ file }) => file),
        ],
        {
          encoding: "utf8",
          env: { ...jupyterEnvironment(project), NOTEBOOK_OUTPUT: "static" },
        },
      );
    // Jupyter programs that start at once may choose the same port for their kernels.
    const first = convert();
    const { status, stderr } = first.status === 0 ? first : convert();
    expect(status, stderr).toBe(0);
  }, 600_000);

  it.each(notebooks)(
    "runs $name top to bottom over ZeroMQ, with the committed outputs",
    (notebook) => {
      const { cells } = readNotebook(project, join(folder, `${notebook.name}.ipynb`));
      expect(cells.map(({ id }) => id)).toEqual(notebook.cells.map(({ id }) => id));
      cells.forEach(({ id, outputs }, i) => {
        const committed = notebook.cells[i]!.outputs;
        expect(outputs.length, id).toBe(committed.length);
        outputs.forEach((output, j) =>
          expect(sameOutput(output, committed[j]), `${id}, output ${j + 1}`).toBe(true),
        );
      });
    },
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
