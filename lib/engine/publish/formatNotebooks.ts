import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import type { Notebook } from "../dataflow/notebook.js";

/** The code of a cell as Prettier writes it, without a last newline. */
export async function formatSource(source: string): Promise<string> {
  return (
    await format(source, {
      parser: "typescript",
      printWidth: 100,
      embeddedLanguageFormatting: "off",
    })
  ).replace(/\n$/, "");
}

/**
 * Formats the code cells of notebooks, or, with `check`, says which are not formatted; nothing else in a file changes.
 *
 * @throws Error naming each cell that is not formatted, with `check`
 */
export async function formatNotebooks(
  notebooks: readonly Notebook[],
  check: boolean,
): Promise<void> {
  const found: string[] = [];
  for (const { project, file, cells } of notebooks) {
    const path = join(project.folder, file);
    const content = JSON.parse(readFileSync(path, "utf8")) as { cells: { source: string[] }[] };
    const before = found.length;
    for (const { kind, number, source } of cells) {
      if (kind !== "code") continue;
      const formatted = await formatSource(source);
      if (formatted === source) continue;
      found.push(`${file}, cell ${number}: not formatted`);
      content.cells[number - 1]!.source = formatted.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    }
    if (check || found.length === before) continue;
    writeFileSync(`${path}.new`, `${JSON.stringify(content, null, 1)}\n`);
    renameSync(`${path}.new`, path);
  }
  if (check && found.length > 0)
    throw new Error(`${found.join("\n")}\nFormat them with npm run format.`);
}
