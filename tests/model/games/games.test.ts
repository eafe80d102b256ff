import { describe, expect, it } from "vitest";
import { gameForm, kindsOfGames, readGame, searchClaim, solveGame } from "../../../lib/index.js";
import { readEfg } from "../../../lib/model/efg/readEfg.js";
import { writeEfg } from "../../../lib/model/efg/writeEfg.js";
import { faultsOf, gameOf, most, type GameSheet } from "../../../lib/model/games/gameSheet.js";
import { readSheet } from "../../../lib/model/games/readSheet.js";
import { sheetOf } from "../../../lib/model/games/sheetOf.js";
import { shelf } from "../../../lib/model/games/shelf.js";
import { solve } from "../../../lib/model/solver/solve.js";
import { signallingGame } from "../../../lib/model/solver/signallingGame.js";

const games: [string, GameSheet][] = Object.entries(shelf);
const beer: GameSheet = shelf["Beer and quiche"];
const equilibria = (name: keyof typeof shelf) => solveGame(JSON.stringify(shelf[name])).equilibria;

describe("the shelf", () => {
  it.each(games)(
    "%s is without fault, and comes back from its game, from JSON and from Gambit's form",
    (_, sheet) => {
      expect(faultsOf(sheet)).toEqual(new Map());
      const game = gameOf(sheet);
      const again = sheetOf(game);
      expect(sheetOf(gameOf(again))).toEqual(again);
      expect(readSheet(JSON.stringify(sheet))).toEqual(sheet);
      expect(readSheet(writeEfg(game))).toEqual(again);
      expect(sheetOf(readEfg(writeEfg(game), "game.efg"))).toEqual(again);
    },
  );

  it("has the equilibria that the literature knows", () => {
    // Cho and Kreps (1987): both breakfasts pool, and the Intuitive Criterion removes quiche.
    expect(
      equilibria("Beer and quiche").map(({ sends, survives }) => [sends, survives.intuitive]),
    ).toEqual([
      [
        [
          [1, 0],
          [1, 0],
        ],
        "all",
      ],
      [
        [
          [0, 1],
          [0, 1],
        ],
        "none",
      ],
    ]);
    // Riley (1979): of the separating ones the cheapest, which alone survives D1 whole.
    const survivors = equilibria("Spence, three types").filter(
      ({ survives }) => survives.d1 === "all",
    );
    expect(survivors.map(({ sends }) => sends)).toEqual([
      [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    ]);
    // Dye (1985): bad news hides among those without news, good news is shown.
    expect(equilibria("Evidence").map(({ sends }) => sends)).toEqual([
      [
        [1, 0, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
    ]);
    // Crawford and Sobel (1982): the lowest state apart, the others together, in either language; and babbling, mixed.
    const pure = equilibria("Cheap talk, three states").filter(({ sends }) =>
      sends.flat().every(Number.isInteger),
    );
    expect(new Set(pure.map(({ sends }) => sends.map(([one]) => one).join("")))).toEqual(
      new Set(["100", "011"]),
    );
  });
});

describe("faultsOf", () => {
  const at = (change: (sheet: GameSheet) => Partial<GameSheet>) => [
    ...faultsOf({ ...beer, ...change(beer) }),
  ];
  const pair = (text: string) =>
    at(({ messages: [first, second] }) => ({
      messages: [{ ...first!, payoffs: [[text, "3, 1"], first!.payoffs[1]!] }, second!],
    }));

  it("says what is wrong and where, in the words of a reader", () => {
    expect(
      at(() => ({
        types: [
          ["strong", "1/2"],
          ["weak", "0.25"],
        ],
      })),
    ).toEqual([["types", "probabilities must sum to 1, these sum to 3/4"]]);
    expect(
      at(() => ({
        types: [
          ["strong", "3/2"],
          ["weak", "-1/2"],
        ],
      })).map(([place]) => place),
    ).toEqual(["types.0.1", "types.1.1"]);
    expect(
      at(() => ({
        types: [
          ["weak", "1/2"],
          ["weak", "1/2"],
        ],
      })),
    ).toEqual([["types.1.0", "expected another name for the type, found weak twice"]]);
    for (const text of ["1", "1, x", "1, 2, 3", "1/0, 2", "NaN, 1", "1e3, 1", "alert(1), 2"])
      expect(pair(text), text).toEqual([
        ["messages.0.payoffs.0.0", `expected two numbers such as 2, 1, found ${text}`],
      ]);
    for (const text of ["1, 2", "−1/2 ; .5", " 1 2. ", "+3,-0"])
      expect(pair(text), text).toEqual([]);
  });

  it("refuses what is too large to be drawn", () => {
    const many = {
      ...beer.messages[0]!,
      replies: Array.from({ length: 8 }, (_, k) => `reply ${k}`),
    };
    const payoffs = beer.types.map(() => many.replies.map(() => "1, 1"));
    const messages = Array.from({ length: 7 }, (_, m) => ({ ...many, label: `m${m}`, payoffs }));
    expect(at(() => ({ messages }))).toEqual([
      [
        "messages",
        `expected at most ${most.ends} ways to end, found 112: take out a type, a message or a reply`,
      ],
    ]);
    expect(() => readSheet(JSON.stringify({ ...beer, messages }))).toThrow(
      "game: expected at most 6 messages, found 7",
    );
  });

  it("lets a type that can send nothing, and a message that nobody can send, pass for neither", () => {
    const silent = at(({ messages }) => ({
      messages: messages.map((one) => ({ ...one, payoffs: [one.payoffs[0]!, ["", ""]] })),
    }));
    expect(silent).toEqual([["types.1.0", "expected a message that weak can send, found none"]]);
  });
});

describe("readSheet", () => {
  it.each([
    ["", "expected a game as .efg or as JSON"],
    ["alert(1)", "expected a game as .efg or as JSON"],
    ['{"title":1,"players":["a","b"],"types":[["x","1"]],"messages":[]}', "as a page writes them"],
    [
      JSON.stringify({ ...beer, messages: [{ ...beer.messages[0], payoffs: [["1, 1"]] }] }),
      "as a page writes them",
    ],
    ['EFG 2 R "x" { "A" "B" }', "line 1: expected a node"],
  ])("refuses %j", (text, message) => {
    expect(() => readSheet(text)).toThrow(message);
  });

  it("refuses a game that a sheet cannot hold, and says who takes it", () => {
    const pays = { left: { up: [1, 1, 0], down: [0, 1, 1] } } as const;
    const game = signallingGame({
      players: ["S", "R1", "R2"],
      types: { a: "1/2", b: "1/2" },
      messages: { m: { payoffs: { a: pays, b: pays } } },
    });
    expect(() => sheetOf(game)).toThrow(
      "found 2 receivers. The command npm run solve takes such a game.",
    );
  });
});

describe("solveGame", () => {
  it("gives plain data that another thread can send", () => {
    for (const text of Object.values(gameForm.shelf)) {
      const solved = solveGame(text);
      expect(structuredClone(solved)).toEqual(solved);
    }
  });
});

describe("kindsOfGames", () => {
  const two = (payoffs: Record<string, [number, number]>) => ({
    payoffs: { a: payoffs, b: payoffs },
  });
  it("counts what lies between two ways to pool as semi-separating, and a type of probability 0 not at all", () => {
    const idle = {
      types: { a: "1/2", b: "1/2" },
      messages: { x: two({ go: [0, 0] }), y: two({ go: [0, 0] }) },
    };
    expect(kindsOfGames([idle])).toEqual([["pooling", "separating", "semi-separating"]]);
    const better = {
      types: { a: "1/2", b: "1/2" },
      messages: { x: two({ go: [1, 0] }), y: two({ go: [0, 0] }) },
    };
    expect(kindsOfGames([better])).toEqual([["pooling"]]);
    const alone = { ...idle, types: { a: "1", b: "0" } };
    expect(kindsOfGames([alone])).toEqual([["pooling", "separating"]]);
  });
});

describe("searchClaim", () => {
  const text = JSON.stringify(beer);
  it("refutes a claim by a game and an equilibrium of it that the solver has", () => {
    const { refutation, games: tried } = searchClaim(
      { if: "it is pooling", then: "it survives the Intuitive Criterion" },
      text,
    );
    expect(tried).toBe(1);
    const { pure } = solve(readGame(refutation!.game));
    const found = pure.find(
      ({ sender, receiver }) =>
        JSON.stringify([sender, receiver]) ===
        JSON.stringify([refutation!.sender, refutation!.receiver]),
    )!;
    expect(new Set(Object.values(found.sender)).size).toBe(1);
    expect(found.survives.intuitive).toBe(false);
  });

  it("looks at other games of the same make, the same ones each time, and never refutes that D1 is the stronger criterion", () => {
    const claim = { if: "it is separating", then: "no other pays the receiver more" } as const;
    const found = searchClaim(claim, text, 60);
    expect(found.games).toBeGreaterThan(1);
    expect(searchClaim(claim, text, 60)).toEqual(found);
    const safe = searchClaim(
      { if: "it survives D1", then: "it survives the Intuitive Criterion" },
      text,
      60,
    );
    expect(safe.refutation).toBeNull();
    expect(safe.met).toBeGreaterThan(20);
  });
});
