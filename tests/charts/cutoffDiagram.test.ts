import { describe, expect, it } from "vitest";
import { foreignPayoff } from "../../lib/model/game/foreignPayoff.js";
import { cutoffDiagram, type Figure, type ForeignPayoff } from "../../lib/index.js";

const notes = ({ layout }: Figure): string[] =>
  (layout.annotations ?? []).map(({ text }) => text ?? "");

describe("cutoffDiagram", () => {
  it("draws the same of the paper's payoffs, by three numbers or as a function", () => {
    for (const numbers of [
      { A: 1, gamma: 1, delta: 3 },
      { A: 4, gamma: 1, delta: 3 },
    ]) {
      const payoff: ForeignPayoff = (reply, china) => foreignPayoff(reply, china, numbers);
      expect(cutoffDiagram({ payoff, p: 0.2 })).toEqual(cutoffDiagram({ ...numbers, p: 0.2 }));
    }
  });

  it("says of a reader's own payoffs which reply is better below where they cross, and which above", () => {
    const payoff: ForeignPayoff = (reply, china) =>
      reply === "H" ? (china === "QH" ? 0 : 1) : china === "QH" ? 2 : -3;
    // 1 − μ = −3 + 5 μ at μ = 2/3.
    const figure = cutoffDiagram({ payoff, p: 0.9 });
    expect(notes(figure).map((text) => text!.replace(/<[^>]*>/g, ""))).toEqual([
      "hedge",
      "press",
      "hedge below μ* = 0.667, press above",
    ]);
    expect(figure.title).toBe("Pressing is the better reply above a belief of 0.667");
    expect(figure.alt).toContain("hedging falls from 1 to 0; pressing rises from −3 to 2.");
    expect(figure.alt).toContain(
      "cross at the belief 0.667: below it hedging is worth more, above it pressing.",
    );
    expect(figure.table.rows.map((row) => row.at(-1)).join(" ")).toBe(
      "hedge hedge hedge hedge hedge hedge hedge press press press press",
    );
  });

  it("says so where one reply is better at every belief", () => {
    const figure = cutoffDiagram({ payoff: (reply) => (reply === "H" ? 1 : 0), p: 0.5 });
    expect(notes(figure).at(-1)).toBe("μ* lies beyond certainty: hedge at every belief");
    expect(figure.title).toBe("Hedging is the better reply at every belief");
    expect(figure.layout.shapes).toEqual([]);
    expect(figure.alt).toContain("do not cross before certainty: hedging is worth more");
  });

  it("does not say that hedging is better above a cutoff of 1", () => {
    const figure = cutoffDiagram({ A: 3, gamma: 1, delta: 3 });
    expect(figure.title).toBe("Pressing is the better reply, save at certainty");
    expect(notes(figure).at(-1)).toContain("either at it");
    expect(figure.alt).toContain("below it pressing is worth more, at it neither.");
    expect(figure.caption).toMatch(/ there, at certainty, both replies are worth the same\.$/);
  });
});
