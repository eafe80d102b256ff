import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { casesOf } from "./cases.js";
import { bestTogether } from "./bestTogether.js";
import { cut, pureProfiles, type PureChoice, type Condition, type Point } from "./polytope.js";

/** What each type is paid, as a ratio on its own scale. */
export type Paid<T> = readonly (readonly [worth: T, scale: T])[];

/** Whether an outcome is kept by each of the refinements. */
interface Kept {
  readonly intuitive: boolean;
  readonly d1: boolean;
  readonly divinity: boolean;
}

/** Verdicts on an outcome that pays the types so and leaves these messages unsent; and whether any of them tempts anybody. */
export interface OutcomeJudge<T> {
  readonly verdict: (unsent: readonly number[], paid: Paid<T>) => Kept;
  readonly tempts: (unsent: readonly number[], paid: Paid<T>) => boolean;
}

/**
 * The Intuitive Criterion, D1 and divinity for any number of types: Cho and Kreps (1987), Banks and Sobel
 * (1987), over all mixed best replies to all beliefs on the types that can send an unsent message.
 *
 * A type is less tempted than another if every reply that would tempt it, weakly, tempts the other strictly,
 * and some reply does.
 *
 * - Intuitive Criterion: types that no reply tempts are ruled out; the outcome falls if some type is then
 *   tempted by every best reply to beliefs on the rest.
 * - D1: types less tempted than another are ruled out; the outcome falls if no best reply to a belief on the
 *   rest keeps all types from the message.
 * - Divinity: types that no reply tempts are ruled out, and one less tempted than another may not become
 *   likelier in proportion to it than by the prior; the outcome falls if no best reply to such a belief keeps
 *   all types from the message. One step, not repeated. It asks no less than the first, no more than the second.
 */
export function judge<T>(compiled: CompiledGame<T>): OutcomeJudge<T> {
  const { Z, game, at, can, utility, replies } = compiled;
  const types = game.types.map((_, t) => t);
  const cases = casesOf(compiled);
  const senders = game.messages.map((_, m) => types.filter((t) => can[t]![m]!));
  const faces = game.messages.map((_, m) =>
    cases(m, []).map(({ choices }) => pureProfiles(Z, choices, replies)),
  );
  /** What it asks of a belief on some types that others of them are ruled out, unless all are. */
  const without = (come: readonly number[], out: readonly number[]): Condition<T>[] =>
    come.every((t) => out.includes(t))
      ? []
      : come
          .filter((t) => out.includes(t))
          .map((type) => ({
            normal: [...types.map((t) => (t === type ? Z.one : Z.zero)), Z.zero],
            equality: true,
          }));
  return {
    tempts: (unsent, paid) =>
      unsent.some((m) =>
        senders[m]!.some((t) =>
          faces[m]!.some((face) => face.some((point) => gains(m, t, paid, point))),
        ),
      ),
    verdict(unsent, paid) {
      const so = { intuitive: true, d1: true, divinity: true };
      for (const message of unsent) {
        const here = verdictAt(message, paid);
        so.intuitive &&= here.intuitive;
        so.d1 &&= here.d1;
        so.divinity &&= here.divinity;
      }
      return so;
    },
  };

  /** A type's gain from a message over what it is paid, linear in the replies, on a positive scale. */
  function gain(message: number, type: number, paid: Paid<T>, sign: 1 | -1): T[] {
    const [worth, scale] = paid[type]!;
    const by = sign > 0 ? scale : Z.less(Z.zero, scale);
    const normal = utility[type]![message]!.map((value) => Z.times(value, by));
    normal[replies] = Z.less(normal[replies]!, sign > 0 ? worth : Z.less(Z.zero, worth));
    return normal;
  }

  function gains(message: number, type: number, paid: Paid<T>, point: Point<T>): boolean {
    return Z.sign(Z.dot(gain(message, type, paid, 1), point)) > 0;
  }

  function verdictAt(message: number, paid: Paid<T>): Kept {
    const may = senders[message]!;
    const up = new Map(may.map((t) => [t, gain(message, t, paid, 1)]));
    const some = (type: number, sign: 0 | 1): boolean =>
      faces[message]!.some((face) =>
        face.some((point) => Z.sign(Z.dot(up.get(type)!, point)) >= sign),
      );
    const tempted = may.filter((t) => some(t, 1));
    if (tempted.length === 0) return { intuitive: true, d1: true, divinity: true };
    const never = may.filter((t) => !some(t, 0));
    const lessTempted = may.flatMap((t) =>
      tempted
        .filter((other) => other !== t && isLess(message, t, other, paid))
        .map((other) => [t, other] as const),
    );
    const ruledOut = new Set(lessTempted.map(([t]) => t));
    return {
      intuitive:
        never.length === 0 ||
        !may.some((t) => !never.includes(t) && isSureToGain(message, t, never, up.get(t)!)),
      d1:
        ruledOut.size === 0 ||
        holdsUp(message, paid, ({ types: come }) => without(come, [...ruledOut])),
      divinity:
        lessTempted.length === 0 ||
        holdsUp(message, paid, ({ types: come, weights }) => [
          ...without(come, never),
          ...lessTempted.flatMap(([t, other]): Condition<T>[] => {
            if (!come.includes(t) || !come.includes(other)) return [];
            const normal = new Array<T>(types.length + 1).fill(Z.zero);
            normal[t] = Z.less(Z.zero, weights[other]!);
            normal[other] = weights[t]!;
            return [{ normal, equality: false }];
          }),
        ]),
    };
  }

  /** Whether no best reply tempts a type, weakly, without tempting another strictly. */
  function isLess(message: number, type: number, other: number, paid: Paid<T>): boolean {
    const conditions = [
      { normal: gain(message, type, paid, 1), equality: false },
      { normal: gain(message, other, paid, -1), equality: false },
    ];
    return faces[message]!.every((face) => cut(Z, face, conditions).length === 0);
  }

  /** Whether the worst of the best replies to beliefs on the types that are left still tempts a type. */
  function isSureToGain(
    message: number,
    type: number,
    never: readonly number[],
    gained: readonly T[],
  ): boolean {
    const choices = best(message, (place) => without(place.types, never));
    return choices.every((list) =>
      pureProfiles(Z, list, replies).every((point) => Z.sign(Z.dot(gained, point)) > 0),
    );
  }

  /** Whether some best reply to a belief that meets conditions keeps all types from the message. */
  function holdsUp(
    message: number,
    paid: Paid<T>,
    asked: (place: CompiledSet<T>) => Condition<T>[],
  ): boolean {
    const deter = senders[message]!.map((t) => ({
      normal: gain(message, t, paid, -1),
      equality: false,
    }));
    return best(message, asked).some(
      (list) => cut(Z, pureProfiles(Z, list, replies), deter).length > 0,
    );
  }

  /** The sets of replies to a message that are best together at some belief that meets conditions. */
  function best(message: number, asked: (place: CompiledSet<T>) => Condition<T>[]): PureChoice[][] {
    interface Way {
      readonly choices: readonly PureChoice[];
      readonly shared: readonly Condition<T>[];
    }
    let ways: Way[] = [{ choices: [], shared: [] }];
    for (const place of at[message]!) {
      const simplex = pureProfiles(Z, [{ offset: 0, choices: place.types }], types.length);
      ways = ways.flatMap(({ choices, shared }) =>
        place.envelope().all.flatMap((set): Way[] => {
          const conditions = [
            ...(place.known === null ? shared : []),
            ...asked(place),
            ...bestTogether(Z, place.values, set),
          ];
          if (cut(Z, simplex, conditions).length === 0) return [];
          return [
            {
              choices: [...choices, { offset: place.offset, choices: set }],
              shared: game.players.length > 2 && place.known === null ? conditions : shared,
            },
          ];
        }),
      );
    }
    return ways.map(({ choices }) => [...choices]);
  }
}
