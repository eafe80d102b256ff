import { kindsOf, solvePaper } from "../../../lib/index.js";
import { isPure, type Here, type PurePlan } from "./here.js";

/** Something that a notebook says, and what must then be so: checked by code that the sentence does not use. */
export interface Statement {
  readonly notebook: string;
  /** The one cell that is meant, where others say the like of something else. */
  readonly cell?: string;
  readonly says: RegExp;
  readonly so: (here: Here, found: RegExpExecArray) => boolean;
}

const number = (text: string | undefined): number => Number(text!.replace("−", "-"));
/** As near as four digits tell. */
const near = (text: string | undefined, expected: number, digits = 4): boolean =>
  Math.abs(number(text) - expected) <= 10 ** (1 - digits) * Math.max(Math.abs(expected), 1e-3);
const hedging: Readonly<Record<string, string>> = {
  hedge: "hedge",
  hedging: "hedge",
  press: "press",
  pressing: "press",
};
const say = (word: string | undefined): string => hedging[word ?? ""] ?? "either";
const relation = { equals: 0, "is above": 1, "is below": -1 };
const partial = ({ p, cutoff, phiD, kappa }: Here): boolean =>
  p > cutoff + 1e-9 && p < 1 && kappa > phiD && phiD > 0;

/** What a player of 03 replied, with the odds. */
const answers = ({ inputs }: Here): { mu: number; reply: unknown }[] =>
  [
    { mu: 0.6, reply: inputs["first"] },
    { mu: 0.2, reply: inputs["second"] },
    { mu: 0.8, reply: inputs["third"] },
    { mu: 0.4, reply: inputs["fourth"] },
    { mu: 0.55, reply: inputs["fifth"] },
    { mu: 0.45, reply: inputs["sixth"] },
  ].filter(({ reply }) => reply !== null);
const oddsOf = (here: Here, reply: string): number[] =>
  answers(here).flatMap((each) => (each.reply === reply ? [each.mu] : []));

/** The game at a setting under the reading of its page, solved anew. */
const solved = new Map<string, readonly string[]>();
const readingOf = ({ inputs }: Here) =>
  ({
    soft: "soft",
    audited: { audited: inputs["q"] as number },
    "the paper’s convention": "paper",
  })[inputs["disclosure"] as string] ?? ("verifiable" as const);
function kindsAt(here: Here): readonly string[] {
  const { A, gamma, delta, p, phiD, kappa } = here;
  const key = JSON.stringify([A, gamma, delta, p, phiD, kappa, readingOf(here)]);
  if (!solved.has(key))
    solved.set(
      key,
      kindsOf(solvePaper({ A, gamma, delta, p, phiD, kappa }, readingOf(here) as "soft")),
    );
  return solved.get(key)!;
}
/** The chance that a disclosure shows the type, at the plan that is played. */
function shownAt({ inputs, p }: Here): number {
  if (inputs["disclosure"] === "audited") return inputs["q"] as number;
  const expected =
    (p > 0 && inputs["strong"] === "discloses") || (p < 1 && inputs["weak"] === "discloses");
  return inputs["disclosure"] === "verifiable" || (inputs["disclosure"] !== "soft" && !expected)
    ? 1
    : 0;
}
/** Whether the plan that is played is among the pure equilibria that the solver finds. */
function isPlayedPure(here: Here): boolean {
  const { A, gamma, delta, p, phiD, kappa, inputs } = here;
  const message = { strong: "QH", weak: "QL" } as const;
  const answer = { onSilence: "ND", onWord: "D", onStrong: "D:QH", onWeak: "D:QL" } as const;
  const { pure } = solvePaper({ A, gamma, delta, p, phiD, kappa }, readingOf(here) as "soft", {
    pure: true,
  });
  return pure.some(
    ({ sender, receiver }) =>
      Object.entries(message).every(
        ([input, type]) => (sender[type] === "D") === (inputs[input] === "discloses"),
      ) &&
      Object.entries(answer).every(
        ([input, place]) =>
          receiver[place] === undefined || receiver[place].toLowerCase() === inputs[input],
      ),
  );
}
const isInside = ({ A, delta, p }: Here): boolean => A < delta && p > 0 && p < 1;
const numerals = ["none", "one", "two", "three", "four", "five", "six", "seven"];
const cutoffAt = (A: number, gamma: number, delta: number): number => (A + gamma) / (gamma + delta);

const of = (
  notebook: string,
  statements: readonly (readonly [says: RegExp, so: Statement["so"]])[],
): Statement[] => statements.map(([says, so]) => ({ notebook, says, so }));

/** The two lines of the static game, as several notebooks draw them; a diagram has its own belief. */
const lines = (notebook: string, cell: string, cutoff: (here: Here) => number): Statement[] =>
  of(notebook, [
    [
      /^The two lines cross at the belief (\S+): below it pressing is worth more, (above it hedging|at it neither)/,
      (here, [, at, beyond]) =>
        near(at, cutoff(here), 3) &&
        (beyond === "at it neither" ? near("1", cutoff(here), 3) : cutoff(here) < 1),
    ],
    [
      /^The two lines do not cross before certainty: (\w+) is worth more/,
      (here, [, reply]) => cutoff(here) > 1 && reply === "pressing",
    ],
  ]).map((statement) => ({ ...statement, cell }));

export const statements: readonly Statement[] = [
  ...of("01", [
    [
      /^On one definition the confirmed quota never fell, and mining never equals refining/,
      ({ values }) => {
        const quotas = [...(values["known"] as Map<number, number>)]
          .sort(([a], [b]) => a - b)
          .flatMap(([, quota]) => quota ?? []);
        return (
          quotas.every((quota, i) => i === 0 || quota >= quotas[i - 1]!) &&
          values["unequal"].length === values["refined"].length
        );
      },
    ],
    [
      /^The line touches bottom around the trade dispute at the WTO/,
      ({ values }) => values["smallest"].year === 2012,
    ],
    [/Of the days that differ, \*\*(\d+)\*\* are earlier/, (_, [, n]) => n === "3"],
    [/^\*\*(\d+)\*\* are later, and nothing is signed/, (_, [, n]) => n === "4"],
    [
      /The smallest printed quota is \*\*31,000 tons\*\*, in (\d+)/,
      (_, [, year]) => year === "2012",
    ],
    [
      /Your guess is (one year|\d+ years) off/,
      ({ inputs }, [, off]) =>
        (off === "one year" ? 1 : Number.parseInt(off!)) ===
        Math.abs(Number(inputs["guessedYear"]) - 2012),
    ],
    [/Your guess hits it/, ({ inputs }) => inputs["guessedYear"] === 2012],
    [/You expected just that/, ({ inputs }) => inputs["expected"] === 4],
    [/You expected (\d)\./, ({ inputs }, [, n]) => inputs["expected"] === Number(n) && n !== "4"],
  ]),
  ...of("02", [
    [
      /belief \$\\mu =\$ (\S+) (equals|is above|is below) the cutoff \$\\mu\^\* =\$ (\S+), so outsiders (?:are )?\*\*(\w+)\*\*/,
      (here, [, mu, is, cutoff, reply]) =>
        near(mu, here.p) &&
        relation[is as "equals"] === here.side &&
        near(cutoff, here.cutoff) &&
        say(reply) === here.best,
    ],
    [/pay for protection even when China is in fact weak/, ({ side, p }) => side > 0 && p < 1],
    [
      /certain that China is strong, so silence hides nothing/,
      ({ side, p }) => side > 0 && p === 1,
    ],
    [
      /outsiders think weakness likely enough to try/,
      ({ side, A, delta }) => side < 0 && A < delta,
    ],
    [/^Silence buys China nothing here/, ({ side }) => side < 0],
    [/^Hedging costs more than the worst that pressing can bring/, ({ A, delta }) => A > delta],
    [/^Hedging costs as much as the worst that pressing can bring/, ({ A, delta }) => A === delta],
    [/^At the cutoff neither reply is the better one/, ({ side }) => side === 0],
    [
      /You guessed (\S+): before you hedge, you would want to be (more|less) certain than the payoffs ask/,
      ({ inputs, cutoff }, [, guess, side]) =>
        cutoff <= 1 &&
        near(guess, Number(inputs["guessedCutoff"])) &&
        (side === "more") === Number(inputs["guessedCutoff"]) > cutoff,
    ],
    [
      /^The gap is (\S+)\.$/,
      ({ inputs, cutoff }, [, gap]) =>
        cutoff <= 1 && near(gap, Math.abs(Number(inputs["guessedCutoff"]) - cutoff), 3),
    ],
    [
      /^Your guess of \S+ is the cutoff/,
      ({ inputs, cutoff }) => Math.abs(Number(inputs["guessedCutoff"]) - cutoff) < 0.005,
    ],
    [
      /^The cutoff is (\S+)\.$/,
      ({ inputs, cutoff }, [, at]) =>
        cutoff <= 1 && inputs["guessedCutoff"] === null && near(at, cutoff),
    ],
    [
      /^The fraction is (\S+), and no belief reaches it: pressing is always better/,
      ({ A, delta, cutoff }, [, at]) => A > delta && near(at, cutoff),
    ],
    [
      /^The belief after silence is (\S+), the cutoff (\S+): outsiders are (?:best off )?(\w+)/,
      (here, [, mu, cutoff, reply]) =>
        Math.abs(number(mu) - here.p) < 0.0051 &&
        Math.abs(number(cutoff) - here.cutoff) < 0.0051 &&
        say(reply) === here.best,
    ],
    [
      /^Raise \$\\delta\$ and the cutoff falls/,
      ({ A, gamma, delta, cutoff }) => cutoffAt(A, gamma, delta + 0.1) < cutoff,
    ],
    [
      /^Raise \$A\$ and it climbs/,
      ({ A, gamma, delta, cutoff }) => cutoffAt(A + 0.1, gamma, delta) > cutoff,
    ],
    [
      /^Raise \$\\gamma\$ and it climbs too, as long as \$\\delta > A\$/,
      ({ A, gamma, delta, cutoff }) => delta <= A || cutoffAt(A, gamma + 0.1, delta) > cutoff,
    ],
    [
      /^Wherever \$\\delta > A\$ there is a belief at which hedging and pressing are worth the same/,
      ({ A, delta, cutoff }) => delta <= A || (cutoff > 0 && cutoff < 1),
    ],
    [/asks for (one|two) rankings?/, (_, [, count]) => count === "two"],
    [
      /^Outsiders hedge when that belief is above \$\\mu\^\*\$/,
      ({ p, cutoff, best }) => p <= cutoff + 1e-9 || best === "hedge",
    ],
  ]),
  ...lines("03", "figure", ({ cutoff }) => cutoff),
  ...lines("03", "implied-figure", () => 3 / 7).slice(0, 1),
  ...of("03", [
    [
      /The lines cross at \$\\mu\^\* =\$ (\S+)\.$/,
      ({ A, delta, cutoff }, [, at]) => A <= delta && near(at, cutoff),
    ],
    [
      /The lines cross at no belief: \$\\mu\^\* =\$ (\S+) lies beyond certainty/,
      ({ A, delta, cutoff }, [, at]) => A > delta && near(at, cutoff),
    ],
    [
      /At the belief \$p =\$ (\S+), the payoffs ask (?:to \*\*(\w+)\*\*|either reply)/,
      (here, [, p, reply]) => near(p, here.p) && say(reply) === here.best,
    ],
    [
      /^At these assumptions no belief reaches the cutoff, and pressing is always best/,
      ({ A, delta }) => A > delta,
    ],
    [
      /^At the belief (\S+) the best reply is (\w+)/,
      (here, [, p, reply]) => near(p, here.p) && say(reply) === here.best,
    ],
    [
      /You hedged in \*\*(\d+)\*\* of (one|\d+) cases?/,
      (here, [, hedged, all]) =>
        number(hedged) === oddsOf(here, "hedge").length &&
        (all === "one" ? 1 : Number(all)) === answers(here).length,
    ],
    [
      /no single cutoff explains it/,
      (here) => Math.min(...oddsOf(here, "hedge")) < Math.max(...oddsOf(here, "press")),
    ],
    [
      /You pressed every time: your cutoff, if you have one, lies above \*\*(\S+)\*\*/,
      (here, [, at]) =>
        oddsOf(here, "hedge").length === 0 && near(at, Math.max(...oddsOf(here, "press"))),
    ],
    [
      /You hedged every time: your cutoff, if any, is \*\*(\S+)\*\* or less/,
      (here, [, at]) =>
        oddsOf(here, "press").length === 0 && near(at, Math.min(...oddsOf(here, "hedge"))),
    ],
    [
      /Whoever replies like you switches somewhere between \*\*(\S+)\*\* and \*\*(\S+)\*\*/,
      (here, [, low, high]) =>
        near(low, Math.max(...oddsOf(here, "press"))) &&
        near(high, Math.min(...oddsOf(here, "hedge"))),
    ],
    [
      /^Your replies agree with it/,
      (here) => answers(here).every(({ mu, reply }) => (reply === "hedge") === mu > 3 / 7),
    ],
    [
      /^At least one of your replies costs you something, on average/,
      (here) => answers(here).some(({ mu, reply }) => (reply === "hedge") !== mu > 3 / 7),
    ],
    [
      /^At these payoffs hedging is the better reply above \*\*(\S+)\*\*/,
      (_, [, at]) => near(at, 3 / 7),
    ],
    [
      /^Wherever a belief reaches the cutoff, both replies are best at it/,
      ({ A, gamma, delta, cutoff }) =>
        cutoff > 1 || Math.abs((1 - cutoff) * gamma - cutoff * delta + A) < 1e-9,
    ],
    [
      /^Wherever \$\\delta > A\$, outsiders switch at one belief/,
      ({ A, delta, cutoff }) => delta <= A || (cutoff > 0 && cutoff < 1),
    ],
    [/it is always on the higher line, and where the lines cross \(3\.1\) it changes/, () => true],
    [/changes line exactly at the crossing/, ({ cutoff }) => cutoff < 1],
    [/^At \$A = \\delta\$ exactly, someone certain of a strong China is indifferent/, () => true],
  ]),
  ...of("04", [
    [
      /^There (is|are) \*\*(\w+)\*\*: ([^.]*)\./,
      (here, [, verb, count, list]) => {
        const kinds = list!.split("; ");
        const reading = here.inputs["disclosure"] as "soft";
        const pure: PurePlan[] = [
          "hedged silence",
          "pressed silence",
          "separation",
          "disclosure by both",
        ];
        // An audit and the convention are left to the solver's own tests; so are priors that rule a type out.
        const told =
          ["verifiable", "soft"].includes(reading) &&
          here.A !== here.delta &&
          here.p > 0 &&
          here.p < 1
            ? pure
            : [];
        return (
          numerals[kinds.length] === count &&
          (verb === "is") === (kinds.length === 1) &&
          told.every((plan) => kinds.includes(plan) === isPure(plan, reading, here))
        );
      },
    ],
    [
      /You guessed \*\*(\w+)\*\*(, and so it is)?/,
      ({ inputs, ...here }, [, guess, hit]) =>
        guess === inputs["guessedKinds"] &&
        (hit !== undefined) === (numerals[kindsAt({ ...here, inputs }).length] === guess),
    ],
    [
      /^At these assumptions there is no \*\*(.*)\*\*/,
      (here, [, kind]) => !kindsAt(here).includes(kind!),
    ],
    [
      /^\*\*Nobody regrets\.\*\* This plan is an equilibrium: ([^.]*)\.$/,
      (here, [, name]) =>
        here.inputs["shown"] === "my plan"
          ? isPlayedPure(here)
          : here.inputs["shown"] === name && kindsAt(here).includes(name!),
    ],
    [
      /^\*\*(?:A strong China|A weak China|Outsiders) regrets? /,
      (here) => here.inputs["shown"] === "my plan" && !isPlayedPure(here),
    ],
    [
      /^\*\*A (strong|weak) China regrets its (silence|disclosure)\*\*: .* pays (\S+); .* pay (\S+)\.$/,
      ({ inputs, phiD, kappa, ...here }, [, type, does, now, then]) => {
        const pressed = (reply: unknown): number => (reply === "press" ? kappa : 0);
        const own = inputs[type === "strong" ? "onStrong" : "onWeak"];
        const shown = shownAt({ inputs, phiD, kappa, ...here });
        const silent = -pressed(inputs["onSilence"]);
        const said = -phiD - shown * pressed(own) - (1 - shown) * pressed(inputs["onWord"]);
        const [first, second] = does === "silence" ? [silent, said] : [said, silent];
        return second > first && near(now, first, 3) && near(then, second, 3);
      },
    ],
    [
      /^Where you stand, \*\*Theorem 4\*\* (says nothing|is true|is false)/,
      ({ A, delta, phiD, kappa, side, inputs }, [, verdict]) => {
        if (inputs["disclosure"] !== "verifiable") return true;
        if (A >= delta || phiD === 0 || kappa === 0) return verdict === "says nothing";
        const isFalse = side > 0 ? kappa >= phiD : side < 0 ? kappa > phiD : kappa !== phiD;
        return verdict === (isFalse ? "is false" : "is true");
      },
    ],
    [
      /^By the Intuitive Criterion \*\*pressed silence\*\* is struck out of this game; left is \*\*separation\*\*\.$/,
      () => true,
    ],
    [/is struck out of this game; left is \*\*pressed/, () => false],
    [
      /^Both types silent and outsiders hedging is an equilibrium exactly when \$p \\ge \\mu\^\*\$/,
      (here) => kindsAt(here).includes("hedged silence") === here.side >= 0,
    ],
    [
      /^It is the only outcome when also \$\\kappa < \\varphi_D\$ and \$p > \\mu\^\*\$; with \$\\kappa \\ge \\varphi_D\$ disclosure/,
      (here) => {
        if (here.side < 0 || (here.side === 0 && here.kappa < here.phiD)) return true;
        const kinds = kindsAt(here);
        return here.kappa < here.phiD
          ? kinds.join() === "hedged silence"
          : kinds.some((kind) => /separation|disclosure/.test(kind));
      },
    ],
    [/^There is always some equilibrium/, (here) => kindsAt(here).length > 0],
    [
      /a strong China \*must\* speak up, and silence is read as weakness/,
      (here) =>
        !isInside(here) ||
        here.inputs["disclosure"] !== "verifiable" ||
        here.side >= 0 ||
        here.phiD >= here.kappa ||
        !kindsAt(here).some((kind) => /silence/.test(kind)),
    ],
    [
      /^Where it is soft, it never tells strong from weak for sure/,
      (here) =>
        !isInside(here) ||
        here.inputs["disclosure"] !== "soft" ||
        here.phiD >= here.kappa ||
        !kindsAt(here).includes("separation"),
    ],
    [
      /never sorts strong from weak at all/,
      (here) =>
        here.inputs["disclosure"] !== "soft" || !kindsAt(here).includes("partial disclosure"),
    ],
    [
      /^Above the line \$\\varphi_D = \\kappa\$ the paper is right/,
      (here) =>
        !isInside(here) ||
        here.phiD <= here.kappa ||
        here.side === 0 ||
        kindsAt(here).join() === (here.side > 0 ? "hedged silence" : "pressed silence"),
    ],
    [
      /^All this is for \$\\delta > A\$; where hedging costs more than the worst mistake, outsiders press/,
      ({ A, delta, side }) => A <= delta || side < 0,
    ],
    [
      /^At the starting values outsiders are confident/,
      ({ setting, side, kappa, phiD, inputs }) =>
        Object.keys(setting).length > 0 ||
        (side > 0 && kappa > phiD && inputs["disclosure"] === "verifiable"),
    ],
    [
      /^In the paper’s own two readings neither ever strikes anything out/,
      ({ inputs, values }) =>
        !["verifiable", "soft"].includes(inputs["disclosure"] as string) ||
        values["equilibria"].every(
          ({ survives }: { survives: Record<string, string> }) =>
            survives["intuitive"] === "all" && survives["d1"] === "all",
        ),
    ],
    [
      /^Of (\d+) claims, where an audit finds out the type with probability (\S+):/,
      ({ inputs }, [, , q]) => inputs["disclosure"] === "audited" && near(q, Number(inputs["q"])),
    ],
    [/colours darken each other/, () => false],
  ]),
  ...of("05", [
    [
      /^With \$\\delta =\$ (\S+) and \$A =\$ (\S+) it \*\*(rises|stays|falls)\*\*/,
      (here, [, delta, A, moves]) =>
        near(delta, here.delta) &&
        near(A, here.A) &&
        ["falls", "stays", "rises"].indexOf(moves!) - 1 === Math.sign(here.delta - here.A),
    ],
    [/it rises: there is no ambiguity left/, ({ A, delta }) => delta > A],
    [/^That is because \$\\delta \\le A\$ here/, ({ A, delta }) => delta <= A],
    [/^You said \*(.*)\*/, ({ inputs }, [, said]) => inputs["guessedMove"] === said],
    [
      /^There is none here: it needs \$\\mu\^\* < p < 1\$ and \$\\kappa > \\varphi_D > 0\$/,
      (here) => !partial(here),
    ],
    [/^With no such equilibrium there is no slope/, (here) => !partial(here)],
    [/^More confident outsiders make a strong China disclose more often/, partial],
    [/^The equilibria change at two borders/, ({ A, delta }) => delta > A],
    [/^Computed from the model: the cutoff is (\S+)\.$/, ({ cutoff }, [, at]) => near(at, cutoff)],
    [
      /^With (A|γ|δ) (\S+) % lower it is (\S+), \S+ % higher (\S+)\.$/,
      ({ A, gamma, delta, inputs }, [, letter, percent, down, up]) => {
        const share = Number(inputs["share"]);
        const at = (factor: number): number =>
          cutoffAt(
            letter === "A" ? A * factor : A,
            letter === "γ" ? gamma * factor : gamma,
            letter === "δ" ? delta * factor : delta,
          );
        return (
          near(percent, 100 * share) && near(down, at(1 - share), 3) && near(up, at(1 + share), 3)
        );
      },
    ],
    [
      /^The cutoff rises with \$A\$ and, wherever \$\\delta > A\$, with \$\\gamma\$; it falls with \$\\delta\$/,
      ({ A, gamma, delta, cutoff }) =>
        cutoffAt(A + 0.1, gamma, delta) > cutoff &&
        cutoffAt(A, gamma, delta + 0.1) < cutoff &&
        (delta <= A || cutoffAt(A, gamma + 0.1, delta) > cutoff),
    ],
    [/after a common silence/, () => false],
  ]),
  ...of("06", [
    [
      /^Wherever \$\\delta > A\$, outsiders who knew the type would hedge against the strong/,
      ({ A, delta, gamma }) => delta <= A || (-A > -delta && gamma > -A),
    ],
    [
      /^Where outsiders doubt, silence is no power: it is pressed/,
      ({ side, values }) =>
        side >= 0 ||
        values["payoffs"].every(({ name }: { name: string }) => !/hedged silence/.test(name)),
    ],
    [
      /^Of the equilibria, the best for China is \*\*(.*?)\*\*: there the strong type gains (\S+) over mandatory disclosure, the weak type (\S+), China as a whole ([^;]+); outsiders gain (\S+)\.$/,
      ({ A, delta, p, gamma, phiD, kappa, side }, [, name, strong, weak, whole, outsiders]) =>
        A < delta &&
        near(whole, p * number(strong) + (1 - p) * number(weak), 3) &&
        (name !== "hedged silence" ||
          (near(strong, phiD) &&
            near(weak, phiD + kappa) &&
            near(outsiders, -A + p * A - (1 - p) * gamma))) &&
        (side < 0 || phiD === 0 || kappa === 0 || name!.startsWith("hedged silence")),
    ],
    [
      /^To be allowed to stay silent helps \*\*(.*?)\*\*( more)?/,
      ({ values }, [, who, more]) =>
        (more === undefined) === (who === "both the same") &&
        ["both the same", "the strong type", "the weak type"].indexOf(who!) ===
          (values["gains"].strong === values["gains"].weak
            ? 0
            : values["gains"].strong > values["gains"].weak
              ? 1
              : 2),
    ],
    [
      /^Added up, .* the two are (.*) off silent(?:, by \*\*(\S+)\*\*)?: disclosure brings outsiders (.*) it costs China/,
      ({ values }, [, better, by, than]) => {
        const together = values["gains"].exAnte + values["gains"].outsiders;
        return Math.abs(together) < 1e-9
          ? `${better} ${by} ${than}` === "neither better nor worse undefined just what"
          : `${better} ${than}` === (together > 0 ? "better less than" : "worse more than") &&
              near(by, Math.abs(together));
      },
    ],
    [/^Silence helps \*\*/, ({ values }) => /silence/.test(values["best"].name)],
    [/outsiders need not hedge even if they know China strong/, ({ A, delta }) => A >= delta],
    [
      /^At \$p =\$ (\S+) it is (\S+)\.$/,
      ({ A, gamma, delta, p }, [, at, value]) =>
        near(at, p) && near(value, Math.max(0, Math.min((1 - p) * (gamma + A), p * (delta - A)))),
    ],
    [
      /^It is largest where the prior is the cutoff, \$\\mu\^\* =\$ (\S+):/,
      ({ A, delta, cutoff }, [, at]) => A < delta && near(at, cutoff),
    ],
    [/^So it is at every prior: with \$A \\ge \\delta\$/, ({ A, delta }) => A >= delta],
    [/knowing China’s type is worth nothing at any prior/, ({ A, delta }) => A >= delta],
    [
      /worth nothing at certainty, most, (\S+), where the prior is the cutoff (\S+), and (\S+) at the prior (\S+)\.$/,
      ({ A, gamma, delta, p, cutoff }, [, most, at, now, prior]) =>
        A < delta &&
        near(most, (1 - cutoff) * (gamma + A), 3) &&
        near(at, cutoff, 3) &&
        near(now, Math.min((1 - p) * (gamma + A), p * (delta - A)), 3) &&
        near(prior, p, 3),
    ],
    [/^With \$A \\ge \\delta\$ there is nothing to promise/, ({ A, delta }) => A >= delta],
    [/the two do not compete: that takes \$\\mu\^\* < p < 1\$/, (here) => !partial(here)],
    [
      /^\*\*(opacity|disclosure|neither)\*\* risk-dominates/,
      (here, [, name]) =>
        partial(here) &&
        ["disclosure", "neither", "opacity"].indexOf(name!) - 1 ===
          Math.sign(
            Math.round(
              1e9 *
                (here.phiD / here.kappa -
                  (here.cutoff * (1 - here.p)) / (here.p * (1 - here.cutoff))),
            ),
          ),
    ],
    [
      /^Zero is therefore the best that China can do/,
      ({ values }) =>
        values["payoffs"].every(
          (row: Record<string, number>) => row["strong"]! <= 1e-9 && row["weak"]! <= 1e-9,
        ),
    ],
    [
      /^Silence that is hedged pays China most/,
      ({ values }) =>
        values["payoffs"].every(
          (row: Record<string, any>) =>
            row["name"] !== "hedged silence" || Math.abs(row["exAnte"]) < 1e-9,
        ),
    ],
    [/outsiders lose most from opacity where they are undecided/, () => true],
  ]),
  ...of("08", [
    [
      /^With every weight at 0 there is no composite/,
      ({ inputs }) =>
        ["Dependence", "Concentration", "Crises"].every((name) => inputs[`weight${name}`] === 0) ||
        ["Volatility", "Stockpiling", "Substitution"].every(
          (name) => inputs[`weight${name}`] === 0,
        ),
    ],
    [
      /^Of all (\d+) orders .*agreement is at least as good in \*\*(\d+)\*\*, so chance alone does it with probability (\S+)\.$/,
      (_, [, orders, n, chance]) => near(chance, number(n) / number(orders)),
    ],
    [
      /^n = (\d+): in \*\*(\d+)\*\* of (\d+) pairs/,
      (_, [, n, agree, pairs]) =>
        number(pairs) === (number(n) * (number(n) - 1)) / 2 && number(agree) <= number(pairs),
    ],
    [/^You chose (?:the )?(.*)\.$/, ({ inputs }, [, who]) => inputs["guessedMost"] === who],
    [
      /^With prices up by (\S+) percent it would be (\S+) percent/,
      ({ inputs }, [, rise, bill]) =>
        near(rise, Number(inputs["rise"])) &&
        near(bill, 0.011466 * (1 + Number(inputs["rise"]) / 100), 3),
    ],
    [
      /^\*\*.* percent\*\* of the money came before the silence, and more than half of it in \*\*(\d+) of (\d+)\*\* specifications/,
      ({ values }, [, holds, all]) =>
        number(holds) === values["before"].holds && number(all) === values["before"].judged.length,
    ],
    [
      /^Under all the choices below, \*\*(\d+)(?: to (\d+))? percent\*\* of this money came before the silence, and more than half of it in \*\*(\d+) of (\d+)\*\* specifications/,
      ({ values }, [, low, high = low, holds, all]) => {
        const sums = values["money"].filter(({ use }: { use: string }) =>
          /^(rare earths|conditional)$/.test(use),
        );
        const share = (day: string): number =>
          (100 *
            sums.reduce(
              (sum: number, { date, usd }: { date: string; usd: number }) =>
                sum + (date < day ? usd : 0),
              0,
            )) /
          sums.reduce((sum: number, { usd }: { usd: number }) => sum + usd, 0);
        const [early, late] = [share("2025-04-01"), share("2025-07-18")];
        return (
          number(low) <= early + 0.5 && number(high) >= late - 0.5 && number(holds) <= number(all)
        );
      },
    ],
    [
      /^Whether most of the money that can be counted from 2020 to 2025 came before the silence hangs on sums under a condition; without them it did, with them mostly not/,
      ({ inputs, values }) =>
        inputs["until"] !== 2025 ||
        values["before"].options
          .filter(({ choice }: { choice: string }) => choice === "conditions")
          .every(({ option, holds, of }: { option: string; holds: number; of: number }) =>
            option === "all sums"
              ? values["before"].judged.length < 36 || 2 * holds < of
              : holds === of,
          ),
    ],
    [
      /^In \*\*(\d+) of (\d+)\*\* specifications the more dependent announced more/,
      ({ values }, [, holds, all]) =>
        number(holds) === values["inPairs"].holds && number(all) === values["inPairs"].of,
    ],
  ]),
  ...of("09", [
    [/^With \$\\delta \\le A = 1\$ there is no such cutoff/, ({ delta }) => delta <= 1],
    [
      /b\^\*\(\\beta\) = [\s\S]* = (\S+) \\quad\\text\{against\}\\quad \\mu\^\* = (\S+)/,
      ({ delta }, [, patient, myopic]) =>
        delta > 1 && near(patient, 2 / (2 + 0.1 * (delta - 1))) && near(myopic, 2 / (1 + delta)),
    ],
    [
      // Where a known China is pressed as well, nothing is gained by being known.
      /publishes at (none|\d+) of the (\d+) points of the tree of news(, the first in year \d+: pressed year after year)?/,
      ({ delta }, [, points, all, first]) =>
        points === "none"
          ? first === undefined
          : delta > 1 && number(points) <= number(all) && number(points) > 0 && first !== undefined,
    ],
    [
      /^In the crisis silence is strongest in \*\*(\d+)\*\*, (inside|outside) the paper's 2030–2032/,
      (_, [, year, where]) =>
        (where === "inside") === (number(year) >= 2030 && number(year) <= 2032),
    ],
    [
      /^At the defaults the crisis peaks where the paper says/,
      ({ setting, values }) =>
        Object.keys(setting).length > 0 || [2030, 2031, 2032].includes(values["crisisPeak"]),
    ],
    [
      /news is right with probability \*\*(\S+)\*\* when nothing is hidden/,
      ({ inputs }, [, alpha]) => near(alpha, Number(inputs["alpha0"])),
    ],
    [
      /^From (\S+), open news moves the belief up to (\S+) or down to (\S+)\.$/,
      ({ inputs }, [, from, up, down]) => {
        const [b, a] = [number(from), Number(inputs["alpha0"])];
        return (
          a > 0.5 &&
          near(up, (b * a) / (b * a + (1 - b) * (1 - a))) &&
          near(down, (b * (1 - a)) / (b * (1 - a) + (1 - b) * a))
        );
      },
    ],
    [
      /^Of 1000 histories drawn, .*: (within|not within) four standard errors/,
      (_, [, near]) => near === "within",
    ],
  ]),
  ...lines("10", "two-diagram", () => 0.5).slice(0, 1),
  ...of("10", [
    [
      /^Capacity alone, at (\S+), (is hedged against|is pressed); technology alone, at (\S+), (is hedged against|is pressed)\.$/,
      ({ inputs }, [, p, fate, tech, techFate]) =>
        near(p, Number(inputs["p"])) &&
        near(tech, Number(inputs["pTech"])) &&
        (fate === "is hedged against") === Number(inputs["p"]) >= 0.5 &&
        (techFate === "is hedged against") === Number(inputs["pTech"]) >= 0.5,
    ],
    [
      /^Together they make a belief of \*\*(\S+)\*\*, and outsiders \*\*(hedge|press)\*\*/,
      ({ inputs }, [, belief, reply]) => {
        const [p, tech] = [Number(inputs["p"]), Number(inputs["pTech"])];
        const joint = inputs["joining"] === "either" ? 1 - (1 - p) * (1 - tech) : p * tech;
        return near(belief, joint) && (reply === "hedge") === joint >= 0.5;
      },
    ],
    [
      /outsiders with Bayes’ rule (hedge|press)\.$/,
      ({ inputs }, [, reply]) => (reply === "hedge") === Number(inputs["pTech"]) >= 0.5,
    ],
    [
      /prepare for the worst within (\S+) of it \*\*(hedge|press)\*\*(, and what is hidden makes the difference)?/,
      ({ inputs }, [, width, reply, because]) => {
        const wide = Number(inputs["epsilon"]) * Number(inputs["hiddenShare"]);
        const worst = Number(inputs["pTech"]) + wide >= 0.5 - 1e-12;
        return (
          near(width, wide) &&
          (reply === "hedge") === worst &&
          (because !== undefined) === (worst !== Number(inputs["pTech"]) >= 0.5)
        );
      },
    ],
    [/a bluff lasts for ever whatever is hidden/, ({ inputs }) => inputs["alpha0"] === 0.5],
    [
      /a bluff lasts \*\*(\S+) times\*\* as long as at 80/,
      ({ inputs }, [, factor]) =>
        Number(inputs["alpha0"]) > 0.5 && Math.abs(number(factor) - 3.75) <= 0.26,
    ],
    [
      /^At (\S+) rivals (believe it enough to hedge|press from the first year)\.$/,
      ({ inputs }, [, belief, how]) =>
        near(belief, Number(inputs["pTech"])) &&
        how!.startsWith("believe") === Number(inputs["pTech"]) >= 0.5,
    ],
    [
      /^With (\S+) hidden they hedge in 2035 with probability \*\*(\S+)\*\*; with nothing hidden, with probability (\S+)\.$/,
      ({ inputs }, [, share, hidden, open]) =>
        near(share, Number(inputs["hiddenShare"])) &&
        (Number(inputs["pTech"]) >= 0.5
          ? number(hidden) >= number(open) - 1e-9
          : number(hidden) <= number(open) + 1e-9),
    ],
  ]),
  ...of("11", [
    [
      /^At the belief (\S+) and the cutoff (\S+) outsiders \*\*(hedge|press)\*\*/,
      ({ inputs, p, values }, [, belief, cutoff, reply]) => {
        const width = inputs["attitude"] === "use Bayes’ rule" ? 0 : values["evidence"].width;
        return (
          near(belief, p) &&
          (reply === "hedge") === p + width >= number(cutoff) - 5e-4 * number(cutoff)
        );
      },
    ],
    [
      /^Silence is (no )?strength in the first year, and outsiders probably (still hedge|no longer hedge|hedge|do not hedge) in 2035/,
      (_, [, none, later]) => /still|longer/.test(later!) === (none === undefined),
    ],
    [
      /^You guessed (it|the other way)/,
      ({ inputs, values }, [, how]) =>
        (how === "it") === ((inputs["guessedReply"] === "they hedge") === values["hedges"]),
    ],
    [
      /^At your assumptions \*\*(\d+) of (\d+)\*\* conclusions hold(; the others do not arise, or are not known)?/,
      ({ values }, [, n, of, rest]) => {
        const said = values["drawn"].map(({ holds }: { holds: string }) => holds);
        const yes = said.filter((holds: string) => holds === "yes").length;
        const no = said.filter((holds: string) => holds === "no").length;
        return (
          yes === number(n) && yes + no === number(of) && (rest !== undefined) === yes + no < 9
        );
      },
    ],
    [
      /^Here: It peaks in \d+, at a margin of (\S+)\.$/,
      ({ values }, [, margin]) =>
        number(margin) >= 0 &&
        Math.max(
          ...values["evidence"].decade.years.map(
            ({ margin: { mean } }: { margin: { mean: number } }) => mean,
          ),
        ) > -0.005,
    ],
    [
      /^Here: It has none: even in \d+ the margin is (\S+)\.$/,
      ({ values }) =>
        values["evidence"].decade.years.every(
          ({ margin: { mean } }: { margin: { mean: number } }) => mean < 0,
        ),
    ],
    [
      /^Here: With a weak China it lasts for ever, hidden or not/,
      ({ inputs }) => inputs["alpha0"] === 0.5 || Number(inputs["p"]) === 1,
    ],
    [
      /^(\d+) hold, with (\d+) inputs? moved\.$/,
      ({ setting, values }, [, , moved]) =>
        values["names"].filter((name: string) => name in setting).length >= number(moved),
    ],
  ]),
  ...of("07", [
    [
      /over three months, the largest rise of dysprosium follows a quota that \*was\* published/,
      ({ inputs, values }) =>
        inputs["months"] !== 3 || !/not published|cut/.test(values["highest"].event),
    ],
    [
      /^Its largest rise after any event since then, (\S+) %, follows this one of (\S+):/,
      ({ values }, [, , date]) =>
        values["dyRises"].every(
          ({ change }: { change: number }) => change <= values["highest"].change,
        ) && values["highest"].date === date!.replaceAll("\\", ""),
    ],
    [
      /^Neodymium rose after \*\*(\d+) of (\d+)\*\* cuts \((\S+) % to (\S+) %\) and after \*\*(\d+) of (\d+)\*\* silences/,
      (_, [, rises, n, least, most, silent, silences]) =>
        rises === "2" &&
        n === "4" &&
        /^\\?−/.test(least!) &&
        /^\\?\+/.test(most!) &&
        number(silent) <= number(silences),
    ],
    [
      /After the cuts of December 2011 and May 2012 neodymium fell, over any of these windows/,
      ({ values }) =>
        values["test"].some(
          ({ element, kind, rises, n }: Record<string, unknown>) =>
            element === "Nd" && kind === "export quota cut" && rises === 2 && n === 4,
        ),
    ],
    [
      /^(\S+) rose more after silences than after cuts in \*\*(\d+) of (\d+)\*\* specifications/,
      ({ inputs, values }, [, element, holds, all]) =>
        element === inputs["element"] &&
        number(holds) === values["rose"].holds &&
        number(all) === values["rose"].of,
    ],
    [
      /^The silent window is \*\*one\*\* window of n = (\d+) monthly changes/,
      ({ inputs }, [, n]) => inputs["windowLength"] === Number(n),
    ],
    [
      /^You said that it (rose|stayed|fell)(, and so it did)?/,
      ({ inputs, values }, [, said, hit]) =>
        inputs["guessedMove"] === said && (hit !== undefined) === (values["did"] === said),
    ],
    [
      /^In the (\d+) months to December 2025/,
      ({ inputs }, [, n]) => inputs["volatilityWindow"] === Number(n),
    ],
  ]),
  ...of("12", [
    [
      /^These are \*\*all\*\* perfect Bayesian equilibria: (\d+) (set|sets)\./,
      ({ values }, [, n, word]) =>
        values["equilibria"].length === number(n) && (word === "set") === (n === "1"),
    ],
    [
      /^The game has \*\*(both|neither|pooling alone|separating alone)\*\*/,
      ({ values }, [, what]) => {
        const [pools, separates] = ["pooling", "separating"].map((kind) =>
          values["equilibria"].some(({ kinds }: { kinds: string[] }) => kinds.includes(kind)),
        );
        return (
          what ===
          (pools
            ? separates
              ? "both"
              : "pooling alone"
            : separates
              ? "separating alone"
              : "neither")
        );
      },
    ],
    [/^\*\*Not refuted\.\*\*/, ({ values }) => values["search"].refutation === null],
    [/^\*\*Refuted\.\*\*/, ({ values }) => values["search"].refutation !== null],
  ]),
];
