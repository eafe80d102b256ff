import { parameters, type ParameterName } from "./parameters.js";

/**
 * The default of every assumption, as a value to vary: `{ ...baseline(), delta: 8 }`.
 *
 * @example baseline().delta // 3
 */
export function baseline(): Record<ParameterName, number> {
  const defaults = Object.values(parameters).map(({ symbol, value }) => [symbol, value] as const);
  return Object.fromEntries(defaults) as ReturnType<typeof baseline>;
}
