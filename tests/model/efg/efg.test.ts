import { describe, expect, it } from "vitest";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { paperGame } from "../../../lib/model/solver/paperGame.js";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";
import { solutionJson } from "../../../lib/model/solver/solutionJson.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { vector } from "../solver/paper.js";
import { folded, jobMarket } from "./files.js";

const base = vector(1, 1, 3, 1, 2, "3/4");

describe("writeEfg and readEfg", () => {
  it.each(["verifiable", "soft", { audited: "1/3" }] as const)(
    "carry a game there and back, reading %j",
    (reading) => {
      for (const p of [0, "1/4", 1]) {
        const game = paperGame({ ...base, p }, reading);
        const again = readEfg(writeEfg(game));
        expect(writeEfg(again)).toBe(writeEfg(game));
        expect(solutionJson(solve(again))).toEqual(solutionJson(solve(game)));
      }
    },
  );

  it("write quotation marks and read them", () => {
    const game = { ...paperGame(base, "soft"), title: 'the "power" of \\ withholding' };
    expect(readEfg(writeEfg(game)).title).toBe(game.title);
  });

  it("write letters beyond ASCII in ASCII, which Gambit takes alone, and read them again", () => {
    const row = { 日本: [1, 1], "&#252;": [0, 0] } as const;
    const game = signallingGame({
      title: "Über 𝒢",
      players: ["Señor", "Empfänger"],
      types: { größer: "1/2", "größe &#38;": "1/2" },
      messages: { où: { payoffs: { größer: row, "größe &#38;": row } } },
    });
    const text = writeEfg(game);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(readEfg(text)).toEqual(game);
  });
});

const lines = jobMarket.split("\n");
const edit = (line: number, from: string, to: string): string =>
  lines.map((text, k) => (k === line - 1 ? text.replace(from, to) : text)).join("\n");

describe("readEfg", () => {
  it("takes messages that end the game, and finds the three equilibria of the folded game", () => {
    const { components } = solutionJson(solve(readEfg(folded)));
    const found = components
      .map(({ vertices }) => vertices![0]!)
      .map((v) =>
        [v!.sender["QH"]!["D"], v!.sender["QL"]!["D"], v!.receiver["ND"]!["Press"]].join(" "),
      );
    expect(found.sort()).toEqual(["0 0 0", "1 0 1", "2/3 0 1/2"]);
  });

  it("takes the sender for the player who moves after chance, whatever its number", () => {
    const swapped = jobMarket
      .replace(/^p "" ([12])/gm, (_, player) => `p "" ${3 - Number(player)}`)
      .replace(/\{ (-?\d+), (-?\d+) \}/g, "{ $2 $1 }");
    const game = readEfg(swapped);
    expect(game.players).toEqual(["Firm", "You"]);
    expect(solutionJson(solve({ ...game, players: ["You", "Firm"] }))).toEqual(
      solutionJson(solve(readEfg(jobMarket))),
    );
  });

  it("tells actions of one label apart by their place", () => {
    const replies = jobMarket.replaceAll('"M" "C"', '"" ""').replaceAll('"E" "N"', '"E" "E"');
    const game = readEfg(replies);
    expect(
      game.messages.map(({ label, informationSets }) => [label, informationSets[0]!.actions]),
    ).toEqual([
      ["E", ["1", "2"]],
      ["E:2", ["1", "2"]],
    ]);
    expect(solve(game).pure.map(({ payoffs }) => payoffs)).toEqual(
      solve(readEfg(jobMarket)).pure.map(({ payoffs }) => payoffs),
    );
  });

  it("takes messages that lead to one information set for the same, whatever their labels and their order", () => {
    const renamed = edit(11, '"E" "N"', '"E" "Z"');
    expect(solve(readEfg(renamed)).pure).toEqual(
      solve(readEfg(jobMarket)).pure.map((one) => ({
        ...one,
        sender: { ...one.sender },
      })),
    );
    const twice = edit(3, '"Low"', '"High"');
    expect(readEfg(twice).types).toEqual(["High", "High:2"]);
  });

  it("takes a type that does not move for one that can send one message, and chance after a reply for its mean", () => {
    const game = readEfg(`EFG 2 R "t" { "S" "R" }
c "" 1 "" { "free" 1/2 "bound" 1/2 } 0
p "" 1 1 "" { "x" "y" } 0
p "" 2 1 "" { "l" "r" } 0
c "" 2 "" { "up" 1/4 "down" 3/4 } 0
t "" 1 "a" { 4, 8 }
t "" 2 "b" { 0, 4 }
t "" 3 "c" { 0, 0 }
t "" 4 "d" { 2, 2 }
p "" 2 1 "" { "l" "r" } 0
t "" 5 "e" { 1, 1 }
t "" 6 "f" { 0, 0 }`);
    expect(
      game.messages.map(({ label, ends }) => [label, ends.map((end) => end !== null)]),
    ).toEqual([
      ["x", [false, false]],
      ["y", [true, false]],
    ]);
    const [set] = game.messages[0]!.informationSets;
    expect(set!.payoffs[0]!.map((pay) => pay.receiver.toFraction())).toEqual(["5", "0"]);
    // The free type is paid 1 for x met by l, which is best to whoever sends it, and 2 for y.
    expect(solve(game).pure.map(({ sender }) => sender)).toEqual([{ free: "y", bound: "x" }]);
  });

  it("adds payoffs that fall on the way, takes actions and outcomes from where they first stood", () => {
    const game = readEfg(`EFG 2 R "t" { "S" "R" }
c "" 1 "" { "a" 0.5 "b" 0.5 } 1 "toll" { -1 0 }
p "" 1 1 "" { "x" "y" } 0
t "" 2 "end" { 1/2, 2 }
p "" 2 1 "" { "l" "r" } 3 "fee" { 0 -1 }
t "" 2
t "" 0
p "" 1 2 "" { "y" "x" } 0
p "" 2 1 0
t "" 2
t "" 0
t "" 2`);
    expect(game.messages[0]!.ends.map((end) => end!.sender.toFraction())).toEqual(["-1/2", "-1/2"]);
    const [set] = game.messages[1]!.informationSets;
    expect(
      set!.payoffs[0]!.map(
        ({ sender, receiver }) => `${sender.toFraction()} ${receiver.toFraction()}`,
      ),
    ).toEqual(["-1/2 1", "-1 -1"]);
    expect(set!.payoffs[1]!.map(({ receiver }) => receiver.toFraction())).toEqual(["2", "0"]);
  });

  it.each([
    ["no game at all", "hello", "efg line 1: expected EFG 2 R, found hello"],
    ["an empty file", "", "efg line 1: expected EFG 2 R, found the end of the file"],
    [
      "an open string",
      edit(1, '"You"', '"You'),
      /efg line \d+: expected a closing quotation mark, found the end of the file|efg line 1: expected a player's name, found /,
    ],
    [
      "a third player",
      edit(1, '"Firm" }', '"Firm" "State" }'),
      "efg line 6: expected a payoff for each of 3 players, found 2",
    ],
    [
      "a third player who neither sends nor replies",
      edit(1, '"Firm" }', '"Firm" "State" }').replace(/(-?\d+) }$/gm, "$1, 0 }"),
      "efg line 3: expected a reply of State, found none",
    ],
    [
      "a game of one player",
      edit(1, '"You" "Firm"', '"You"'),
      "efg line 1: expected two players, found 1",
    ],
    [
      "payoffs of outcome 0",
      edit(6, '1 "Outcome1"', '0 "Outcome1"'),
      "efg line 6: expected no payoffs of outcome 0, found {",
    ],
    [
      "a third type",
      edit(3, '"Low" 2/3', '"Low" 1/3 "None" 1/3'),
      /efg line \d+: expected (two types, found 3|a node: c, p or t, found the end of the file)/,
    ],
    [
      "probabilities that miss 1",
      edit(3, "2/3", "1/3"),
      "efg line 3: expected probabilities that sum to 1, found 2/3",
    ],
    [
      "a probability that is no number",
      edit(3, "2/3", "two"),
      "efg line 3: expected a probability, found two",
    ],
    [
      "a sender who sees nothing",
      edit(11, 'p "" 1 2', 'p "" 1 1'),
      "efg line 11: expected a sender who sees its type, found information set 1 for both types",
    ],
    [
      "a receiver who does not see the message",
      jobMarket.replaceAll('p "" 2 2', 'p "" 2 1'),
      "efg line 8: expected a receiver who sees the message, found information set 1 after E and N",
    ],
    [
      "a turn of the other player for one type",
      `EFG 2 R "t" { "A" "B" }\nc "" 1 "" { "x" 1 "y" 0 } 0\np "" 1 1 "" { "m" } 0\nt "" 0\np "" 2 1 "" { "m" } 0\nt "" 0`,
      "efg line 5: expected a move of A, found a move of B",
    ],
    [
      "no such player",
      edit(5, 'p "" 2', 'p "" 3'),
      "efg line 5: expected a player from 1 to 2, found 3",
    ],
    [
      "a missing payoff",
      edit(6, "{ 6, 10 }", "{ 6 }"),
      "efg line 6: expected a payoff for each of 2 players, found 1",
    ],
    [
      "a payoff too large to write down",
      edit(6, "6, 10", "6, 1e99999"),
      "efg line 6: expected a payoff with an exponent from -9999 to 9999, found 1e99999",
    ],
    [
      "a payoff that is no number",
      edit(6, "6, 10", "6, NaN"),
      "efg line 6: expected a payoff, found NaN",
    ],
    [
      "an outcome without payoffs",
      edit(6, '"Outcome1" { 6, 10 }', ""),
      "efg line 7: expected the payoffs of outcome 1, found t",
    ],
    ["a node of no kind", edit(6, "t ", "q "), "efg line 6: expected a node: c, p or t, found q"],
    [
      "a cut-off file",
      lines.slice(0, 9).join("\n"),
      "efg line 9: expected a node: c, p or t, found the end of the file",
    ],
    [
      "something after the tree",
      `${jobMarket}\nt "" 0`,
      /efg line \d+: expected the end of the file, found t/,
    ],
    [
      "different actions at one set",
      edit(12, '"M" "C"', '"M" "X"'),
      "efg line 12: expected the actions M, C of information set 1, found M, X",
    ],
    [
      "one outcome with two payoffs",
      edit(7, '2 "Outcome2" { 0, 4 }', "1 { 0, 4 }"),
      "efg line 7: expected the payoffs 6, 10 of outcome 1, found 0, 4",
    ],
    [
      "a tree without end",
      `EFG 2 R "t" { "A" "B" }\n${'p "" 1 1 "" { "a" } 0\n'.repeat(1000)}`,
      "efg line 19: expected at most 16 moves in a row, found p",
    ],
    [
      "a word without end, which it shortens",
      "x".repeat(1_000_000),
      /^efg line 1: expected EFG 2 R, found x{80}…$/,
    ],
    [
      "no chance move",
      `EFG 2 R "t" { "A" "B" }\nt "" 0`,
      "efg line 2: expected a move of chance that draws the type, found the end of the game",
    ],
  ])("refuses %s", (_, text, message) => {
    expect(() => readEfg(text)).toThrow(message);
  });

  it("reads a file from Windows, with a byte order mark, a comment over two lines and numbers in every notation", () => {
    const text =
      `\ufeff${edit(3, "1/3", "0.25").replace("2/3", "3/4").replace("{ 6, 10 }", "{ .5 1e1 }").replace("}\n", '}\n"a comment\nover two lines, with \\"quotes\\""\n')}`.replaceAll(
        "\n",
        "\r\n",
      );
    const { prior, messages } = readEfg(text);
    const [first] = messages[0]!.informationSets[0]!.payoffs[0]!;
    expect([prior[0]!, first!.sender, first!.receiver].map((x) => x.toFraction())).toEqual([
      "1/4",
      "1/2",
      "10",
    ]);
  });

  it("refuses imperfect recall, and a reply to a reply", () => {
    const again = (set: number): string =>
      edit(6, 't "" 1 "Outcome1" { 6, 10 }', `p "" 2 ${set} "" { "M" "C" } 0\nt "" 0\nt "" 0`);
    expect(() => readEfg(again(1))).toThrow(
      "efg line 6: expected perfect recall, found information set 1 of player 2 after different moves of its own",
    );
    expect(() => readEfg(again(3))).toThrow(
      "efg line 6: expected the end of the game after a reply, found a move of Firm",
    );
  });
});
