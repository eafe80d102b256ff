import { readText, type Editor } from "./editorInput.js";

/**
 * A text to edit in tables: the first of a shelf unless another is given, one from there, or the reader's own.
 *
 * @param name - the variable it will define: `const game = view(editor("game", { … }))`
 * @throws TypeError when the shelf is empty; Error when `value` is no text of the kind
 */
export function editor(
  name: string,
  {
    label,
    shelf,
    open,
    value = Object.keys(shelf)[0],
  }: Pick<Editor, "label" | "shelf" | "open"> & { readonly value?: string },
): Editor {
  if (value === undefined)
    throw new TypeError(`editor "${name}": shelf must hold a text, got none`);
  const load: Editor["load"] = () => import("../page/editor.js");
  const made: Editor = { kind: "editor", name, shared: false, label, shelf, value, open, load };
  return { ...made, value: readText(made, value) };
}
