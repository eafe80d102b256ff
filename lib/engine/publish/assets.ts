import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { build, transformSync } from "esbuild";
import { styleFile } from "../ownFiles.js";
import type { Project } from "../project.js";
import { keep } from "./keep.js";
import { prunePlotly } from "./prunePlotly.js";

const require = createRequire(import.meta.url);

/** A file made of others, from the project's folder on: whose notices it must carry. */
export interface Bundled {
  readonly text: string;
  readonly inputs: readonly string[];
}

/** The style sheet with its fonts: as files beside it, or inside it for a single-file edition. */
export async function styleSheet(
  { folder }: Project,
  fonts: "beside" | "inside",
): Promise<{
  files: { name: string; contents: Uint8Array }[];
  inputs: readonly string[];
}> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [styleFile("edition")],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    outdir: "/",
    assetNames: "fonts/[name]",
    loader: {
      ".woff2": fonts === "inside" ? "dataurl" : "file",
      ".woff": "empty",
      ".ttf": "empty",
    },
  });
  const files = outputFiles.map(({ path, contents }) => ({
    name: path.replace(/^[\\/]/, ""),
    contents,
  }));
  return { files, inputs: Object.keys(metafile.inputs) };
}

/** The font of charts, whole in its style sheet, for pictures that leave the page: no page may read its own files from a disk. */
export async function chartFont({ folder }: Project): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: [styleFile("chartFont")],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    loader: { ".woff2": "dataurl" },
  });
  return { text: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}

/**
 * Plotly, with no more than it takes to draw.
 *
 * @param traceTypes - that charts draw beside `scatter`; all that there are, where they are not given
 */
export const plotlyScript = (project: Project, traceTypes?: readonly string[]): Bundled =>
  traceTypes
    ? minified(project, "plotly.js-dist", ["plotly", ...traceTypes], (source) =>
        prunePlotly(source, traceTypes),
      )
    : minified(project, "plotly.js-dist", ["plotly"]);

/** TypeScript, as a script that leaves it under the name `ts`. */
export const typescriptScript = (project: Project): Bundled =>
  minified(project, "typescript", ["typescript"]);

/** A package's script, minified once a version, with the comments that must stay, and kept in the project's `dist`. */
function minified(
  { folder }: Project,
  name: string,
  [kept, ...parts]: readonly string[],
  make = (source: string): string =>
    transformSync(source, { minify: true, legalComments: "eof" }).code,
): Bundled {
  const file = require.resolve(name);
  const { version } = require(`${name}/package.json`) as { version: string };
  const text = keep(join(folder, `dist/${[kept, version, ...parts].join("-")}.js`), () =>
    make(readFileSync(file, "utf8")),
  );
  return { text, inputs: [relative(folder, file)] };
}
