import { parseInput } from "../parseInput.js";
import type { Input } from "../slider.js";

type Listener = (name: string, value: number) => void;

/** The inputs of a page and their values: one value a name, whichever control or notebook has it. */
export interface Assumptions {
  /** Makes an input known; its value is the one already held, or the default. */
  declare(input: Input): number;
  get(name: string): number | undefined;
  /** The value held for `input` as it was before its last change. */
  previous(name: string): number | undefined;
  set(name: string, value: number): void;
  /** Takes the values that an address asks for, as text, where the page has such an input. */
  read(written: ReadonlyMap<string, string>): void;
  inputs(): readonly Input[];
  isChanged(name: string): boolean;
  onChange(listener: Listener): void;
}

/**
 * @param written - values that the address asks for, as text
 * @param refuse - told why a written value is not taken
 */
export function createAssumptions(
  written: ReadonlyMap<string, string>,
  refuse: (message: string) => void,
): Assumptions {
  const inputs = new Map<string, Input>();
  const values = new Map<string, number>();
  const before = new Map<string, number>();
  const listeners: Listener[] = [];
  const set = (name: string, value: number): void => {
    const held = values.get(name);
    if (held === value) return;
    if (held !== undefined) before.set(name, held);
    values.set(name, value);
    for (const listener of listeners) listener(name, value);
  };
  return {
    declare(input) {
      inputs.set(input.name, input);
      const held = values.get(input.name);
      if (held !== undefined) return held;
      const value = startingValue(input, written.get(input.name), refuse);
      values.set(input.name, value);
      return value;
    },
    get: (name) => values.get(name),
    previous: (name) => before.get(name),
    set,
    read(wanted) {
      for (const input of inputs.values())
        if (wanted.has(input.name)) set(input.name, startingValue(input, wanted.get(input.name), refuse));
    },
    inputs: () => [...inputs.values()],
    isChanged: (name) => inputs.has(name) && values.get(name) !== inputs.get(name)!.value,
    onChange: (listener) => void listeners.push(listener),
  };
}

function startingValue(
  input: Input,
  text: string | undefined,
  refuse: (message: string) => void,
): number {
  if (text === undefined) return input.value;
  try {
    return parseInput(input, text);
  } catch (error) {
    refuse(`The address was not taken in full: ${(error as Error).message}.`);
    return input.value;
  }
}
