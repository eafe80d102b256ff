import { expect, it } from "vitest";
import {
  claimsTable,
  equilibriaOf,
  equilibriumTable,
  outcomeTable,
  promiseTable,
  rational,
  signTable,
  solvePaper,
  tippingTable,
  type Table,
} from "../../lib/index.js";
import { kindsOf } from "../../lib/model/map/equilibriumKinds.js";

const base = { A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 2 };
const lines = ({ rows }: Table): string[] => rows.map((row) => row.join(" | "));
const heads = ({ columns }: Table): string =>
  columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)).join(" | ");

it("equilibriumTable says never, always, three digits, or a range, once where both ends read alike", () => {
  const table = equilibriumTable(equilibriaOf(solvePaper(base, "verifiable")));
  expect(heads(table)).toBe(
    "Equilibrium | Strong type discloses | Weak type discloses | Silence is pressed | Belief after silence | Survives the Intuitive Criterion | Survives D1",
  );
  expect(lines(table)).toEqual([
    "separation | always | never | always | 0.000 | yes | yes",
    "hedged silence | never | never | never | 0.750 | yes | yes",
    "partial disclosure | 0.667 | never | 0.500 | 0.500 | yes | yes",
  ]);
  const [equilibrium] = equilibriaOf(solvePaper(base, "verifiable"));
  const drawn = {
    ...equilibrium!,
    disclosure: { strong: [0.25, 1], weak: [0.2, 0.2001] },
    survives: { intuitive: "some", d1: "none" },
  } as const;
  const doubtful = { ...drawn, survives: { intuitive: "undecided", d1: "all" } } as const;
  expect(lines(equilibriumTable([doubtful]))[0]).toMatch(/ \| undecided \| yes$/);
  expect(lines(equilibriumTable([drawn]))).toEqual([
    "separation | 0.250 to always | 0.200 | always | 0.000 | in part | no",
  ]);
});

it("claimsTable writes the paper's letters, the counterexample or how many cases were tried, and no correction of what holds", () => {
  const own = { id: "a", title: "Lemma 1", place: "Lemma 1", printed: "press if mu < muStar" };
  const row = { ...own, tried: 7, choices: { shown: "partial disclosure" } };
  const counterexample = { A: "1", gamma: "2", delta: "3", phiD: "4", kappa: "5", p: "1/2" };
  const table = claimsTable(
    [
      { ...row, verdict: "holds", counterexample: null, corrected: "x" },
      { ...row, verdict: "fails", counterexample, corrected: "phiD < kappa, gamma > delta" },
      { ...row, verdict: "holds under conditions", counterexample: null, corrected: "A < delta" },
    ],
    "it is soft",
    "map",
  );
  expect(table.title).toBe("The paper’s claims, where it is soft");
  expect(lines(table)).toEqual([
    "Lemma 1 | press if μ < μ* | ✓ holds | none in 7 cases | ",
    "Lemma 1 | press if μ < μ* | ✗ fails | A = 1, γ = 2, δ = 3, φ_D = 4, κ = 5, p = 1/2 | φ_D < κ, γ > δ",
    "Lemma 1 | press if μ < μ* | ◐ holds under conditions | none in 7 cases | A < δ",
  ]);
  expect(table.columns.flatMap(({ filter, name }) => (filter ? [name] : []))).toEqual(["verdict"]);
  const [, loads] = table.columns.find(({ name }) => name === "counterexample")!.loads!;
  expect(Object.fromEntries(new URLSearchParams(loads!.slice(1)))).toEqual({
    ...{ v: "1", at: "map", ...counterexample, hatched: "Lemma 1", shown: "partial disclosure" },
  });
});

it("outcomeTable names what can happen, and what of it survives D1", () => {
  const story = { ...base, phiD: 2, kappa: { QH: 4, QL: 8 } };
  const table = outcomeTable({ soft: solvePaper(story, "soft") }, "A = 1");
  expect(table.source).toBe("the solver; A = 1 unless the row says otherwise");
  expect(heads(table)).toBe("Changed | Equilibria | Those that survive D1");
  expect(lines(table)).toEqual(["soft | hedged silence; disclosure by both | hedged silence"]);
  expect(lines(outcomeTable({ base: solvePaper(base, "verifiable") }, "A = 1"))).toEqual([
    `base | ${Array(2).fill("hedged silence; separation; partial disclosure").join(" | ")}`,
  ]);
});

it("signTable has the sign of each slope beside that of each step, of the same payoff", () => {
  const by = (A: number, gamma: number, delta: number) => ({
    A: rational(A),
    gamma: rational(gamma),
    delta: rational(delta),
  });
  const rows = signTable(by(1, 0, -1), by(-1, 1, 0)).rows;
  expect(rows.map(([letter, , slope, step]) => [letter, slope, step])).toEqual([
    ["A", "+", "−"],
    ["γ", "0", "+"],
    ["δ", "−", "0"],
  ]);
  // As printed, and what is true in its place.
  expect(rows.map(([, printed]) => printed)).toEqual([
    expect.stringMatching(/^\+; more coercive/),
    expect.stringMatching(/^ambiguous; if A > δ/),
    "−",
  ]);
  expect(rows.map((row) => row.at(-1))).toEqual([
    expect.stringMatching(/^\+; a higher A can only end hedging/),
    expect.stringMatching(/^\+ wherever δ > A/),
    "−",
  ]);
});

it("tippingTable says what lies beyond each border, and where nothing does", () => {
  const of = (assumptions: typeof base) => tippingTable(assumptions);
  expect(lines(of(base))).toEqual([
    "p | 0.75 | 0.5 | p = μ* | separation",
    "A | 1 | 2 | p = μ* | separation",
    "γ | 1 | 5 | p = μ* | separation",
    `δ | 3 | ${2 / 0.75 - 1} | p = μ* | separation`,
    "φ_D | 1 | 2 | φ_D = κ | hedged silence",
    "κ | 2 | 1 | φ_D = κ | hedged silence",
  ]);
  // No prior reaches a cutoff above 1; beyond κ = 0 there is nothing.
  const dear = of({ ...base, A: 3.5, phiD: 0 });
  expect(dear.rows.map((row) => row.at(-1))).toMatchObject({
    0: "no value goes beyond",
    5: "no value goes beyond",
  });
  // Where disclosure is free, harm is never cheaper: its border is the end of its domain.
  expect(lines(of({ ...base, phiD: 0 }))[5]).toBe("κ | 2 | 0 | φ_D = κ | no value goes beyond");
  // A tenth of the way past these borders is outside the domain; something lies beyond them all the same.
  const near = of({ ...base, A: 0.1, gamma: 10, delta: 0.2 });
  expect(near.rows.map((row) => row.at(-1))).toMatchObject({
    0: kindsOf(solvePaper({ ...base, A: 0.1, gamma: 10, delta: 0.2, p: 0.995 }, "verifiable")).join(
      "; ",
    ),
    2: kindsOf(solvePaper({ ...base, A: 0.1, gamma: 0.1, delta: 0.2 }, "verifiable")).join("; "),
  });
  // On the border both sides are beyond it.
  expect(of({ ...base, p: 0.5 }).rows[0]!.at(-1)).toBe(
    `below: ${kindsOf(solvePaper({ ...base, p: 0.48 }, "verifiable")).join("; ")}; above: ${kindsOf(solvePaper({ ...base, p: 0.52 }, "verifiable")).join("; ")}`,
  );
  // Just above A = p (γ + δ) − γ the strong type still parts; above A = δ, half a unit on, it would be pressed as well.
  expect(of({ ...base, A: 0.5, delta: 1 }).rows[1]!.at(-1)).toBe(
    "below: hedged silence; separation; partial disclosure; above: separation",
  );
});

it("promiseTable sets the payoff with each side's promise beside that without", () => {
  const doubtful = { ...base, p: 0.25 };
  const without = { name: "", strong: 0, weak: 0, exAnte: -1.75, outsiders: 0.5 };
  const table = promiseTable(doubtful, without);
  expect(heads(table)).toBe(
    "Who | Promises | Payoff with it (payoff units) | Payoff without (payoff units)",
  );
  // Half of what is p / μ* = 1/2 short of silence is shown: (φ_D + κ) / 2; told the type, −1/4 + 3/4.
  expect(lines(table)).toEqual([
    "China | to disclose with probability 0 when strong, 2/3 when weak | -1.5 | -1.75",
    "outsiders | to press silence | 0.5 | 0.5",
  ]);
  // To strong doubts in silence outsiders answer by hedging, which costs A.
  expect(lines(promiseTable({ ...base, p: 0.9, phiD: 3 }, without))[1]).toMatch(
    /^outsiders \| to hedge against silence \| -1 \| /,
  );
});
