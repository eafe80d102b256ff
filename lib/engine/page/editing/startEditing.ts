import { sayWord } from "../addScript.js";
import type { EditablePage, Editing } from "../followEdits.js";
import { startCompiler, type Compiler } from "./compiler.js";
import { confineCode } from "./confineCode.js";
import { createGuard } from "./createGuard.js";
import { editNotebook, type EditedNotebook } from "./editNotebook.js";
import { followUndo } from "./followUndo.js";
import { readFile } from "./readFile.js";
import { ownFilesAlone } from "./ownFilesAlone.js";
import { stayHere } from "./stayHere.js";

/** Makes the notebooks of a page editable, each when its reader first asks for it. */
export function startEditing(
  { notebooks, memory, readContents, sayWord: tellPage }: EditablePage,
  style: string,
): Editing {
  const sheet = document.createElement("style");
  sheet.textContent = style;
  document.head.append(sheet);
  stayHere();
  confineCode();
  const word = crypto.getRandomValues(new Uint8Array(16)).join("");
  sayWord(word);
  tellPage(word);
  const guard = createGuard();
  const edited = new Map<string, Promise<EditedNotebook>>();
  const open: EditedNotebook[] = [];
  let compiler: Promise<Compiler> | undefined;
  const undo = followUndo(open);
  const begin = async (name: string): Promise<EditedNotebook> => {
    const running = notebooks.find((notebook) => notebook.name === name)!;
    const file = await readFile(name);
    // Nothing is run or shown before.
    compiler ??= Promise.all([startCompiler(), ownFilesAlone(word)]).then(([started]) => started);
    const onChange = (): void => {
      undo.draw();
      readContents();
    };
    const notebook = editNotebook(running, file, compiler, guard, memory, onChange);
    open.push(notebook);
    return notebook;
  };
  const notebook = (name: string): Promise<EditedNotebook> => {
    const known = edited.get(name) ?? begin(name);
    edited.set(name, known);
    known.catch(() => edited.delete(name));
    return known;
  };
  return {
    open: async (name, cell) => (await notebook(name)).open(cell),
    add: async (name, kind, after) => (await notebook(name)).add(kind, after),
    restore: async (name) => (await notebook(name)).restore(),
    text: async (name) => (await notebook(name)).text(),
    take: async (name, file) => (await notebook(name)).take(file.name, await file.text()),
  };
}
