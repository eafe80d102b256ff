import { format } from "prettier";
import type { Notebook } from "../dataflow/notebook.js";
import { parseContent } from "./readNotebook.js";
import { splitLines } from "../dataflow/splitLines.js";
import { writeNotebooks } from "./writeNotebook.js";

/** The code of a cell as Prettier writes it, without a last newline. */
async function formatSource(source: string): Promise<string> {
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
 * @throws Error naming each cell that is not formatted, with `check`, or each file that was changed meanwhile
 */
export async function formatNotebooks(
  notebooks: readonly Notebook[],
  check: boolean,
): Promise<void> {
  const found: string[] = [];
  const texts = new Map<Notebook, string>();
  for (const notebook of notebooks) {
    const { file, cells, text } = notebook;
    const content = parseContent(text) as { cells: { source: string[] }[] };
    const before = found.length;
    for (const { kind, number, source } of cells) {
      if (kind !== "code") continue;
      const formatted = await formatSource(source);
      if (formatted === source) continue;
      found.push(`${file}, cell ${number}: not formatted`);
      content.cells[number - 1]!.source = splitLines(formatted);
    }
    if (found.length > before) texts.set(notebook, `${JSON.stringify(content, null, 1)}\n`);
  }
  if (check && found.length > 0)
    throw new Error(`${found.join("\n")}\nFormat them with npm run format.`);
  if (!check) writeNotebooks(texts);
}
