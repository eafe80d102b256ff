import { join } from "node:path";

/** A program of the project's own Python environment, `.venv`, as this system or another names it. */
export const inVenv = (folder: string, program: string, system = process.platform): string =>
  system === "win32"
    ? join(folder, ".venv/Scripts", `${program}.exe`)
    : join(folder, ".venv/bin", program);

/** The line that puts packages into that environment, which it makes where there is none. */
export const pipLine = (packages: string, system = process.platform): string =>
  system === "win32"
    ? `py -m venv .venv && .venv\\Scripts\\pip install ${packages}`
    : `python3 -m venv .venv && .venv/bin/pip install ${packages}`;
