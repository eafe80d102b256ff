import { describe, expect, it } from "vitest";
import * as library from "../../lib/index.js";
import type { Statement } from "../../lib/charts/specificationCurve.js";
import type { Status } from "../../lib/engine/figure/status.js";
import type { Table } from "../../lib/index.js";
import { signallingGame } from "../../lib/model/solver/signallingGame.js";
import { verdictRange } from "../../lib/model/specifications/verdictRange.js";
import { csv } from "./proofs/csv.js";

const { load, rational } = library;
const base = { A: 1, gamma: 1, delta: 3, p: 0.75, phiD: 1, kappa: 2 };
const solution = library.solvePaper(base, "verifiable");
const game = signallingGame({
  title: "Two types",
  players: ["She", "He"],
  types: { high: 0.75, low: 0.25 },
  messages: {
    speak: {
      payoffs: {
        high: { yes: [2, 1], no: [0, 0] },
        low: { yes: [-1, -1], no: [-3, 0] },
      },
    },
    wait: { payoffs: { high: [1, 0], low: [0, 0] } },
  },
});
const partials = { A: rational(1), gamma: rational(1), delta: rational(-1) };
const range = verdictRange(
  { date: { April: "the first day", July: "the day it was known" } },
  ({ date }) => ({ effect: date === "April" ? 1 : -1, holds: date === "April" }),
);
const statement: Statement = {
  name: "curve",
  statement: "More came before",
  effect: "share, %",
  status: "public record",
  source: "policy-events.csv",
};

/** What every table says of where it comes from: printed, on record, or computed. */
const statuses: readonly (readonly [Status, string, () => Table])[] = [
  ["computed", "assumptions", () => library.assumptionsTable(library.assumedAtFirst())],
  ["computed", "claims", () => library.claimsTable([], "it is soft", "map")],
  ["computed", "equilibria", () => library.equilibriumTable(library.equilibriaOf(solution))],
  ["computed", "hedging", () => library.hedgingTable([])],
  ["computed", "outcomes", () => library.outcomeTable({ base: solution }, "A = 1")],
  ["computed", "panels", () => library.panelsTable({ A: null, B: null, C: null, D: null })],
  ["computed", "patience", () => library.patienceTable([], [])],
  [
    "computed",
    "promises",
    () => library.promiseTable(base, { name: "", strong: 0, weak: 0, exAnte: 0, outsiders: 0 }),
  ],
  ["computed", "scenarios", () => library.scenariosTable([])],
  ["computed", "signs", () => library.signTable(partials, partials)],
  ["computed", "tipping points", () => library.tippingTable(base)],
  ["computed", "any game", () => library.solutionTable(game, [])],
  ["printed", "quotas", () => library.quotaTable(load("quota-table").objects())],
  ["public record", "after events", () => library.afterEventsTable([], 3)],
  ["public record", "announced money", () => library.announcedMoneyTable([])],
  ["public record", "announcements", () => library.announcementsTable([], [])],
  [
    "public record",
    "event windows",
    () => library.eventWindowsTable(load("event-windows").objects()),
  ],
  ["public record", "ledger", () => library.ledgerTable(load("corrections").objects())],
  ["public record", "patents", () => library.patentsTable(load("patents"))],
  [
    "public record",
    "periods",
    () => library.periodsTable(library.priceSeries(load("price-index").objects(), "Dy"), []),
  ],
  ["public record", "responses", () => library.responsesTable([], [])],
  ["public record", "choices", () => library.specificationTable(range, statement)],
];

it.each(statuses)(
  "%s is what the table of %s says of itself, with its source",
  (status, _, make) => {
    expect(make()).toMatchObject({ kind: "table", status, source: expect.stringMatching(/\w/) });
  },
);

describe("the ledger", () => {
  const table = library.ledgerTable(load("corrections").objects());

  it("has every row of its file, with the place in full and what it concerns", () => {
    const concerns = (place: string): string =>
      ["Table", "Theorem", "Proposition", "Lemma", "Definition"]
        .flatMap((kind) => place.match(new RegExp(`\\b${kind} \\d`)) ?? [])
        .sort((a, b) => place.indexOf(a) - place.indexOf(b))[0] ??
      (/\bFigure/.test(place) ? "Figures" : /\bReference/.test(place) ? "References" : "Text");
    expect(table.columns.map(({ title }) => title).join(" | ")).toBe(
      "Name | Where | Printed | Found | Status | Decided in | Evidence | Source | Concerns",
    );
    expect(table.rows).toEqual(
      csv("corrections").map((row) => [
        row["id"],
        [row["place"], row["row"], row["column"]!.split("_").join(" ")].filter(Boolean).join(", "),
        ...["printed", "found", "status", "decided_in", "evidence", "source"].map(
          (name) => row[name] || null,
        ),
        concerns(row["place"]!),
      ]),
    );
    expect(new Set(table.rows.map((row) => row.at(-1)))).toContain("References");
  });

  it("can be searched, filtered by what a row concerns and its status, and led to and from", () => {
    const having = (key: "filter" | "links" | "anchor"): string[] =>
      table.columns.filter((column) => column[key]).map(({ name }) => name);
    expect(table.interactive).toBe(true);
    expect([having("anchor"), having("filter"), having("links")]).toEqual([
      ["id"],
      ["status", "concerns"],
      ["decided_in", "source"],
    ]);
  });
});

it("solutionTable says who sends and replies what, what it pays, and what survives", () => {
  const found = {
    kinds: ["semi-separating", "pooling"],
    isContinuum: true,
    sends: [
      [1, 0],
      [0.25, 0.75],
    ],
    replies: [[0.5, 0.5]],
    beliefs: [],
    payoffs: [1, [-0.5, 2]],
    receiver: [0, 0.125],
    survives: { intuitive: "some", d1: "none", divinity: "undecided" },
  } as const;
  const table = library.solutionTable(game, [
    found as never,
    {
      ...found,
      ...{
        kinds: ["pooling"],
        isContinuum: false,
        survives: { intuitive: "all", d1: "all", divinity: "none" },
      },
    } as never,
  ]);
  expect(table.title).toBe("Every equilibrium: Two types");
  expect(library.solutionTable({ ...game, title: "" }, []).title).toBe("Every equilibrium");
  expect(
    table.columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title)).join(" | "),
  ).toBe(
    "Row | Kind | She sends | He replies | She is paid (payoff units) | He is paid (payoff units) | Intuitive Criterion | D1 | Divinity",
  );
  expect(table.columns[0]).toMatchObject({ plain: true });
  expect(table.rows[0]).toEqual([
    ...[1, "semi-separating to pooling, a continuum"],
    "high: speak; low: speak 0.25, wait 0.75",
    "speak: yes 0.50, no 0.50",
    ...["high 1; low −0.5 to 2", "0 to 0.125", "in part", "falls", "undecided"],
  ]);
  expect(table.rows[1]!.slice(0, 2)).toEqual([2, "pooling"]);
  expect(table.rows[1]!.slice(6, 8)).toEqual(["survives", "survives"]);
  // Where two messages are answered, each has its replies.
  const [speak] = game.messages;
  const [set] = speak!.informationSets;
  const write = { ...speak!, label: "write", informationSets: [{ ...set!, label: "write" }] };
  const answered = library.solutionTable({ ...game, messages: [speak!, write] }, [
    {
      ...found,
      replies: [
        [0, 1],
        [0.5, 0.5],
      ],
    } as never,
  ]);
  expect(answered.rows[0]![3]).toBe("speak: no; write: yes 0.50, no 0.50");
});

it("specificationTable has each option with its reason, and how often the statement holds under it", () => {
  const table = library.specificationTable(range, statement);
  expect(table.title).toBe("Choices: More came before");
  expect(table.source).toBe("policy-events.csv");
  expect(table.columns.map(({ title }) => title)).toEqual([
    ...["Choice", "Option", "Why one may take it", "Holds", "Specifications"],
  ]);
  expect(table.rows).toEqual([
    ["date", "April", "the first day", 1, 1],
    ["date", "July", "the day it was known", 0, 1],
  ]);
});

it("claimSentence says that a claim is true, false with what is true instead, or says nothing", () => {
  const told = (title: string, changes: Partial<typeof base>): string =>
    library.claimSentence(title, { ...base, ...changes }, "verifiable").markdown;
  // Silence is the only equilibrium where publishing costs more than being pressed.
  expect(told("Theorem 4", { phiD: 2, kappa: 1 })).toBe(
    "Where you stand, **Theorem 4** is true: If p \\> μ\\*, both types silent with Hedge is the unique equilibrium.",
  );
  // With kappa above phiD and a strict prior below the cutoff there is separation.
  expect(told("Theorem 4, 2c", { p: 0.25 })).toMatch(
    /^Where you stand, \*\*Theorem 4, 2c\*\* is false: If p \\< μ\\\* and κ \\> φ\\_D, there is no equilibrium in pure strategies\. What is true instead: .*separation/,
  );
  expect(told("Theorem 4, 2c", {})).toBe(
    "Where you stand, **Theorem 4, 2c** says nothing: its premises are not met.",
  );
});

it("planLinks names each equilibrium, tells two of one name apart, and leads to what puts it on the tree", () => {
  const linksOf = (changes: Partial<typeof base>) => {
    const { kind, markdown } = library.planLinks(
      library.solvePaper({ ...base, ...changes }, "verifiable"),
      "tree",
    );
    expect(kind).toBe("prose");
    return markdown.split("; ").map((link) => {
      const [, name, address] = /^\[(.+)\]\(#(.+)\)$/.exec(link)!;
      return { name, ...Object.fromEntries(new URLSearchParams(address)) };
    });
  };
  const [separation, silence, partial] = linksOf({});
  const onTree = { v: "1", at: "tree" };
  expect(separation).toMatchObject({
    ...{ ...onTree, name: "separation", shown: "my plan" },
    ...{ strong: "discloses", weak: "is silent", onSilence: "press" },
  });
  expect(silence).toMatchObject({
    ...{ ...onTree, name: "hedged silence", shown: "my plan" },
    ...{ strong: "is silent", weak: "is silent", onSilence: "hedge" },
  });
  expect(partial).toEqual({ ...onTree, name: "partial disclosure", shown: "partial disclosure" });
  // A silence that only a weak China would keep is never kept where China is strong for sure.
  const sure = linksOf({ p: 1, phiD: 0 }).filter(({ name }) => name!.startsWith("separation"));
  expect(sure).toMatchObject([
    { name: "separation", onSilence: "hedge" },
    { name: "separation, answered otherwise", onSilence: "press" },
  ]);
  // Where a mistake costs what hedging does, a China shown to be strong is answered either way: the first named, too.
  expect(linksOf({ A: 3, phiD: 0 })).toMatchObject({
    0: { name: "disclosure by both", onStrong: "hedge" },
    1: { name: "disclosure by both, answered otherwise", onStrong: "press" },
  });
});

it("worksCited lists the paper once with whatever else is cited, by name", () => {
  const { kind, markdown } = library.worksCited("Spence 1973", "Cho and Kreps 1987", "Woods 2025");
  const [head, empty, ...works] = markdown.split("\n");
  expect([kind, head, empty]).toEqual(["prose", "**Works cited**", ""]);
  expect(works.map((work) => work.replace(/,.*/, ""))).toEqual(["- Cho", "- Spence", "- Woods"]);
  expect(library.worksCited().markdown.split("\n")).toHaveLength(3);
  const all = [
    "Banks and Sobel 1987",
    "Harsanyi and Selten 1988",
    "Zeileis and Hothorn 2013",
  ] as const;
  for (const work of all) {
    const [author, , other, year] = work.split(" ");
    expect(library.worksCited(work).markdown).toMatch(
      new RegExp(`^- ${author}, .* ${other}\\. ${year}\\. .*\\.$`, "m"),
    );
  }
});
