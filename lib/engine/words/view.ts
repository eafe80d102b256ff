import { checkDisplayable, type Displayable } from "./displayable.js";
import { mimeBundles } from "../render/mime.js";
import { parseInput } from "./parseInput.js";
import { parseSetting } from "./parseSetting.js";
import { sendBundle } from "../kernel/tslab.js";
import type { Input, InputValue } from "./input.js";

/**
 * Value of an input: its default (`null` for a guess or a question), or what `NOTEBOOK_SET` says
 * (`delta=6 A=2`, or `{"delta":"6"}`), which `npm run notebooks -- 02 --set delta=6` fills. In the edition the same words make the value follow
 * the slider.
 *
 * @throws RangeError when an override is outside the input's domain
 */
export function view<Value extends InputValue>(input: Input & { readonly value: Value }): Value {
  const override = overrides()[input.name];
  const value = override === undefined ? input.value : parseInput(input, override);
  write({ ...input, value } as Input);
  return value as Value;
}

/**
 * Shows a figure, table, formula, sentence, exercise or number below the cell.
 *
 * @param options.after - a guess: a page holds back what would give its answer away
 * @throws TypeError when `value` is none of these, RangeError when its text is longer than 100,000 letters
 */
export function show(value: Displayable, options?: { readonly after: unknown }): void;
export function show(value: Displayable): void {
  write(checkDisplayable(value));
}

/** Values that inputs take from now on, as text, in place of what their cells say; `undefined` leaves it to them. */
export function setInputs(values: Readonly<Record<string, string | undefined>>): void {
  process.env["NOTEBOOK_SET"] = JSON.stringify({ ...overrides(), ...values });
}

function overrides(): Record<string, string> {
  const text = process.env["NOTEBOOK_SET"] ?? "{}";
  if (text.trimStart().startsWith("{")) return JSON.parse(text) as Record<string, string>;
  return Object.fromEntries(text.split(/\s+/).filter(Boolean).map(parseSetting));
}

/** Takes what the running cell shows, where outputs are made at its end. */
let collected: (Displayable | Input)[] | undefined;

/** From now on what is shown goes into `list`; without one it is written at once. */
export function collectInto(list: (Displayable | Input)[] | undefined): void {
  collected = list;
}

function write(value: Displayable | Input): void {
  if (collected) collected.push(value);
  else mimeBundles(value).forEach(sendBundle);
}
