import type { Assumption } from "./assumption.js";
import { describeDomain, isInside, type Domain } from "./domain.js";

/** An input drawn as a slider with a number field; its value is a number inside `domain`. */
export interface Slider {
  readonly kind: "slider";
  /** The variable that holds the value. */
  readonly name: string;
  /** Whether it is an assumption of the paper, one and the same in all notebooks. */
  readonly shared: boolean;
  readonly tex: string;
  readonly text: string;
  readonly label: string;
  readonly unit: string;
  readonly domain: Domain;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** How a slider is described; a probability reaches from 0 to 1 unless said. */
export type SliderOptions = {
  readonly label: string;
  readonly step: number;
  readonly value: number;
  /** Symbol; a name of one letter is its own. */
  readonly tex?: string;
} & (
  | { readonly min: number; readonly max: number; readonly unit?: string }
  | { readonly min?: number; readonly max?: number; readonly unit: "probability" }
);

/** Where the slider of an assumption begins, and how far and how finely it travels. */
export type SliderChanges = Partial<Assumption["slider"]> & { readonly value?: number };

/**
 * The author's word `slider` of a paper with these assumptions: with a name alone, symbol, domain, step
 * and default come from the assumption of that name; a `value`, `min`, `max` or `step` takes the place of its own;
 * full options describe an input of the notebook's own.
 *
 * @throws TypeError when the name is no assumption's and options are missing
 * @throws RangeError when `value`, `min` or `max` is outside the assumption's domain, or `min < max`, `step > 0` or `min ≤ value ≤ max` does not hold
 */
export function sliderFor(
  assumptions: Readonly<Record<string, Assumption>>,
): (name: string, options?: SliderOptions | SliderChanges) => Slider {
  return function slider(name, options) {
    if (options && "label" in options) return custom(name, options);
    const known = assumptions[name];
    if (!Object.hasOwn(assumptions, name) || !known)
      throw new TypeError(
        `slider: name must be one of ${Object.keys(assumptions).join(", ")}, got "${name}". ` +
          `Describe another one: slider("${name}", { label, min, max, step, value }).`,
      );
    return shared(name, known, options);
  };
}

function shared(name: string, assumption: Assumption, changes: SliderChanges = {}): Slider {
  const { tex, text, name: label, unit, domain } = assumption;
  const range = { ...assumption.slider, value: assumption.value, ...changes };
  for (const key of ["value", "min", "max"] as const)
    if (!isInside(range[key], domain))
      throw new RangeError(
        `slider "${name}": ${key} must be ${describeDomain(domain)}, got ${range[key]}`,
      );
  checkTravel(name, range);
  return { kind: "slider", name, shared: true, tex, text, label, unit, domain, ...range };
}

function checkTravel(name: string, { min, max, step }: Assumption["slider"]): void {
  if (!(min < max))
    throw new RangeError(`slider "${name}": min must be < max, got ${min} and ${max}`);
  if (!(step > 0)) throw new RangeError(`slider "${name}": step must be > 0, got ${step}`);
}

function custom(name: string, options: SliderOptions): Slider {
  const { label, step, value, unit = "", tex = name.length === 1 ? name : "" } = options;
  const ends = unit === "probability" ? { min: 0, max: 1 } : { min: NaN, max: NaN };
  const { min = ends.min, max = ends.max } = options;
  for (const [key, number] of Object.entries({ min, max, step, value }))
    if (!Number.isFinite(number))
      throw new RangeError(`slider "${name}": ${key} must be a finite number, got ${number}`);
  checkTravel(name, { min, max, step });
  if (value < min || value > max)
    throw new RangeError(`slider "${name}": value must be in [${min}, ${max}], got ${value}`);
  const domain = { min, max };
  const range = { domain, min, max, step, value };
  return { kind: "slider", name, shared: false, tex, text: "", label, unit, ...range };
}
