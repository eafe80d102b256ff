import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { labFolder } from "../ownFiles.js";
import type { Project } from "../project.js";
import { inVenv, pipLine } from "./python.js";

export const jupyterLine = `Install it with \`${pipLine("jupyterlab")}\`.`;

/** Jupyter's program, in the project's own Python environment or on the path, if it has the command. */
export function findJupyter({ folder }: Project, command: string): string | undefined {
  const [program, part] = ["jupyter", `jupyter-${command}`].map((name) => inVenv(folder, name));
  if (existsSync(program!) && existsSync(part!)) return program;
  return spawnSync("jupyter", [command, "--version"]).status === 0 ? "jupyter" : undefined;
}

/**
 * Starts JupyterLab on the project, on the loopback interface, with a tslab kernel and settings of the
 * project's own; nothing is written outside it. Ctrl+C ends it.
 *
 * @param args - passed on to JupyterLab
 * @returns its exit code
 * @throws Error with the line that installs JupyterLab when there is none
 */
export async function lab(project: Project, args: readonly string[]): Promise<number> {
  const jupyter = findJupyter(project, "lab");
  if (!jupyter) throw new Error(`lab: expected JupyterLab, found none. ${jupyterLine}`);
  const options = [
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.answer_yes=True",
    `--ServerApp.root_dir=${project.folder}`,
    "--LabApp.default_url=/lab/tree/notebooks",
    // Nothing is asked of other hosts: neither news nor a newer version.
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    // Lets a live notebook run its cells.
    "--LabApp.expose_app_in_browser=True",
    "--JupyterNotebookApp.expose_app_in_browser=True",
  ];
  const child = spawn(jupyter, ["lab", ...options, ...args], {
    stdio: "inherit",
    env: labEnvironment(project),
  });
  // Ctrl+C reaches both; this process waits for JupyterLab to end its kernels.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill());
  return new Promise((resolve, reject) =>
    child.on("error", reject).on("exit", (code) => resolve(code ?? 1)),
  );
}

/** As `jupyterEnvironment`, and notebooks are saved without live outputs. */
export function labEnvironment(project: Project): NodeJS.ProcessEnv {
  const path = [labFolder, process.env["JUPYTER_CONFIG_PATH"]].filter(Boolean).join(delimiter);
  return { ...jupyterEnvironment(project), JUPYTER_CONFIG_PATH: path };
}

/** The variables with which Jupyter finds the project's kernel, and keeps what it writes in the project. */
export function jupyterEnvironment(project: Project): NodeJS.ProcessEnv {
  const folder = writeKernel(project);
  // Jupyter runs a script of CommonJS from here, which is no part of the project's modules.
  const python = join(project.folder, ".venv");
  if (existsSync(python) && !existsSync(join(python, "package.json")))
    writeFileSync(join(python, "package.json"), "{}\n");
  const path = [folder, process.env["JUPYTER_PATH"]].filter(Boolean).join(delimiter);
  const own = {
    JUPYTER_CONFIG_DIR: join(folder, "config"),
    JUPYTER_DATA_DIR: join(folder, "data"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    IPYTHONDIR: join(folder, "ipython"),
  };
  return { ...own, ...process.env, JUPYTER_PATH: path };
}

/** Writes the kernelspec into the project, and returns its data folder. */
export function writeKernel(project: Project): string {
  const folder = join(project.folder, "dist/jupyter");
  writeSpec(join(folder, "kernels/tslab"), "TypeScript");
  return folder;
}

/**
 * Makes the project's kernel known to every front end of this user, such as VS Code.
 *
 * @returns the file written, which is all that is written; to undo it, remove its folder
 */
export function installKernel({ name }: Project): string {
  return writeSpec(join(userFolder(), "kernels", name), kernelTitle(name));
}

export const kernelTitle = (name: string): string => `TypeScript (${name})`;

/** A kernelspec that runs tslab with this Node. */
function writeSpec(folder: string, title: string): string {
  const tslab = createRequire(import.meta.url).resolve("tslab/bin/tslab");
  const kernel = {
    argv: [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"],
    display_name: title,
    language: "typescript",
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "kernel.json");
  writeFileSync(file, `${JSON.stringify(kernel, null, 2)}\n`);
  return file;
}

/** Where Jupyter looks for what a user has installed. */
function userFolder(): string {
  const { JUPYTER_DATA_DIR: own, APPDATA: appData, XDG_DATA_HOME: data } = process.env;
  if (own) return own;
  if (process.platform === "darwin") return join(homedir(), "Library/Jupyter");
  if (process.platform === "win32")
    return join(appData ?? join(homedir(), "AppData/Roaming"), "jupyter");
  return join(data ?? join(homedir(), ".local/share"), "jupyter");
}
