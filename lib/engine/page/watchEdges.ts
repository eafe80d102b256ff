/** Fades a table out at the edges behind which it goes on. */
export function watchEdges(box: HTMLElement): void {
  for (const each of [box, ...box.children]) sizes.observe(each);
  if (watched.has(box)) return;
  watched.add(box);
  box.addEventListener("scroll", () => mark(box), { passive: true });
}

const watched = new WeakSet<HTMLElement>();
const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const box = target.closest<HTMLElement>(".table");
    if (box) mark(box);
    else sizes.unobserve(target);
  }
});

function mark(box: HTMLElement): void {
  const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = box;
  const on = {
    right: scrollWidth - clientWidth - scrollLeft > 1,
    below: scrollHeight - clientHeight - scrollTop > 1,
  };
  const sides = Object.entries(on).flatMap(([side, goesOn]) => (goesOn ? [side] : []));
  box.dataset["goesOn"] = sides.join(" ");
}
