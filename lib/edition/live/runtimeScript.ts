import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { runtimeName } from "../../notebook/registration.js";
import { plotlyScript, type Bundled } from "../assets.js";
import { formatNotices } from "../licences/formatNotices.js";
import { packageNotices, recordFile } from "../licences/packageNotices.js";
import { root } from "../root.js";

const library = join(root, "lib/dist");
const kept = join(root, "dist/live");

/**
 * The script that makes a page of Jupyter live: runtime, library, KaTeX, styles and Plotly, packed, with
 * the notices of all that they contain, to be sent once a notebook. It changes nothing on a page that has it.
 *
 * @returns the script and its version; it is made once a version and kept in `dist/live`
 */
export function runtimeScript(): { version: string; script: string } {
  const version = libraryVersion();
  const file = join(kept, `${version}.js`);
  if (existsSync(file)) return { version, script: readFileSync(file, "utf8") };
  const script = loader(version, runtime(version), plotlyScript());
  // Other kernels may start at the same time: they find the whole file or none.
  mkdirSync(kept, { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, script);
  renameSync(own, file);
  for (const old of readdirSync(kept))
    if (/^\w+\.js$/.test(old) && old !== `${version}.js`) rmSync(join(kept, old), { force: true });
  return { version, script };
}

/** The compiler's record of its sources and outputs, with the data and the packages that are packed too. */
function libraryVersion(): string {
  const hash = createHash("sha256");
  const files = [
    join(library, ".tsbuildinfo"),
    join(root, "package-lock.json"),
    join(root, "LICENSE"),
    recordFile,
    ...dataFiles().map((name) => join(root, "data", name)),
  ];
  for (const file of [...files, ...styles.map(styleFile)]) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

const dataFiles = (): string[] =>
  readdirSync(join(root, "data"))
    .filter((name) => /\.(csv|json)$/.test(name))
    .sort();

const pack = (text: string): string => gzipSync(text, { level: 9 }).toString("base64");

/** Unpacks the runtime, unless the page has it or is about to; and Plotly when a figure asks for it. */
function loader(version: string, runtime: Bundled, plotly: Bundled): string {
  const notices = packageNotices([...runtime.inputs, ...plotly.inputs]);
  const names = notices.filter(({ within }) => !within).map(({ name }) => name);
  const text = `${readFileSync(join(root, "LICENSE"), "utf8")}\n${formatNotices(notices)}`;
  return `/*! Packed in this script: power-of-withholding, ${names.join(", ")}; and their notices, which "Licences" under live() unpacks. */
{
const name = ${JSON.stringify(runtimeName(version))}, queue = (globalThis[name] ??= []);
if (!queue.plotly) {
  const unpack = (text) => new Response(new Blob([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
  queue.plotly = () => unpack("${pack(plotly.text)}");
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

function runtime(version: string): Bundled {
  const data = dataFiles().map((file) => [file, readFileSync(join(root, "data", file), "utf8")]);
  const path = (file: string): string => JSON.stringify(join(library, file));
  const style = styleSheet();
  const start = `require(${path("notebook/page/live/startLive.js")}).startLive(${JSON.stringify(version)}, { "../lib": library, arquero }, ${JSON.stringify(style.text)})`;
  // What a page needs of the browser is not looked at in a worker.
  const contents = [
    `import * as library from ${path("index.js")};`,
    `import * as arquero from "arquero";`,
    `globalThis.__powerOfWithholdingData = ${JSON.stringify(Object.fromEntries(data))};`,
    `if (globalThis.document) ${start};`,
    `else require(${path("notebook/page/serveWork.js")}).serveWork([{ imports: library }]);`,
  ].join("\n");
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    metafile: true,
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    legalComments: "eof",
  });
  // A function with a name, so that a worker can run the same text.
  return {
    text: `(globalThis.__powerOfWithholdingPage = function () {${outputFiles[0]!.text}})();`,
    inputs: [...Object.keys(metafile.inputs), ...style.inputs],
  };
}

const styles = ["colours", "article", "figure", "input", "live"];
const styleFile = (name: string): string => join(root, `lib/edition/style/${name}.css`);

/** The edition's styles inside live outputs only, and KaTeX with its fonts. */
function styleSheet(): Bundled {
  const text = styles
    .map((name) => readFileSync(styleFile(name), "utf8").replaceAll(":root", "&"))
    .join("\n");
  const katex = JSON.stringify(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    metafile: true,
    stdin: {
      contents: `@import ${katex};\n.power-of-withholding {\n${text}\n}`,
      resolveDir: root,
      loader: "css",
    },
    bundle: true,
    write: false,
    minify: true,
    outdir: "/",
    loader: { ".woff2": "dataurl", ".woff": "empty", ".ttf": "empty" },
  });
  return { text: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) };
}
