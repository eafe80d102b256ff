import { interfaceWords as words } from "../../interfaceWords.js";
import { createCodeEditor, type CodeEditor } from "./codeEditor.js";
import { typingHelp, type Help } from "./typingHelp.js";

export interface OpenEditor extends Pick<CodeEditor, "focus" | "text" | "write"> {
  close(): void;
}

/**
 * Opens an editor, with what a reader does in it below.
 *
 * @param put - puts it in its place in the page
 * @param name - what a screen reader calls it
 * @param run - runs a text; what comes of it is said
 * @param help - with code; a text has none
 */
export function openEditor(
  put: (place: HTMLElement) => void,
  name: string,
  source: string,
  run: (text: string) => Promise<string>,
  leave: () => void,
  help: Help | undefined,
): OpenEditor {
  const place = document.createElement("div");
  place.className = "cell-editor";
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", name);
  place.innerHTML = `<div></div><p class="edit-bar"><button type="button" data-do="run">${help ? words.run : words.show}</button> <kbd>Shift+Enter</kbd> <button type="button" data-do="leave">${words.close}</button> <kbd>Esc</kbd> <span role="status"></span></p>
${help ? `<p class="edit-note">${words.editNote}</p>` : ""}`;
  put(place);
  const status = place.querySelector("[role=status]")!;
  const say = (text: string): void => void (status.textContent = text);
  const act = (): void => {
    say(words.running);
    run(editor.text()).then(say, (error: unknown) => say((error as Error).message));
  };
  place.querySelector("[data-do=run]")!.addEventListener("click", act);
  place.querySelector("[data-do=leave]")!.addEventListener("click", leave);
  const written = place.firstElementChild as HTMLElement;
  const keys = { run: act, leave, changed: () => say("") };
  const editor = createCodeEditor(written, name, source, keys, !!help, help && typingHelp(help));
  editor.focus();
  return {
    ...editor,
    close() {
      place.remove();
      editor.end();
    },
  };
}
