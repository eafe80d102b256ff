import type { Paper } from "../paper.js";
import { routePage, type Route } from "../route.js";
import type { PageLink } from "./pageHtml.js";

/** A route, and where it is read. */
export interface RouteLink {
  readonly route: Route;
  readonly href: string;
}

/**
 * The routes of a paper that lead through notebooks that there are.
 *
 * @param single - for the edition in a single file
 */
export const routesThrough = (
  entries: readonly PageLink[],
  { routes = [] }: Paper,
  single: boolean,
): RouteLink[] =>
  routes
    .filter(({ stops }) =>
      stops.every(({ notebook }) => entries.some(({ number }) => number === notebook)),
    )
    .map((route) => ({ route, href: routePage(route, single) }));
