import type { CompiledGame } from "./compileGame.js";
import { judge, type Paid } from "./survival.js";
import type { Point } from "./polytope.js";
import { twoTypes } from "./twoTypes.js";
import type { Refinements, Extent } from "./verdicts.js";

/**
 * Whether equilibrium outcomes survive the refinements, for every message that is not sent and leaves the type in
 * doubt: see {@link judge}. With two types, payoffs lie in a plane and every share is decided: see {@link twoTypes}.
 */
export const refinements = <T>(compiled: CompiledGame<T>): Refinements<T> =>
  compiled.game.types.length === 2 && compiled.game.players.length === 2
    ? twoTypes(compiled)
    : anyTypes(compiled);

/** The general road, which judges outcome by outcome. */
export function anyTypes<T>(compiled: CompiledGame<T>): Refinements<T> {
  const { Z, game, at, drawn, utility } = compiled;
  const messages = game.messages.length;
  let made: ReturnType<typeof judge<T>> | undefined;
  const judged = () => (made ??= judge(compiled));
  const doubtful = game.messages.flatMap((_, m) =>
    at[m]!.some(({ known }) => known === null) ? [m] : [],
  );
  const sends = (sender: Point<T>, type: number, message: number): boolean =>
    Z.sign(sender[type * messages + message]!) > 0;
  const unsentBy = (sender: Point<T>): number[] =>
    doubtful.filter((m) => !drawn.some((yes, t) => yes && sends(sender, t, m)));
  const paidBy = (sender: Point<T>, receiver: Point<T>): Paid<T> =>
    utility.map((rows, t) => {
      const row = rows.find((_, m) => sends(sender, t, m))!;
      return [Z.dot(row, receiver), receiver[receiver.length - 1]!] as const;
    });
  const keys = ["intuitive", "d1", "divinity"] as const;
  return {
    outcome: (sender, receiver) => judged().verdict(unsentBy(sender), paidBy(sender, receiver)),
    component(senders, { vertices }) {
      const lists = senders.map(unsentBy);
      const somewhere = doubtful.filter((m) => lists.some((list) => list.includes(m)));
      const everywhere = doubtful.filter((m) => lists.every((list) => list.includes(m)));
      const paid = [...vertices, ...middle(Z, vertices)].map((receiver) =>
        paidBy(senders[0]!, receiver),
      );
      if (paid.every((one) => !judged().tempts(somewhere, one)))
        return { intuitive: "all", d1: "all", divinity: "all" };
      const isOne = paid.every((one) =>
        one.every(
          ([worth, scale], t) =>
            Z.sign(Z.less(Z.times(worth, paid[0]![t]![1]), Z.times(paid[0]![t]![0], scale))) === 0,
        ),
      );
      const tried = (isOne ? paid.slice(0, 1) : paid).map((one) => ({
        all: judged().verdict(somewhere, one),
        some: judged().verdict(everywhere, one),
      }));
      const share = (key: (typeof keys)[number]): Extent => {
        const [all, some] = [
          tried.every((one) => one.all[key]),
          tried.some((one) => one.some[key]),
        ];
        if (isOne) return all ? "all" : some ? "some" : "none";
        return some && !all ? "some" : "undecided";
      };
      return { intuitive: share("intuitive"), d1: share("d1"), divinity: share("divinity") };
    },
  };
}

/** The mean of some points, where there are several. */
function middle<T>(Z: CompiledGame<T>["Z"], points: readonly Point<T>[]): Point<T>[] {
  if (points.length < 2) return [];
  const sum = points.reduce((a, b) => {
    const [over, under] = [a[a.length - 1]!, b[b.length - 1]!];
    const both = a.map((value, k) => Z.plus(Z.times(value, under), Z.times(b[k]!, over)));
    both[both.length - 1] = Z.times(over, under);
    return both;
  });
  const mean = [...sum];
  mean[mean.length - 1] = points.reduce((total) => Z.plus(total, sum[sum.length - 1]!), Z.zero);
  return [mean];
}
