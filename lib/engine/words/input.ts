import { describeAnswers } from "./answers.js";
import { describeDomain } from "./domain.js";
import type { Choice } from "./choice.js";
import type { Editor } from "./editorInput.js";
import { formatNumber } from "../figure/formatNumber.js";
import type { Guess } from "./guess.js";
import type { Question } from "./question.js";
import type { Slider } from "./slider.js";

/** An input without a default: `null` until the reader answers. */
export type OpenInput = Guess | Question;

/** An input of a notebook. */
export type Input = Slider | Choice | Editor | OpenInput;

export type InputValue = number | string | null;

const kinds = new Set<unknown>(["slider", "choice", "editor", "guess", "question"]);

export function isInput(value: unknown): value is Input {
  return kinds.has((value as { kind?: unknown } | null)?.kind);
}

export const isOpen = (input: Input): input is OpenInput =>
  input.kind === "guess" || input.kind === "question";

/** What an input takes, in words: `> 0`, `one of rise, fall`. */
export function describeInput(input: Input): string {
  if (isOpen(input)) return describeAnswers(input.answers);
  if (input.kind === "editor") return `${Object.keys(input.shelf).join(", ")}, or your own`;
  return input.kind === "slider"
    ? describeDomain(input.domain)
    : `one of ${input.options.join(", ")}`;
}

/** What a page calls an input: by its symbol, where it has one, or by its label. */
export const shownName = (input: Input): string =>
  (input.kind === "slider" && (input.text || (input.tex === input.name && input.name))) ||
  input.label;

/** A text of an editor may be long. */
const longest = 60;

export const formatValue = (value: InputValue): string =>
  typeof value === "number"
    ? formatNumber(value)
    : value !== null && value.length > longest
      ? `${value.slice(0, longest)}…`
      : (value ?? "–");
