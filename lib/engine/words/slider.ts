import { describeDomain, isInside, type Domain } from "./domain.js";
import { dynamicParameters } from "../../model/time/dynamicParameters.js";
import { parameters, type Parameter } from "../../model/game/parameters.js";

/** What has a slider of its own: the assumptions of the paper, and those that time adds. */
const assumptions: Readonly<Record<string, Parameter>> = { ...parameters, ...dynamicParameters };

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

export interface SliderOptions {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  readonly unit?: string;
  readonly tex?: string;
}

/**
 * Slider for an assumption of the paper, or one described by `options`.
 * With a name alone, symbol, domain, step and default come from its table; `{ value }` sets
 * another default.
 *
 * @param name - the variable it will define: `const delta = view(slider("delta"))`
 * @throws TypeError when `name` is in neither table of assumptions and `options` are missing
 * @throws RangeError when `value` is outside the assumption's domain, or `min < max`, `step > 0` or `min ≤ value ≤ max` does not hold
 * @example slider("delta").value // 3
 */
export function slider(name: string, options?: SliderOptions | { readonly value: number }): Slider {
  if (options && "label" in options) return custom(name, options);
  const known = assumptions[name];
  if (!Object.hasOwn(assumptions, name) || !known)
    throw new TypeError(
      `slider: name must be one of ${Object.keys(assumptions).join(", ")}, got "${name}". ` +
        `Describe another one: slider("${name}", { label, min, max, step, value }).`,
    );
  const { tex, text, name: label, unit, domain } = known;
  const { value } = options ?? known;
  if (!isInside(value, domain))
    throw new RangeError(`slider "${name}": value must be ${describeDomain(domain)}, got ${value}`);
  return {
    kind: "slider",
    name,
    shared: true,
    tex,
    text,
    label,
    unit,
    domain,
    ...known.slider,
    value,
  };
}

function custom(name: string, options: SliderOptions): Slider {
  const { label, min, max, step, value, unit = "", tex = "" } = options;
  for (const [key, number] of Object.entries({ min, max, step, value }))
    if (!Number.isFinite(number))
      throw new RangeError(`slider "${name}": ${key} must be a finite number, got ${number}`);
  if (!(min < max))
    throw new RangeError(`slider "${name}": min must be < max, got ${min} and ${max}`);
  if (!(step > 0)) throw new RangeError(`slider "${name}": step must be > 0, got ${step}`);
  if (value < min || value > max)
    throw new RangeError(`slider "${name}": value must be in [${min}, ${max}], got ${value}`);
  const domain = { min, max };
  const range = { domain, min, max, step, value };
  return { kind: "slider", name, shared: false, tex, text: "", label, unit, ...range };
}
