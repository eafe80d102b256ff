import { interfaceWords as words } from "../interfaceWords.js";

/**
 * Whether a guess in view keeps a presenter who turns. The first time it says that it is open; the second time it
 * locks in what stands there, or shows the answer without a guess; then there is nothing left to wait for.
 */
export function waitsForGuess(): boolean {
  const open = [...document.querySelectorAll<HTMLElement>('.guess[data-state="open"]')];
  // Guesses that are made together have their buttons at the last.
  const guess = open.filter((each) => each.checkVisibility()).at(-1);
  if (!guess) return false;
  const note = guess.querySelector(".open-note")!;
  const [lock, show] = guess.querySelectorAll<HTMLButtonElement>(".actions button");
  if (note.textContent === "") {
    note.textContent = lock!.disabled ? words.guessFirst : words.lockFirst;
    return true;
  }
  (lock!.disabled ? show! : lock!).click();
  // Letters are keys again: no button was reached by Tab.
  (document.activeElement as HTMLElement).blur();
  return true;
}
