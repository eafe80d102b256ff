import { basename } from "node:path";
import type { Plugin } from "esbuild";
import { compiledModule } from "../ownFiles.js";
import type { Project } from "../project.js";
import type { Bundled } from "./assets.js";
import { pageScript } from "./pageScript.js";

/** Functions that set text, each in a module of its name; with them come KaTeX and a reader of Markdown. */
const modules = ["renderMath", "renderMarkdown"].map((name) => compiledModule(`render/${name}.js`));
const nameOf = (module: string): string => basename(module, ".js");

/** The script that sets text which has changed: a part of the edition that a page loads when a hand comes near. */
export const typesettingPart = (project: Project): Promise<Bundled> =>
  pageScript(
    project,
    [
      ...modules.map((module) => `import { ${nameOf(module)} } from ${JSON.stringify(module)};`),
      `globalThis.typesetting = { ${modules.map(nameOf).join(", ")} };`,
    ].join("\n"),
    {},
    {},
  );

/** Leaves them out of another script, which calls those of the part. */
export const typesetApart: Plugin = {
  name: "typesetting",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]render\w+\.js$/ }, ({ path }) => {
      const name = nameOf(path);
      return modules.includes(path)
        ? {
            contents: `export const ${name} = (...words) => globalThis.typesetting.${name}(...words);`,
          }
        : undefined;
    });
  },
};
