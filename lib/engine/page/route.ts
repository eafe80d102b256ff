import { settingOf, stopAddress, type Route, type Stop } from "../route.js";
import type { Notation } from "../words/notation.js";

/** The stop of a route at which a presented page stands. */
export interface Walk {
  readonly route: Route;
  readonly at: number;
  readonly stop: Stop;
  /** What the stop sets, in words. */
  readonly setting: string;
  /** Goes to the stop after it or before it; false where there is none. */
  go(by: 1 | -1): boolean;
}

/** The walk that the address names as `route=45.3`. */
export function readWalk(
  routes: readonly Route[],
  notation: readonly Notation[],
): Walk | undefined {
  const asked = /^(.+)\.(\d+)$/.exec(new URLSearchParams(location.search).get("route") ?? "");
  const route = routes.find(({ id }) => id === asked?.[1]);
  const at = Number(asked?.[2]) - 1;
  const stop = route?.stops[at];
  if (!route || !stop) return undefined;
  const pages = [...document.querySelectorAll<HTMLAnchorElement>(".menu a")];
  const pageOf = (notebook: string): string => {
    const page = pages.find((link) => link.querySelector(".number")?.textContent === notebook)!;
    return page.dataset["page"] ?? page.getAttribute("href")!;
  };
  return {
    route,
    at,
    stop,
    setting: settingOf(stop, notation),
    go(by) {
      if (!route.stops[at + by]) return false;
      location.href = stopAddress(route, at + by, pageOf, by < 0);
      return true;
    },
  };
}
