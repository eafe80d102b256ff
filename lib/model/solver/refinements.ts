import type { Compiled } from "./compile.js";
import { cut, pureProfiles, type Point } from "./polytope.js";

/** Whether an outcome survives the Intuitive Criterion, and D1. */
export interface Survival {
  readonly intuitive: boolean;
  readonly d1: boolean;
}

/**
 * Judges an equilibrium, given up to scale by the sender's probabilities and by the replies.
 *
 * The verdict depends on what the sender does and is paid, hence not on replies off the path.
 */
export type Refine<T> = (sender: readonly T[], receiver: readonly T[]) => Survival;

/** The verdict where no message leaves room for doubt. */
export const untouched: Survival = { intuitive: true, d1: true };
const both = [0, 1] as const;

/**
 * Whether equilibrium outcomes survive the Intuitive Criterion and D1 (Cho and Kreps 1987).
 *
 * For every message that is not sent and that leaves the type in doubt, over all mixed best replies to
 * all beliefs. Intuitive Criterion: a type is ruled out when even the best of those replies leaves it
 * below its equilibrium payoff. D1: when every reply that would tempt it, weakly, tempts the other type
 * strictly, and some reply does. The outcome falls when every best reply to the type that is left would
 * make that type deviate. With two types this is the same as: no belief on it holds the outcome up.
 */
export function refinements<T>(compiled: Compiled<T>): Refine<T> {
  const { Z, game, places, utility, drawn } = compiled;
  const messages = game.messages.length;
  const doubtful = [...new Set(places.filter(({ known }) => known === null).map(({ message }) => message))];
  const judged = new Map<string, Survival>();
  const replies = new Map<string, Point<T>[][]>();
  const repliesTo: Replies<T> = (message, type) => {
    const key = `${message} ${type}`;
    let list = replies.get(key);
    if (!list) replies.set(key, (list = bestReplies(compiled, message, type)));
    return list;
  };
  return (sender, receiver) => {
    const sends = (type: 0 | 1, message: number): boolean => Z.sign(sender[type * messages + message]!) > 0;
    const unsent: number[] = [];
    for (const message of doubtful) if (!(drawn[0] && sends(0, message)) && !(drawn[1] && sends(1, message))) unsent.push(message);
    if (unsent.length === 0) return untouched;
    const unit = receiver[receiver.length - 1]!;
    const paid = both.map((type) => Z.dot(utility[type].find((_, m) => sends(type, m))!, receiver)) as [T, T];
    const key = [unit, ...paid, ...unsent].join();
    let verdict = judged.get(key);
    if (!verdict) {
      const failures = unsent.map((message) => judge(compiled, repliesTo, message, paid, unit));
      const intuitive = failures.every((failure) => failure.intuitive);
      verdict = { intuitive, d1: intuitive && failures.every((failure) => failure.d1) };
      judged.set(key, verdict);
    }
    return verdict;
  };
}

/** One unsent message. @param paid - each type's equilibrium payoff, over `unit` */
function judge<T>({ Z, utility }: Compiled<T>, repliesTo: Replies<T>, message: number, paid: readonly [T, T], unit: T): Survival {
  const faces = repliesTo(message, null);
  /** What deviating to the message gains a type, linear in the replies. */
  const gain = both.map((type) => {
    const normal = utility[type][message]!.map((value) => Z.times(unit, value));
    const last = normal.length - 1;
    normal[last] = Z.less(normal[last]!, paid[type]);
    return normal;
  });
  const some = (type: 0 | 1, list: readonly (readonly Point<T>[])[], test: (sign: number) => boolean): boolean =>
    list.some((face) => face.some((point) => test(Z.sign(Z.dot(gain[type]!, point)))));
  /** Whether some reply leaves one type at least as well off, and the other no better off. */
  const temptsOnly = (face: readonly Point<T>[], out: 0 | 1, left: 0 | 1): boolean =>
    cut(Z, face, [{ normal: gain[out]!, equality: false }]).some((point) => Z.sign(Z.dot(gain[left]!, point)) <= 0);
  let [intuitive, d1] = [true, true];
  for (const out of both) {
    const left = out === 0 ? 1 : 0;
    if (some(left, repliesTo(message, left), (sign) => sign <= 0)) continue;
    if (!some(out, faces, (sign) => sign >= 0)) intuitive = false;
    if (!faces.some((face) => temptsOnly(face, out, left))) d1 = false;
  }
  return { intuitive, d1 };
}

type Replies<T> = (message: number, type: 0 | 1 | null) => readonly (readonly Point<T>[])[];

/** All mixed best replies to a message, as polytopes: to any belief, or to certainty of one type. */
function bestReplies<T>({ Z, places, replies }: Compiled<T>, message: number, type: 0 | 1 | null): Point<T>[][] {
  let profiles: { offset: number; choices: readonly number[] }[][] = [[]];
  for (const { message: of, offset, known, envelope } of places) {
    if (of !== message) continue;
    const { at, largest } = envelope;
    const about = known ?? type;
    const sets = about === null ? largest : [about === 0 ? at[at.length - 1]! : at[0]!];
    profiles = profiles.flatMap((profile) => sets.map((choices) => [...profile, { offset, choices }]));
  }
  return profiles.map((profile) => pureProfiles(Z, profile, replies));
}
