import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { readDataFile } from "../data/readDataFile.js";
import { runtimeName } from "../dataflow/registration.js";
import { compiledModule, recordFile, styleFile } from "../ownFiles.js";
import type { Project } from "../project.js";
import { keep } from "../publish/keep.js";
import { plotlyScript, type Bundled } from "../publish/assets.js";
import { formatNotices } from "../publish/licences/formatNotices.js";
import { packageNotices } from "../publish/licences/packageNotices.js";
import { named, scriptOptions } from "../publish/scriptOptions.js";
import { pack, unpackSource } from "./pack.js";

/** What makes a page of Jupyter live; it is made once a version and kept in `dist/live`. */
export interface RuntimeScript {
  readonly version: string;
  /** Runtime, library, KaTeX and styles, packed, with the notices of all that is packed, to be sent once a notebook. It changes nothing on a page that has it. */
  readonly script: string;
  /** Plotly, packed, which is three times as large: for pages that cannot ask the kernel for it. */
  plotly(): string;
}

export function runtimeScript(project: Project): RuntimeScript {
  const version = libraryVersion(project);
  const kept = join(project.folder, "dist/live");
  const plotly = (): Bundled => plotlyScript(project);
  const made = (name: string, make: () => string): string => {
    const text = keep(join(kept, name), make);
    for (const old of existsSync(kept) ? readdirSync(kept) : [])
      if (/^\w+(\.js|-plotly\.txt)$/.test(old) && !old.startsWith(version))
        rmSync(join(kept, old), { force: true });
    return text;
  };
  return {
    version,
    script: made(`${version}.js`, () =>
      loader(project, version, runtime(project, version), plotly()),
    ),
    plotly: () => made(`${version}-plotly.txt`, () => pack(plotly().text)),
  };
}

/** All that is packed: the compiled library and engine, the data, the styles, the notices; and the packages, by their lock. */
function libraryVersion({ folder, library }: Project): string {
  const hash = createHash("sha256");
  const lock = join(folder, "package-lock.json");
  const files = [
    ...modulesIn(dirname(library)),
    ...modulesIn(compiledModule(".")),
    ...dataFiles(folder).map((name) => join(folder, "data", name)),
    ...styles.map(styleFile),
    join(folder, "LICENSE"),
    recordFile,
    ...(existsSync(lock) ? [lock] : []),
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => join(folder, name));

const dataFiles = (folder: string): string[] =>
  readdirSync(join(folder, "data"))
    .filter((name) => /\.(csv|json)$/.test(name))
    .sort();

/** Unpacks the runtime, unless the page has it or is about to. */
function loader(
  { folder, name }: Project,
  version: string,
  runtime: Bundled,
  plotly: Bundled,
): string {
  const notices = packageNotices([...runtime.inputs, ...plotly.inputs], folder);
  const names = notices.filter(({ within }) => !within).map(({ name }) => name);
  const text = `${readFileSync(join(folder, "LICENSE"), "utf8")}\n${formatNotices(notices)}`;
  return `/*! Packed in this script: ${[name, ...names].join(", ")}; and their notices, which "Licences" under live() unpacks. */
{
const name = ${JSON.stringify(runtimeName(version))}, queue = (globalThis[name] ??= []);
if (!queue.unpack) {
  const unpack = (queue.unpack = ${unpackSource});
  queue.notices = () => unpack("${pack(text)}");
  unpack("${pack(runtime.text)}").then((text) => {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
    script.remove();
  });
}
}`;
}

function runtime(project: Project, version: string): Bundled {
  const { folder, library, description } = project;
  const data = dataFiles(folder).map((name) => [name, readDataFile(folder, name)]);
  const module = (file: string): string => JSON.stringify(compiledModule(file));
  const style = styleSheet(project);
  const start = `require(${module("page/live/startLive.js")}).startLive(${JSON.stringify(version)}, { "../lib": library, arquero }, ${JSON.stringify(style.text)}, require(${JSON.stringify(description)}).paper)`;
  // What a page needs of the browser is not looked at in a worker.
  const contents = [
    `import * as library from ${JSON.stringify(library)};`,
    `import * as arquero from "arquero";`,
    `if (globalThis.document) ${start};`,
    `else require(${module("page/serveWork.js")}).serveWork([{ imports: library }]);`,
  ].join("\n");
  const { outputFiles, metafile } = buildSync({
    ...scriptOptions(Object.fromEntries(data) as Record<string, string>),
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder },
  });
  return {
    text: named(outputFiles[0]!.text),
    inputs: [...Object.keys(metafile.inputs), ...style.inputs],
  };
}

const styles = "colours article table front figure input choice editor open live".split(" ");

/** The faces of KaTeX that formulas rarely ask for: without them the browser makes a letter bold or slanted, or takes a plain one. */
const isRare = (face: string): boolean =>
  /KaTeX_(Fraktur|SansSerif|Script|Typewriter)|weight:(bold|700)|Main;font-style:italic/.test(face);

/** The edition's styles inside live outputs only, and KaTeX with the fonts that its formulas use. */
function styleSheet({ folder }: Project): Bundled {
  const text = styles
    .map((name) => readFileSync(styleFile(name), "utf8").replaceAll(":root", "&"))
    .join("\n");
  const katex = createRequire(import.meta.url).resolve("katex/dist/katex.min.css");
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: folder,
    metafile: true,
    stdin: {
      contents: `@import ${JSON.stringify(katex)};\n.live-notebook {\n${text}\n}`,
      resolveDir: dirname(styleFile("edition")),
      loader: "css",
    },
    bundle: true,
    write: false,
    minify: true,
    outdir: "/",
    loader: { ".woff2": "dataurl", ".woff": "empty", ".ttf": "empty" },
  });
  return {
    text: outputFiles[0]!.text.replace(/@font-face{[^}]*}/g, (face) => (isRare(face) ? "" : face)),
    inputs: Object.keys(metafile.inputs),
  };
}
