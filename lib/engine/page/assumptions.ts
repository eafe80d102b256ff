import { parseInput, writeInput } from "../words/parseInput.js";
import { isInside } from "../words/domain.js";
import { isAnswer } from "../words/answers.js";
import { isOpen, type Input, type InputValue, type OpenInput } from "../words/input.js";
import type { Memory } from "./memory.js";

/** An input of a page; `key` tells a notebook's own from one of the same name elsewhere. */
export type PageInput = Input & { readonly key: string };

/** The key is the name for an assumption of the paper, and `02.guess` for a notebook's own input. */
export function toPageInput(input: Input, notebook: string): PageInput {
  return { ...input, key: input.shared ? input.name : `${notebook.slice(0, 2)}.${input.name}` };
}

type Listener = (key: string, value: InputValue) => void;

/** The inputs of a page and their values: one value a key, whichever control or notebook has it. */
export interface Assumptions {
  /** Makes an input known; its value is the one already held, or the default. */
  declare(input: PageInput): InputValue;
  get(key: string): InputValue | undefined;
  /** Gives an input a value; a guess without one holds back again what depends on it. */
  set(key: string, value: InputValue): void;
  /** Shows what depends on a guess to a reader who makes none. */
  justShow(key: string): void;
  /** Whether what depends on it is held back: a guess that is neither locked in nor given up. */
  isHeldBack(key: string): boolean;
  /** Takes the values that an address asks for, as text: of what it does not name, the default; a guess stays. */
  read(written: ReadonlyMap<string, string>): void;
  inputs(): readonly PageInput[];
  /** Whether an assumption differs from its default; guesses and answers are none. */
  isChanged(key: string): boolean;
  /** Whether nothing of an input is to be reset: it is at its default, and no guess that was given up. */
  isUntouched(key: string): boolean;
  /** @param signal - ends the listening */
  onChange(listener: Listener, signal?: AbortSignal): void;
}

/** Remembered of a guess that was given up. */
const givenUp = "";

/**
 * @param written - values that the address asks for, as text
 * @param visit - what was answered before in this visit
 * @param refuse - told why a written value is not taken
 */
export function createAssumptions(
  written: ReadonlyMap<string, string>,
  visit: Pick<Memory, "recall" | "remember">,
  refuse: (message: string) => void,
): Assumptions {
  const inputs = new Map<string, PageInput>();
  const values = new Map<string, InputValue>();
  const shown = new Set<string>();
  const listeners = new Set<Listener>();
  const isHeldBack = (key: string): boolean =>
    inputs.get(key)?.kind === "guess" && values.get(key) === null && !shown.has(key);
  const change = (key: string, value: InputValue, isShown: boolean): void => {
    const held = values.get(key);
    if (held === value && shown.has(key) === isShown) return;
    values.set(key, value);
    if (isShown) shown.add(key);
    else shown.delete(key);
    const input = inputs.get(key);
    if (input && isOpen(input))
      visit.remember(key, JSON.stringify(value === null && isShown ? givenUp : value));
    for (const listener of listeners) listener(key, value);
  };
  /** A guess of an address stands before one of the visit. */
  const startingValue = (input: PageInput): InputValue => {
    const text = written.get(input.key);
    if (!isOpen(input) || (text !== undefined && input.kind === "guess"))
      return readValue(input, text, refuse);
    const known = JSON.parse(visit.recall(input.key) ?? "null") as InputValue;
    if (known === givenUp) shown.add(input.key);
    return known === null || known === givenUp ? null : readValue(input, writeInput(known), refuse);
  };
  return {
    declare(input) {
      const before = inputs.get(input.key);
      inputs.set(input.key, input);
      const held = values.get(input.key);
      if (held !== undefined && !isOutdated(input, held, before)) return held;
      const value = startingValue(input);
      values.set(input.key, value);
      return value;
    },
    get: (key) => values.get(key),
    set: (key, value) => change(key, value, false),
    justShow: (key) => change(key, null, true),
    isHeldBack,
    read(wanted) {
      for (const input of inputs.values())
        if (!isOpen(input) || (wanted.has(input.key) && input.kind === "guess"))
          change(input.key, readValue(input, wanted.get(input.key), refuse), false);
    },
    inputs: () => [...inputs.values()],
    isChanged(key) {
      const input = inputs.get(key);
      return input !== undefined && !isOpen(input) && values.get(key) !== input.value;
    },
    isUntouched: (key) => values.get(key) === inputs.get(key)?.value && !shown.has(key),
    onChange(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
  };
}

/** An author may ask something else now, or give an input another default or domain. */
function isOutdated(input: Input, value: InputValue, before: Input | undefined): boolean {
  if (value === null) return false;
  if (isOpen(input)) return !isAnswer(input.answers, value);
  return (
    (value === before?.value && value !== input.value) ||
    (input !== before && !isInDomain(input, value))
  );
}

const isInDomain = (input: Exclude<Input, OpenInput>, value: InputValue): boolean =>
  input.kind === "slider"
    ? isInside(value as number, input.domain)
    : input.kind !== "choice" || input.options.includes(value as string);

function readValue(
  input: Input,
  text: string | undefined,
  refuse: (message: string) => void,
): InputValue {
  if (text === undefined) return input.value;
  try {
    return parseInput(input, text);
  } catch (error) {
    refuse((error as Error).message);
    return input.value;
  }
}
