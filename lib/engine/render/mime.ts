import { titled } from "../figure/titled.js";
import { escapeMarkdown } from "../words/md.js";
import type { Displayable } from "../words/displayable.js";
import { describeInput, formatValue, type Input } from "../words/input.js";
import { tableHtml } from "./tableHtml.js";
import { tableText } from "../figure/tableText.js";

/** One output of a Jupyter cell: the same thing in several MIME types. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/**
 * Outputs that show `value` in any Jupyter front end, trusted or not. A figure is followed by its
 * description in Markdown, since pictures carry no dependable alternative text there.
 */
export function mimeBundles(value: Displayable | Input): MimeBundle[] {
  if (typeof value !== "object") return [{ "text/plain": String(value) }];
  switch (value.kind) {
    case "slider":
    case "choice":
      return [markdown(inputMarkdown(value))];
    case "prose":
      return [markdown(value.markdown)];
    case "formula":
      return [{ "text/latex": `$$${value.tex}$$`, "text/plain": value.tex }];
    case "table":
      return [{ "text/html": tableHtml(value), "text/plain": tableText(value) }];
    case "figure": {
      const { title, status, source, alt } = value;
      return [
        { "application/vnd.plotly.v1+json": titled(value), "text/plain": `${title}. ${alt}` },
        markdown(`*${status}* · ${escapeMarkdown(alt)} Source: ${escapeMarkdown(source)}`),
      ];
    }
  }
}

const markdown = (text: string): MimeBundle => ({ "text/markdown": text, "text/plain": text });

/** A line that the edition says about a notebook. */
export const noteBundle = (text: string): MimeBundle => ({
  "text/markdown": `*${escapeMarkdown(text)}*`,
  "text/plain": text,
});

export function inputMarkdown(input: Input): string {
  const { tex, unit } = input.kind === "slider" ? input : { tex: "", unit: "" };
  const symbol = tex ? `$${tex}$` : `\`${input.name}\``;
  const taken =
    input.kind === "slider" ? describeInput(input) : escapeMarkdown(describeInput(input));
  const what = [escapeMarkdown(input.label), escapeMarkdown(unit), taken]
    .filter(Boolean)
    .join(" · ");
  return `${symbol} = **${escapeMarkdown(formatValue(input.value))}** (${what})`;
}
