import { interfaceWords as words } from "../../interfaceWords.js";
import { highlight } from "../../render/highlight.js";
import { differenceHtml } from "./differenceHtml.js";
import { openEditor, type OpenEditor } from "./openEditor.js";
import type { Help } from "./typingHelp.js";

/** A cell in the page: to read, to write, and how it differs from what was published. */
export interface CellPanel {
  /**
   * Opens the editor, or goes to it.
   *
   * @param draft - of an earlier visit, which stands there and takes no focus
   */
  open(draft?: string): void;
  /** Draws what stands there now; a cell of the reader's own was not published. */
  draw(source: string, published: string | undefined): void;
}

/** What the reader does at a cell. */
export interface CellActs {
  /** @returns whether the browser keeps the edit */
  run(source: string): Promise<boolean>;
  undo(): void;
  move(by: 1 | -1): void;
  remove(): void;
  /**
   * Keeps what is written and has not been run, or that there is nothing.
   *
   * @returns whether the browser keeps it
   */
  keepDraft(text?: string): boolean;
  /** What a screen reader calls the cell. */
  name(): string;
  /** For code alone. */
  readonly help?: Help | undefined;
  /** For a text: shows another than was published. */
  readonly show?: ((text?: string) => void) | undefined;
}

export function createCellPanel(section: HTMLElement, acts: CellActs): CellPanel {
  const details = section.querySelector<HTMLDetailsElement>(":scope > .code");
  const box = details?.querySelector<HTMLElement>(".code-box");
  const code = box?.querySelector("code");
  const mark = document.createElement("span");
  mark.className = "edit-mark";
  const changes = document.createElement("div");
  changes.className = "cell-changes";
  if (box) box.after(changes);
  else section.querySelector(":scope > .cell-bar")!.before(changes);
  const [summary] = details?.children ?? [];
  summary?.append(mark);
  let source = "";
  let published: string | undefined;
  let draft: string | undefined;
  let editor: OpenEditor | undefined;
  const isOwn = (): boolean => published === undefined;
  const focus = (selector: string): void =>
    section.querySelector<HTMLElement>(`:scope ${selector}`)?.focus();

  const bar = (): string => {
    const [mark, all] = isOwn()
      ? ["", { up: words.moveUp, down: words.moveDown, remove: words.remove }]
      : [differenceHtml(published!, draft ?? source), { undo: words.undoEdit }];
    const buttons = Object.entries(all).map(
      ([act, label]) => `<button type="button" data-do="${act}">${label}</button>`,
    );
    return `${mark}<p class="edit-bar">${buttons.join(" ")}</p>`;
  };
  const act = (what: string): void => {
    if (what === "remove") return acts.remove();
    if (what === "undo") acts.undo();
    else acts.move(what === "up" ? -1 : 1);
    focus(what === "undo" ? "[data-action=edit]" : `[data-do=${what}]`);
  };
  const draw = (): void => {
    const text = draft ?? source;
    const isEdited = text !== published;
    if (code && code.textContent !== text) code.innerHTML = highlight(text);
    section.toggleAttribute("data-edited", isEdited);
    // An edited cell has its line also where all code is folded.
    if (isEdited) section.classList.remove("is-quiet");
    const state = isOwn() ? (summary ? "" : words.ownCell) : isEdited ? words.edited : "";
    mark.textContent = draft === undefined ? state : words.notRun;
    const wasOpen = changes.querySelector("details")?.open ?? false;
    changes.innerHTML = isEdited ? bar() : "";
    if (!summary) changes.querySelector(".edit-bar")?.prepend(mark);
    const difference = changes.querySelector("details");
    if (difference) difference.open = wasOpen;
    for (const button of changes.querySelectorAll<HTMLElement>("[data-do]"))
      button.addEventListener("click", () => act(button.dataset["do"]!));
  };
  const close = (): void => {
    editor?.close();
    editor = undefined;
    if (box) box.hidden = false;
  };
  const run = async (text: string): Promise<string> => {
    const isKept = await acts.run(text);
    const told = acts.help ? `${failureText(section) ?? words.ran} ` : "";
    return told + (isKept ? words.editKept : words.editNotKept);
  };
  const write = (text: string): string => {
    draft = text === source ? undefined : text;
    const isKept = acts.keepDraft(draft);
    return draft === undefined ? "" : isKept ? words.draftKept : words.editNotKept;
  };
  const leave = (): void => {
    close();
    draw();
    focus("[data-action=edit]");
  };
  return {
    open(before) {
      details?.removeAttribute("hidden");
      if (details) details.open = true;
      if (editor) return editor.focus();
      if (box) box.hidden = true;
      const put = (place: HTMLElement): void => (box ?? changes).before(place);
      draft ??= before;
      const text = draft ?? source;
      editor = openEditor(put, acts.name(), text, { run, leave, write }, acts.help);
      if (before === undefined) editor.focus();
      else draw();
    },
    draw(now, original) {
      [source, published] = [now, original];
      if (draft !== undefined) acts.keepDraft();
      draft = undefined;
      if (editor && editor.text() !== source) editor.write(source);
      acts.show?.(source === published ? undefined : source);
      draw();
    },
  };
}

function failureText(section: HTMLElement): string | undefined {
  const parts = [...section.querySelectorAll(":scope > .failure > *")];
  return parts.length === 0 ? undefined : parts.map(({ textContent }) => textContent).join(" ");
}
