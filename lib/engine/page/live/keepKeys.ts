/**
 * Keeps from the front end what a reader types into a live output: it hears keys anywhere in its page, and
 * would move to another cell, or write into one. They reach what they are typed into all the same. Escape,
 * Shift+Enter and keys with Ctrl, Alt or Meta are the front end's.
 */
export function keepKeys(): void {
  for (const type of ["keydown", "keypress", "keyup"] as const)
    // JupyterLab listens on the way down, from the document on; VS Code on the way up.
    window.addEventListener(type, keep, true);
}

function keep(event: KeyboardEvent): void {
  const { key, target, ctrlKey, altKey, metaKey, shiftKey } = event;
  if (ctrlKey || altKey || metaKey || key === "Escape" || (key === "Enter" && shiftKey)) return;
  if (target instanceof Element && target.closest(".live-notebook")) event.stopPropagation();
}
