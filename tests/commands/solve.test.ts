import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { solveFile } from "../../lib/commands/solve.js";
import type { SolutionJson } from "../../lib/model/solver/solutionJson.js";
import { jobMarket } from "../model/efg/files.js";

const folder = mkdtempSync(join(tmpdir(), "solve-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "job.efg");
writeFileSync(file, jobMarket);
const latin = join(folder, "latin.efg");
writeFileSync(latin, Buffer.from(jobMarket.replace("High", "Höher"), "latin1"));

function run(...args: string[]): string {
  const lines: string[] = [];
  solveFile(args, (line) => lines.push(line));
  return lines.join("\n");
}
const json = (...args: string[]): SolutionJson =>
  JSON.parse(run(...args, "--json")) as SolutionJson;
const base = ["--paper", "A=1", "gamma=1", "delta=3", "phiD=1", "kappa=2", "p=3/4"];

describe("npm run solve", () => {
  it("takes a path from where npm was called, not from the package's folder", () => {
    const before = process.env["INIT_CWD"];
    process.env["INIT_CWD"] = folder;
    try {
      expect(run("job.efg", "--export", "again.efg")).toContain("again.efg written");
      expect(run("again.efg")).toBe(run("job.efg"));
    } finally {
      if (before === undefined) delete process.env["INIT_CWD"];
      else process.env["INIT_CWD"] = before;
    }
  });

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
      payoffs: { QH: "0", QL: "0" },
      receiverPayoffs: { Foreign: "-1" },
      outcome: 2,
      survives: { intuitive: true, d1: true },
    });
    expect(
      components.map(({ vertices }) => vertices!.map(({ sender }) => sender["QH"]!["D"])),
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

  it("helps", () => {
    expect(run("--help")).toContain("npm run --silent solve -- FILE.efg --pure");
  });

  it("heeds --pure and --limit beside --paper, under every reading", () => {
    for (const reading of [["soft"], ["verifiable"], ["audited", "q=1/3"], ["paper"]]) {
      const all = json(...base, "--reading", ...reading);
      const alone = json(...base, "--reading", ...reading, "--pure");
      expect(alone).toEqual({ ...all, found: "pure", components: [] });
      expect(() => run(...base, "--reading", ...reading, "--limit", "1")).toThrow(
        "solve: expected at most 1 steps, found",
      );
    }
  });

  it("says in pure that it looked for nothing mixed, and in both when the equilibria are sequential", () => {
    expect(run(file, "--pure")).toContain("Mixed equilibria were not looked for.");
    expect(json(file, "--pure")).toMatchObject({ found: "pure", components: [], sequential: true });
    expect(run(file)).toContain("All of them are sequential equilibria");
    expect(run("--paper", "p=0")).toContain("some of them may not be sequential");
  });

  it("remarks that the paper's assumption does not hold, and goes on", () => {
    const remarks: string[] = [];
    solveFile(
      ["--paper", "A=3", "delta=3"],
      () => undefined,
      (text) => remarks.push(text),
    );
    expect(remarks).toEqual([
      "The paper assumes A < delta, which does not hold: A = 3, delta = 3. Pressing is then always a best reply.\n",
    ]);
  });

  it("tells programs all that it tells readers, and marks what an open set does not hold", () => {
    const { components, prior, title } = json("--paper", "p=1/4", "kappa=2", "--reading", "paper");
    expect([title, prior]).toEqual([
      "Woods (2025), The Power of Withholding",
      { QH: "1/4", QL: "3/4" },
    ]);
    expect(components).toMatchObject([
      {
        dimension: 1,
        open: true,
        connected: 0,
        payoffs: { QH: ["-2", "-2"], QL: ["-2", "-2"] },
        missing: [{ QH: { D: "0", ND: "1" }, QL: { D: "0", ND: "1" } }],
      },
    ]);
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
    [
      ["--jsno"],
      "Unknown option '--jsno'. Did you mean --json? The options are --paper, --reading,",
    ],
    [["--paper", "kapa=1"], 'got "kapa". Did you mean kappa?'],
    [[file, "--limit", "many"], '--limit: expected a whole number of steps, got "many"'],
    [[file, "--limit", "1"], /^solve: expected at most 1 steps, found more.*--pure/],
    [[latin], /latin\.efg: expected text in UTF-8, found other bytes/],
  ])("refuses %j", (args, message) => {
    expect(() => run(...args)).toThrow(message);
  });
});
