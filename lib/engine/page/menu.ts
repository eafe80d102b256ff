/** Closes the list of notebooks where a reader expects it: on Escape, elsewhere, and once one is chosen. */
export function followMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.menu")!;
  const closeUnlessInside = ({ target }: Event): void => {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  document.addEventListener("pointerdown", closeUnlessInside);
  document.addEventListener("focusin", closeUnlessInside);
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    // Once more, and the presentation is left.
    event.preventDefault();
    menu.open = false;
    menu.querySelector("summary")!.focus();
  });
}
