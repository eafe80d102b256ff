import { readCells } from "./readCells.js";
import type { Description, Resource } from "./schema.js";

/** What a description says of a file as a whole: rows below the head, and the digest of its text. */
type Described = Required<Pick<Resource, "rows" | "hash">>;

/** What a description is to say of a file. Node alone can ask: a page has no digest that does not make it wait. */
export function describedFile(text: string, path: string): Described {
  const { createHash } = process.getBuiltinModule("node:crypto");
  const plain = text.replace(/\r\n/g, "\n").trimEnd();
  return {
    rows: readCells(plain, `data/${path}`).length - 1,
    hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
  };
}

/**
 * Refuses a file that is not the one that was described: rows lost or added, or any character changed.
 * What the description does not say is not compared.
 *
 * @throws Error `data/t.csv: expected 3 rows and sha256:…, found 2 rows and sha256:…`
 */
export function checkFile({ path, rows, hash }: Resource, text: string): void {
  const found = describedFile(text, path);
  if (rows === (rows && found.rows) && hash === (hash && found.hash)) return;
  const expected = [rows === undefined ? [] : `${rows} rows`, hash ?? []].flat().join(" and ");
  throw new Error(
    `data/${path}: expected ${expected}, found ${found.rows} rows and ${found.hash}. Restore the file, or enter the change with npm run schema.`,
  );
}

/**
 * The text of a description in which each table says what its file is now, right behind its path.
 *
 * @throws Error naming a table whose entry is not written `"path": "…",` and so on
 */
export function describeFiles(
  text: string,
  { resources }: Description,
  readFile: (path: string) => string,
): string {
  return resources.reduce((all, { path }) => {
    const { rows, hash } = describedFile(readFile(path), path);
    const place = new RegExp(
      `("path": ${JSON.stringify(path).replace(/\./g, "\\.")},)(\\s*)(?:"rows": \\d+,\\s*)?(?:"hash": "sha256:\\w*",\\s*)?`,
    );
    if (!place.test(all))
      throw new Error(
        `data/datapackage.json: expected "path": ${JSON.stringify(path)}, with a property behind it, found none`,
      );
    return all.replace(place, `$1$2"rows": ${rows},$2"hash": "${hash}",$2`);
  }, text);
}
