/** A paper on disk: a folder that holds `LICENSE`, `notebooks/`, `data/`, and `lib/`, which is compiled into `lib/dist`. */
export interface Project {
  readonly folder: string;
  /** Name of its package, after which its kernel and its single-file edition are named. */
  readonly name: string;
  /** Of its package. */
  readonly version: string;
  /** Whether it is a package that another folder has installed, without sources, tests and scripts. */
  readonly isInstalled: boolean;
  /** Its compiled library, which notebooks import as `../lib`. */
  readonly library: string;
  /** The compiled module that describes the paper, as its `paper`. */
  readonly description: string;
}

/**
 * The project that a module belongs to: the nearest folder above it whose `package.json` gives a name.
 * Node's modules are not imported, since pages are bundled from this library.
 *
 * @param address - the module's `import.meta.url`
 */
export function findProject(address: string): Project {
  const { dirname, join } = process.getBuiltinModule("node:path");
  const { fileURLToPath } = process.getBuiltinModule("node:url");
  for (let folder = dirname(fileURLToPath(address)); ; folder = dirname(folder)) {
    const { name, version = "0" } = packageAt(join(folder, "package.json"));
    if (name !== undefined)
      return {
        folder,
        name,
        version,
        isInstalled: /[\\/]node_modules[\\/]/.test(folder),
        library: join(folder, "lib/dist/index.js"),
        description: join(folder, "lib/dist/paper.js"),
      };
    if (folder === dirname(folder))
      throw new Error(`project: expected a package.json with a name above ${address}, found none`);
  }
}

function packageAt(file: string): { name?: string; version?: string } {
  const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, "utf8")) as { name?: string; version?: string };
}
