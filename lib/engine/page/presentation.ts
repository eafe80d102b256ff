import { onKey } from "./onKey.js";
import { redrawPlots } from "./plot.js";

/**
 * Presents the page one section at a time in large type: a button, the key `p`, arrow keys and a
 * clicker's page keys. The section is kept in the address as `?present=3`; paper shows all of them.
 */
export function followPresentation(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-action=present]");
  if (!button) return;
  const root = document.documentElement;
  const bar = document.querySelector<HTMLElement>(".present-bar")!;
  const sections = readSections();
  let at = -1;
  const show = (next: number): void => {
    const before = at;
    at = next;
    const presenting = at >= 0;
    if (presenting) root.dataset["present"] = "";
    else delete root.dataset["present"];
    sections.forEach((cells, i) =>
      cells.forEach((cell) => cell.classList.toggle("is-off", presenting && i !== at)),
    );
    bar.hidden = !presenting;
    // A section that stands alone still has its title above it.
    const heading = bar.querySelector("h1")!;
    const article = sections[at]?.[0]!.closest("article");
    heading.textContent = article?.querySelector("h1")?.textContent ?? "";
    heading.hidden = sections[at]?.some((cell) => cell.querySelector("h1")) ?? true;
    bar.querySelector("[role=status]")!.textContent = presenting
      ? `${at + 1} of ${sections.length}`
      : "";
    bar.querySelector<HTMLButtonElement>("[data-step='-1']")!.disabled = at === 0;
    bar.querySelector<HTMLButtonElement>("[data-step='1']")!.disabled = at === sections.length - 1;
    button.setAttribute("aria-pressed", String(presenting));
    const address = new URL(location.href);
    if (presenting) address.searchParams.set("present", String(at + 1));
    else address.searchParams.delete("present");
    history.replaceState(null, "", address);
    if (before < 0 !== at < 0) redrawPlots();
    else window.dispatchEvent(new Event("resize"));
    if (presenting) scrollTo(0, 0);
    else sections[before]?.[0]!.scrollIntoView();
  };
  const turn = (by: number): void => {
    if (at >= 0) show(Math.max(0, Math.min(sections.length - 1, at + by)));
  };
  const toggle = (): void => show(at >= 0 ? -1 : sectionInView(sections));
  button.addEventListener("click", toggle);
  for (const step of bar.querySelectorAll<HTMLButtonElement>("[data-step]"))
    step.addEventListener("click", () => turn(Number(step.dataset["step"])));
  onKey("p", toggle);
  onKey("Escape", () => at >= 0 && toggle());
  onKey("ArrowRight", () => turn(1));
  onKey("ArrowLeft", () => turn(-1));
  // A clicker sends page keys: within a long section they scroll, at its end they turn.
  onKey("PageDown", (event) => {
    if (at < 0 || innerHeight + scrollY < root.scrollHeight - 8) return;
    event.preventDefault();
    turn(1);
  });
  onKey("PageUp", (event) => {
    if (at < 0 || scrollY > 8) return;
    event.preventDefault();
    turn(-1);
  });
  // A slider that has been dragged gives the keys back to the presenter.
  document.addEventListener("pointerup", ({ target }) => {
    if (at >= 0 && target instanceof HTMLElement && target.matches("input[type=range]"))
      target.blur();
  });
  const asked = Number(new URLSearchParams(location.search).get("present"));
  if (Number.isInteger(asked) && asked >= 1) show(Math.min(asked, sections.length) - 1);
}

/** The cells of the page, cut where a title or a heading of the second level begins. */
function readSections(): HTMLElement[][] {
  const sections: HTMLElement[][] = [];
  for (const cell of document.querySelectorAll<HTMLElement>("main .cell")) {
    if (sections.length === 0 || cell.querySelector(":scope > h1, :scope > h2")) sections.push([]);
    sections.at(-1)!.push(cell);
  }
  return sections;
}

function sectionInView(sections: readonly (readonly HTMLElement[])[]): number {
  const passed = sections.filter(([first]) => first!.getBoundingClientRect().top < innerHeight / 3);
  return Math.max(0, passed.length - 1);
}
