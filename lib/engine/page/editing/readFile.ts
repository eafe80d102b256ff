import { loadPart } from "../loadPart.js";
import type { NotebookFile } from "./notebookCells.js";

/** The file of a notebook as it was published, which no page may read from a disk: it comes in a script, or in the single file's link to it. */
export async function readFile(name: string): Promise<NotebookFile> {
  const link = document.querySelector<HTMLAnchorElement>(`.source a[download="${name}.ipynb"]`)!;
  const [, carried] = /^data:.*?;base64,(.*)$/.exec(link.href) ?? [];
  if (carried !== undefined) {
    const bytes = Uint8Array.from(atob(carried), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as NotebookFile;
  }
  await loadPart(`${name}.ipynb`);
  const { notebookFiles } = globalThis as unknown as {
    notebookFiles: Readonly<Record<string, string>>;
  };
  return JSON.parse(notebookFiles[name]!) as NotebookFile;
}
