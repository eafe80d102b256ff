import { checkDisplayable, type Displayable } from "./displayable.js";
import { mimeBundles, type MimeBundle } from "./mime.js";
import { parseInput } from "./parseInput.js";
import type { Input, InputValue } from "./input.js";

/**
 * Value of an input: its default, or what `POWER_OF_WITHHOLDING_SET` says (`{"delta":"6"}`), which
 * `npm run notebooks -- 02 --set delta=6` fills. In the edition the same words make the value follow
 * the slider.
 *
 * @throws RangeError when an override is outside the input's domain
 */
export function view<Value extends InputValue>(input: Input & { readonly value: Value }): Value {
  const override = overrides()[input.name];
  const value = override === undefined ? input.value : parseInput(input, override);
  write(mimeBundles({ ...input, value } as Input));
  return value as Value;
}

/**
 * Shows a figure, table, formula, sentence or number below the cell.
 *
 * @throws TypeError when `value` is none of these
 */
export function show(value: Displayable): void {
  write(mimeBundles(checkDisplayable(value)));
}

function overrides(): Record<string, string> {
  return JSON.parse(process.env["POWER_OF_WITHHOLDING_SET"] ?? "{}") as Record<string, string>;
}

interface Tslab {
  lastWriteDisplayData: ((content: { data: MimeBundle; metadata: object }, update: boolean) => void) | null;
}

/**
 * tslab's own display functions send one MIME type at a time, so bundles go through its writer.
 * Node's module cache, the only way to it, is not imported, since pages are bundled from this library.
 */
function write(bundles: readonly MimeBundle[]): void {
  const { cache } = process.getBuiltinModule("node:module").createRequire(`${process.cwd()}/`);
  const path = Object.keys(cache).find((file) => /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(file));
  const send = path ? (cache[path]?.exports as Tslab).lastWriteDisplayData : null;
  for (const data of bundles) {
    if (send) send({ data, metadata: {} }, false);
    else console.log(data["text/plain"]);
  }
}
