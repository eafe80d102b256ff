import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findJupyter, installLine, writeKernel } from "../../lib/edition/lab.js";
import { sameOutput } from "../../lib/edition/outputs.js";
import { readNotebook, readNotebooks } from "../../lib/edition/readNotebook.js";

const jupyter = findJupyter("nbconvert");
if (!jupyter) console.warn(`No real Jupyter kernel is tested, since none was found: ${installLine}`);

describe.skipIf(!jupyter)("a real Jupyter", () => {
  const folder = mkdtempSync(join(tmpdir(), "jupyter-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  // One is enough for the wire: every notebook runs in the same kernel code in notebooks.test.ts.
  it.each(readNotebooks().slice(1, 2))("runs $name top to bottom, with the committed outputs", (notebook) => {
    const { status, stderr } = spawnSync(
      jupyter!,
      ["nbconvert", "--to", "notebook", "--execute", "--output-dir", folder, notebook.file],
      { encoding: "utf8", env: { ...process.env, JUPYTER_PATH: writeKernel() } },
    );
    expect(status, stderr).toBe(0);
    const { cells } = readNotebook(join(folder, `${notebook.name}.ipynb`));
    expect(cells.map(({ id }) => id)).toEqual(notebook.cells.map(({ id }) => id));
    cells.forEach(({ id, outputs }, i) => {
      const committed = notebook.cells[i]!.outputs;
      expect(outputs.length, id).toBe(committed.length);
      outputs.forEach((output, j) => expect(sameOutput(output, committed[j]), `${id}, output ${j + 1}`).toBe(true));
    });
  });

  it("gets a kernel of the project's own, in the project", () => {
    const kernel = JSON.parse(readFileSync(join(writeKernel(), "kernels/tslab/kernel.json"), "utf8")) as { argv: string[] };
    expect(kernel.argv).toContain("{connection_file}");
  });
});
