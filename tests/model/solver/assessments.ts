import type Fraction from "fraction.js";
import { rational } from "../../../lib/model/game/rational.js";
import type { SignallingGame } from "../../../lib/model/solver/game.js";
import { isEquilibrium, type Assessment } from "./referee.js";
import type { Component, Mix, Solution, Strategy } from "../../../lib/model/solver/solution.js";

const half = rational("1/2");

/** The mean of two strategies. */
export function mean(one: Strategy, other: Strategy): Strategy {
  const mix = (a: Mix, b: Mix): Mix =>
    Object.fromEntries(Object.keys(a).map((key) => [key, a[key]!.add(b[key]!).mul(half)]));
  return Object.fromEntries(Object.keys(one).map((key) => [key, mix(one[key]!, other[key]!)]));
}

/** Beliefs that go with a profile: Bayes' rule, or some belief at which each reply in use is best, if there is one. */
export function beliefsFor(
  game: SignallingGame,
  sender: Strategy,
  receiver: Strategy,
): Record<string, Fraction> {
  const beliefs: Record<string, Fraction> = {};
  for (const { label, informationSets } of game.messages)
    for (const set of informationSets) {
      const [a, b] = game.prior.map((prior, t) =>
        prior.mul(set.reach[t]!).mul(sender[game.types[t]!]![label]!),
      );
      const total = a!.add(b!);
      if (set.reach[1]!.n === 0n) beliefs[set.label] = rational(1);
      else if (set.reach[0]!.n === 0n) beliefs[set.label] = rational(0);
      else if (total.n > 0n) beliefs[set.label] = a!.div(total);
      else
        beliefs[set.label] = supporting(
          set.payoffs.map((row) => row.map((pay) => pay.receiver)),
          set.actions.map((name) => receiver[set.label]![name]!),
        );
    }
  return beliefs;
}

/** Best replies change only at 0, at 1, and where two replies are worth the same: trying those and the midpoints is enough. */
function supporting([first, second]: Fraction[][], mix: Fraction[]): Fraction {
  const points = [rational(0), rational(1)];
  for (let a = 0; a < mix.length; a++)
    for (let b = 0; b < a; b++) {
      const [x, y] = [first![a]!.sub(first![b]!), second![b]!.sub(second![a]!)];
      if (x.add(y).n === 0n) continue;
      const point = y.div(x.add(y));
      if (point.gte(0) && point.lte(1)) points.push(point);
    }
  points.sort((u, v) => u.compare(v));
  const tried = points.flatMap((point, k) =>
    k > 0 ? [point.add(points[k - 1]!).mul(half), point] : [point],
  );
  const isBest = (belief: Fraction): boolean => {
    const worth = mix.map((_, a) =>
      belief.mul(first![a]!).add(rational(1).sub(belief).mul(second![a]!)),
    );
    return mix.every((share, a) => share.n === 0n || worth.every((other) => worth[a]!.gte(other)));
  };
  return tried.find(isBest) ?? rational(0);
}

/** Extreme points of a component, and points between them. */
export function profilesIn({
  sender,
  receiver,
}: Component): { sender: Strategy; receiver: Strategy }[] {
  const dense = (list: readonly Strategy[]): Strategy[] => [
    ...list,
    ...list.slice(1).map((other, k) => mean(list[k]!, other)),
  ];
  return dense(sender).flatMap((s) => dense(receiver).map((r) => ({ sender: s, receiver: r })));
}

/** Profiles of a solution at which the referee finds a fault. */
export function rejected({ game, components }: Solution): Assessment[] {
  return components
    .flatMap(profilesIn)
    .map(({ sender, receiver }) => ({
      sender,
      receiver,
      beliefs: beliefsFor(game, sender, receiver),
    }))
    .filter((assessment) => !isEquilibrium(game, assessment));
}

/** Whether a strategy is a mixture of others: phase one of the simplex method, in fractions, by Bland's rule. */
export function isMixtureOf(point: Strategy, vertices: readonly Strategy[]): boolean {
  const flat = (strategy: Strategy): Fraction[] =>
    Object.values(strategy).flatMap((mix) => Object.values(mix));
  const columns = vertices.map(flat);
  const [zero, one] = [rational(0), rational(1)];
  // A row for each coordinate, and one for the weights' sum; what is still to be explained stands last.
  const rows = [
    ...flat(point).map((target, k) => [...columns.map((v) => v[k]!), target]),
    columns.map(() => one).concat(one),
  ];
  const basis = rows.map(() => Infinity);
  for (;;) {
    const price = columns.map((_, j) =>
      rows.reduce((sum, row, i) => (basis[i] === Infinity ? sum.add(row[j]!) : sum), zero),
    );
    const enter = price.findIndex((value, j) => value.gt(zero) && !basis.includes(j));
    if (enter < 0)
      return rows.every((row, i) => basis[i] !== Infinity || row[columns.length]!.n === 0n);
    let leave = -1;
    rows.forEach((row, i) => {
      if (row[enter]!.lte(zero)) return;
      const [ratio, best] = [row, rows[leave]].map((r) => r && r[columns.length]!.div(r[enter]!));
      const order = best ? ratio!.compare(best) : -1;
      if (order < 0 || (order === 0 && basis[i]! < basis[leave]!)) leave = i;
    });
    const pivot = rows[leave]!.map((value) => value.div(rows[leave]![enter]!));
    rows.forEach((row, i) => {
      const factor = row[enter]!;
      if (i === leave) rows[i] = pivot;
      else if (factor.n !== 0n) rows[i] = row.map((value, j) => value.sub(factor.mul(pivot[j]!)));
    });
    basis[leave] = enter;
  }
}

/** Whether a component holds a profile, its replies off the path put together. */
export function holds(
  game: SignallingGame,
  { sender, receiver, offPath = {} }: Component,
  strategies: { readonly sender: Strategy; readonly receiver: Strategy },
): boolean {
  const apart = Object.keys(offPath);
  const setsOf = (labels: (label: string) => boolean): string[] =>
    game.messages
      .filter(({ label }) => labels(label))
      .flatMap(({ informationSets }) => informationSets.map(({ label }) => label));
  const part = (strategy: Strategy, sets: readonly string[]): Strategy =>
    Object.fromEntries(sets.map((set) => [set, strategy[set]!]));
  const rest = setsOf((label) => !apart.includes(label));
  return (
    isMixtureOf(strategies.sender, sender) &&
    isMixtureOf(
      part(strategies.receiver, rest),
      receiver.map((one) => part(one, rest)),
    ) &&
    apart.every((label) => {
      const sets = setsOf((other) => other === label);
      return offPath[label]!.some((list) => isMixtureOf(part(strategies.receiver, sets), list));
    })
  );
}
