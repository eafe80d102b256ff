/** What a verdict leaves to whoever computes it: by choice, its options, each with the reason for which one may take it. */
export type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** One option of every choice. */
export type Specification<C extends Choices> = {
  readonly [Name in keyof C]: keyof C[Name] & string;
};

/** What holds a choice open: all of its options are tried. */
export const everyOption = "every option";

/** The one option to which a choice is held; a choice that is not named stays open. */
export type Held<C extends Choices> = {
  readonly [Name in keyof C]?: (keyof C[Name] & string) | typeof everyOption;
};

/**
 * Every way to combine the options of the choices, in the order in which these are written, the last choice changing first.
 * After Simonsohn, Simmons and Nelson (2020), *Specification curve analysis*, Nature Human Behaviour 4.
 *
 * @param held - choices that are switched off, with the option that each is held to
 * @param possible - whether options go together; the combinations that do not are left out
 * @throws RangeError for a choice without an option, and for a held option that its choice has not
 */
export function specifications<const C extends Choices>(
  choices: C,
  held: Held<C> = {},
  possible: (specification: Specification<C>) => boolean = () => true,
): Specification<C>[] {
  const partial = Object.entries(choices).reduce<Record<string, string>[]>(
    (list, [name, options]) => {
      const kept = optionsOf(name, Object.keys(options), held[name]);
      return list.flatMap((each) => kept.map((option) => ({ ...each, [name]: option })));
    },
    [{}],
  );
  return (partial as Specification<C>[]).filter(possible);
}

function optionsOf(name: string, options: readonly string[], held: string = everyOption): string[] {
  if (options.length === 0)
    throw new RangeError(`specifications: ${name} must have an option, got none`);
  const kept = options.filter((option) => held === everyOption || option === held);
  if (kept.length === 0)
    throw new RangeError(
      `specifications: ${name} must be held to one of ${options.join(", ")}, got "${held}"`,
    );
  return kept;
}
