import { interfaceWords as words } from "../../interfaceWords.js";
import { highlight } from "../../render/highlight.js";
import { createCodeEditor, type CodeEditor } from "./codeEditor.js";
import { differenceHtml } from "./differenceHtml.js";
import { typingHelp, type Help } from "./typingHelp.js";

/** The code of a cell in the page: to read, to write, and how it differs from what was published. */
export interface CellPanel {
  /** Opens the editor, or goes to it. */
  open(): void;
  /** Draws what runs now. */
  draw(source: string, original: string): void;
}

/** What the reader does at a cell. */
export interface CellActs {
  /** @returns whether the browser keeps the edit */
  run(source: string): Promise<boolean>;
  undo(): void;
  readonly help: Help;
}

/** @param number - of the cell, as messages name it */
export function createCellPanel(section: HTMLElement, number: number, acts: CellActs): CellPanel {
  const details = section.querySelector<HTMLDetailsElement>(":scope > .code")!;
  const box = details.querySelector<HTMLElement>(".code-box")!;
  const code = box.querySelector("code")!;
  const mark = document.createElement("span");
  mark.className = "edit-mark";
  details.querySelector("summary")!.append(mark);
  const changes = document.createElement("div");
  box.after(changes);
  let [source, original] = [code.textContent, code.textContent];
  let draft: string | undefined;
  let editor: CodeEditor | undefined;
  const name = words.codeOfCell(number);

  const draw = (): void => {
    const text = draft ?? source;
    const isEdited = text !== original;
    if (code.textContent !== text) code.innerHTML = highlight(text);
    section.toggleAttribute("data-edited", isEdited);
    // An edited cell has its line also where all code is folded.
    if (isEdited) section.classList.remove("is-quiet");
    mark.textContent = isEdited ? (draft === undefined ? words.edited : words.notRun) : "";
    const wasOpen = changes.querySelector("details")?.open ?? false;
    changes.innerHTML = isEdited
      ? `${differenceHtml(original, text)}<p class="edit-bar"><button type="button">${words.undoEdit}</button></p>`
      : "";
    const difference = changes.querySelector("details");
    if (difference) difference.open = wasOpen;
    changes.querySelector("button")?.addEventListener("click", () => {
      acts.undo();
      box.querySelector<HTMLElement>("[data-action=edit]")!.focus();
    });
  };
  let place: HTMLElement | undefined;
  const close = (): void => {
    place?.remove();
    editor?.end();
    editor = undefined;
    box.hidden = false;
  };
  const open = (): void => {
    details.removeAttribute("hidden");
    details.open = true;
    if (editor) return editor.focus();
    place = document.createElement("div");
    place.className = "cell-editor";
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", name);
    place.innerHTML = `<div></div><p class="edit-bar"><button type="button" data-do="run">${words.run}</button> <kbd>Shift+Enter</kbd> <button type="button" data-do="leave">${words.close}</button> <kbd>Esc</kbd> <span role="status"></span></p>
<p class="edit-note">${words.editNote}</p>`;
    box.hidden = true;
    box.before(place);
    const status = place.querySelector("[role=status]")!;
    const say = (text: string): void => void (status.textContent = text);
    const run = (): void => {
      const text = editor!.text();
      say(words.running);
      acts.run(text).then(
        (isKept) =>
          say(
            `${failureText(section) ?? words.ran} ${isKept ? words.editKept : words.editNotKept}`,
          ),
        (error: unknown) => say((error as Error).message),
      );
    };
    const leave = (): void => {
      const text = editor!.text();
      draft = text === source ? undefined : text;
      close();
      draw();
      box.querySelector<HTMLElement>("[data-action=edit]")!.focus();
    };
    place.querySelector("[data-do=run]")!.addEventListener("click", run);
    place.querySelector("[data-do=leave]")!.addEventListener("click", leave);
    const written = place.firstElementChild as HTMLElement;
    const keys = { run, leave, changed: () => say("") };
    editor = createCodeEditor(written, name, draft ?? source, keys, typingHelp(acts.help));
    editor.focus();
  };
  return {
    open,
    draw(now, published) {
      [source, original] = [now, published];
      draft = undefined;
      if (editor && editor.text() !== source) editor.write(source);
      draw();
    },
  };
}

function failureText(section: HTMLElement): string | undefined {
  const parts = [...section.querySelectorAll(":scope > .failure > *")];
  return parts.length === 0 ? undefined : parts.map(({ textContent }) => textContent).join(" ");
}
