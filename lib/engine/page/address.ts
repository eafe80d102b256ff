import { interfaceWords as words } from "../interfaceWords.js";
import { writeInput } from "../words/parseInput.js";
import type { Assumptions } from "./assumptions.js";
import { comeTo } from "./comeTo.js";
import type { Memory } from "./memory.js";

const version = "1";

/** At an address that ends so, edits that the browser has kept wait to be run. */
export const safe = "safe";

/** What an address asks for. */
export interface Asked {
  /** Values by input key: what is not named is at its default. `null` where an address only names a place. */
  readonly values: ReadonlyMap<string, string> | null;
  /** Id of the place in the page; nothing for none. */
  readonly place: string;
  /** What of the address means nothing here. */
  readonly faults: readonly string[];
}

/** Reads `#v=1&delta=6&at=02-beliefs`, or a place alone, `#02-beliefs`; nothing asks for the page as it is built. */
export function readAddress(hash: string): Asked {
  const fragment = hash.replace(/^#/, "");
  const pairs = new URLSearchParams(fragment);
  if (fragment.includes("=") && pairs.get("v") !== version)
    return { values: null, place: "", faults: [words.otherVersion(version)] };
  if (fragment === safe) return { values: new Map(), place: "", faults: [] };
  if (!pairs.has("v"))
    return { values: fragment === "" ? new Map() : null, place: fragment, faults: [] };
  const place = pairs.get("at") ?? "";
  const twice = [...new Set(pairs.keys())].filter((key) => pairs.getAll(key).length > 1);
  for (const own of ["v", "at"]) pairs.delete(own);
  return { values: new Map(pairs), place, faults: twice.map(words.namedTwice) };
}

/** Fragment with every assumption that differs from its default, every guess, and the place: `#v=1&delta=6`, or nothing. */
export function writeAddress(
  assumptions: Assumptions,
  carried: ReadonlyMap<string, string>,
  place = "",
): string {
  const known = new Set(assumptions.inputs().map(({ key }) => key));
  const pairs = new URLSearchParams({ v: version });
  for (const [key, text] of carried) if (!known.has(key)) pairs.set(key, text);
  for (const { key, kind } of assumptions.inputs())
    if (assumptions.isChanged(key) || (kind === "guess" && assumptions.get(key) !== null))
      pairs.set(key, writeInput(assumptions.get(key)!));
  if (pairs.size === 1) return place && `#${place}`;
  if (place) pairs.set("at", place);
  return `#${pairs}`;
}

const withoutFragment = (): string => location.href.replace(/#.*$/, "");

/** Address of this page with one input at a value. */
export const linkTo = (key: string, value: string): string =>
  `${withoutFragment()}#${new URLSearchParams({ v: version, [key]: value })}`;

/** The address of a page, which follows its reader, and which its reader follows. */
export interface Address {
  /** Of the page as it stands; at a place of it, where that is not the one that the reader went to. */
  link(place?: string): string;
  /** Takes what the address asks for when the page opens, once its inputs are known. */
  settle(): void;
}

/**
 * Keeps the address bar and the links to other pages of the edition at the reader's assumptions and place, and the
 * assumptions at an address that is opened in the page. Values that belong to another page are carried along.
 *
 * @param shared - names of the assumptions that notebooks share
 * @param visit - remembers the names that were met in this visit
 * @param tell - told what of an address the page does not take
 */
export function followAddress(
  assumptions: Assumptions,
  asked: Asked,
  shared: readonly string[],
  visit: Memory,
  tell: (faults: readonly string[]) => void,
): Address {
  let carried = asked.values ?? new Map<string, string>();
  let place = "";
  let timer: number | undefined;
  /** The fragment that was read or written last. */
  let taken = location.hash;
  const go = (asked: Asked, isNew: boolean): void => {
    const element = document.getElementById(asked.place);
    if (element) place = asked.place;
    else if (asked.values) place = "";
    if (element && (isNew || element.closest(".fold:not([open])")))
      comeTo(element, asked.values === null);
  };
  const update = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const fragment = writeAddress(assumptions, carried, place);
    const whole = withoutFragment() + fragment;
    if (whole !== location.href) history.replaceState(null, "", whole);
    taken = location.hash;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-page]"))
      link.href =
        link.dataset["page"] + writeAddress(assumptions, carried, link.dataset["placeThere"]);
  };
  /**
   * What a link names and no page of this visit has, once. An assumption that the notebooks share and another
   * notebook's own input may be of a page to come.
   */
  const unknown = (): string[] => {
    const own = assumptions.inputs().map(({ key }) => key);
    const heard = new Set([...(visit.recall("names") ?? "").split(" "), ...own, ...shared]);
    const isElsewhere = (key: string): boolean =>
      /^\d\d\./.test(key) && !document.querySelector(`[data-notebook^="${key.slice(0, 2)}-"]`);
    const fresh = [...carried.keys()].filter((key) => !heard.has(key) && !isElsewhere(key));
    visit.remember("names", [...heard, ...fresh].join(" "));
    return fresh;
  };
  const faultsOf = ({ place, faults }: Asked): string[] => [
    ...faults,
    ...[unknown().join(", ")].filter(Boolean).map(words.hasNot),
    ...(place === "" || document.getElementById(place) ? [] : [words.noPlace(place)]),
  ];
  // Copied or opened elsewhere, a link inside the page leads to the page as it stands.
  const point = (event: MouseEvent): void => {
    const link =
      event.target instanceof Element && event.target.closest<HTMLElement>("a[href^='#']");
    if (!link || (link.dataset["inside"] ??= link.getAttribute("href")!).includes("=")) return;
    const stays = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
    const inside = link.dataset["inside"];
    link.setAttribute("href", stays ? inside : writeAddress(assumptions, carried, inside.slice(1)));
  };
  for (const kind of ["pointerdown", "contextmenu", "click"] as const)
    document.addEventListener(kind, point, true);
  assumptions.onChange(() => {
    clearTimeout(timer);
    timer = window.setTimeout(update, 250);
  });
  // What was moved belongs to the address that the reader leaves.
  document.addEventListener("click", () => timer === undefined || update(), true);
  const arrive = (): void => {
    if (location.hash === taken) return;
    const asked = readAddress(location.hash);
    if (asked.values) assumptions.read((carried = asked.values));
    go(asked, true);
    update();
    tell(faultsOf(asked));
  };
  // Back and forward on a stage change more of the address than its fragment, and then only the second is heard.
  for (const kind of ["hashchange", "popstate"] as const) window.addEventListener(kind, arrive);
  return {
    link: (at = place) => withoutFragment() + writeAddress(assumptions, carried, at),
    settle() {
      const [opened] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      // A stage stands at a place of its own.
      const isOnStage = document.documentElement.dataset["present"] !== undefined;
      go(asked, opened?.type === "navigate" && !isOnStage);
      const isAsBuilt = assumptions.inputs().every(({ key }) => assumptions.isUntouched(key));
      if (carried.size > 0 || !isAsBuilt) update();
      tell(faultsOf(asked));
    },
  };
}
