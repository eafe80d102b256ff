import type Fraction from "fraction.js";
import type { Beliefs, Mix, Solution, Strategy } from "./solution.js";

type Text<V> = V extends Fraction ? string : V extends object ? { [K in keyof V]: Text<V[K]> } : V;

/** A solution for other programs: labels as in the game, numbers as exact fraction strings. */
export interface SolutionJson {
  readonly types: readonly string[];
  readonly messages: readonly string[];
  readonly pure: readonly {
    /** Message by type. */
    readonly sender: Readonly<Record<string, string>>;
    /** Reply by message, or `message:type` where the type is revealed. */
    readonly receiver: Readonly<Record<string, string>>;
    /** Of the first type: `[min, max]`, equal where the message is sent. */
    readonly beliefs: Text<Beliefs>;
    /** Equilibria with one number differ only in replies that are never called for. */
    readonly outcome: number;
    readonly survives: { readonly intuitive: boolean; readonly d1: boolean };
  }[];
  /** Convex sets of equilibria, single ones included, by their extreme points; together they are all. */
  readonly components: readonly {
    readonly vertices: readonly {
      readonly sender: Text<Strategy>;
      readonly receiver: Text<Strategy>;
    }[];
    readonly beliefs: Text<Beliefs>;
  }[];
}

/** Turns a solution into plain data. */
export function solutionJson({ game, pure, components }: Solution): SolutionJson {
  return {
    types: game.types,
    messages: game.messages.map(({ label }) => label),
    pure: pure.map(({ sender, receiver, beliefs, outcome, survives }) => ({
      sender,
      receiver,
      beliefs: intervals(beliefs),
      outcome,
      survives,
    })),
    components: components.map(({ sender, receiver, beliefs }) => ({
      vertices: sender.flatMap((s) =>
        receiver.map((r) => ({ sender: strategy(s), receiver: strategy(r) })),
      ),
      beliefs: intervals(beliefs),
    })),
  };
}

const map = <V, W>(
  record: Readonly<Record<string, V>>,
  change: (value: V) => W,
): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const strategy = (given: Strategy): Text<Strategy> =>
  map(given, (mix: Mix) => map(mix, (value) => value.toFraction()));

const intervals = (beliefs: Beliefs): Text<Beliefs> =>
  map(beliefs, ([min, max]) => [min.toFraction(), max.toFraction()] as const);
