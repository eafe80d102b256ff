import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build, transformSync, type Plugin } from "esbuild";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { compiledModule, styleFile } from "../ownFiles.js";
import type { Project } from "../project.js";
import type { Bundled } from "./assets.js";
import { keep } from "./keep.js";
import { scriptOptions } from "./scriptOptions.js";
import { withoutOutputs } from "./sourceHtml.js";
import { typeFiles } from "./typeFiles.js";

const require = createRequire(import.meta.url);

/** What a page loads when its reader begins to edit, by name: editor, compiler, and the whole library for names that the page lacks. */
export async function editingParts(project: Project): Promise<ReadonlyMap<string, Bundled>> {
  const module = (file: string): string => JSON.stringify(compiledModule(`page/editing/${file}`));
  const style = JSON.stringify(readFileSync(styleFile("edits"), "utf8"));
  const [editing, compiler, library] = await Promise.all([
    script(
      project,
      `import { startEditing } from ${module("startEditing.js")};
globalThis.startEditing = (page) => startEditing(page, ${style});`,
    ),
    script(
      project,
      `import { serveCompiler } from ${module("compilerWorker.js")};
serveCompiler();`,
    ),
    script(
      project,
      `import * as library from ${JSON.stringify(project.library)};
import * as arquero from "arquero";
globalThis.wholeLibrary = { "../lib": library, arquero };`,
      allTables(project),
    ),
  ]);
  const typescript = typescriptScript(project);
  const types = typeFiles(project);
  const declarations = JSON.stringify(JSON.stringify(types.files));
  const text = JSON.stringify(`${typescript.text}\n${compiler.text}`);
  const inputs = [...typescript.inputs, ...compiler.inputs];
  return new Map([
    ["editing", editing],
    ["compiler", { text: `globalThis.compilerText = ${text};\n`, inputs }],
    ["types", { text: `globalThis.libraryTypes = ${declarations};\n`, inputs: types.inputs }],
    ["library", library],
  ]);
}

/** TypeScript, minified once a version and kept in the project's `dist`: a script that leaves it under the name `ts`. */
function typescriptScript({ folder }: Project): Bundled {
  const file = require.resolve("typescript");
  const { version } = require("typescript/package.json") as { version: string };
  const text = keep(
    join(folder, `dist/typescript-${version}.js`),
    () => transformSync(readFileSync(file, "utf8"), { minify: true, legalComments: "eof" }).code,
  );
  return { text, inputs: [relative(folder, file)] };
}

const globalTypescript: Plugin = {
  name: "typescript",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^typescript$/ }, ({ path }) => ({ path, namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({
      contents: "module.exports = globalThis.ts;",
    }));
  },
};

/** A notebook's file as a script, for pages that may not read it. */
export const fileScript = (name: string, text: string): string =>
  `(globalThis.notebookFiles ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(withoutOutputs(text))};\n`;

/** One script, and the files of which something is in it. */
async function script(
  { folder }: Project,
  contents: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    ...scriptOptions(files),
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder },
    plugins: [globalTypescript],
    // What @typescript/vfs asks for in Node alone.
    external: ["fs", "path"],
  });
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(
    ([, { bytesInOutput }]) => bytesInOutput > 0,
  );
  return { text: outputFiles[0]!.text, inputs: inputs.map(([name]) => name) };
}

function allTables({ folder }: Project): Readonly<Record<string, string>> {
  const readFile = (name: string): string => readDataFile(folder, name);
  const { resources } = readDescription(readFile);
  return Object.fromEntries(
    ["datapackage.json", ...resources.map(({ path }) => path)].map((path) => [
      path,
      readFile(path),
    ]),
  );
}
