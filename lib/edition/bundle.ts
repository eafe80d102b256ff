import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Bundled } from "./assets.js";
import { compile } from "./compile.js";
import type { Notebook } from "./notebook.js";
import { root } from "./root.js";

const library = join(root, "lib/dist");
const module = (file: string): string => JSON.stringify(join(library, file));

/**
 * One classic script that brings notebooks to life in a page: their compiled cells, the parts of the
 * library they use, the runtime and the data files they read. KaTeX stays outside, as a global.
 */
export async function bundle(
  notebooks: readonly Notebook[],
  files: readonly string[],
): Promise<Bundled> {
  const data = files.map((file) => [
    file,
    carried(readFileSync(join(root, "data", file), "utf8"), file, files),
  ]);
  const programs = notebooks.map((_, index) => `program${index}`);
  const contents = [
    ...notebooks.map(
      (_, index) => `import { program as program${index} } from "notebook:${index}";`,
    ),
    `globalThis.__powerOfWithholdingData = ${JSON.stringify(Object.fromEntries(data))};`,
    // Required, not imported: in a worker, which has no document, the page's modules do not run.
    `const { begin } = globalThis.document`,
    `  ? { begin: require(${module("notebook/page/start.js")}).start }`,
    `  : { begin: require(${module("notebook/page/serveWork.js")}).serveWork };`,
    `begin([${programs.join(", ")}]);`,
  ].join("\n");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    legalComments: "eof",
    metafile: true,
    plugins: [notebookModules(notebooks), globalKatex],
  });
  // A function with a name, so that a worker can run the same text.
  return {
    text: `(globalThis.__powerOfWithholdingPage = function () {${outputFiles[0]!.text}})();`,
    inputs: Object.keys(metafile.inputs),
  };
}

/** A page carries of the description what describes its own files. */
function carried(text: string, file: string, files: readonly string[]): string {
  if (file !== "datapackage.json") return text;
  const { resources } = JSON.parse(text) as {
    resources: { path: string; schema: unknown; name: string }[];
  };
  const own = resources.filter(({ path }) => files.includes(path));
  return JSON.stringify({
    resources: own.map(({ name, path, schema }) => ({ name, path, schema })),
  });
}

function notebookModules(notebooks: readonly Notebook[]): Plugin {
  return {
    name: "notebooks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^notebook:\d+$/ }, ({ path }) => ({ path, namespace: "notebook" }));
      onLoad({ filter: /.*/, namespace: "notebook" }, ({ path }) => ({
        contents: compile(notebooks[Number(path.slice("notebook:".length))]!, (from) =>
          from === "../lib" ? join(library, "index.js") : from,
        ),
        resolveDir: root,
      }));
    },
  };
}

/** A page without formulas never loads KaTeX; one with formulas loads it beside this script. */
const globalKatex: Plugin = {
  name: "katex",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^katex$/ }, ({ path }) => ({ path, namespace: "global" }));
    onLoad({ filter: /.*/, namespace: "global" }, () => ({
      contents: "export default globalThis.katex;",
    }));
  },
};
