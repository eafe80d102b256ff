import { describeDomain } from "./domain.js";
import type { Choice } from "./choice.js";
import { formatNumber } from "../figure/formatNumber.js";
import type { Slider } from "./slider.js";

/** An input of a notebook. */
export type Input = Slider | Choice;

export type InputValue = number | string;

export function isInput(value: unknown): value is Input {
  const kind = (value as { kind?: unknown } | null)?.kind;
  return kind === "slider" || kind === "choice";
}

/** What an input takes, in words: `> 0`, `one of rise, fall`. */
export function describeInput(input: Input): string {
  return input.kind === "slider"
    ? describeDomain(input.domain)
    : `one of ${input.options.join(", ")}`;
}

export const formatValue = (value: InputValue): string =>
  typeof value === "number" ? formatNumber(value) : value;
