/**
 * Gives the keys back to the stage after a pointer has used a control, so that an arrow turns and does not
 * move what was clicked last; a control that was reached by Tab keeps them.
 *
 * @param text - controls in which the reader goes on to write
 */
export function followPointer(isOnStage: () => boolean, text: string): void {
  let byPointer = false;
  document.addEventListener("pointerdown", () => (byPointer = true), true);
  document.addEventListener("keydown", () => (byPointer = false), true);
  const giveBack = (): void => {
    const { activeElement } = document;
    const isFree =
      byPointer && activeElement instanceof HTMLElement && activeElement !== document.body;
    if (isOnStage() && isFree && !activeElement.matches(`${text}, input.number, select`))
      activeElement.blur();
  };
  document.addEventListener("click", giveBack);
  document.addEventListener("pointerup", giveBack);
  document.addEventListener("change", giveBack);
}
