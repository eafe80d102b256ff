import { transform, type Plugin } from "esbuild";
import { analyseNotebook } from "../lint/analyseNotebook.js";
import { tablesOf } from "../lint/tablesOf.js";
import { compileNotebook } from "../dataflow/compileNotebook.js";
import type { Notebook } from "../dataflow/notebook.js";
import { compiledModule } from "../ownFiles.js";
import type { Project } from "../project.js";
import type { Bundled } from "./assets.js";
import { carriedFiles } from "./carriedFiles.js";
import { pageScript } from "./pageScript.js";
import { named } from "./scriptOptions.js";
import { typesetApart } from "./typesettingPart.js";

const module = (file: string): string => JSON.stringify(compiledModule(file));

/**
 * One classic script that brings notebooks of a project to life in a page: their compiled cells, the
 * parts of the library they use, the runtime and the tables that they name. What sets text stays outside.
 */
export async function bundle(project: Project, notebooks: readonly Notebook[]): Promise<Bundled> {
  const { description } = project;
  const programs = notebooks.map((_, index) => `program${index}`);
  const contents = [
    ...notebooks.map(
      (_, index) => `import { program as program${index} } from "notebook:${index}";`,
    ),
    // Required, not imported: in a worker, which has no document, the page's modules do not run.
    `const { begin } = globalThis.document`,
    `  ? { begin: (programs) => require(${module("page/start.js")}).start(programs, require(${JSON.stringify(description)}).paper) }`,
    `  : { begin: require(${module("page/serveWork.js")}).serveWork };`,
    `begin([${programs.join(", ")}]);`,
  ].join("\n");
  const { text, inputs } = await pageScript(project, contents, carriedFiles(project, notebooks), {
    plugins: [notebookModules(notebooks), typesetApart, ...leftOut(notebooks)],
  });
  return { text: named(text), inputs };
}

/** Notebooks as modules `notebook:0`, `notebook:1` …; what they define keeps its name in a script made small. */
export function notebookModules(notebooks: readonly Notebook[]): Plugin {
  return {
    name: "notebooks",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^notebook:\d+$/ }, ({ path }) => ({ path, namespace: "notebook" }));
      onLoad({ filter: /.*/, namespace: "notebook" }, async ({ path }) => {
        const notebook = notebooks[Number(path.slice("notebook:".length))]!;
        const { folder, library } = notebook.project;
        const code = compileNotebook(notebook, (from) => (from === "../lib" ? library : from));
        const { code: contents } = await transform(code, { keepNames: true });
        return { contents, resolveDir: folder };
      });
    },
  };
}

/** Arquero brings Apache Arrow along, a tenth of a page's script: none of its functions is called but by name. */
function leftOut(notebooks: readonly Notebook[]): Plugin[] {
  if (notebooks.every(asksForRowsAlone)) return [rowsAlone];
  const usesArrow = notebooks.some(({ cells }) =>
    cells.some(({ source }) => source.includes("Arrow")),
  );
  return usesArrow ? [] : [noArrow];
}

/** Whether a notebook needs no more of Arquero than `objects`; tables that it parses itself may be used in any way. */
function asksForRowsAlone(notebook: Notebook): boolean {
  const analysed = analyseNotebook(notebook);
  const imports = analysed.cells.flatMap((cell) => cell.imports);
  return (
    tablesOf(analysed).every(({ asRows }) => asRows) &&
    imports.every(
      ({ from, names }) =>
        from === "../lib" &&
        names.every(({ imported }) => imported !== "parseTable" && imported !== "*"),
    )
  );
}

const noArrow: Plugin = {
  name: "arrow",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@uwdata\/flechette$/ }, () => ({ path: "none", namespace: "arrow" }));
    onLoad({ filter: /.*/, namespace: "arrow" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

/** The engine's tables are then made of rows; a library that uses Arquero itself keeps it. */
const rowsAlone: Plugin = {
  name: "rows",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^arquero$/ }, ({ importer }) =>
      importer === compiledModule("data/parseTable.js")
        ? { path: compiledModule("data/rowsAlone.js") }
        : undefined,
    ),
};
