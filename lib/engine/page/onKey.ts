/** Calls `act` when a key is pressed alone, and not while the reader types or works a control that uses it. */
export function onKey(wanted: string, act: (event: KeyboardEvent) => void): void {
  document.addEventListener("keydown", (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (key !== wanted || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    const uses =
      key.length === 1
        ? "input:not([type=range]), textarea, select"
        : "input, textarea, select, .table";
    if (!(target instanceof Element && target.closest(uses))) act(event);
  });
}
