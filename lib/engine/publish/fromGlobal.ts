import type { Plugin } from "esbuild";

/** A package that another script of the page leaves under a global name. */
export const fromGlobal = (name: string, global: string): Plugin => ({
  name,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: name }));
    onLoad({ filter: /.*/, namespace: name }, () => ({
      contents: `module.exports = globalThis.${global};`,
    }));
  },
});
