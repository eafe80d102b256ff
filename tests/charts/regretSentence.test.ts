import { describe, expect, it } from "vitest";
import { play, playedTree, regretSentence, type Reading } from "../../lib/index.js";

/** Every plan without chance, and each again with half a strong China's disclosures and a quarter of pressing silence. */
const bits = (n: number): number[] => Array.from({ length: 6 }, (_, k) => (n >> k) & 1);
const pure = Array.from({ length: 64 }, (_, n) => bits(n));
const plans = [...pure, ...pure.map(([, weak, , ...known]) => [0.5, weak!, 0.25, ...known])];
const games = [0, 0.75, 1].flatMap((p) => [
  { p, A: 1, gamma: 1, delta: 3, phiD: 1, kappa: 2 },
  { p, A: 3, gamma: 1, delta: 2, phiD: 2, kappa: 1 },
]);

/** A payoff with its sign, at most three digits long. */
const paid = (value: number): string =>
  `${value > 1e-9 ? "+" : ""}${Number(value.toPrecision(3)) + 0}`.replace("-", "−");
/** What China meets, by how often that is pressing. */
const met = (press: number): string =>
  ({ 0: "hedged against", 1: "pressed" })[press] ?? `pressed with probability ${press.toFixed(2)}`;

type Told = readonly [who: string, why: string];

/** Who regrets what, and why, from the choices and what the game pays alone. */
function regretted(
  [strong, weak, silence, open, onStrong, onWeak]: readonly number[],
  { p, A, gamma, delta, phiD, kappa }: (typeof games)[number],
  reading: Reading,
): Told[] {
  const expected = p * strong! + (1 - p) * weak! > 0;
  const found =
    typeof reading === "object"
      ? Number(reading.audited)
      : { verifiable: 1, soft: 0, paper: expected ? 0 : 1 }[reading];
  const china = (name: string, disclosing: number, known: number): Told[] => {
    const press = found * known + (1 - found) * open!;
    const [silent, told] = [-kappa * silence!, -phiD - kappa * press];
    if (disclosing < 1 && told > silent + 1e-9)
      return [
        [
          `a ${name} China regrets its silence`,
          `${met(silence!)}, it pays ${paid(silent)}; disclosure, ${met(press)}, would pay ${paid(told)}`,
        ],
      ];
    if (disclosing > 0 && silent > told + 1e-9)
      return [
        [
          `a ${name} China regrets its disclosure`,
          `${met(press)}, it pays ${paid(told)}; silence, ${met(silence!)}, would pay ${paid(silent)}`,
        ],
      ];
    return [];
  };
  const outsiders = (target: string, pressing: number, mu: number, at: string): Told[] => {
    const [hedge, press] = [-A, (1 - mu) * gamma - mu * delta];
    const gain = press - hedge;
    if (pressing < 1 && gain > 1e-9)
      return [
        [
          `outsiders regret hedging against ${target}`,
          `${at} hedging pays ${paid(hedge)}, pressing ${paid(press)}`,
        ],
      ];
    if (pressing > 0 && gain < -1e-9)
      return [
        [
          `outsiders regret pressing ${target}`,
          `${at} pressing pays ${paid(press)}, hedging ${paid(hedge)}`,
        ],
      ];
    return [];
  };
  /** After what may be said by either: by Bayes’ rule; else whatever suits the reply, for hedging a strong China. */
  const asked = (
    target: string,
    pressing: number,
    [high, low]: readonly [number, number],
  ): Told[] => {
    const all = p * high + (1 - p) * low;
    const [mu, level] = [(p * high) / all, (A + gamma) / (gamma + delta)];
    if (all > 0) return outsiders(target, pressing, mu, `at their belief ${mu.toFixed(2)},`);
    // Pressing suits a weak China; a mix is right at the cutoff, where there is one, and else too much hedging.
    return pressing === 1 || (pressing > 0 && level <= 1)
      ? []
      : outsiders(target, 0, 1, "even at the belief that suits it best, 1.00,");
  };
  return [
    ...china("strong", strong!, onStrong!),
    ...china("weak", weak!, onWeak!),
    ...asked("silence", silence!, [1 - strong!, 1 - weak!]),
    ...(found < 1 ? asked("a disclosure that leaves the type open", open!, [strong!, weak!]) : []),
    ...(found > 0
      ? (["strong", "weak"] as const).flatMap((name) =>
          outsiders(
            `a disclosure that shows a ${name} China`,
            name === "strong" ? onStrong! : onWeak!,
            name === "strong" ? 1 : 0,
            `they know that China is ${name}, and`,
          ),
        )
      : []),
  ];
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** A plan as it is played, by what the library is told of it. */
function played(
  [strong, weak, silence, open, onStrong, onWeak]: readonly number[],
  { p, A, gamma, delta, phiD, kappa }: (typeof games)[number],
  reading: Reading,
) {
  const discloses = { QH: strong!, QL: weak! };
  const presses = { ND: silence!, D: open!, "D:QH": onStrong!, "D:QL": onWeak! };
  return play(
    { name: "this plan", plan: { discloses, presses } },
    {
      p,
      china: (said, reply) => -(said === "D" ? phiD : 0) - (reply === "P" ? kappa : 0),
      outsiders: (reply, type) => (reply === "H" ? -A : type === "QH" ? -delta : gamma),
    },
    reading,
  );
}

describe("what is regretted, and why", () => {
  const readings: readonly Reading[] = ["verifiable", "soft", "paper", { audited: 0.75 }];
  it.each(readings)(
    "is told as the choices and payoffs have it, where disclosure is %j",
    (reading) => {
      const all = games.flatMap((game) =>
        plans.map((plan) => ({
          ...{ plan, game, told: regretted(plan, game, reading) },
          found: played(plan, game, reading),
        })),
      );
      expect(
        all.map(({ found, ...at }) => ({ ...at, says: regretSentence(found).markdown })),
      ).toEqual(
        all.map(({ found: _, ...at }) => ({
          ...at,
          says:
            at.told.map(([who, why]) => `**${capital(who)}**: ${why}.`).join("\n\n") ||
            "**Nobody regrets.** This plan is an equilibrium: this plan.",
        })),
      );
      // The tree's words for the ear give the same reasons.
      const some = all.filter(({ told }, i) => told.length > 0 && i % 16 === 0);
      expect(some.map(({ found }) => playedTree(found).alt)).toEqual(
        some.map(
          ({ told }) =>
            `Computed from the model: ${told.map(([who, why]) => `${who}, since ${why}`).join("; ")}.`,
        ),
      );
    },
  );
});
