import { readFileSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { recordFile } from "../../ownFiles.js";
import { parseNotices } from "./formatNotices.js";
import { splitLicence, type LicenceNotice } from "./notice.js";

/**
 * The notices of all packages from which files were bundled, and of what these packages contain
 * without saying so.
 *
 * @param inputs - paths of bundled files, from `folder` on
 * @param folder - the project's
 * @throws Error when a package has no notice
 */
export function packageNotices(inputs: Iterable<string>, folder: string): LicenceNotice[] {
  const record = parseNotices(readFileSync(recordFile, "utf8"));
  // Where this paper is itself an installed package, others lie beside it.
  const paper = packageFolder(join(folder, "package.json"));
  const folders = [...inputs].map((path) => packageFolder(resolve(folder, path)));
  const packages = [...new Set(folders)].filter((each) => each !== "" && each !== paper).sort();
  const own = packages.map((each) => readPackage(folder, each, record));
  return [...own, ...own.flatMap((notice) => within(folder, notice, record))];
}

/** What a package contains without saying so, of the very version that was looked into. */
function within(
  folder: string,
  { name, version }: LicenceNotice,
  record: readonly LicenceNotice[],
): LicenceNotice[] {
  const found = record.filter((notice) => notice.within?.startsWith(`${name} `));
  const older = found.find((notice) => notice.within !== `${name} ${version}`);
  if (older)
    throw new Error(
      `${relative(folder, recordFile)}: expected what ${name} ${version} contains, found what ${older.within} contains; ` +
        `look into the new version (for Plotly: npm install plotly.js@${version} in an empty folder), correct the notices, and write its version into each of them`,
    );
  return found;
}

/** `…/node_modules/arquero/src/x.js` is of `…/node_modules/arquero`; what is in none is of no package. */
const packageFolder = (path: string): string =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path.replaceAll("\\", "/"))?.[0] ?? "";

function readPackage(
  project: string,
  folder: string,
  record: readonly LicenceNotice[],
): LicenceNotice {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  const recorded = record.find((notice) => notice.name === name && !notice.within);
  if (recorded) return { ...recorded, version };
  const read = (named: RegExp): string =>
    readdirSync(folder)
      .filter((file) => named.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), "utf8").trim())
      .join("\n\n");
  const text = read(/^(licen[cs]e|copying|notice)([-_.]|$)/i);
  const others = read(/^third[-_]?party[-_]?(notice|licen[cs]e)s?(text)?([-_.]|$)/i);
  if (!text || !license)
    throw new Error(
      `${name} ${version} is bundled: expected a licence file and a "license" in package.json in ${relative(project, folder)}, found no ${text ? `"license"` : "licence file"}; ` +
        `copy its notice from its own repository to ${relative(project, recordFile)}, as "* ${name} (${license ?? "LICENCE"})", its holders, an empty line and the terms`,
    );
  const { holders, terms } = splitLicence(text);
  return { name, version, licence: license, holders, terms: [terms, others].join("\n\n").trim() };
}
