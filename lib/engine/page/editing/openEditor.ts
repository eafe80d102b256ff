import { interfaceWords as words } from "../../interfaceWords.js";
import { createCodeEditor, type CodeEditor } from "./codeEditor.js";
import { typingHelp, type Help, type Missing } from "./typingHelp.js";

export interface OpenEditor extends Pick<CodeEditor, "focus" | "text" | "write"> {
  close(): void;
}

/** What becomes of a text. */
export interface TextActs {
  /** @returns what is to be said of it, when it has run */
  run(text: string): Promise<string>;
  leave(): void;
  /** It has changed. @returns what is to be said of it */
  write(text: string): string;
}

/**
 * Opens an editor, with what a reader does in it below.
 *
 * @param put - puts it in its place in the page
 * @param name - what a screen reader calls it
 * @param help - with code; a text has none
 */
export function openEditor(
  put: (place: HTMLElement) => void,
  name: string,
  source: string,
  { run, leave, write }: TextActs,
  help: Help | undefined,
): OpenEditor {
  const place = document.createElement("div");
  place.className = "cell-editor";
  place.setAttribute("role", "group");
  place.setAttribute("aria-label", name);
  place.innerHTML = `<div></div><p class="edit-bar"><button type="button" data-do="run">${help ? words.run : words.show}</button> <kbd>Shift+Enter</kbd> <button type="button" data-do="leave">${words.close}</button> <kbd>Esc</kbd> <span class="missing"></span> <span role="status"></span></p>
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
  const missing = place.querySelector(".missing")!;
  const offerImports = (names: readonly Missing[]): void => {
    const buttons = names.map(({ name, at, text }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = words.importName(name);
      button.addEventListener("click", () => {
        missing.replaceChildren();
        editor.insert(at, text);
        editor.focus();
      });
      return button;
    });
    missing.replaceChildren(...buttons);
  };
  const written = place.firstElementChild as HTMLElement;
  const changed = (): void => {
    say(write(editor.text()));
    // What was to be inserted may no longer have its place.
    missing.replaceChildren();
  };
  const keys = { run: act, leave, changed };
  const more = help && typingHelp(help, offerImports);
  const editor = createCodeEditor(written, name, source, keys, !!help, more);
  return {
    ...editor,
    close() {
      place.remove();
      editor.end();
    },
  };
}
