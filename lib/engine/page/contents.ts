/**
 * Marks, in the table of contents, the section that the reader is in.
 *
 * @returns writes it anew, of the headings that the page has now
 */
export function followContents(): () => void {
  const lists = [...document.querySelectorAll(".toc ol, .toc-fold ol")];
  let links: HTMLAnchorElement[] = [];
  let sections: (HTMLElement | null)[] = [];
  const mark = (): void => {
    const passed = sections.filter(
      (section) => section && section.getBoundingClientRect().top < innerHeight / 3,
    );
    const current = Math.max(0, passed.length - 1);
    links.forEach((link, i) => link.setAttribute("aria-current", String(i === current)));
  };
  const follow = (): void => {
    links = [...document.querySelectorAll<HTMLAnchorElement>(".toc a")];
    sections = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    mark();
  };
  document.addEventListener("scroll", mark, { passive: true });
  follow();
  return () => {
    for (const list of lists) list.replaceChildren(...readHeadings());
    follow();
  };
}

/** A heading that a reader has added has no address of its own: its cell has. */
function readHeadings(): HTMLElement[] {
  const headings = document.querySelectorAll<HTMLElement>("main .cell > h1, main .cell > h2");
  return [...headings].map((heading) => {
    const item = document.createElement("li");
    item.className = `level-${heading.tagName.slice(1)}`;
    const link = document.createElement("a");
    link.href = `#${heading.id || heading.parentElement!.id}`;
    const text = heading.cloneNode(true) as HTMLElement;
    text.querySelector(".anchor")?.remove();
    link.append(...text.childNodes);
    item.append(link);
    return item;
  });
}
