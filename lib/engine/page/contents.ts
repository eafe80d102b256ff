/** Marks, in the table of contents, the section that the reader is in. */
export function followContents(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".toc a")];
  const sections = links.map((link) =>
    document.getElementById(decodeURIComponent(link.hash.slice(1))),
  );
  const mark = (): void => {
    const passed = sections.filter(
      (section) => section && section.getBoundingClientRect().top < innerHeight / 3,
    );
    const current = Math.max(0, passed.length - 1);
    links.forEach((link, i) => link.setAttribute("aria-current", String(i === current)));
  };
  document.addEventListener("scroll", mark, { passive: true });
  mark();
}
