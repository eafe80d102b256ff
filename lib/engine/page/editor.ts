import { interfaceWords as words } from "../interfaceWords.js";
import { sheetsHtml, shelfHtml } from "../render/editorHtml.js";
import { copyText } from "./copyText.js";
import { controlsOf, type Document } from "../words/document.js";
import { readText, type Editor, type Kept } from "../words/editorInput.js";

/**
 * Makes an editor live. What is wrong is said at its place, and the last text in which nothing was wrong stays
 * the value.
 *
 * @returns draws the value that is kept, should it be another
 */
export function bindEditor(element: HTMLElement, input: Editor, kept: Kept): () => void {
  const find = <E extends HTMLElement>(selector: string): E | null =>
    element.querySelector<E>(selector);
  const sheets = find(".editor-sheets");
  const refusal = find(".editor-exchange .refusal");
  let draft = input.open(kept.get());
  const take = (next: Document): void => {
    draft = next;
    if (next.text !== null && next.text !== kept.get()) kept.set(next.text);
    else drawDocument();
  };
  const refuse = (message: string): void => {
    if (!refusal) return;
    refusal.textContent = message;
    refusal.hidden = message === "";
  };
  const attempt = (act: () => void): void => {
    try {
      act();
      refuse("");
    } catch (error) {
      refuse((error as Error).message);
    }
  };
  const drawDocument = (): void => {
    if (!sheets) return;
    const fresh = sheets.cloneNode() as HTMLElement;
    fresh.innerHTML = sheetsHtml(draft);
    morph(sheets, fresh);
    enable(sheets);
    const files = find(".editor-files")!;
    const isWhole = draft.text !== null;
    files.innerHTML = isWhole
      ? `${draft.files.map(({ name }, k) => `<button type="button" data-do="file" data-file="${k}"></button>`).join(" ")} ${kept.link("") === null ? "" : `<button type="button" data-do="link">${words.copyItsLink}</button>`}`
      : "";
    for (const button of files.querySelectorAll<HTMLElement>("[data-file]"))
      button.textContent = `${words.downloadFile} ${draft.files[Number(button.dataset["file"])]!.name}`;
  };
  const does: Readonly<Record<string, (button: HTMLElement) => void>> = {
    take: () => take(input.open(find<HTMLTextAreaElement>("textarea")!.value, "text")),
    file(button) {
      const { name, text } = draft.files[Number(button.dataset["file"])]!;
      const link = document.createElement("a");
      link.download = name;
      link.href = `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;
      link.click();
    },
    link(button) {
      const link = kept.link(draft.text!);
      if (link === null) throw new RangeError(words.linkTooLong);
      void copyText(link, button);
    },
  };
  element.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset["at"] === undefined) return;
    const field = controlsOf(draft)[Number(target.dataset["at"])]!;
    if ("write" in field) take(field.write(target.value));
  });
  element.addEventListener("click", ({ target }) => {
    const button = (target as HTMLElement).closest("button");
    if (!button) return;
    const { at, do: what } = button.dataset;
    if (what !== undefined) attempt(() => does[what]!(button));
    if (at === undefined) return;
    const control = controlsOf(draft)[Number(at)]!;
    if ("press" in control) take(control.press());
    // The button that was pressed may be gone, or be another.
    if (!element.contains(document.activeElement))
      sheets!.querySelector<HTMLElement>("button")!.focus();
  });
  element.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement) kept.set(readText(input, target.value));
    else if (target instanceof HTMLInputElement && target.files?.[0]) {
      const file = target.files[0];
      void file.text().then((text) => attempt(() => take(input.open(text, file.name))));
      target.value = "";
    }
  });
  enable(element);
  return () => {
    const value = kept.get();
    if (draft.text !== value) draft = input.open(value);
    const select = find<HTMLSelectElement>("select")!;
    const isFocused = select === document.activeElement;
    select.outerHTML = shelfHtml(input, value);
    const fresh = find<HTMLSelectElement>("select")!;
    fresh.disabled = false;
    if (isFocused) fresh.focus();
    drawDocument();
  };
}

const enable = (element: HTMLElement): void => {
  for (const control of element.querySelectorAll<HTMLInputElement>(
    "input, button, select, textarea",
  ))
    control.disabled = false;
};

/** Makes a tree like another and keeps what is there, so that a hand that writes or presses is not disturbed. */
function morph(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes])
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) old.setAttribute(name, value);
  if (old instanceof HTMLInputElement) {
    if (old !== document.activeElement) old.value = (fresh as HTMLInputElement).value;
    return;
  }
  const [have, want] = [[...old.childNodes], [...fresh.childNodes]];
  const isAlike =
    have.length === want.length && have.every(({ nodeName }, k) => nodeName === want[k]!.nodeName);
  if (!isAlike) return old.replaceChildren(...want);
  have.forEach((node, k) => {
    if (node instanceof Element) morph(node, want[k] as Element);
    else if (node.nodeValue !== want[k]!.nodeValue) node.nodeValue = want[k]!.nodeValue;
  });
}
