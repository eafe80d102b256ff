import { interfaceWords as words } from "../interfaceWords.js";

/** Above a notebook whose edits wait: runs them, or forgets them. */
export function safeNote(
  article: HTMLElement,
  why: string,
  run: () => void,
  forget: () => void,
): void {
  const note = document.createElement("p");
  note.className = "notice";
  note.textContent = `${why} `;
  for (const [label, act] of [
    [words.runThese, run],
    [words.forgetEdits, forget],
  ] as const) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => {
      note.remove();
      act();
    });
    note.append(button, " ");
  }
  article.before(note);
}
