import { titled } from "../figure/titled.js";
import { withoutLoads } from "../words/loads.js";
import { escapeMarkdown } from "../words/md.js";
import type { Displayable } from "../words/displayable.js";
import { nameOfText } from "../words/editorInput.js";
import { describeInput, formatValue, isOpen, type Input, type OpenInput } from "../words/input.js";
import { exerciseText, foldHtml } from "./exerciseText.js";
import { interfaceWords } from "../interfaceWords.js";
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
    case "editor":
    case "guess":
    case "question":
      return [markdown(inputMarkdown(value))];
    case "prose":
      return [markdown(withoutLoads(value.markdown))];
    case "exercise": {
      const { verdict, folds } = exerciseText(value);
      const [[hint, text]] = folds as [[string, string]];
      const unfold = folds.map(([summary, text]) => foldMarkdown(summary, text));
      return [
        {
          "text/markdown": [verdict, ...unfold].filter(Boolean).join("\n\n"),
          "text/plain": verdict || `${hint}: ${text}`,
        },
      ];
    }
    case "formula":
      return [{ "text/latex": `$$${value.tex}$$`, "text/plain": value.tex }];
    case "table":
      return [{ "text/html": tableHtml(value), "text/plain": tableText(value) }];
    case "figure": {
      const { title, status, source, alt, caption } = value;
      const words = caption === undefined ? alt : `${caption} ${alt}`;
      return [
        { "application/vnd.plotly.v1+json": titled(value), "text/plain": `${title}. ${alt}` },
        markdown(`*${status}* · ${escapeMarkdown(words)} Source: ${escapeMarkdown(source)}`),
      ];
    }
  }
}

const markdown = (text: string): MimeBundle => ({ "text/markdown": text, "text/plain": text });

/** Markdown that unfolds: blank lines keep it Markdown inside the HTML. */
const foldMarkdown = (summary: string, text: string): string =>
  foldHtml(summary, `\n\n${text}\n\n`);

/** The output of a cell that gives an answer away, folded where a front end can fold it, which is not so of a picture. */
export function foldAnswer(bundle: MimeBundle): MimeBundle {
  const { "text/markdown": text, "text/latex": tex = text, "text/html": html, ...rest } = bundle;
  if (typeof tex === "string")
    return { ...rest, "text/markdown": foldMarkdown(interfaceWords.answer, tex) };
  return typeof html === "string"
    ? { ...rest, "text/html": foldHtml(interfaceWords.answer, html) }
    : bundle;
}

/** A line that the edition says about a notebook. */
export const noteBundle = (text: string): MimeBundle => ({
  "text/markdown": `*${escapeMarkdown(text)}*`,
  "text/plain": text,
});

/** What the cell that calls `live()` shows where nothing runs. */
export const liveNote = noteBundle("Run all cells to make the sliders of this notebook move.");

export function inputMarkdown(input: Input): string {
  if (isOpen(input)) return openMarkdown(input);
  const { tex, unit } = input.kind === "slider" ? input : { tex: "", unit: "" };
  const symbol = tex ? `$${tex}$` : `\`${input.name}\``;
  const taken =
    input.kind === "slider" ? describeInput(input) : escapeMarkdown(describeInput(input));
  const what = [escapeMarkdown(input.label), escapeMarkdown(unit), taken]
    .filter(Boolean)
    .join(" · ");
  const value = input.kind === "editor" ? nameOfText(input, input.value) : formatValue(input.value);
  return `${symbol} = **${escapeMarkdown(value)}** (${what})`;
}

/** What is asked, and what may be said; in a kernel that was told an answer, this as well. */
function openMarkdown(input: OpenInput): string {
  const asks = input.kind === "guess" ? interfaceWords.guessed : interfaceWords.asked;
  const given = input.value === null ? "" : ` = **${escapeMarkdown(formatValue(input.value))}**`;
  const unit = "unit" in input.answers ? escapeMarkdown(input.answers.unit) : "";
  const taken = [unit, escapeMarkdown(describeInput(input))].filter(Boolean).join(" · ");
  return `*${asks}* ${escapeMarkdown(input.label)}${given} (${taken})`;
}
