import { beliefsAt, firstShare, isReached, type Belief, type Ratio } from "./beliefsAt.js";
import type { CompiledGame, CompiledSet } from "./compileGame.js";
import { dimensionOf } from "./dimensionOf.js";
import { extremeBeliefs, hull, summed } from "./hull.js";
import { record } from "./labelled.js";
import { one, zero } from "../game/rational.js";
import { replaced, type Piece } from "./piece.js";
import type { Point } from "./polytope.js";
import { receiverRatios } from "./receiverRatios.js";
import type { Refinements } from "./verdicts.js";
import type { BeliefInterval, BeliefVertices, Component, Mix, Strategy } from "./solution.js";

/** Where a strategy has a mix: its label, where its coordinates are, the choices, and its pure mixes. */
interface Mixing {
  readonly label: string;
  readonly at: readonly number[];
  readonly choices: readonly string[];
  /** Made when they are first met. */
  readonly pure: (Mix | undefined)[];
}

/** Describes pieces in fractions, with their labels. */
export function describePieces<T>(
  compiled: CompiledGame<T>,
  refine: Refinements<T>,
): (piece: Piece<T>, connected: number) => Component {
  const { Z, game, places, utility, scale, can } = compiled;
  const { types, messages } = game;
  const all = messages.map((_, m) => m);
  const atTypes = types.map((label, type): Mixing => {
    const may = all.filter((m) => can[type]![m]!);
    return mixing(
      label,
      may.map((m) => type * messages.length + m),
      may.map((m) => messages[m]!.label),
    );
  });
  const atPlace = ({ set, offset }: CompiledSet<T>): Mixing =>
    mixing(
      set.label,
      set.actions.map((_, a) => offset + a),
      set.actions,
    );
  const atPlaces = places.map(atPlace);
  const worthTo = game.players.slice(1).map((_, k) => receiverRatios(compiled, k));

  return ({ sender: { vertices: senders }, receiver, offPath }, connected) => {
    const receivers = receiver.vertices;
    const elsewhere = offPath.flatMap(({ message, alternatives }) =>
      alternatives.flatMap(({ vertices }) =>
        vertices.map((point) => replaced(compiled, receivers[0]!, message, point)),
      ),
    );
    const payoffs = types.map((_, type): BeliefInterval => {
      let message = 0;
      while (!senders.some((point) => Z.sign(point[type * messages.length + message]!) > 0))
        message++;
      const row = utility[type]![message]!;
      return hull(
        Z,
        receivers.map((point): Ratio<T> => [
          Z.dot(row, point),
          Z.times(scale[type]!, point[point.length - 1]!),
        ]),
      );
    });
    const believed = places.map((place) => beliefsIn(place, senders, [...receivers, ...elsewhere]));
    const alternatives = record(
      offPath.map(({ message }) => messages[message]!.label),
      (k): (readonly Strategy[])[] => {
        const { message, alternatives: parts } = offPath[k]!;
        const here = compiled.at[message]!.map(atPlace);
        return parts.map(({ vertices }) =>
          vertices.map((point) => toStrategy(compiled, point, here)),
        );
      },
    );
    return {
      sender: senders.map((point) => toStrategy(compiled, point, atTypes)),
      receiver: receivers.map((point) => toStrategy(compiled, point, atPlaces)),
      beliefs: record(
        places.map(({ set }) => set.label),
        (k) =>
          hull(
            Z,
            believed[k]!.map((belief) => firstShare(compiled, belief)),
          ),
      ),
      ...(types.length !== 2 ? { beliefVertices: beliefVertices(compiled, believed) } : {}),
      payoffs: record(types, (type) => payoffs[type]!),
      receiverPayoffs: record(game.players.slice(1), (k) =>
        hull(Z, worthTo[k]!(senders, receivers)),
      ),
      survives: refine.component(senders, receiver),
      dimension:
        dimensionOf(Z, senders) +
        dimensionOf(Z, receivers) +
        offPath.reduce(
          (sum, { alternatives: parts }) =>
            sum + Math.max(...parts.map(({ vertices }) => dimensionOf(Z, vertices))),
          0,
        ),
      connected,
      open: false,
      ...(offPath.length > 0 ? { offPath: alternatives } : {}),
    };
  };

  function beliefsIn(
    place: CompiledSet<T>,
    senders: readonly Point<T>[],
    receivers: readonly Point<T>[],
  ): Belief<T>[] {
    const found: Belief<T>[] = [];
    for (const sender of senders)
      for (const receiver of receivers) {
        found.push(...beliefsAt(compiled, place, sender, receiver));
        if (isReached(compiled, place, sender)) break;
      }
    return found;
  }
}

/** Extreme beliefs by information set, in fractions: of the hull, unless all are known to be extreme. */
export function beliefVertices<T>(
  { Z, game, places }: CompiledGame<T>,
  believed: readonly (readonly Belief<T>[])[],
  areExtreme = false,
): BeliefVertices {
  return record(
    places.map(({ set }) => set.label),
    (k) =>
      (areExtreme ? summed : extremeBeliefs)(Z, believed[k]!).map(({ weights, total }) =>
        record(game.types, (t) => Z.ratio(weights[t]!, total)),
      ),
  );
}

const mixing = (label: string, at: readonly number[], choices: readonly string[]): Mixing => ({
  label,
  at,
  choices,
  pure: [],
});

function toStrategy<T>(
  { Z }: CompiledGame<T>,
  point: Point<T>,
  places: readonly Mixing[],
): Strategy {
  const total = point[point.length - 1]!;
  return record(
    places.map(({ label }) => label),
    (place): Mix => {
      const { at, choices, pure } = places[place]!;
      let used = 0;
      while (Z.sign(point[at[used]!]!) === 0) used++;
      const isPure = Z.sign(Z.less(point[at[used]!]!, total)) === 0;
      if (isPure) return (pure[used] ??= record(choices, (k) => (k === used ? one : zero)));
      return record(choices, (k) => Z.ratio(point[at[k]!]!, total));
    },
  );
}
