import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bayes } from "../../lib/model/game/bayes.js";
import { load, bestResponse, correction, muStar } from "../../lib/index.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { project } from "../project.js";
import { checkClaim } from "../../lib/model/claims/checkClaim.js";
import { claims } from "../../lib/model/claims/claims.js";

const ledger = load("corrections").objects();
const text = (value: unknown): string =>
  value === null ? "?" : value === true ? "Yes" : value === false ? "No" : String(value);

describe("the corrections ledger", () => {
  it("prints what Table 1 prints, wherever it names one cell", () => {
    const years = new Map(
      load("quota-table")
        .objects()
        .map((row) => [String(row.year), row]),
    );
    const cells = ledger.filter(
      ({ place, row, column }) => place === "Table 1" && row && column && years.has(row),
    );
    expect(cells.length).toBeGreaterThan(40);
    for (const { id, row, column, printed } of cells) {
      const found = text(years.get(row!)![column as "year"]);
      expect(found, id).toBe(printed);
    }
  });

  it("prints what Table 3 prints", () => {
    const notices = new Map(
      load("announcements")
        .objects()
        .map((row) => [`${row.year} ${row.batch}`, row]),
    );
    const cells = ledger.filter(({ place, column }) => place === "Table 3" && column);
    expect(cells).toHaveLength(9);
    for (const { id, row, column, printed } of cells)
      expect(notices.get(row!)![column as "date"], id).toBe(printed);
  });

  it("has a row for every claim on the model that does not hold as printed, and in the claim's words", () => {
    const rows = new Map(
      ledger.filter(({ id }) => id.startsWith("M-")).map((row) => [row.id.slice(2), row]),
    );
    for (const { id, corrected, printed, place } of claims) {
      const row = rows.get(id);
      const verdict = checkClaim(id, "verifiable").verdict;
      if (verdict !== "holds")
        expect(row?.status, id).toBe(verdict === "fails" ? "refuted" : "qualified");
      if (row)
        expect(row).toMatchObject({
          place,
          printed,
          found: corrected,
          source: `checkClaim("${id}")`,
        });
      rows.delete(id);
    }
    expect([...rows.keys()]).toEqual([]);
  });

  it("says of silence and beliefs what the model computes (P-enlarges, P-worst-case)", () => {
    const payoffs = { A: 1, gamma: 1, delta: 3 };
    const hedged = (beliefs: readonly number[]): number =>
      beliefs.filter((mu) => bestResponse(mu, payoffs).includes("H")).length;
    for (const p of [0.2, 0.4, 0.6, 0.8])
      expect(Math.sign(hedged([p, p]) - hedged([1, 0])), `p = ${p}`).toBe(
        p >= muStar(payoffs) ? 1 : -1,
      );
    for (const [p, QH, QL] of [
      [0.3, 0, 0],
      [0.3, 0.5, 0.2],
      [0.8, 0.1, 0.9],
    ] as const) {
      const silent = p * (1 - QH) + (1 - p) * (1 - QL);
      const mean = silent * bayes(p, 1 - QH, 1 - QL)! + (1 - silent) * (bayes(p, QH, QL) ?? 0);
      expect(mean).toBeCloseTo(p, 12);
    }
  });

  it("names no source for what no page confirms, and a source for everything else", () => {
    for (const { id, evidence, source, status } of ledger) {
      expect(source === "none found", id).toBe(evidence === "unconfirmed");
      if (evidence === "unconfirmed") expect(status, id).toBe("unsupported");
      if (evidence === "computed") expect(status, id).toMatch(/refuted|qualified/);
    }
  });

  it("contradicts no paper by itself: inconsistent rows rest on two of its passages or on the record", () => {
    for (const { id, status, evidence } of ledger)
      if (status === "inconsistent") expect(["paper", "read"], id).toContain(evidence);
  });

  it("names for what decides a row a cell that is there and shows something", () => {
    const notebooks = new Map(readNotebooks(project).map((each) => [`${each.name}.ipynb`, each]));
    const silent = ledger.filter(({ decided_in }) => {
      if (decided_in === null) return false;
      const [file, number, id] = /^(.*)#c-(\d\d)-(.*)$/.exec(decided_in)!.slice(1);
      const cell = notebooks.get(file!)?.cells.find((each) => each.id === id);
      return !file!.startsWith(`${number}-`) || !cell || cell.outputs.length === 0;
    });
    expect(silent.map(({ id, decided_in }) => `${id}: ${decided_in}`)).toEqual([]);
  });

  it("is qualified, and not contradicted, where the record has another definition or one other estimate", () => {
    for (const id of ["X-reserves", "X-eu-light", "X-processing", "T1-2015-batches"])
      expect(correction(load("corrections").objects(), id).status, id).toBe("qualified");
  });

  it("has the cut of 2010 before the arrest, no silence before 2025, and one batch in 2010 and 2011", () => {
    const date = (id: string) =>
      load("policy-events")
        .objects()
        .find((row) => row.id === id)!.date;
    expect(date("2010-07-08") < date("2010-09-08")).toBe(true);
    const quotas = load("mining-quotas").objects();
    const of = (year: number) => quotas.find((row) => row.year === year)!;
    expect([of(2010).batches, of(2011).batches, of(2024).published]).toEqual([1, 1, "yes"]);
    for (const id of ["T1-2010-context", "T1-2025-context", "T1-single-dual-era"])
      expect(correction(load("corrections").objects(), id).status, id).toBe("contradicted");
  });

  it("is read by id", () => {
    expect(correction(load("corrections").objects(), "T1-2024-mining")).toMatchObject({
      row: "2024",
      column: "mining_quota_t",
      printed: "250000",
      found: "270000",
      evidence: "read",
      status: "contradicted",
    });
    expect(() => correction(load("corrections").objects(), "T1-1789")).toThrow(
      'correction: id must be one of data/corrections.csv, got "T1-1789"',
    );
  });

  it("has every id that a docstring, a notebook or a table of contents cites", () => {
    const code = readdirSync("lib", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !/^(dist|engine)\b/.test(path))
      .map((path) => `lib/${path}`);
    const prose = readNotebooks(project).flatMap(({ cells }) => cells.map(({ source }) => source));
    const texts = [...code, "README.md", "data/README.md"]
      .map((path) => readFileSync(path, "utf8"))
      .concat(prose);
    const cited = texts.flatMap(
      (text) => text.match(/(?<![\w-])(?:T1|T3|X|P|M)-\w+(?:-\w+)*/g) ?? [],
    );
    expect(new Set(cited).size).toBeGreaterThan(15);
    const ids = new Set(ledger.map(({ id }) => id));
    expect([...new Set(cited)].filter((id) => !ids.has(id))).toEqual([]);
  });
});
