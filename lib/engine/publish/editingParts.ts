import { readFileSync } from "node:fs";
import { readDataFile } from "../data/readDataFile.js";
import { readDescription } from "../data/readDescription.js";
import { compiledModule, styleFile } from "../ownFiles.js";
import type { Project } from "../project.js";
import { typescriptScript, type Bundled } from "./assets.js";
import { fromGlobal } from "./fromGlobal.js";
import { pageScript } from "./pageScript.js";
import { withoutOutputs } from "./sourceHtml.js";
import { typesetApart } from "./typesettingPart.js";
import { typeFiles } from "./typeFiles.js";

/** What a page loads when its reader begins to edit, by name: editor, compiler, and the whole library for names that the page lacks. */
export async function editingParts(project: Project): Promise<ReadonlyMap<string, Bundled>> {
  const module = (file: string): string => JSON.stringify(compiledModule(`page/editing/${file}`));
  const style = JSON.stringify(readFileSync(styleFile("edits"), "utf8"));
  const script = (
    contents: string,
    files: Readonly<Record<string, string>> = {},
  ): Promise<Bundled> =>
    pageScript(project, contents, files, {
      plugins: [fromGlobal("typescript", "ts"), typesetApart],
      // What @typescript/vfs asks for in Node alone.
      external: ["fs", "path"],
    });
  const [editing, compiler, library] = await Promise.all([
    script(
      `import { startEditing } from ${module("startEditing.js")};
globalThis.startEditing = (page) => startEditing(page, ${style});`,
    ),
    script(
      `import { serveCompiler } from ${module("compilerWorker.js")};
serveCompiler();`,
    ),
    script(
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

/** A notebook's file as a script, for pages that may not read it. */
export const fileScript = (name: string, text: string): string =>
  `(globalThis.notebookFiles ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(withoutOutputs(text))};\n`;

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
