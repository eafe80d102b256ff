import type { Memory } from "./memory.js";

/** Set where the reader has switched off the letters that act alone: speech input may type them by mistake. */
let lettersAct = true;

/** Makes the switch of the letters live, and remembers it. */
export function followLetters({ recall, remember, onOther }: Memory): void {
  const box = document.querySelector<HTMLInputElement>("[data-action=letters]");
  if (!box) return;
  const take = (state: string | null): void => void (lettersAct = box.checked = state !== "off");
  box.disabled = false;
  box.addEventListener("change", () => {
    lettersAct = box.checked;
    remember("letters", box.checked ? "on" : "off");
  });
  onOther("letters", take);
  take(recall("letters"));
}

/** Calls `act` when a key is pressed alone: a letter outside all controls, another outside those that use it. */
export function onKey(wanted: string, act: (event: KeyboardEvent) => void): void {
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== wanted || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if (key.length === 1 && !lettersAct) return;
    const uses =
      key.length === 1
        ? "a, button, input, textarea, select, summary, [tabindex], [contenteditable]"
        : "input, textarea, select, .table, [contenteditable]";
    if (!(target instanceof Element && target.closest(uses))) act(event);
  });
}
