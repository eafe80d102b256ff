import type { Resource } from "../data/schema.js";
import type { Paper } from "../paper.js";
import { describeDomain } from "../words/domain.js";

/** A table of the assumptions that have a symbol of the paper's, for its README. */
export function notationList({ assumptions, notation }: Paper): string {
  const rows = Object.entries(assumptions)
    .filter(([name]) => notation.some(({ symbol, isOurs }) => symbol === name && !isOurs))
    .map(
      ([name, { text, name: says, domain, value }]) =>
        `| \`${name}\` | ${text} | ${says} | ${describeDomain(domain)} | ${value} |`,
    );
  return ["| code | paper | says | domain | default |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

/** Every data file below its licence. */
export function licenceList(resources: readonly Resource[]): string {
  return groups(resources)
    .map(([title, paths]) => [title, ...paths.map((path) => `    data/${path}`)].join("\n"))
    .join("\n\n");
}

/** The same with links. */
export function licenceLinks(resources: readonly Resource[]): string {
  return groups(resources)
    .map(([title, paths]) => {
      const links = paths.map((path) => `[\`${path}\`](data/${path})`);
      return `- **${title}**: ${links.join(", ")}.`;
    })
    .join("\n");
}

function groups(resources: readonly Resource[]): [title: string, paths: string[]][] {
  const found = new Map<string, string[]>();
  for (const { path, licenses = [] } of resources) {
    const title = licenses.map((licence) => licence.title).join("; ");
    found.set(title, [...(found.get(title) ?? []), path]);
  }
  return [...found];
}

/**
 * Text with a list written anew between the line that names it and the line that ends it; text without
 * that line stays as it is.
 *
 * @param begin - the whole line above the list
 * @param end - the whole line below it
 */
export function withList(text: string, begin: string, end: string, list: string): string {
  const from = text.indexOf(`${begin}\n`);
  if (from < 0) return text;
  const to = text.indexOf(`\n${end}`, from);
  return `${text.slice(0, from)}${begin}\n\n${list}\n${to < 0 ? "" : text.slice(to)}`;
}
