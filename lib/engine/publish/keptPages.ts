import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ContentsEntry } from "./indexHtml.js";

/** A page as it was built before, with what it alone needs. */
interface KeptPage {
  readonly entry: ContentsEntry;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What the contents say of a page, for a later build that cannot make the page anew. */
export const entryElement = (entry: ContentsEntry): string =>
  `<script type="application/json" id="entry">${JSON.stringify(entry).replace(/</g, "\\u003c")}</script>`;

/** The pages that an edition has of these notebooks. */
export const keptPages = (folder: string, notebooks: readonly string[]): KeptPage[] =>
  notebooks.flatMap((name) => {
    const page = join(folder, `${name}.html`);
    const html = existsSync(page) ? readFileSync(page, "utf8") : "";
    const [, entry] =
      /<script type="application\/json" id="entry">(.*?)<\/script>/.exec(html) ?? [];
    if (!entry) return [];
    const stills = [
      ...html.matchAll(/assets\/stills\/\w+\.png|(?<=href=")data\/[\w.-]+(?=")/g),
    ].map(([file]) => file);
    const own = [`${name}.html`, `notebooks/${name}.ipynb`];
    const needed = [...own, `assets/${name}.js`, `assets/${name}.ipynb.js`, ...stills];
    const files = needed.map((file) => [file, readFileSync(join(folder, file))] as const);
    return [{ entry: JSON.parse(entry) as ContentsEntry, files: new Map(files) }];
  });

const ofAnEdition =
  /^((index|library|licences|route-[\w-]+|\d\d-[\w-]+)\.html|assets|data|notebooks|\.DS_Store)$/;

/**
 * Makes sure that a folder can be replaced by an edition, and that nothing is lost by it.
 *
 * @throws Error that names what else is in it
 */
export function checkPlace(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new Error(`--out: expected a folder, found the file ${folder}`);
  const names = found ? readdirSync(folder) : [];
  const isEdition = names.includes("index.html") && names.includes("assets");
  const other = names.find((name) => !isEdition || !ofAnEdition.test(name));
  if (other !== undefined)
    throw new Error(
      `--out: expected a folder that is new, empty or holds an edition, since it is replaced as a whole; found ${join(folder, other)}`,
    );
}
