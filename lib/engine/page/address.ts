import type { Assumptions } from "./assumptions.js";

const version = "1";

/** Values that an address carries after `#v=1&`, by input key; none for any other fragment. */
export function readAddress(hash: string): Map<string, string> {
  const pairs = new URLSearchParams(hash.replace(/^#/, ""));
  if (pairs.get("v") !== version) return new Map();
  pairs.delete("v");
  return new Map(pairs);
}

/** Fragment with every assumption that differs from its default, and every guess: `#v=1&delta=6`, or nothing. */
export function writeAddress(
  assumptions: Assumptions,
  carried: ReadonlyMap<string, string>,
): string {
  const known = new Set(assumptions.inputs().map(({ key }) => key));
  const pairs = new URLSearchParams({ v: version });
  for (const [key, text] of carried) if (!known.has(key)) pairs.set(key, text);
  for (const { key, kind } of assumptions.inputs())
    if (assumptions.isChanged(key) || (kind === "guess" && assumptions.get(key) !== null))
      pairs.set(key, String(assumptions.get(key)));
  return pairs.size > 1 ? `#${pairs}` : "";
}

/** Address of this page with one input at a value. */
export const linkTo = (key: string, value: string): string =>
  `${location.href.replace(/#.*$/, "")}#${new URLSearchParams({ v: version, [key]: value })}`;

/**
 * Keeps the address bar and the links to other pages of the edition at the reader's assumptions.
 * Values that belong to another page are carried along.
 *
 * @returns what brings both up to date, to be called once the inputs are known
 */
export function followAddress(
  assumptions: Assumptions,
  carried: ReadonlyMap<string, string>,
): () => void {
  let timer: number | undefined;
  const update = (): void => {
    const fragment = writeAddress(assumptions, carried);
    history.replaceState(null, "", fragment || location.pathname + location.search);
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page]"))
      link.href = link.dataset["page"] + fragment;
  };
  assumptions.onChange(() => {
    clearTimeout(timer);
    timer = window.setTimeout(update, 250);
  });
  return update;
}
