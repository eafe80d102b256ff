import { describe, expect, it } from "vitest";
import { gameForm } from "../../../lib/index.js";
import { controlsOf, type Document } from "../../../lib/engine/words/document.js";
import { most, type GameSheet } from "../../../lib/model/games/gameSheet.js";
import { shelf } from "../../../lib/model/games/shelf.js";

/** What can be written into a game, in the order of its tables: a name for the ear, and the text. */
const fieldsIn = ({ title, players, types, messages }: GameSheet): [string, string][] => [
  ["Name of the game", title],
  ["Sender", players[0]],
  ["Receiver", players[1]],
  ...types.flatMap(([label, prior], t): [string, string][] => [
    [`Type ${t + 1}`, label],
    [`Prior probability of ${label}`, prior],
  ]),
  ...messages.flatMap(({ label, reveals, replies, payoffs }, m): [string, string][] => [
    [`Message ${m + 1}`, label],
    ...replies.map((reply, a): [string, string] => [`Reply ${a + 1} to ${label}`, reply]),
    ...payoffs.flatMap((row, t) =>
      row.map((pair, a): [string, string] => [
        `${types[t]![0]} sends ${label}, ${replies[a] ?? "the end"}: payoffs of ${players[0]} and ${players[1]}`,
        pair,
      ]),
    ),
    ...(replies.length > 0
      ? [[`Probability that ${label} shows the type`, reveals] satisfies [string, string]]
      : []),
  ]),
];
const fieldsOf = (document: Document): [string, string][] =>
  controlsOf(document).flatMap((entry): [string, string][] =>
    "says" in entry ? [[entry.says, entry.text]] : [],
  );
const pressesOf = (document: Document) =>
  controlsOf(document).flatMap((entry) => ("press" in entry ? [entry] : []));
const open = (sheet: GameSheet): Document => gameForm.open(JSON.stringify(sheet));
const without = <T>(list: readonly T[], k: number): T[] => list.filter((_, i) => i !== k);

/** What can be pressed in a game, in order, with the game that it makes. */
function pressesIn(sheet: GameSheet): [string, GameSheet][] {
  const { types, messages } = sheet;
  const payoffs = (change: (rows: readonly (readonly string[])[]) => (readonly string[])[]) =>
    messages.map((one) => ({ ...one, payoffs: change(one.payoffs) }));
  const change = (m: number, own: object) => ({
    ...sheet,
    messages: messages.map((one, i) => (i === m ? { ...one, ...own } : one)),
  });
  return [
    ...(types.length > 1
      ? types.map(([label], t): [string, GameSheet] => [
          `Remove ${label}`,
          { ...sheet, types: without(types, t), messages: payoffs((rows) => without(rows, t)) },
        ])
      : []),
    ...(types.length < most.types
      ? [
          [
            "Add a type",
            {
              ...sheet,
              types: [...types, [`type ${types.length + 1}`, "0"]],
              messages: payoffs((rows) => [...rows, rows.at(-1)!]),
            },
          ] satisfies [string, GameSheet],
        ]
      : []),
    ...messages.flatMap(({ label, replies, payoffs: rows }, m): [string, GameSheet][] => [
      ...(replies.length < most.replies
        ? [
            [
              `Add a reply to ${label}`,
              change(m, {
                replies: [...replies, `reply ${replies.length + 1}`],
                payoffs: replies.length === 0 ? rows : rows.map((row) => [...row, row.at(-1)!]),
              }),
            ] satisfies [string, GameSheet],
          ]
        : []),
      ...(replies.length > 0
        ? [
            [
              replies.length > 1 ? `Remove ${replies.at(-1)}` : `Let ${label} end the game`,
              replies.length > 1
                ? change(m, {
                    replies: replies.slice(0, -1),
                    payoffs: rows.map((row) => row.slice(0, -1)),
                  })
                : change(m, { replies: [], reveals: "0" }),
            ] satisfies [string, GameSheet],
          ]
        : []),
      ...(messages.length > 1
        ? [
            [`Remove ${label}`, { ...sheet, messages: without(messages, m) }] satisfies [
              string,
              GameSheet,
            ],
          ]
        : []),
      ...(m === messages.length - 1 && messages.length < most.messages
        ? [
            [
              "Add a message",
              {
                ...sheet,
                messages: [
                  ...messages,
                  { ...messages[m]!, label: `message ${messages.length + 1}` },
                ],
              },
            ] satisfies [string, GameSheet],
          ]
        : []),
    ]),
  ];
}

/** A game with as many replies as it may have, one with as many types and messages, and one with little. */
const [beer] = Object.values(shelf) as GameSheet[];
const all = Array.from({ length: most.replies }, (_, a) => `r${a}`);
const made: [string, GameSheet][] = [
  ...Object.entries(shelf),
  [
    "many replies",
    {
      ...beer!,
      messages: [
        {
          label: "m",
          reveals: "1/2",
          replies: all,
          payoffs: [all, all].map((row) => row.map(() => "1, 2")),
        },
      ],
    },
  ],
  [
    "many types and messages",
    {
      title: "Many",
      players: ["A", "B"],
      types: Array.from({ length: most.types }, (_, t) => [`t${t}`, t === 0 ? "1" : "0"] as const),
      messages: Array.from({ length: most.messages }, (_, m) => ({
        ...{ label: `m${m}`, reveals: m === 0 ? "1/2" : "0", replies: m === 0 ? ["only"] : [] },
        payoffs: Array.from({ length: most.types }, () => [`${m}, 0`]),
      })),
    },
  ],
  [
    "one type",
    {
      title: "One",
      players: ["A", "B"],
      types: [["alone", "1"]],
      messages: [{ label: "m", reveals: "0", replies: ["r"], payoffs: [["0, 0"]] }],
    },
  ],
];

describe.each(made)("the tables of %s", (_, sheet) => {
  it("hold every name and number of the game at its place, and change that one alone", () => {
    const document = open(sheet);
    expect(document.title).toBe(sheet.title);
    expect(fieldsOf(document)).toEqual(fieldsIn(sheet));
    const fields = controlsOf(document).flatMap((entry) => ("says" in entry ? [entry] : []));
    fields.forEach((field, k) => {
      const now = fieldsOf(field.write("new")).map(([, text]) => text);
      const expected = fieldsIn(sheet).map(([, text], i) => (i === k ? "new" : text));
      expect(now, field.says).toEqual(expected);
    });
  });

  it("can be made larger and smaller to their limits", () => {
    const found = pressesOf(open(sheet));
    const expected = pressesIn(sheet);
    expect(found.map(({ label }) => label)).toEqual(expected.map(([label]) => label));
    found.forEach(({ label, press }, k) => {
      const [next, game] = [press(), expected[k]![1]];
      expect(fieldsOf(next), label).toEqual(fieldsIn(game));
      if (next.text !== null) expect(JSON.parse(next.text), label).toEqual(game);
    });
  });

  it("can be taken away as Gambit's file and as JSON, and come back", () => {
    const { text, files } = open(sheet);
    expect(JSON.parse(text!)).toEqual(sheet);
    expect(files.map(({ name }) => name)).toEqual(["game.efg", "game.json"]);
    expect(files[1]!.text).toBe(JSON.stringify(sheet, null, 2));
    expect(gameForm.open(files[0]!.text, "game.efg").text).not.toBeNull();
  });

  it("have heads that say what stands below", () => {
    const { sheets } = open(sheet);
    const words = sheets.map(({ head }) => head.filter((entry) => typeof entry === "string"));
    expect(words).toEqual([
      ["Game", "Sender", "Receiver"],
      ["Type", "Prior probability", ...(sheet.types.length > 1 ? ["Change"] : [])],
      ...sheet.messages.map(({ replies }) => [
        `Pays ${sheet.players.join(", ")}`,
        ...(replies.length === 0 ? ["at once"] : []),
      ]),
    ]);
    expect(sheets.slice(0, 2).map(({ title }) => title)).toEqual(["Names", "Types"]);
    sheets.slice(2).forEach(({ rows, foot }, m) => {
      expect(rows.map(([name]) => name)).toEqual(sheet.types.map(([label]) => label));
      expect(foot.includes("Shows the type with probability")).toBe(
        sheet.messages[m]!.replies.length > 0,
      );
    });
  });
});

describe("what is wrong in a game", () => {
  it("is told in the table in which it stands, and at its field", () => {
    const wrong = (says: string, text: string) => {
      const field = controlsOf(open(beer!)).find((each) => "says" in each && each.says === says);
      const {
        text: whole,
        files,
        sheets,
        ...rest
      } = (field as { write(text: string): Document }).write(text);
      const marked = controlsOf({ ...rest, text: whole, files, sheets }).flatMap((each) =>
        "says" in each && each.isWrong ? [each.says] : [],
      );
      return {
        whole,
        files,
        marked,
        tables: sheets.flatMap(({ faults }, k) => (faults.length > 0 ? [k] : [])),
      };
    };
    const none = { whole: null, files: [] };
    expect(wrong("Sender", "")).toMatchObject({ ...none, marked: ["Sender"], tables: [0] });
    expect(wrong("Type 1", "")).toMatchObject({ ...none, marked: ["Type 1"], tables: [1] });
    expect(wrong("Message 2", "")).toMatchObject({ ...none, marked: ["Message 2"], tables: [3] });
  });

  it("is no decimal with a comma, of a prior or of how often a message shows the type", () => {
    for (const says of ["Prior probability of", "Probability that"]) {
      const field = controlsOf(open(beer!)).find(
        (each) => "says" in each && each.says.startsWith(says),
      );
      const next = (field as { write(text: string): Document }).write("0,5");
      expect(fieldsOf(next).find(([name]) => name.startsWith(says))).toContain("0.5");
    }
  });

  it("leaves a game without a title a name", () => {
    const [field] = controlsOf(open(beer!));
    expect((field as { write(text: string): Document }).write("").title).toBe(
      "A game without a name",
    );
  });

  it("does not come of a new type or message, whose name is not taken", () => {
    const types = beer!.types.map(([label], t) => [label, t === 0 ? "1" : "0"] as const);
    const [taken] = pressesOf(open({ ...beer!, types: [["type 3", "1"], types[1]!] })).filter(
      ({ label }) => label === "Add a type",
    );
    expect(fieldsOf(taken!.press()).map(([, text]) => text)).toContain("type 4");
    const [first, second] = beer!.messages;
    const [other] = pressesOf(
      open({ ...beer!, messages: [{ ...first!, label: "message 3" }, second!] }),
    ).filter(({ label }) => label === "Add a message");
    expect(fieldsOf(other!.press()).map(([, text]) => text)).toContain("message 4");
  });
});
