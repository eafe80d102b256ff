import type { Compiled } from "./compile.js";
import { cut, pureProfiles, type Vertex } from "./polytope.js";

/** Whether an outcome survives the Intuitive Criterion, and D1. */
export interface Survival {
  readonly intuitive: boolean;
  readonly d1: boolean;
}

/**
 * Whether an equilibrium outcome survives the Intuitive Criterion and D1 (Cho and Kreps 1987).
 *
 * For every message that is not sent and that leaves the type in doubt, over all mixed best replies to
 * all beliefs. Intuitive Criterion: a type is ruled out when even the best of those replies leaves it
 * below its equilibrium payoff. D1: when every reply that would tempt it, weakly, tempts the other type
 * strictly, and some reply does. The outcome falls when every best reply to the type that is left would
 * make that type deviate. With two types this is the same as: no belief on it holds the outcome up.
 *
 * Neither depends on more than what the sender does and is paid, hence not on the replies off the path.
 *
 * @param sender - the sender's probabilities by type and message, up to scale
 * @param payoffs - numerator of each type's payoff, over the last coordinate of `receiver`
 */
export function refine<T>(compiled: Compiled<T>, sender: readonly T[], receiver: readonly T[]): Survival {
  const { Z, game, places, utility, drawn } = compiled;
  const messages = game.messages.length;
  const sends = (type: 0 | 1, message: number): boolean => Z.sign(sender[type * messages + message]!) > 0;
  const paid = ([0, 1] as const).map((type) => Z.dot(utility[type].find((_, m) => sends(type, m))!, receiver));
  const unit = receiver[receiver.length - 1]!;
  let [intuitive, d1] = [true, true];
  for (const { message, known } of places) {
    if (known !== null || ([0, 1] as const).some((type) => drawn[type] && sends(type, message))) continue;
    const faces = bestReplies(compiled, message, null);
    /** What deviating to the message gains a type, as a linear function of the replies. */
    const gain = ([0, 1] as const).map((type) => {
      const normal = utility[type][message]!.map((value) => Z.times(unit, value));
      const last = normal.length - 1;
      normal[last] = Z.minus([normal[last]!], [paid[type]!])[0]!;
      return normal;
    });
    const signs = (type: 0 | 1, vertices: readonly Vertex<T>[]): number[] =>
      vertices.map(({ point }) => Z.sign(Z.dot(gain[type]!, point)));
    const tempted = (type: 0 | 1): boolean => faces.some((face) => signs(type, face).some((sign) => sign > 0));
    for (const out of [0, 1] as const) {
      const left = out === 0 ? 1 : 0;
      if (bestReplies(compiled, message, left).some((face) => signs(left, face).some((sign) => sign <= 0))) continue;
      if (faces.every((face) => signs(out, face).every((sign) => sign < 0)) && tempted(left)) intuitive = false;
      if (tempted(left) && faces.every((face) => !temptsOnly(face, gain[out]!, gain[left]!))) d1 = false;
    }
  }
  return { intuitive, d1: intuitive && d1 };

  /** Whether some reply leaves `out` at least as well off and does not make `left` better off. */
  function temptsOnly(face: readonly Vertex<T>[], out: readonly T[], left: readonly T[]): boolean {
    const weak = cut(Z, face, { normal: out, equality: false });
    return weak.some(({ point }) => Z.sign(Z.dot(left, point)) <= 0);
  }
}

/** All mixed best replies to a message, as polytopes: to any belief, or to certainty of one type. */
function bestReplies<T>({ Z, places, replies }: Compiled<T>, message: number, type: 0 | 1 | null): Vertex<T>[][] {
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
