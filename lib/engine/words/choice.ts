/** An input drawn as a row of options, one of which is chosen; its value is the option's text. */
export interface Choice<Option extends string = string> {
  readonly kind: "choice";
  /** The variable that holds the value. */
  readonly name: string;
  readonly shared: false;
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Option;
}

/**
 * Choice between a few options.
 *
 * @param name - the variable it will define: `const reply = view(choice("reply", { … }))`
 * @throws TypeError when there are fewer than two options, one stands twice, or `value` is none of them
 * @example choice("guess", { label: "your guess", options: ["rise", "fall"], value: "rise" }).value // "rise"
 */
export function choice<const Option extends string>(
  name: string,
  { label, options, value }: { label: string; options: readonly Option[]; value: NoInfer<Option> },
): Choice<Option> {
  checkOptions(`choice "${name}"`, options);
  if (!options.includes(value))
    throw new TypeError(
      `choice "${name}": value must be one of ${options.join(", ")}, got ${JSON.stringify(value)}`,
    );
  return { kind: "choice", name, shared: false, label, options, value };
}

/** @throws TypeError when there are fewer than two options, or one stands twice */
export function checkOptions(input: string, options: readonly string[]): readonly string[] {
  if (options.length < 2 || new Set(options).size !== options.length)
    throw new TypeError(
      `${input}: options must be two or more different texts, got ${JSON.stringify(options)}`,
    );
  return options;
}
