import type Fraction from "fraction.js";
import { beliefsAt } from "./beliefsAt.js";
import type { Compiled } from "./compile.js";
import type { Piece } from "./enumeratePieces.js";
import { hull } from "./hull.js";
import type { Integers } from "./integers.js";
import type { Refine, Survival } from "./refinements.js";
import type { BeliefInterval, Component, Share, Strategy } from "./solution.js";

/** A piece in fractions, with its labels. */
export function describePiece<T>(compiled: Compiled<T>, refine: Refine<T>, piece: Piece<T>, connected: number): Component {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const { vertices: senders } = piece.sender;
  const { vertices: receivers } = piece.receiver;
  const said = messages.map(({ label }) => label);
  const atTypes = types.map((label, type) => ({ label, offset: type * said.length, choices: said }));
  const atPlaces = places.map(({ set, offset }) => ({ label: set.label, offset, choices: set.actions }));
  const beliefs: Record<string, BeliefInterval> = {};
  for (const place of places) {
    const all = senders.flatMap((sender) => receivers.flatMap((receiver) => beliefsAt(compiled, place, sender, receiver)));
    beliefs[place.set.label] = hull(Z, all);
  }
  const payoffs: Record<string, BeliefInterval> = {};
  for (const type of [0, 1] as const) {
    const row = utility[type].find((_, m) => senders.some((point) => Z.sign(point[type * said.length + m]!) > 0))!;
    payoffs[types[type]] = hull(Z, receivers.map((point) => [Z.dot(row, point), Z.times(scale[type], point[point.length - 1]!)]));
  }
  return {
    sender: senders.map((point) => toStrategy(Z, point, atTypes)),
    receiver: receivers.map((point) => toStrategy(Z, point, atPlaces)),
    beliefs,
    payoffs,
    survives: share(Z, refine, senders, receivers),
    connected,
    open: false,
  };
}

function toStrategy<T>(
  Z: Integers<T>,
  point: readonly T[],
  places: readonly { readonly label: string; readonly offset: number; readonly choices: readonly string[] }[],
): Strategy {
  const strategy: Record<string, Record<string, Fraction>> = {};
  const total = point[point.length - 1]!;
  for (const { label, offset, choices } of places) {
    const mix: Record<string, Fraction> = {};
    for (let k = 0; k < choices.length; k++) mix[choices[k]!] = Z.ratio(point[offset + k]!, total);
    strategy[label] = mix;
  }
  return strategy;
}

function share<T>(
  Z: Integers<T>,
  refine: Refine<T>,
  senders: readonly (readonly T[])[],
  receivers: readonly (readonly T[])[],
): Component["survives"] {
  const found = senders.flatMap((sender) => receivers.map((receiver) => refine(sender, receiver)));
  if (found.length > 1) found.push(refine(midpoint(Z, senders), midpoint(Z, receivers)));
  const part = (key: keyof Survival): Share =>
    found.every((survival) => survival[key]) ? "all" : found.some((survival) => survival[key]) ? "some" : "none";
  return { intuitive: part("intuitive"), d1: part("d1") };
}

/** A point inside a polytope: the mean of its extreme points, weighted by their common denominators. */
function midpoint<T>(Z: Integers<T>, points: readonly (readonly T[])[]): readonly T[] {
  if (points.length === 1) return points[0]!;
  const ones = points.map(() => Z.one);
  return points[0]!.map((_, k) => Z.dot(points.map((point) => point[k]!), ones));
}
