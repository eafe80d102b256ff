import { interfaceWords as words } from "../interfaceWords.js";
import { displayHtml } from "../render/displayHtml.js";
import { escapeHtml } from "../render/escapeHtml.js";
import { heldCells } from "../lint/askedInputs.js";
import { answerHtml } from "../render/exerciseText.js";
import { failureHtml } from "../render/failureHtml.js";
import { notesIn } from "../render/notesIn.js";
import { isInput } from "../words/input.js";
import { placeInNotebook } from "../render/placeInNotebook.js";
import { renderMarkdown } from "../render/renderMarkdown.js";
import type { Symbols } from "../render/symbols.js";
import { attachedPicture } from "../render/attachedPicture.js";
import { highlight } from "../render/highlight.js";
import type { Cell, Notebook } from "../dataflow/notebook.js";
import type { ProgramRun } from "../dataflow/runProgram.js";
import { target, type Heading } from "./pageHtml.js";
import { stillPicture } from "./stillPicture.js";

/** A notebook as an article: prose, code, and what each cell showed at the defaults. */
export interface NotebookHtml {
  readonly title: string;
  /** The question of the notebook: its first sentence. */
  readonly question: string;
  /** What of the paper it is about, as its opening says; empty where it says nothing. */
  readonly place: string;
  /** Words of prose, computed sentences and captions, folded parts apart. */
  readonly words: number;
  /** Minutes to read them, look at the figures and move the inputs. */
  readonly minutes: number;
  readonly headings: readonly Heading[];
  readonly html: string;
}

/** How an article refers to what stands outside it. */
export interface References {
  /** The passage of the paper that a section tests, by its heading. */
  passage?(section: string): { readonly place: string; readonly address: string } | undefined;
  /** Address of another notebook, by name. */
  linkTo(name: string): string;
  /** Address of a still picture, given as PNG in base64. */
  picture(png: string): string;
  /** Address of a file of `data/` that the article links to; none where it cannot be carried along. */
  file(name: string): string | undefined;
}

export function notebookHtml(
  notebook: Notebook,
  run: ProgramRun,
  symbols: Symbols,
  references: References,
): NotebookHtml {
  const number = notebook.name.slice(0, 2);
  const headings: Heading[] = [];
  const heldBack = holdBack(notebook, run, number);
  // A raw cell is meant for another program than a browser.
  const parts = foldedParts(notebook.cells.filter(({ kind }) => kind !== "raw"));
  const cells = parts.map(({ title, cells }) => {
    const html = cells.map((cell) =>
      cell.kind === "markdown"
        ? markdownCell(cell, number, headings, symbols, references)
        : codeCell(cell, number, run, symbols, references, heldBack.get(cell.id)),
    );
    return title ? foldHtml(html.join("\n")) : html.join("\n");
  });
  const first = notebook.cells.find(({ kind }) => kind === "markdown")?.source ?? "";
  const title = /^# +(.+)$/m.exec(first)?.[1];
  if (!title)
    throw new Error(
      `${notebook.file}, cell 1: expected a Markdown cell with a title (# …), found none`,
    );
  const question = first.replace(/^#.*$/m, "").trim().split("\n")[0] ?? "";
  const body = cells
    .join("\n")
    .replace(/href="([^"]*)"/g, (whole, address: string) => {
      const at = placeInNotebook(address);
      return at ? target(references.linkTo(at.name), at.place) : whole;
    })
    .replace(/<a href="\.\.\/data\/([\w.-]+)"([^>]*)>(.*?)<\/a>/g, (_, name, says, text) => {
      const address = references.file(String(name));
      return address ? `<a href="${address}"${says}>${text}</a>` : `<span${says}>${text}</span>`;
    });
  const html = `<article data-notebook="${notebook.name}" id="n-${number}">\n${body}\n</article>`;
  const place = /\*\*The paper says\*\* \((?:sections? (?!\d))?([^)]*)\)/.exec(first)?.[1] ?? "";
  return { title, question, place, ...lengthOf(parts, run), headings, html };
}

interface Part {
  /** Whether it begins with a heading of the third level. */
  readonly title: boolean;
  readonly cells: Cell[];
}

/** A heading of the third level begins a part that the page folds, up to the next heading. */
function foldedParts(cells: readonly Cell[]): Part[] {
  const parts: Part[] = [];
  for (const cell of cells) {
    const level =
      cell.kind === "markdown" ? /^(#{1,3}) /.exec(cell.source)?.[1]?.length : undefined;
    if (level !== undefined || parts.length === 0) parts.push({ title: level === 3, cells: [] });
    parts.at(-1)!.cells.push(cell);
  }
  return parts;
}

/** Its heading stays in view, and what is below it unfolds. */
const foldHtml = (html: string): string =>
  html.replace(
    /^(<section[^>]*>)(<h3[\s\S]*?)<a class="anchor"[\s\S]*?(<\/h3>)/,
    `<details class="fold"><summary>$2$3</summary>\n$1`,
  ) + "\n</details>";

/**
 * At 220 words a minute, a minute for a figure and half a minute for an input, as the front page says. Where a
 * link leads and the note that it opens are not read on the way.
 */
function lengthOf(
  parts: readonly Part[],
  { shown }: ProgramRun,
): Pick<NotebookHtml, "words" | "minutes"> {
  const cells = parts.flatMap(({ title, cells }) => (title ? [] : cells));
  const written = cells
    .filter(({ kind }) => kind === "markdown")
    .map(({ source }) => source.replace(notesIn, ""));
  const values = cells
    .flatMap(({ id }) => shown.get(id) ?? [])
    .filter((value) => typeof value === "object");
  const figures = values.filter((value) => value.kind === "figure");
  const said = values.flatMap((value) => (value.kind === "prose" ? value.markdown : []));
  const told = [...written, ...said, ...figures.map(({ caption }) => caption)].join(" ");
  const words = told.replace(/\]\([^\s)]*(?: "[^"]*")?\)/g, "]").split(/\s+/).length;
  const took = words / 220 + figures.length + values.filter(isInput).length / 2;
  return { words, minutes: Math.max(1, Math.round(took)) };
}

function markdownCell(
  { id, source, attachments = {} }: Cell,
  number: string,
  headings: Heading[],
  symbols: Symbols,
  references: References,
): string {
  const picture = (address: string): string | undefined => attachedPicture(attachments, address);
  const notes: string[] = [];
  const text = source.replace(notesIn, (_, note) => {
    notes.push(`<template class="notes">${renderMarkdown(String(note), symbols)}</template>`);
    return "";
  });
  const html = renderMarkdown(text, symbols, picture).replace(
    /<h([1-6])>([\s\S]*?)<\/h\1>/g,
    (_, level, inner) => {
      const text = String(inner);
      const heading = { id: headingId(text, number, headings), level: Number(level), html: text };
      headings.push(heading);
      const anchor = `<a class="anchor" href="#${heading.id}" aria-hidden="true" tabindex="-1">#</a>`;
      return `<h${level} id="${heading.id}">${text}${level === "1" ? "" : anchor}</h${level}>${passageHtml(references.passage?.(text))}`;
    },
  );
  return `<section class="cell markdown" id="c-${number}-${id}">${html}${notes.join("")}</section>`;
}

const passageHtml = (passage: ReturnType<NonNullable<References["passage"]>>): string =>
  passage
    ? `<p class="passage">${words.inPaper} <a href="${escapeHtml(passage.address)}" rel="noreferrer">${escapeHtml(passage.place)}</a></p>`
    : "";

function headingId(html: string, number: string, taken: readonly Heading[]): string {
  const words = html
    .replace(/<[^>]*>/g, " ")
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ["section"];
  const base = `${number}-${words.join("-").slice(0, 60)}`;
  const same = taken.filter(({ id }) => id === base || id.startsWith(`${base}--`)).length;
  return same === 0 ? base : `${base}--${same + 1}`;
}

function codeCell(
  cell: Cell,
  number: string,
  run: ProgramRun,
  symbols: Symbols,
  references: References,
  heldBack: string | undefined,
): string {
  const { id, source } = cell;
  const shown = (run.shown.get(id) ?? []).map((value) => {
    const png = stillPicture(value, cell);
    return `<div class="shown">${displayHtml(value, symbols, png && references.picture(png))}</div>`;
  });
  // What shows nothing, or an input that explains itself, needs no line while the code is folded.
  const error = run.errors.get(id);
  const quiet = !error && (run.shown.get(id) ?? []).every(isInput) ? " is-quiet" : "";
  const held = heldBack === undefined ? "" : " data-held";
  const output = held && shown.length > 0 ? answerHtml(shown.join("\n")) : shown.join("\n");
  return `<section class="cell code-cell${quiet}" id="c-${number}-${id}" data-cell="${id}"${held}>
<details class="code"${quiet && ' hidden="until-found"'}><summary>${escapeHtml(summary(source))}</summary><div class="code-box"><pre tabindex="0"><code>${highlight(source)}</code></pre><p><button type="button" data-action="copy">${words.copy}</button></p></div></details>
<div class="output">${output}</div>${error ? failureHtml(error) : ""}${heldBack ?? ""}
</section>`;
}

/**
 * What stands for each held cell until the reader has guessed, by its id: nothing right below the guess;
 * in a section further down a line, once, that says where the guess is.
 */
function holdBack(
  notebook: Notebook,
  { shown }: ProgramRun,
  number: string,
): ReadonlyMap<string, string> {
  const held = heldCells(notebook);
  const notes = new Map<string, string>();
  let guess = "";
  let isTold = false;
  for (const { id, kind, source } of notebook.cells) {
    const values = shown.get(id) ?? [];
    if (kind === "markdown" && /^#/m.test(source)) isTold = false;
    if (values.some((value) => typeof value === "object" && value.kind === "guess"))
      [guess, isTold] = [id, true];
    if (!held.has(id)) continue;
    notes.set(id, isTold || values.length === 0 ? "" : heldNote(`c-${number}-${guess}`));
    if (values.length > 0) isTold = true;
  }
  return notes;
}

const heldNote = (guess: string): string =>
  `<p class="held-note">${words.held} <a href="#${guess}">${words.above}</a>. <button type="button">${words.justShow}</button></p>`;

/** One quiet line that says what a cell does: its opening comment, or what it imports or defines. */
function summary(source: string): string {
  const comment = /^\s*\/\/ *(.+)$/m.exec(source.split("\n")[0] ?? "")?.[1];
  if (comment) return comment;
  if (/^\s*import\b/.test(source)) return words.imports;
  if (/\bview\(/.test(source)) return words.input;
  const names = [...source.matchAll(/^(?:const|function) +(\w+)/gm)].map(([, name]) => name);
  return names.length > 0 ? `${words.compute} ${names.join(", ")}` : words.show;
}
