import { specifications, type Choices, type Held, type Specification } from "./specifications.js";

/** What one specification says of a statement. */
export interface Finding {
  /** The number on which the verdict rests. */
  readonly effect: number;
  readonly holds: boolean;
}

/** A specification with what it says; `found` is `null` where the question does not arise in it. */
export interface Judged<C extends Choices = Choices> {
  readonly specification: Specification<C>;
  readonly found: Finding | null;
}

/** Specifications under which a statement holds, of those in which it arises. */
export interface HoldingShare {
  readonly holds: number;
  readonly of: number;
}

/** One option of a choice, with the specifications that take it. */
export interface OptionShare extends HoldingShare {
  readonly choice: string;
  readonly option: string;
  readonly reason: string;
}

/** A statement under all defensible choices. The share is a count over a list that someone wrote, and no probability. */
export interface VerdictRange<C extends Choices = Choices> extends HoldingShare {
  readonly judged: readonly Judged<C>[];
  /** Specifications in which the question does not arise. */
  readonly unasked: number;
  /** In the order of the choices; an option that no specification takes is missing. */
  readonly options: readonly OptionShare[];
  /** The smallest and the largest effect; `null` where the question never arises. */
  readonly effects: readonly [least: number, most: number] | null;
}

/**
 * The verdict under every specification, and the share under which it holds, over all and by each option of each choice.
 *
 * @param judge - what a specification says; `null` where the question does not arise
 * @throws RangeError as `specifications`, and for an effect that is not a finite number
 */
export function verdictRange<const C extends Choices>(
  choices: C,
  judge: (specification: Specification<C>) => Finding | null,
  held?: Held<C>,
  possible?: (specification: Specification<C>) => boolean,
): VerdictRange<C> {
  const judged = specifications(choices, held, possible).map((specification) => ({
    specification,
    found: judge(specification),
  }));
  const findings = judged.flatMap(({ found }) => found ?? []);
  const strange = findings.find(({ effect }) => !Number.isFinite(effect));
  if (strange)
    throw new RangeError(`verdictRange: effect must be a finite number, got ${strange.effect}`);
  const effects = findings.map(({ effect }) => effect);
  return {
    judged,
    ...shareOf(judged),
    unasked: judged.length - findings.length,
    options: Object.entries(choices).flatMap(([choice, reasons]) =>
      Object.entries(reasons).flatMap(([option, reason]) => {
        const own = judged.filter(({ specification }) => specification[choice] === option);
        return own.length === 0 ? [] : [{ choice, option, reason, ...shareOf(own) }];
      }),
    ),
    effects: effects.length === 0 ? null : [Math.min(...effects), Math.max(...effects)],
  };
}

function shareOf(judged: readonly { readonly found: Finding | null }[]): HoldingShare {
  const findings = judged.flatMap(({ found }) => found ?? []);
  return { holds: findings.filter(({ holds }) => holds).length, of: findings.length };
}
