import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { build, transformSync } from "esbuild";
import { styleFile } from "../ownFiles.js";
import type { Project } from "../project.js";

const require = createRequire(import.meta.url);

/** The style sheet with its fonts: as files beside it, or inside it for a single-file edition. */
export async function styleSheet(
  fonts: "beside" | "inside",
): Promise<{ name: string; contents: Uint8Array }[]> {
  const { outputFiles } = await build({
    entryPoints: [styleFile("edition")],
    bundle: true,
    write: false,
    minify: true,
    outdir: "/",
    assetNames: "fonts/[name]",
    loader: {
      ".woff2": fonts === "inside" ? "dataurl" : "file",
      ".woff": "empty",
      ".ttf": "empty",
    },
  });
  return outputFiles.map(({ path, contents }) => ({ name: path.replace(/^[\\/]/, ""), contents }));
}

export const katexScript = (): string =>
  readFileSync(join(dirname(require.resolve("katex")), "katex.min.js"), "utf8");

/** Plotly, minified once a version and kept in the project's `dist`. */
export function plotlyScript({ folder }: Project): string {
  const file = require.resolve("plotly.js-dist");
  const { version } = require("plotly.js-dist/package.json") as { version: string };
  const kept = join(folder, `dist/plotly-${version}.min.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const { code } = transformSync(readFileSync(file, "utf8"), {
    minify: true,
    legalComments: "none",
  });
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, code);
  return code;
}
