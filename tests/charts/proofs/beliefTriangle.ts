import fc from "fast-check";
import type * as library from "../../../lib/index.js";
import { area, line, note, point } from "../marks.js";
import { some, type Proof } from "./proof.js";
import { anyPlans, setsOf, toGame, toldGame } from "./told.js";

type Belief = readonly number[];

const games = toldGame(3).chain((told) =>
  fc.tuple(fc.constant(told), fc.option(anyPlans(told), { nil: undefined })),
);
const colours = ["hedge", "press", "separating"];
const plus = (list: readonly Belief[]): Belief =>
  [0, 1, 2].map((t) => list.reduce((sum, belief) => sum + belief[t]!, 0) / list.length);

/** Around their mean, from a little off the left on, as one turns from the first type's axis to the second's. */
function around(list: readonly Belief[]): Belief[] {
  const centre = plus(list);
  const start = Math.atan2(-0.3, 1);
  const angle = (belief: Belief) => {
    const turned = Math.atan2(belief[1]! - centre[1]!, belief[0]! - centre[0]!) + start;
    return turned < -Math.PI ? turned + 2 * Math.PI : turned;
  };
  return [...list].sort((a, b) => angle(a) - angle(b));
}

/** Of all beliefs at which two borders meet, those that break none: a border is where a type is impossible or a reply as good. */
function corners(borders: readonly Belief[]): Belief[] {
  const found: Belief[] = [];
  borders.forEach((u, i) =>
    borders.slice(0, i).forEach((v) => {
      const cross = [0, 1, 2].map(
        (t) => u[(t + 1) % 3]! * v[(t + 2) % 3]! - u[(t + 2) % 3]! * v[(t + 1) % 3]!,
      );
      const total = cross[0]! + cross[1]! + cross[2]!;
      if (Math.abs(total) < 1e-9) return;
      const belief = cross.map((part) => part / total);
      const inside = borders.every(
        (border) => border.reduce((sum, part, t) => sum + part * belief[t]!, 0) >= -1e-9,
      );
      const known = found.some((other) =>
        other.every((part, t) => Math.abs(part - belief[t]!) < 1e-9),
      );
      if (inside && !known) found.push(belief);
    }),
  );
  return found;
}

export const beliefTriangle: Proof<typeof library.beliefTriangle> = () =>
  some(games, 60).map(([told, plans]) => {
    const certain = told.types.map((_, t) => told.types.map((__, other) => (other === t ? 1 : 0)));
    const doubtful = setsOf(told).flatMap((set, s) =>
      set.known === null &&
      told.messages[set.message]!.payoffs.filter((row) => row !== null).length > 1
        ? [{ ...set, s }]
        : [],
    );
    const regions = doubtful.flatMap(({ message, label, s }) => {
      const { replies, payoffs } = told.messages[message]!;
      return replies.map((reply, a) => {
        const borders = [
          ...certain,
          // A type that cannot send it is no more likely than nothing.
          ...certain.flatMap((border, t) => (payoffs[t] ? [] : [border.map((part) => -part)])),
          ...replies.flatMap((_, b) =>
            a === b ? [] : [payoffs.map((row) => (row ? row[a]![1] - row[b]![1] : 0))],
          ),
        ];
        return { message: label, reply, a, s, beliefs: around(corners(borders)) };
      });
    });
    const drawn = doubtful.map(({ label }) => label);
    const at = (label: string, [first, second]: Belief): [number, number] => {
      const k = drawn.indexOf(label);
      return [
        1.4 * (k % 2) + first! + second! / 2,
        (Math.sqrt(3) / 2) * second! - 1.3 * Math.floor(k / 2),
      ];
    };
    const round = (label: string, list: readonly Belief[]) =>
      [...list, list[0]!].map((belief) => at(label, belief));
    const words = (belief: Belief) =>
      `(${belief.map((part) => Number(part.toFixed(3)) + 0).join(", ")})`;
    const believed = new Map(
      plans && doubtful.map(({ label, s }) => [label, around(plans.beliefs[s]!)]),
    );
    const best = regions.filter(({ beliefs }) => beliefs.length > 0);
    return {
      given: [toGame(told), plans],
      rows: regions.map(({ message, reply, beliefs }) => ({
        ...{ message, reply, beliefs: beliefs.map(words).join(" · ") || "nowhere" },
        ...(plans && { believed: believed.get(message)!.map(words).join(" · ") }),
      })),
      marks: [
        ...best.flatMap(({ message, reply, a, beliefs }) => {
          const colour = colours[a]!;
          return [
            ...area(reply, round(message, beliefs), { colour, opacity: 0.5 }),
            ...line(reply, round(message, beliefs), { colour }),
          ];
        }),
        ...drawn.flatMap((label) => line("", round(label, certain), { colour: "soft" })),
        ...(plans ? drawn : []).flatMap((label) => [
          ...line("believed", round(label, believed.get(label)!), { colour: "ink" }),
          ...round(label, believed.get(label)!).map((place) =>
            point("believed", place, { colour: "ink", edge: "paper" }),
          ),
        ]),
        ...drawn.flatMap((label) => [
          note(label, [at(label, [0, 0, 1])[0], at(label, [0, 1, 0])[1]], "ink"),
          ...told.types.map((type, t) => note(type, at(label, certain[t]!), "soft")),
          ...best
            .filter(({ message }) => message === label)
            .map(({ reply, beliefs }) => note(reply, at(label, plus(beliefs)), "ink")),
        ]),
      ],
    };
  });
