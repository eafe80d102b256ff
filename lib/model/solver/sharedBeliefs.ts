import { bestTogether } from "./bestTogether.js";
import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { cut, pureProfiles, type Point } from "./polytope.js";

/** The extreme points of the beliefs on some types under which all replies are best, at each of some information sets. */
export function sharedBeliefs<T>(
  { Z, game }: CompiledGame<T>,
  about: readonly number[],
  places: readonly CompiledSet<T>[],
  replies: readonly (readonly number[])[],
): readonly Point<T>[] {
  const conditions = places.flatMap(({ known, values }, k) =>
    known === null ? bestTogether(Z, values, replies[k]!) : [],
  );
  return cut(Z, pureProfiles(Z, [{ offset: 0, choices: about }], game.types.length), conditions);
}

/**
 * Whether some belief that several receivers share makes their replies to a message best.
 *
 * @param believed - by information set, the types that Bayes' rule leaves; none where it says nothing
 */
export function haveABelief<T>(
  compiled: CompiledGame<T>,
  places: readonly CompiledSet<T>[],
  believed: readonly (readonly number[])[],
  replies: readonly (readonly number[])[],
): boolean {
  const doubtful = places.findIndex(({ known }) => known === null);
  if (doubtful < 0) return true;
  const about = believed[doubtful]!.length > 0 ? believed[doubtful]! : places[doubtful]!.types;
  return sharedBeliefs(compiled, about, places, replies).length > 0;
}
