import type { BuildOptions } from "esbuild";

/**
 * How a script for a page is bundled: one classic script, in which a module has no address, with the comments that must stay.
 *
 * @param files - text of the data files that it carries, by name
 */
export const scriptOptions = (files: Readonly<Record<string, string>>) =>
  ({
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    platform: "browser",
    legalComments: "eof",
    metafile: true,
    define: { "import.meta.url": '""', notebookData: JSON.stringify(files) },
  }) as const satisfies BuildOptions;

/**
 * The script as a function that knows itself by this name, so that a worker can run the same text. It
 * leaves nothing behind: a page of Jupyter may hold the notebooks of two papers. Its modules are strict,
 * which a bundle does not say of itself. Stacks call it by its name, too, wherever it stands.
 */
export const named = (script: string): string =>
  `(function notebookPage() {"use strict";${script}})();\n//# sourceURL=notebookPage`;
