import fc from "fast-check";
import type { GameEquilibrium, SignallingGame } from "../../../lib/index.js";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";

/** A game with one receiver, told apart from the library: payoffs by type and reply, `null` where a type cannot send. */
export interface Told {
  readonly types: readonly string[];
  readonly prior: readonly number[];
  readonly messages: readonly {
    readonly label: string;
    /** How often the type is found out. */
    readonly reveals: 0 | 0.5;
    /** None where it ends the game. */
    readonly replies: readonly string[];
    readonly payoffs: readonly (readonly (readonly [number, number])[] | null)[];
  }[];
}

/** Where the receiver replies, in order: after a message, and where a type is found out. */
export const setsOf = ({ types, messages }: Told) =>
  messages.flatMap(({ label, reveals, replies, payoffs }, message) =>
    replies.length === 0
      ? []
      : [
          { message, label, known: null as number | null },
          ...(reveals === 0
            ? []
            : types.flatMap((type, known) =>
                payoffs[known] ? [{ message, label: `${label}:${type}`, known }] : [],
              )),
        ],
  );

export const toGame = ({ types, prior, messages }: Told): SignallingGame =>
  signallingGame({
    title: "A game",
    players: ["She", "He"],
    types: Object.fromEntries(types.map((type, t) => [type, prior[t]!])),
    messages: Object.fromEntries(
      messages.map(({ label, reveals, replies, payoffs }) => [
        label,
        {
          reveals,
          payoffs: Object.fromEntries(
            types.map((type, t) => {
              const row = payoffs[t]!;
              const table =
                row &&
                (replies.length === 0
                  ? row[0]!
                  : Object.fromEntries(replies.map((reply, a) => [reply, row[a]!])));
              return [type, table];
            }),
          ),
        },
      ]),
    ),
  });

const priors = [[1], [0.75, 0.25], [0.5, 0.25, 0.25]];
const names = ["high", "a<b", "low"];
const pays = fc.integer({ min: -3, max: 3 });

/** Games of some types, of which the first can send everything. */
export const toldGame = (types: number, plain = false): fc.Arbitrary<Told> =>
  fc
    .array(
      fc.record({
        reveals: plain ? fc.constant(0 as const) : fc.constantFrom(0 as const, 0.5 as const),
        replies: fc.integer({ min: plain ? 2 : 0, max: 3 }),
        can: fc.array(fc.boolean(), { minLength: types, maxLength: types }),
        numbers: fc.array(fc.tuple(pays, pays), { minLength: 9, maxLength: 9 }),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((messages) => ({
      types: names.slice(0, types),
      prior: priors[types - 1]!,
      messages: messages.map(({ reveals, replies, can, numbers }, m) => ({
        label: `m${m}`,
        reveals: replies === 0 ? 0 : reveals,
        replies: ["left", "right", "up"].slice(0, replies),
        payoffs: can.map((yes, t) =>
          yes || t === 0 || m === 0 ? numbers.slice(3 * t, 3 * t + Math.max(1, replies)) : null,
        ),
      })),
    }));

const halves = (length: number, can: readonly boolean[]): fc.Arbitrary<number[]> =>
  fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).map(([one, other]) => {
    const may = can.flatMap((yes, k) => (yes ? [k] : []));
    const [a, b] = [may[one % may.length]!, may[other % may.length]!];
    return can.map((_, k) => (k === a ? 0.5 : 0) + (k === b ? 0.5 : 0));
  });

/** Any plans and beliefs: what is drawn does not depend on whether they are an equilibrium. */
export const anyPlans = (told: Told): fc.Arbitrary<GameEquilibrium> => {
  const { types, messages } = told;
  return fc
    .record({
      sends: fc.tuple(
        ...types.map((_, t) =>
          halves(
            messages.length,
            messages.map(({ payoffs }) => payoffs[t] !== null),
          ),
        ),
      ),
      replies: fc.tuple(
        ...setsOf(told).map(({ message }) => {
          const { replies } = messages[message]!;
          return halves(
            replies.length,
            replies.map(() => true),
          );
        }),
      ),
      beliefs: fc.tuple(
        ...setsOf(told).map(() =>
          fc.uniqueArray(
            fc.constantFrom(
              ...types.map((_, t) => types.map((__, other) => (other === t ? 1 : 0))),
              types.map((_, t) => (t === 0 ? 1 - 0.2 * (types.length - 1) : 0.2)),
            ),
            { minLength: 1, maxLength: 3, selector: String },
          ),
        ),
      ),
      isContinuum: fc.boolean(),
    })
    .map((plans) => ({
      ...plans,
      kinds: ["pooling"],
      payoffs: types.map(() => 0),
      receiver: 0,
      survives: { intuitive: "all", d1: "all" },
    }));
};
