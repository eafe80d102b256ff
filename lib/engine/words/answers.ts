/** What may be answered where there is no default: one of a few texts, or a number of an interval. */
export type Answers =
  | { readonly options: readonly string[] }
  | {
      readonly min: number;
      readonly max: number;
      /** Where there is one, a number is a whole number of steps above `min`. */
      readonly step?: number;
      readonly unit: string;
    };

/** How an author describes a number on a scale. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit?: string;
}

/** In words: `one of rise, fall`, `in [1990, 2025], in steps of 1`, `any number`. */
export function describeAnswers(answers: Answers): string {
  if ("options" in answers) return `one of ${answers.options.join(", ")}`;
  const { min, max, step } = answers;
  const steps = step === undefined ? "" : `, in steps of ${step}`;
  if (min === -Infinity) return max === Infinity ? "any number" : `≤ ${max}`;
  return max === Infinity ? `≥ ${min}` : `in [${min}, ${max}]${steps}`;
}

export function isAnswer(answers: Answers, value: string | number): boolean {
  if ("options" in answers) return answers.options.includes(value as string);
  const { min, max, step } = answers;
  if (typeof value !== "number" || !Number.isFinite(value) || value < min || value > max)
    return false;
  const steps = step === undefined ? 0 : (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
