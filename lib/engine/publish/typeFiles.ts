import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import type { Project } from "../project.js";
import { typeProgram } from "./typeProgram.js";

/** Declarations of all that notebooks may import, and of the language, by their places from `/` on; and the files that they were read from. */
export function typeFiles(project: Project): {
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: readonly string[];
} {
  const module = join(project.folder, "notebooks/all.ts");
  const text = `export * from "../lib"; export * from "arquero";`;
  const program = typeProgram(new Map([[module, text]]));
  const library = realpathSync(dirname(dirname(project.library)));
  const files: Record<string, string> = {
    "/lib/package.json": readFileSync(join(library, "package.json"), "utf8"),
  };
  const inputs: string[] = [];
  for (const source of program.getSourceFiles()) {
    const { fileName } = source;
    if (fileName === module) continue;
    inputs.push(relative(project.folder, fileName));
    if (program.isSourceFileDefaultLibrary(source)) {
      files[`/${basename(fileName)}`] = source.text;
      continue;
    }
    const [, home, inside] = /^(.*?\/node_modules\/(?:@[^/]+\/)?[^/]+)\/(.*)$/.exec(fileName) ?? [];
    if (home === undefined) {
      const inside = relative(library, realpathSync(fileName));
      files[`/lib/${inside.replaceAll("\\", "/")}`] = source.text;
      continue;
    }
    const name = home.slice(home.indexOf("/node_modules/"));
    // Nobody asks a notebook what Plotly says of its thousand options, which is most of it.
    const isImported = name === "/node_modules/arquero";
    files[`${name}/${inside}`] = isImported ? source.text : withoutComments(source.text);
    const description = join(home, "package.json");
    if (existsSync(description)) files[`${name}/package.json`] = readFileSync(description, "utf8");
  }
  return { files, inputs };
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/\s*/g, "");
