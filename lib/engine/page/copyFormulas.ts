/** A formula that is copied, alone or with text around it, is its TeX, once: a browser would give its parts and its source. */
export function copyFormulas(): void {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const range = selection.getRangeAt(0).cloneRange();
    const [first, last] = [range.startContainer, range.endContainer].map(formulaAt);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const copied = document.createElement("div");
    copied.append(range.cloneContents());
    const formulas = [...copied.querySelectorAll<HTMLElement>("[data-tex]")];
    if (formulas.length === 0) return;
    const isAlone =
      formulas.length === 1 && copied.textContent!.trim() === formulas[0]!.textContent;
    for (const formula of formulas) {
      const mark = isAlone ? "" : formula.classList.contains("display") ? "$$" : "$";
      formula.replaceWith(mark + formula.dataset["tex"]! + mark);
    }
    // Lines and cells are told apart only where they are laid out.
    copied.className = "copied";
    document.body.append(copied);
    event.clipboardData.setData("text/plain", copied.innerText.trim());
    event.clipboardData.setData("text/html", copied.innerHTML);
    copied.remove();
    event.preventDefault();
  });
}

const formulaAt = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)!.closest("[data-tex]");
