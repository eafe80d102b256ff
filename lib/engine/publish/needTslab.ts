import { createRequire } from "node:module";

/** The version that a checkout has, and that another folder adds to this package where it wants notebooks to run. */
const tslabVersion = "1.0.22";

/**
 * Refuses a command that runs cells in tslab where there is none: a folder that installs this package is not
 * given it, since its `tsc` would take the place of the folder's own.
 *
 * @throws Error with the line that installs it
 */
export function needTslab(command: string): void {
  try {
    createRequire(import.meta.url).resolve("tslab/package.json");
  } catch {
    throw new Error(
      `${command}: expected tslab, found none. Install it with \`npm install tslab@${tslabVersion}\`; its tsc is TypeScript 5.0, and takes the place of another in node_modules/.bin.`,
    );
  }
}
