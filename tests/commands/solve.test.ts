import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { solve } from "../../lib/commands/solve.js";
import type { SolutionJson } from "../../lib/model/solver/solutionJson.js";
import { jobMarket } from "../model/efg/files.js";

const folder = mkdtempSync(join(tmpdir(), "solve-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "job.efg");
writeFileSync(file, jobMarket);

function run(...args: string[]): string {
  const lines: string[] = [];
  solve(args, (line) => lines.push(line));
  return lines.join("\n");
}
const json = (...args: string[]): SolutionJson =>
  JSON.parse(run(...args, "--json")) as SolutionJson;
const base = ["--paper", "A=1", "gamma=1", "delta=3", "phiD=1", "kappa=2", "p=3/4"];

describe("npm run solve", () => {
  it("prints one object for the paper's game, with exact fractions and replies by revealed type", () => {
    const { types, messages, pure, components } = json(...base, "--reading", "verifiable");
    expect([types, messages]).toEqual([
      ["QH", "QL"],
      ["D", "ND"],
    ]);
    expect(pure.find(({ sender }) => sender["QH"] === "ND")).toEqual({
      sender: { QH: "ND", QL: "ND" },
      receiver: { "D:QH": "Hedge", "D:QL": "Press", ND: "Hedge" },
      beliefs: { "D:QH": ["1", "1"], "D:QL": ["0", "0"], ND: ["3/4", "3/4"] },
      outcome: 2,
      survives: { intuitive: true, d1: true },
    });
    expect(
      components.map(({ vertices }) => vertices.map(({ sender }) => sender["QH"]!["D"])),
    ).toContainEqual(["2/3"]);
  });

  it("solves a game file with its own labels, and an unsent message has its interval", () => {
    const { pure } = json(file);
    expect(
      pure.map(({ sender, receiver, beliefs, survives }) => [
        sender,
        receiver,
        beliefs,
        survives.intuitive,
      ]),
    ).toEqual([
      [{ High: "E", Low: "N" }, { E: "M", N: "C" }, { E: ["1", "1"], N: ["0", "0"] }, true],
      [{ High: "N", Low: "N" }, { E: "C", N: "C" }, { E: ["0", "2/5"], N: ["1/3", "1/3"] }, false],
    ]);
  });

  it("exports the paper's game, and finds the same in the file", () => {
    const out = join(folder, "game.efg");
    for (const reading of [["soft"], ["verifiable"], ["audited", "q=1/3"]]) {
      const direct = json(...base, "--reading", ...reading, "--export", out);
      expect(readFileSync(out, "utf8")).toMatch(/^EFG 2 R "Woods/);
      expect(json(out)).toEqual(direct);
    }
  });

  it("prints a table for readers", () => {
    expect(run(...base, "--reading", "soft")).toContain(
      "sends   QH: D, QL: D  or  QH: 2/3 D + 1/3 ND, QL: ND",
    );
  });

  it("takes costs by type, and the defaults for what is not said", () => {
    const { pure } = json("--paper", "kappa.QH=2", "kappa.QL=4", "p=1/4", "--reading", "soft");
    expect(pure.every(({ sender }) => sender["QH"] === "ND" && sender["QL"] === "ND")).toBe(true);
  });

  it("says in the table which assumptions it took, the defaults included", () => {
    expect(run("--paper", "kappa.QL=4", "q=1/3", "--reading", "audited").split("\n")[0]).toBe(
      "audited with probability 1/3; A = 1, gamma = 1, delta = 3, p = 0.75, phiD = 1, kappa = 2 (QH), 4 (QL)",
    );
  });

  it("takes a cost of one type before or after that of both", () => {
    expect(json("--paper", "kappa.QL=4", "kappa=2")).toEqual(
      json("--paper", "kappa=2", "kappa.QL=4"),
    );
  });

  it.each([
    [[], "solve: expected one game file, or --paper, got neither"],
    [["a.efg", "b.efg"], "solve: expected one game file, or --paper, got 2 files"],
    [["none.efg"], "none.efg: expected a file, found none"],
    [[file, "--reading", "soft"], "--reading: expected --paper beside it, got a game file"],
    [["--paper", "A"], '--paper: expected name=value, got "A"'],
    [["--paper", "A=1", "A=2"], "--paper: expected one value of A, got 1 and 2"],
    [[folder], /: expected a file, found a folder or a device$/],
    [
      [file, "--export", join(folder, "none", "x.efg")],
      /^--export: expected a file that can be written, got ".*x\.efg" \(ENOENT\)$/,
    ],
    [["--paper", "p=2/0"], 'paperGame: p must be an exact number such as 2/3 or 0.25, got "2/0"'],
    [["--paper", "gamma=0", "delta=0"], "paperGame: gamma must be > 0, got 0"],
    [
      ["--paper", "B=1"],
      '--paper: expected one of A, gamma, delta, p, phiD, kappa, phiD.QH, phiD.QL, kappa.QH, kappa.QL, q, got "B"',
    ],
    [["--paper", "A=-1"], "paperGame: A must be > 0, got -1"],
    [["--paper", "p=NaN"], 'paperGame: p must be an exact number such as 2/3 or 0.25, got "NaN"'],
    [["--paper", "kappa.QL=-1"], "paperGame: kappa.QL must be ≥ 0, got -1"],
    [
      ["--paper", "--reading", "hard"],
      '--reading: expected one of verifiable, soft, audited, paper, got "hard"',
    ],
    [["--paper", "--reading", "audited"], "--reading: expected q=… beside audited, got none"],
    [["--paper", "q=1/2"], "--paper: expected q with --reading audited alone, got q=1/2"],
    [["--paper", "--reading", "audited", "q=2"], "paperGame: q must be in [0, 1], got 2"],
    [
      ["--paper", "--reading", "paper", "--export", "x.efg"],
      "--export: expected a reading that is a game",
    ],
    [["--jsno"], "--jsno"],
  ])("refuses %j", (args, message) => {
    expect(() => run(...args)).toThrow(message);
  });
});
