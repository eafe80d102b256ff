import { escapeMarkdown, type Prose } from "./md.js";
import type { InputValue } from "./input.js";

/** Where a link that puts inputs at values begins. */
export const loadsAt = "#v=1&";

/**
 * Address that puts inputs of the notebook at values, by their names; in the page the others stay where they are.
 *
 * @param at - id of the cell to go to
 * @example loadsAddress({ p: 0.25 }, "map-figure") // "#v=1&p=0.25&at=map-figure"
 */
export const loadsAddress = (
  settings: Readonly<Record<string, Exclude<InputValue, null>>>,
  at: string,
): string => `#${new URLSearchParams({ v: "1", ...(settings as Record<string, string>), at })}`;

/** A link in a sentence that puts inputs at values; plain words where there is no page to do so. */
export const loads = (text: string, address: string): Prose => ({
  kind: "prose",
  markdown: `[${escapeMarkdown(text)}](${address.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))})`,
});

/** Markdown without such links, for a place that no page reads. */
export const withoutLoads = (markdown: string): string =>
  markdown.replace(/\[((?:\\.|[^\]\\])*)\]\(#v=1&[^)]*\)/g, "$1");
