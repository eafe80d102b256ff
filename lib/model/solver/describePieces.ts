import type Fraction from "fraction.js";
import { one, zero } from "../game/rational.js";
import { beliefsAt, isReached, type Ratio } from "./beliefsAt.js";
import type { Compiled } from "./compile.js";
import type { Piece } from "./enumeratePieces.js";
import { hull } from "./hull.js";
import type { Integers } from "./integers.js";
import type { Point } from "./polytope.js";
import type { Refinements } from "./refinements.js";
import type { BeliefInterval, Component, Mix, Strategy } from "./solution.js";

/** Where a strategy has a mix: its label, where its coordinates start, the choices, and its pure mixes. */
interface Place {
  readonly label: string;
  readonly offset: number;
  readonly choices: readonly string[];
  readonly pure: readonly Mix[];
}

/** Describes pieces in fractions, with their labels. */
export function describePieces<T>(
  compiled: Compiled<T>,
  refine: Refinements<T>,
): (piece: Piece<T>, connected: number) => Component {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const said = messages.map(({ label }) => label);
  const pureMixes = (choices: readonly string[]): Mix[] =>
    choices.map((_, chosen) => toMix(choices, (k) => (k === chosen ? one : zero)));
  const pureMessages = pureMixes(said);
  const atTypes = types.map((label, type): Place => ({
    label,
    offset: type * said.length,
    choices: said,
    pure: pureMessages,
  }));
  const atPlaces = places.map(({ set, offset }): Place => ({
    label: set.label,
    offset,
    choices: set.actions,
    pure: pureMixes(set.actions),
  }));

  return ({ sender: { vertices: senders }, receiver }, connected) => {
    const receivers = receiver.vertices;
    const beliefs: Record<string, BeliefInterval> = {};
    for (const place of places)
      beliefs[place.set.label] = hull(Z, believed(place, senders, receivers));
    const payoffs: Record<string, BeliefInterval> = {};
    for (const type of [0, 1] as const) {
      let message = 0;
      while (!senders.some((point) => Z.sign(point[type * said.length + message]!) > 0)) message++;
      const row = utility[type][message]!;
      payoffs[types[type]] = hull(
        Z,
        receivers.map((point) => [
          Z.dot(row, point),
          Z.times(scale[type], point[point.length - 1]!),
        ]),
      );
    }
    return {
      sender: senders.map((point) => toStrategy(Z, point, atTypes)),
      receiver: receivers.map((point) => toStrategy(Z, point, atPlaces)),
      beliefs,
      payoffs,
      survives: refine.component(senders, receiver),
      connected,
      open: false,
    };
  };

  function believed(
    place: Compiled<T>["places"][number],
    senders: readonly Point<T>[],
    receivers: readonly Point<T>[],
  ): Ratio<T>[] {
    const found: Ratio<T>[] = [];
    for (const sender of senders)
      for (const receiver of receivers) {
        found.push(...beliefsAt(compiled, place, sender, receiver));
        if (isReached(compiled, place, sender)) break;
      }
    return found;
  }
}

function toStrategy<T>(Z: Integers<T>, point: Point<T>, places: readonly Place[]): Strategy {
  const strategy: Record<string, Mix> = {};
  const total = point[point.length - 1]!;
  for (const { label, offset, choices, pure } of places) {
    let used = 0;
    while (Z.sign(point[offset + used]!) === 0) used++;
    const isPure = Z.sign(Z.less(point[offset + used]!, total)) === 0;
    strategy[label] = isPure
      ? pure[used]!
      : toMix(choices, (k) => Z.ratio(point[offset + k]!, total));
  }
  return strategy;
}

function toMix(choices: readonly string[], share: (k: number) => Fraction): Mix {
  const mix: Record<string, Fraction> = {};
  for (let k = 0; k < choices.length; k++) mix[choices[k]!] = share(k);
  return mix;
}
