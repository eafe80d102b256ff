/**
 * Text of a file of a paper's `data` folder. Node's modules are not imported, since pages are bundled
 * from this library.
 *
 * @param folder - the paper's
 * @throws Error `data/prices.csv: expected a file, found none`
 */
export function readDataFile(folder: string, name: string): string {
  const { existsSync, readFileSync } = process.getBuiltinModule("node:fs");
  const path = process.getBuiltinModule("node:path").join(folder, "data", name);
  if (!existsSync(path)) throw new Error(`data/${name}: expected a file, found none`);
  return readFileSync(path, "utf8");
}
