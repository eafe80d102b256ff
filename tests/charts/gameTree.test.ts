import { describe, expect, it } from "vitest";
import {
  bestResponse,
  gameTree,
  muStar,
  type ForeignPayoff,
  type GameTreeOptions,
} from "../../lib/index.js";
import { probabilities } from "../../lib/charts/tree/probabilities.js";

interface Trace {
  readonly mode: string;
  readonly x: readonly (number | null)[];
  readonly text?: readonly string[];
  readonly line?: { readonly width: number };
}

const base = { A: 1, gamma: 1, delta: 3 };
const traces = (options: GameTreeOptions): Trace[] => gameTree(options).data as unknown as Trace[];
const words = (options: GameTreeOptions): string =>
  traces(options)
    .flatMap(({ text = [] }) => text)
    .join("\n");
/** How many branches are drawn heavy, hedging and pressing. */
const heavy = (options: GameTreeOptions): number[] =>
  traces(options)
    .filter(({ line }) => line?.width === 4)
    .map(({ x }) => x.length / 3);

describe("gameTree", () => {
  it("has as many traces at every stage, so that it can be redrawn in place", () => {
    const counts = ([1, 2, 3, 4, 5] as const).map((moves) => traces({ moves }).length);
    expect(new Set(counts)).toEqual(new Set([6]));
  });

  it("grows from three nodes to fifteen", () => {
    const nodes = ([1, 2, 3, 4, 5] as const).map((moves) => traces({ moves })[4]!.x.length);
    expect(nodes).toEqual([3, 7, 7, 15, 15]);
  });

  it("joins the two silences, and only from the third move on", () => {
    expect(traces({ moves: 2 })[0]!.x).toEqual([]);
    expect(traces({ moves: 3 })[0]!.x).toEqual([2, 2, null]);
  });

  it("writes China's payoffs and the outsiders' in letters at the eight endings", () => {
    const { rows } = gameTree().table;
    expect(rows.map((row) => row.join(" | "))).toMatchInlineSnapshot(`
      [
        "strong | publish | hedge | L_H − C_H − φ_D | −A",
        "strong | publish | press | L_H − C_H − φ_D − κ | −δ",
        "strong | silence | hedge | L_H − C_H | −A",
        "strong | silence | press | L_H − C_H − κ | −δ",
        "weak | silence | hedge | L_L − C_L | −A",
        "weak | silence | press | L_L − C_L − κ | +γ",
        "weak | publish | hedge | L_L − C_L − φ_D | −A",
        "weak | publish | press | L_L − C_L − φ_D − κ | +γ",
      ]
    `);
  });

  it("puts the outsiders' numbers beside the letters, as foreignPayoff gives them", () => {
    expect(gameTree({ payoffs: base }).table.rows.map((row) => row[4])).toEqual([
      -1, -3, -1, -3, -1, 1, -1, 1,
    ]);
    expect(words({ payoffs: base })).toContain("−δ = −3");
    expect(words({})).not.toContain("−δ =");
  });

  it("draws the reply to silence heavy at both silent nodes, and both replies at the cutoff", () => {
    expect(heavy({ reply: ["H"] })).toEqual([2, 0]);
    expect(heavy({ reply: ["P"] })).toEqual([0, 2]);
    expect(heavy({ reply: bestResponse(0.5, base) })).toEqual([2, 2]);
    expect(heavy({})).toEqual([0, 0]);
  });

  it("puts a reader's own payoffs there, and what is best against a known type by them", () => {
    const bold: ForeignPayoff = (reply, china) => (reply === "H" ? -2 : china === "QH" ? 5 : -7);
    expect(gameTree({ payoffs: bold }).table.rows.map((row) => row[4])).toEqual([
      -2, 5, -2, 5, -2, -7, -2, -7,
    ]);
    expect(heavy({ reply: ["H"], payoffs: bold })).toEqual([3, 1]);
    expect(heavy({ reply: ["P"], payoffs: bold })).toEqual([1, 3]);
  });

  it("adds the replies to a known type where payoffs say them: hedge the strong, press the weak", () => {
    expect(heavy({ reply: ["H"], payoffs: base })).toEqual([3, 1]);
    expect(heavy({ reply: ["P"], payoffs: { A: 3, gamma: 1, delta: 1 } })).toEqual([0, 4]);
  });

  it("draws nothing heavy before the outsiders have moved", () => {
    expect(heavy({ moves: 3, reply: ["H"], payoffs: base })).toEqual([0, 0]);
  });

  it("compares the belief with the cutoff at the information set, and says so in words", () => {
    const at = { mu: 0.75, muStar: muStar(base), reply: bestResponse(0.75, base) };
    expect(words(at)).toMatch(/= 0\.75<br>μ &gt; μ\* = 0\.50: <span[^>]*>hedge</);
    expect(gameTree(at).alt).toContain(
      "The belief after silence is 0.75, the cutoff 0.50: outsiders are best off hedging.",
    );
    expect(gameTree({ ...at, mu: 0.5, reply: ["H", "P"] }).alt).toContain(
      "outsiders are indifferent",
    );
  });

  it("has no belief to write where silence never happens", () => {
    expect(words({ mu: null, muStar: 0.5 })).toContain("no silence, no belief");
    expect(gameTree({ mu: null, muStar: 0.5 }).alt).toContain("Silence never happens");
  });

  it("refuses values outside their domains", () => {
    expect(() => gameTree({ p: 1.2 })).toThrow("gameTree: p must be in [0, 1], got 1.2");
    expect(() => gameTree({ payoffs: { ...base, delta: -1 } })).toThrow(
      "gameTree: delta must be > 0, got -1",
    );
  });
});

describe("probabilities", () => {
  it("have two decimals, and more where two that differ would read the same", () => {
    expect(probabilities([0.5, 0.75])).toEqual(["0.50", "0.75"]);
    expect(probabilities([0.5, 0.501])).toEqual(["0.500", "0.501"]);
    expect(probabilities([0.5, 0.5])).toEqual(["0.50", "0.50"]);
    expect(probabilities([0.5, 0.5 + 1e-9])).toEqual(["0.500000", "0.500000"]);
  });
});

it("gameTree writes a whole payoff in full, however long", () => {
  const { data } = gameTree({ payoffs: { A: 1, gamma: 1, delta: 1234 } });
  expect(JSON.stringify(data)).toContain("−δ = −1234");
});
