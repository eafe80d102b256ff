import type { Document, Entry, WritableField, Press, Sheet } from "../engine/words/document.js";
import { plainNumber } from "../engine/words/readNumber.js";
import { writeEfg } from "../model/efg/writeEfg.js";
import { faultsOf, gameOf, most, type GameSheet } from "../model/games/gameSheet.js";
import { readSheet } from "../model/games/readSheet.js";
import { shelf } from "../model/games/shelf.js";

/**
 * A signalling game to edit: with `view(editor("game", { label: "the game", ...gameForm }))` an input whose value
 * is a game as JSON, for `readGame` and `solveGame`.
 */
export const gameForm = {
  shelf: Object.fromEntries(
    Object.entries(shelf).map(([name, sheet]) => [name, JSON.stringify(sheet)]),
  ),
  open: (text: string, file?: string): Document => gameDocument(readSheet(text, file)),
};

/** A list with one of its items changed. */
const at = <T>(list: readonly T[], k: number, change: (item: T) => T): T[] =>
  list.map((item, i) => (i === k ? change(item) : item));
const without = <T>(list: readonly T[], k: number): T[] => list.filter((_, i) => i !== k);

/** A name with a number that none of some others has. */
function another(word: string, taken: readonly string[]): string {
  let k = taken.length + 1;
  while (taken.includes(`${word} ${k}`)) k += 1;
  return `${word} ${k}`;
}

/** A game as tables: names, types with their prior, and for each message what it pays by type and reply. */
function gameDocument(sheet: GameSheet): Document {
  const { title, players, types, messages } = sheet;
  const faults = faultsOf(sheet);
  const isWhole = faults.size === 0;
  const become = (change: Partial<GameSheet>): Document => gameDocument({ ...sheet, ...change });
  const field = (
    place: string,
    says: string,
    text: string,
    write: (text: string) => Partial<GameSheet>,
  ): WritableField => ({
    says,
    text,
    isWrong: faults.has(place),
    write: (next) => become(write(next)),
  });
  const press = (label: string, change: () => Partial<GameSheet>): Press => ({
    label,
    press: () => become(change()),
  });
  const faultsAt = (test: (place: string) => boolean): string[] => [
    ...new Set([...faults].flatMap(([place, fault]) => (test(place) ? [fault] : []))),
  ];
  const only = (may: boolean, ...entries: Entry[]): Entry[] => (may ? entries : []);

  const names: Sheet = {
    title: "Names",
    head: ["Game", "Sender", "Receiver"],
    rows: [
      [
        field("title", "Name of the game", title, (text) => ({ title: text })),
        ...players.map((player, k) =>
          field(`players.${k}`, k === 0 ? "Sender" : "Receiver", player, (text) => ({
            players: k === 0 ? [text, players[1]] : [players[0], text],
          })),
        ),
      ],
    ],
    foot: [],
    faults: faultsAt((place) => /^(players|messages$)/.test(place)),
  };
  const kinds: Sheet = {
    title: "Types",
    head: ["Type", "Prior probability", ...only(types.length > 1, "Change")],
    rows: types.map(([label, prior], t) => [
      field(`types.${t}.0`, `Type ${t + 1}`, label, (text) => ({
        types: at(types, t, () => [text, prior]),
      })),
      field(`types.${t}.1`, `Prior probability of ${label}`, prior, (text) => ({
        types: at(types, t, () => [label, plainNumber(text) ?? text]),
      })),
      ...only(
        types.length > 1,
        press(`Remove ${label}`, () => ({
          types: without(types, t),
          messages: messages.map((one) => ({ ...one, payoffs: without(one.payoffs, t) })),
        })),
      ),
    ]),
    foot: only(
      types.length < most.types,
      press("Add a type", () => ({
        types: [
          ...types,
          [
            another(
              "type",
              types.map(([label]) => label),
            ),
            "0",
          ],
        ],
        messages: messages.map((one) => ({
          ...one,
          payoffs: [...one.payoffs, one.payoffs.at(-1)!],
        })),
      })),
    ),
    faults: faultsAt((place) => place.startsWith("types")),
  };
  const sheets = messages.map((message, m): Sheet => {
    const { label, reveals, replies, payoffs } = message;
    const change = (next: Partial<typeof message>): Partial<GameSheet> => ({
      messages: at(messages, m, (one) => ({ ...one, ...next })),
    });
    const columns = replies.length === 0 ? ["the end"] : replies;
    return {
      title: field(`messages.${m}.label`, `Message ${m + 1}`, label, (text) =>
        change({ label: text }),
      ),
      head: [
        `Pays ${players[0]}, ${players[1]}`,
        ...(replies.length === 0 ? ["at once"] : []),
        ...replies.map((reply, a) =>
          field(`messages.${m}.replies.${a}`, `Reply ${a + 1} to ${label}`, reply, (text) =>
            change({ replies: at(replies, a, () => text) }),
          ),
        ),
      ],
      rows: payoffs.map((row, t) => [
        types[t]![0],
        ...row.map((pair, a) =>
          field(
            `messages.${m}.payoffs.${t}.${a}`,
            `${types[t]![0]} sends ${label}, ${columns[a]}: payoffs of ${players[0]} and ${players[1]}`,
            pair,
            (text) => change({ payoffs: at(payoffs, t, (own) => at(own, a, () => text)) }),
          ),
        ),
      ]),
      foot: [
        ...only(
          replies.length > 0,
          "Shows the type with probability",
          field(
            `messages.${m}.reveals`,
            `Probability that ${label} shows the type`,
            reveals,
            (text) => change({ reveals: plainNumber(text) ?? text }),
          ),
        ),
        ...only(
          replies.length < most.replies,
          press(`Add a reply to ${label}`, () =>
            change({
              replies: [...replies, another("reply", replies)],
              payoffs: replies.length === 0 ? payoffs : payoffs.map((row) => [...row, row.at(-1)!]),
            }),
          ),
        ),
        ...only(
          replies.length > 0,
          press(replies.length > 1 ? `Remove ${replies.at(-1)}` : `Let ${label} end the game`, () =>
            change({
              replies: replies.slice(0, -1),
              payoffs: replies.length > 1 ? payoffs.map((row) => row.slice(0, -1)) : payoffs,
              ...(replies.length > 1 ? {} : { reveals: "0" }),
            }),
          ),
        ),
        ...only(
          messages.length > 1,
          press(`Remove ${label}`, () => ({ messages: without(messages, m) })),
        ),
        ...only(
          m === messages.length - 1 && messages.length < most.messages,
          press("Add a message", () => ({
            messages: [
              ...messages,
              {
                ...message,
                label: another(
                  "message",
                  messages.map((one) => one.label),
                ),
              },
            ],
          })),
        ),
      ],
      faults: faultsAt((place) => place.startsWith(`messages.${m}.`)),
    };
  });
  return {
    title: title || "A game without a name",
    text: isWhole ? JSON.stringify(sheet) : null,
    sheets: [names, kinds, ...sheets],
    files: isWhole
      ? [
          { name: "game.efg", text: writeEfg(gameOf(sheet)) },
          { name: "game.json", text: JSON.stringify(sheet, null, 2) },
        ]
      : [],
  };
}
