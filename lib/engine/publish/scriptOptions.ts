import type { BuildOptions } from "esbuild";

/** How a script for a page is bundled: one classic script, in which a module has no address, with the comments that must stay. */
export const scriptOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: "iife",
  target: "es2022",
  platform: "browser",
  legalComments: "eof",
  metafile: true,
  define: { "import.meta.url": '""' },
} as const satisfies BuildOptions;

/** The script as a function with a name, so that a worker can run the same text. */
export const named = (script: string): string =>
  `(globalThis.__notebookPage = function () {${script}})();`;
