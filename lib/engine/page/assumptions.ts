import { parseInput } from "../words/parseInput.js";
import type { Input, InputValue } from "../words/input.js";

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
  /** The value as it was before its last change. */
  previous(key: string): InputValue | undefined;
  set(key: string, value: InputValue): void;
  /** Takes the values that an address asks for, as text, where the page has such an input. */
  read(written: ReadonlyMap<string, string>): void;
  inputs(): readonly PageInput[];
  isChanged(key: string): boolean;
  /** @param signal - ends the listening */
  onChange(listener: Listener, signal?: AbortSignal): void;
}

/**
 * @param written - values that the address asks for, as text
 * @param refuse - told why a written value is not taken
 */
export function createAssumptions(
  written: ReadonlyMap<string, string>,
  refuse: (message: string) => void,
): Assumptions {
  const inputs = new Map<string, PageInput>();
  const values = new Map<string, InputValue>();
  const before = new Map<string, InputValue>();
  const listeners = new Set<Listener>();
  const set = (key: string, value: InputValue): void => {
    const held = values.get(key);
    if (held === value) return;
    if (held !== undefined) before.set(key, held);
    values.set(key, value);
    for (const listener of listeners) listener(key, value);
  };
  return {
    declare(input) {
      inputs.set(input.key, input);
      const held = values.get(input.key);
      if (held !== undefined) return held;
      const value = startingValue(input, written.get(input.key), refuse);
      values.set(input.key, value);
      return value;
    },
    get: (key) => values.get(key),
    previous: (key) => before.get(key),
    set,
    read(wanted) {
      for (const input of inputs.values())
        if (wanted.has(input.key))
          set(input.key, startingValue(input, wanted.get(input.key), refuse));
    },
    inputs: () => [...inputs.values()],
    isChanged: (key) => inputs.has(key) && values.get(key) !== inputs.get(key)!.value,
    onChange(listener, signal) {
      listeners.add(listener);
      signal?.addEventListener("abort", () => listeners.delete(listener));
    },
  };
}

function startingValue(
  input: Input,
  text: string | undefined,
  refuse: (message: string) => void,
): InputValue {
  if (text === undefined) return input.value;
  try {
    return parseInput(input, text);
  } catch (error) {
    const { message } = error as Error;
    refuse(
      `The address was not taken in full: ${message.length > 160 ? `${message.slice(0, 160)}…` : message}.`,
    );
    return input.value;
  }
}
