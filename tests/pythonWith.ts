import { spawnSync } from "node:child_process";
import { inVenv } from "../lib/engine/publish/python.js";

/** A Python that has these modules: the project's own, or the system's; says so where there is none, and what to do. */
export function pythonWith(...modules: string[]): string | undefined {
  const has = `import importlib.util as u; assert all(map(u.find_spec, ${JSON.stringify(modules)}))`;
  const found = [inVenv(".", "python"), "python3"].find(
    (program) => spawnSync(program, ["-c", has]).status === 0,
  );
  if (!found)
    console.warn(
      `${modules.join(", ")}: skipped, since no Python here has it (.venv/bin/pip install ${modules.join(" ")}).`,
    );
  return found;
}
