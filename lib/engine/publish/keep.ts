import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "./writeWhole.js";

/**
 * A script that takes long to make, kept in a file: its last line says what the others hash to, so that
 * a damaged file is made anew.
 */
export function keep(file: string, make: () => string): string {
  if (existsSync(file)) {
    const [, kept, mark] = /^([^]*)\n(.*)$/.exec(readFileSync(file, "utf8")) ?? [];
    if (kept !== undefined && mark === markOf(kept)) return kept;
  }
  const made = make();
  try {
    writeWhole(file, `${made}\n${markOf(made)}`);
  } catch (error) {
    // In a folder that nobody may write to, it is made each time.
    if (!["EROFS", "EACCES", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? ""))
      throw error;
  }
  return made;
}

const markOf = (text: string): string => `// ${createHash("sha256").update(text).digest("hex")}`;
