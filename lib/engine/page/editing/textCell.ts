import { notesIn } from "../../render/notesIn.js";
import { placeInNotebook } from "../../render/placeInNotebook.js";

/**
 * Shows another text in the place of a published one. Its headings keep their addresses, and what was published
 * comes back as it was.
 *
 * @param render - Markdown as HTML
 * @returns takes a text; nothing for what was published
 */
export function textCell(
  section: HTMLElement,
  render: (markdown: string) => string,
): (markdown?: string) => void {
  // The heading of a part that is folded stands above its first section.
  const summary = section.matches(".fold > summary + *")
    ? section.previousElementSibling!
    : undefined;
  const title = summary?.firstElementChild ?? undefined;
  const isText = (node: Node): boolean =>
    !(node instanceof Element && node.matches(".cell-bar, .cell-changes, .cell-editor"));
  const published = [...section.childNodes].filter(isText);
  const old = [...(title ? [title] : []), ...section.querySelectorAll("h1, h2, h3, h4, h5, h6")];
  return (markdown) => {
    for (const node of [...section.childNodes].filter(isText)) node.remove();
    if (markdown === undefined) {
      section.prepend(...published);
      if (title) summary!.replaceChildren(title);
      return;
    }
    const shown = document.createElement("div");
    shown.innerHTML = render(markdown.replace(notesIn, ""));
    shown.querySelectorAll("h1, h2, h3, h4, h5, h6").forEach((heading, i) => {
      const was = old[i];
      if (!was) return;
      heading.id = was.id;
      const anchor = was.querySelector(".anchor");
      if (anchor) heading.append(anchor.cloneNode(true));
      if (was.nextElementSibling?.matches(".passage"))
        heading.after(was.nextElementSibling.cloneNode(true));
    });
    for (const link of shown.querySelectorAll("a")) followInside(link);
    if (title) summary!.replaceChildren(shown.querySelector("h3") ?? title);
    section.prepend(...section.querySelectorAll(":scope > .notes"), ...shown.childNodes);
  };
}

/** A link to another notebook or a file of the data leads to where the page has it, if it has it. */
function followInside(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href")!;
  const at = placeInNotebook(href);
  if (!at) {
    if (!/^(https?:|#)/.test(href)) link.replaceWith(...link.childNodes);
    return;
  }
  const { name, place } = at;
  const page = `${name}.html`;
  if (document.querySelector(`.chapters [data-page="${page}"]`)) {
    link.href = page + (place === undefined ? "" : `#${place}`);
    link.dataset["page"] = page;
    if (place !== undefined) link.dataset["placeThere"] = place;
  } else link.href = `#${place ?? `n-${name.slice(0, 2)}`}`;
}
