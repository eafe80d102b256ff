import { describe, expect, it } from "vitest";
import { editor, gameForm } from "../../../lib/index.js";
import { inputMarkdown } from "../../../lib/engine/render/mime.js";
import { inputHtml } from "../../../lib/engine/render/inputHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { controlsOf, type Document } from "../../../lib/engine/words/document.js";
import { parseInput } from "../../../lib/engine/words/parseInput.js";
import { inputPieces } from "../../../lib/engine/kernel/inputPieces.js";

const input = editor("game", { label: "the game", ...gameForm });
const write = (document: Document, says: string, text: string): Document => {
  const field = controlsOf(document).find((each) => "says" in each && each.says === says);
  if (!field || !("write" in field)) throw new Error(`no field ${says}`);
  return field.write(text);
};
const press = (document: Document, label: string): Document => {
  const button = controlsOf(document).find((each) => "label" in each && each.label === label);
  if (!button || !("press" in button)) throw new Error(`no button ${label}`);
  return button.press();
};

describe("editor", () => {
  it("begins with the first of the shelf, and takes a name from there, a text, or none that is wrong", () => {
    expect(input.value).toBe(gameForm.shelf["Beer and quiche"]);
    expect(parseInput(input, "Evidence")).toBe(gameForm.shelf["Evidence"]);
    const spaced = JSON.stringify(JSON.parse(input.value), null, 3);
    expect(parseInput(input, spaced)).toBe(input.value);
    expect(() => parseInput(input, "quiche")).toThrow("game: expected a game as .efg or as JSON");
    expect(() => parseInput(input, input.value.replace("9/10", "1/2"))).toThrow(
      "game: probabilities must sum to 1, these sum to 3/5",
    );
    expect(editor("game", { label: "", ...gameForm, value: "Evidence" }).value).toBe(
      gameForm.shelf["Evidence"],
    );
  });

  it("is written with its title where nothing can be edited", () => {
    expect(inputMarkdown(input)).toContain("`game` = **Beer and quiche** (the game · ");
  });

  it("shows a name from an address letter for letter, wherever it stands", () => {
    const hostile = `<img src=x onerror=alert(1)>`;
    const value = input.value
      .replaceAll("strong", hostile)
      .replaceAll("beer", `"${hostile}`.slice(1));
    const html = inputHtml(
      { ...input, value: parseInput(input, value) as string },
      createSymbols([]),
    );
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
  });

  it("has a place in the source of its cell for the value that a page holds", () => {
    const source = 'const game = view(editor("game", { label: "the game", ...gameForm }));';
    const pieces = inputPieces(source);
    const code = pieces.map((piece) =>
      typeof piece === "string" ? piece : `${piece.before}"x"${piece.after}`,
    );
    expect(code.join("")).toBe(
      'const game = view(editor("game", { value: "x", label: "the game", ...gameForm }));',
    );
  });
});

describe("a game in tables", () => {
  const first = input.open(input.value);

  it("stays one while a field is wrong, says so in that table, and has a text again when it is mended", () => {
    const wrong = write(first, "Prior probability of strong", "1/2");
    expect([wrong.text, wrong.files]).toEqual([null, []]);
    expect(wrong.sheets.map(({ faults }) => faults.join())).toEqual([
      "",
      "probabilities must sum to 1, these sum to 3/5",
      "",
      "",
    ]);
    expect(write(wrong, "Prior probability of strong", "9/10").text).toBe(input.value);
    for (const text of ["0,9", "０．９", " .9"])
      expect(
        JSON.parse(write(wrong, "Prior probability of strong", text).text!).types[0][1],
      ).toMatch(/^0?\.9$/);
  });

  it("is a game again after every button, and the same game after one and its opposite", () => {
    expect(press(press(first, "Add a reply to beer"), "Remove reply 3").text).toBe(input.value);
    expect(press(press(first, "Add a type"), "Remove type 3").text).toBe(input.value);
    expect(press(press(first, "Add a message"), "Remove message 3").text).toBe(input.value);
    for (const text of Object.values(gameForm.shelf))
      for (const each of controlsOf(input.open(text))) {
        if (!("press" in each) || /^Remove/.test(each.label)) continue;
        expect(
          each.press().sheets.flatMap(({ faults }) => faults),
          each.label,
        ).toEqual([]);
      }
    const ended = press(press(first, "Remove leave"), "Let beer end the game");
    expect(JSON.parse(ended.text!).messages[0]).toMatchObject({
      replies: [],
      payoffs: [["1, 0"], ["0, 1"]],
    });
  });

  it("gives files that open as what they were", () => {
    const [efg, json] = first.files;
    expect(input.open(json!.text).text).toBe(input.value);
    expect(input.open(efg!.text, "game.efg").title).toBe(first.title);
  });
});
