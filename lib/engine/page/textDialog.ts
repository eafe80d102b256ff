import { interfaceWords as words } from "../interfaceWords.js";
import { copyText } from "./copyText.js";

/** A dialog with a text to change, to copy, and to send where there is an address for it. */
export interface TextDialog {
  /** @param lead - says what the text is for */
  open(text: string, lead: string): void;
}

/**
 * @param name - what the dialog is called
 * @param send - address at which a text is sent
 */
export function createTextDialog(name: string, send?: (text: string) => string): TextDialog {
  const dialog = document.createElement("dialog");
  dialog.className = "text-dialog";
  dialog.setAttribute("aria-label", name);
  dialog.innerHTML = `<p></p><textarea rows="12" aria-label="${name}"></textarea>
<p>${send ? `<a>${words.send}</a> ` : ""}<button type="button">${words.copyText}</button> <button type="button">${words.close}</button></p>`;
  dialog.addEventListener("close", () => dialog.remove());
  const field = dialog.querySelector("textarea")!;
  const link = dialog.querySelector("a");
  const [copy, close] = dialog.querySelectorAll("button");
  const address = (): void => void (link!.href = send!(field.value));
  link?.addEventListener("click", address);
  copy!.addEventListener("click", () => void copyText(field.value, copy!));
  close!.addEventListener("click", () => dialog.close());
  return {
    open(text, lead) {
      field.value = text;
      dialog.querySelector("p")!.textContent = lead;
      if (link) address();
      document.body.append(dialog);
      dialog.showModal();
    },
  };
}
