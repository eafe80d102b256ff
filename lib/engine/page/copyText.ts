import { interfaceWords as words } from "../interfaceWords.js";

/**
 * Puts a text on the clipboard and says so on the button. Where a page may not, as on plain HTTP or in another page's
 * frame, the text stands selected in a field beside the button.
 */
export async function copyText(text: string, button: HTMLElement): Promise<void> {
  const label = (button.dataset["label"] ??= button.textContent!);
  const say = (said: string): void => {
    button.textContent = said;
    window.setTimeout(() => (button.textContent = label), 2500);
  };
  try {
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch {
    const field = document.createElement("textarea");
    Object.assign(field, { className: "to-copy", readOnly: true, rows: 2, value: text });
    field.setAttribute("aria-label", words.toCopy);
    button.after(field);
    field.select();
    say(document.execCommand("copy") ? words.copied : words.copyKeys);
    field.addEventListener("blur", () => field.remove());
  }
}
