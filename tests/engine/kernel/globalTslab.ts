import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Another copy of tslab, outside the project, as `npm install -g tslab` puts it there. */
export interface GlobalTslab {
  readonly folder: string;
  /** The file that `tslab` on the path runs. */
  readonly program: string;
  remove(): void;
}

export function copyTslab(): GlobalTslab {
  const outside = mkdtempSync(join(tmpdir(), "tslab-"));
  const project = dirname(require.resolve("tslab/package.json"));
  const folder = join(outside, "node_modules/tslab");
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join(project, part), join(folder, part), { recursive: true });
  // What it needs may be the project's own: only tslab itself must be there twice.
  link(join(project, "node_modules"), join(folder, "node_modules"));
  link(dirname(project), dirname(folder));
  return {
    folder,
    program: join(folder, "bin/tslab"),
    remove: () => rmSync(outside, { recursive: true, force: true }),
  };
}

/** Links every package of one `node_modules` folder into another that has none of that name. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const present = new Set(readdirSync(to));
  for (const name of readdirSync(from))
    if (!name.startsWith(".") && !present.has(name))
      symlinkSync(join(from, name), join(to, name), "junction");
}
