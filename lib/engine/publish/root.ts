import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, found from this file's place in `lib` or in `lib/dist`. */
export const root = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  const file = join(folder, "package.json");
  if (existsSync(file)) {
    const { name } = JSON.parse(readFileSync(file, "utf8")) as { name?: string };
    if (name === "power-of-withholding") return folder;
  }
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error(
      `root: expected a package.json named power-of-withholding above ${import.meta.url}`,
    );
  return findRoot(parent);
}
