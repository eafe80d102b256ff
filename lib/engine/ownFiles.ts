import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** This file stands in the engine's source, or one folder deeper, in what is compiled from it. */
const house = fileURLToPath(
  new URL(import.meta.url.endsWith(".ts") ? ".." : "../..", import.meta.url),
);

/** A compiled module of the engine: pages are made of these, and compiled libraries use them, also when tests run from source. */
export const compiledModule = (file: string): string => join(house, "dist/engine", file);

/** A style sheet of the engine. */
export const styleFile = (name: string): string => join(house, "engine/style", `${name}.css`);

/** Where the settings stand of the JupyterLab that `npm run lab` starts. */
export const labFolder = join(house, "engine/publish");

/** Notices that do not come with a package, though what they are about does. */
export const recordFile = join(house, "engine/publish/licences/record.txt");
