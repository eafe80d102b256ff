import type Fraction from "fraction.js";
import { zero } from "../rational.js";
import { beliefsAt } from "./beliefsAt.js";
import type { Compiled } from "./compile.js";
import type { Piece } from "./enumeratePieces.js";
import { refine, type Survival } from "./refinements.js";
import type { BeliefInterval, Component, Mix, Share, Strategy } from "./solution.js";

/** A piece in fractions, with its labels. */
export function describePiece<T>(compiled: Compiled<T>, piece: Piece<T>, connected: number): Component {
  const { Z, game, places, utility, scale } = compiled;
  const { types, messages } = game;
  const senders = piece.sender.vertices.map(({ point }) => point);
  const receivers = piece.receiver.vertices.map(({ point }) => point);
  const mix = (point: readonly T[], offset: number, labels: readonly string[]): Mix => {
    const total = point[point.length - 1]!;
    const result: Record<string, Fraction> = {};
    labels.forEach((label, k) => (result[label] = Z.sign(point[offset + k]!) === 0 ? zero : Z.ratio(point[offset + k]!, total)));
    return result;
  };
  const said = messages.map(({ label }) => label);
  const payoffs = types.map((type, t) => {
    const message = messages.findIndex((_, m) => senders.some((point) => Z.sign(point[t * messages.length + m]!) > 0));
    const row = utility[t as 0 | 1][message]!;
    const values = receivers.map((point) => Z.ratio(Z.dot(row, point), Z.times(scale[t as 0 | 1], point[point.length - 1]!)));
    return [type, hull(values)] as const;
  });
  const beliefs = places.map((place) => {
    const ends = senders.flatMap((sender) => receivers.flatMap((receiver) => beliefsAt(compiled, place, sender, receiver)));
    return [place.set.label, hull(ends)] as const;
  });
  return {
    sender: senders.map((point): Strategy => Object.fromEntries(types.map((type, t) => [type, mix(point, t * said.length, said)]))),
    receiver: receivers.map((point): Strategy => Object.fromEntries(places.map(({ set, offset }) => [set.label, mix(point, offset, set.actions)]))),
    beliefs: Object.fromEntries(beliefs),
    payoffs: Object.fromEntries(payoffs),
    survives: share(compiled, senders, receivers),
    connected,
  };
}

function hull(values: readonly Fraction[]): BeliefInterval {
  let [low, high] = [values[0]!, values[0]!];
  for (const value of values) {
    if (value === low || value === high) continue;
    if (value.lt(low)) low = value;
    if (value.gt(high)) high = value;
  }
  return [low, high];
}

function share<T>(compiled: Compiled<T>, senders: readonly (readonly T[])[], receivers: readonly (readonly T[])[]): Component["survives"] {
  const middle = [midpoint(compiled.Z, senders), midpoint(compiled.Z, receivers)] as const;
  const found = senders.flatMap((sender) => receivers.map((receiver) => refine(compiled, sender, receiver)));
  if (found.length > 1) found.push(refine(compiled, ...middle));
  const part = (key: keyof Survival): Share =>
    found.every((survival) => survival[key]) ? "all" : found.some((survival) => survival[key]) ? "some" : "none";
  return { intuitive: part("intuitive"), d1: part("d1") };
}

/** A point inside a polytope: the mean of its extreme points, weighted by their common denominators. */
function midpoint<T>(Z: Compiled<T>["Z"], points: readonly (readonly T[])[]): readonly T[] {
  const ones = points.map(() => Z.from(1n));
  return points[0]!.map((_, k) => Z.dot(points.map((point) => point[k]!), ones));
}
