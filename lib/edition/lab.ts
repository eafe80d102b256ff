import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./root.js";

export const installLine = "Install it with `python3 -m venv .venv && .venv/bin/pip install jupyterlab`.";

/** Jupyter's program, in the project's own Python environment or on the path, if it has the command. */
export function findJupyter(command: string): string | undefined {
  const own = process.platform === "win32" ? ".venv/Scripts/jupyter.exe" : ".venv/bin/jupyter";
  const programs = [join(root, own), "jupyter"];
  return programs.find((program) => spawnSync(program, [command, "--version"]).status === 0);
}

/**
 * Starts JupyterLab on the project with a tslab kernel of the project's own; nothing is installed
 * outside it.
 *
 * @param args - passed on to JupyterLab
 * @returns its exit code
 * @throws Error with the line that installs JupyterLab when there is none
 */
export async function lab(args: readonly string[]): Promise<number> {
  const jupyter = findJupyter("lab");
  if (!jupyter) throw new Error(`lab: expected JupyterLab, found none. ${installLine}`);
  const folder = writeKernel();
  const path = [folder, process.env["JUPYTER_PATH"]].filter(Boolean).join(delimiter);
  const child = spawn(
    jupyter,
    ["lab", `--ServerApp.root_dir=${root}`, "--LabApp.default_url=/lab/tree/notebooks", ...args],
    { stdio: "inherit", env: { ...process.env, JUPYTER_PATH: path } },
  );
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}

/** Writes a kernelspec that runs the project's tslab with this Node, and returns its data folder. */
export function writeKernel(): string {
  const folder = join(root, "dist/jupyter");
  const tslab = join(root, "node_modules/tslab/bin/tslab");
  const kernel = {
    argv: [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"],
    display_name: "TypeScript",
    language: "typescript",
  };
  mkdirSync(join(folder, "kernels/tslab"), { recursive: true });
  writeFileSync(join(folder, "kernels/tslab/kernel.json"), `${JSON.stringify(kernel, null, 2)}\n`);
  return folder;
}
