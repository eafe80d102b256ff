import { describe, expect, it } from "vitest";
import { exercise, guess, md, question, table, tex } from "../../../lib/index.js";
import { askedInputs, heldCells } from "../../../lib/engine/lint/askedInputs.js";
import { analyseNotebook } from "../../../lib/engine/lint/analyseNotebook.js";
import { writeAddress } from "../../../lib/engine/page/address.js";
import { createAssumptions, toPageInput } from "../../../lib/engine/page/assumptions.js";
import { displayHtml } from "../../../lib/engine/render/displayHtml.js";
import { foldAnswer, mimeBundles } from "../../../lib/engine/render/mime.js";
import { staticHtml } from "../../../lib/engine/render/staticHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { parseInput } from "../../../lib/engine/words/parseInput.js";
import { slider } from "../../../lib/paper.js";
import { notebookOf } from "../lint/notebookOf.js";

const symbols = createSymbols([]);
const move = guess("move", { label: "the <price>", options: ["rises", "falls"] });
const year = guess("year", { label: "year", min: 1990, max: 2025, step: 1 });
const answer = question("answer", { label: "your answer", min: 0, unit: "tons" });

describe("guess and question", () => {
  it("have no default, whatever their type", () => {
    const values: readonly (string | number | null)[] = [move.value, year.value, answer.value];
    expect(values).toEqual([null, null, null]);
    // The type of a guess is that of its options, or nothing.
    const typed: "rises" | "falls" | null = move.value;
    expect(typed).toBeNull();
  });

  it.each([
    [() => guess("x", { label: "", options: ["a"] }), /guess "x": options must be two or more/],
    [() => guess("x", { label: "", options: ["a", "a"] }), /options must be two or more different/],
    [() => guess("x", { label: "", min: 1, max: 1, step: 1 }), /min must be < max, got 1 and 1/],
    [() => guess("x", { label: "", min: 0, max: 1, step: 0 }), /step must be > 0, got 0/],
    [() => question("x", { label: "", min: 2, max: 1 }), /question "x": min must be < max/],
    [() => question("x", { label: "", options: ["a"] }), /question "x": options must be two/],
  ])("refuse what cannot be asked", (make, message) => {
    expect(make).toThrow(message);
  });

  it.each([
    [move, "rises", "rises"],
    [year, "1990", 1990],
    [year, "2025", 2025],
    [answer, "2/3", 2 / 3],
    [answer, " 0.67 ", 0.67],
    [answer, "0", 0],
  ])("take an answer as it is written", (input, text, value) => {
    expect(parseInput(input, text)).toBe(value);
  });

  it.each([
    [move, "stays", 'move must be one of rises, falls, got "stays"'],
    [year, "1989", 'year must be in [1990, 2025], in steps of 1, got "1989"'],
    [year, "2000.5", "in steps of 1"],
    [answer, "-1", 'answer must be ≥ 0, got "-1"'],
    [answer, "", 'got ""'],
    [answer, "1/0", 'got "1/0"'],
    [answer, "1/2/3", 'got "1/2/3"'],
    [answer, "two", 'got "two"'],
  ])("refuse what is no answer", (input, text, message) => {
    expect(() => parseInput(input, text)).toThrow(message);
  });

  it("are open in every front end: nothing is chosen, no number stands there, no answer is told", () => {
    const html = displayHtml(move, symbols);
    expect(html).not.toContain("checked");
    expect(html).toContain("<legend");
    expect(html).toContain("the &lt;price&gt;");
    expect(html.match(/<button[^>]*>[^<]*/g)!.map((each) => each.replace(/<[^>]*>/, ""))).toEqual([
      "Lock in",
      "Just show me",
      "Guess again",
    ]);
    const scale = displayHtml(year, symbols);
    expect(scale).not.toMatch(/ value="/);
    expect(scale).toContain('aria-valuetext="no guess yet"');
    expect(mimeBundles(move)[0]!["text/plain"]).toBe(
      "*Your guess:* the \\<price\\> (one of rises, falls)",
    );
    expect(staticHtml(year)).toContain("in [1990, 2025], in steps of 1");
    // A kernel that was told an answer says it.
    expect(mimeBundles({ ...year, value: 2012 })[0]!["text/plain"]).toContain("= **2012**");
  });
});

describe("exercise", () => {
  const texts = { reply: md`It is ${2}.`, hint: md`Think.`, solution: md`Two, since *1 + 1*.` };

  it("judges only what was answered, and judges always where the page is the answer", () => {
    expect(exercise({ answer: null, right: true, ...texts }).right).toBeNull();
    expect(exercise({ answer: 2, right: true, ...texts }).right).toBe(true);
    expect(exercise({ answer: 0, right: false, ...texts }).right).toBe(false);
    expect(exercise({ right: false, ...texts }).right).toBe(false);
  });

  it("keeps hint and solution folded everywhere, and says the verdict before the reply", () => {
    const right = exercise({ answer: 2, right: true, ...texts });
    const open = exercise({ answer: null, right: false, ...texts });
    for (const html of [displayHtml(right, symbols), staticHtml(right)]) {
      expect(html).toMatch(/<strong>Yes\.<\/strong> It is 2\./);
      expect(html.match(/<details><summary>(Hint|Solution)<\/summary>/g)).toHaveLength(2);
      expect(html).toContain("<em>1 + 1</em>");
    }
    expect(displayHtml(open, symbols)).not.toMatch(/Yes|Not yet|It is/);
    const [bundle] = mimeBundles(open);
    expect(bundle!["text/markdown"]).toBe(
      "<details><summary>Hint</summary>\n\nThink.\n\n</details>\n\n<details><summary>Solution</summary>\n\nTwo, since *1 + 1*.\n\n</details>",
    );
    expect(bundle!["text/plain"]).toBe("Hint: Think.");
    expect(mimeBundles(right)[0]!["text/plain"]).toBe("**Yes.** It is 2.");
  });
});

describe("what gives an answer away", () => {
  it("is folded in a committed notebook, but for pictures and plain text", () => {
    const fold = (value: Parameters<typeof mimeBundles>[0]) => mimeBundles(value).map(foldAnswer);
    expect(fold(md`Three.`)).toEqual([
      {
        "text/markdown": "<details><summary>Answer</summary>\n\nThree.\n\n</details>",
        "text/plain": "Three.",
      },
    ]);
    expect(fold(tex`x = ${3}`)[0]!["text/markdown"]).toContain("\n\n$$x = 3$$\n\n</details>");
    const rows = table([{ n: 1 }], { title: "t", status: "computed", source: "s" });
    expect(fold(rows)[0]!["text/html"]).toMatch(
      /^<details><summary>Answer<\/summary><table>[\s\S]*<\/table><\/details>$/,
    );
    const picture = { "image/png": "x", "text/plain": "t" };
    expect(foldAnswer(picture)).toBe(picture);
  });

  it("is found through other cells, and not beside a guess that it does not depend on", () => {
    const notebook = notebookOf(
      'import { guess, md, question, show, view } from "../lib";',
      'const move = view(guess("move", { label: "", options: ["a", "b"] }));',
      "const price = 3;",
      'const said = move ?? "nothing";',
      "show(md`You said ${said}`);",
      "show(md`${price}`);",
      "const f = (move: number) => move + price;",
      "show(md`${price}`, { after: move });",
      'const answer = view(question("answer", { label: "" }));',
      "show(md`${answer}`);",
    );
    expect([...heldCells(notebook)]).toEqual(["cell-4", "cell-5", "cell-8"]);
    const asked = askedInputs(analyseNotebook(notebook));
    expect(asked.map(({ name, followers }) => [name, [...followers]])).toEqual([
      ["move", [4, 5, 8]],
      ["answer", [10]],
    ]);
  });
});

describe("a page's guesses and answers", () => {
  const visit = (blocked = false) => {
    const kept = new Map<string, string>();
    return {
      recall: (key: string) => (blocked ? null : (kept.get(key) ?? null)),
      remember: (key: string, value: string) => kept.set(key, value) === kept,
    };
  };
  const pageWith = (memory = visit(), written: Record<string, string> = {}) => {
    const refused: string[] = [];
    const page = createAssumptions(new Map(Object.entries(written)), memory, (message) =>
      refused.push(message),
    );
    const inputs = [move, year, answer, slider("delta")].map((each) => toPageInput(each, "02-x"));
    return { page, refused, values: inputs.map((each) => page.declare(each)) };
  };

  it("hold back until a guess is locked in or given up, and again after that", () => {
    const { page } = pageWith();
    const told: [string, boolean][] = [];
    page.onChange((key) => told.push([key, page.isHeldBack(key)]));
    expect(page.isHeldBack("02.move")).toBe(true);
    page.set("02.move", "rises");
    expect(page.isHeldBack("02.move")).toBe(false);
    page.set("02.move", null);
    page.justShow("02.move");
    page.justShow("02.move");
    expect([page.get("02.move"), page.isHeldBack("02.move")]).toEqual([null, false]);
    page.set("02.move", null);
    expect(told).toEqual([
      ["02.move", false],
      ["02.move", true],
      ["02.move", false],
      ["02.move", true],
    ]);
    expect(page.isHeldBack("02.answer")).toBe(false);
    expect(page.isHeldBack("delta")).toBe(false);
  });

  it("are no assumptions, and only a guess goes into the address", () => {
    const { page } = pageWith();
    page.set("02.move", "falls");
    page.set("02.answer", 7);
    for (const key of ["02.move", "02.answer"]) expect(page.isChanged(key)).toBe(false);
    expect(writeAddress(page, new Map([["11.other", "x"]]))).toBe("#v=1&11.other=x&02.move=falls");
    for (const { key, value } of page.inputs()) page.set(key, value);
    expect(writeAddress(page, new Map())).toBe("");
    expect(page.isHeldBack("02.move")).toBe(true);
  });

  it("come back in the visit, before a link says otherwise; where nothing is kept they last as long as the page", () => {
    const memory = visit();
    const { page } = pageWith(memory);
    page.set("02.move", "falls");
    page.justShow("02.year");
    page.set("02.answer", 2 / 3);
    page.set("delta", 6);
    const again = pageWith(memory);
    expect(again.values).toEqual(["falls", null, 2 / 3, 3]);
    expect(again.page.isHeldBack("02.year")).toBe(false);
    expect(pageWith(memory, { "02.move": "rises" }).values[0]).toBe("rises");
    expect(pageWith(memory, { "02.answer": "7" }).values[2]).toBe(2 / 3);
    again.page.set("02.year", null);
    expect(pageWith(memory).page.isHeldBack("02.year")).toBe(true);
    const blocked = pageWith(visit(true));
    blocked.page.set("02.move", "falls");
    expect(blocked.page.get("02.move")).toBe("falls");
    expect(pageWith(visit(true)).values[0]).toBeNull();
  });

  it("refuse a link's guess that is none, and let go of one that the author no longer asks for", () => {
    const { refused, values } = pageWith(visit(), { "02.move": "stays" });
    expect(values[0]).toBeNull();
    expect(refused[0]).toContain('move must be one of rises, falls, got "stays"');
    const { page } = pageWith();
    page.set("02.move", "falls");
    const other = guess("move", { label: "", options: ["up", "down"] });
    expect(page.declare(toPageInput(other, "02-x"))).toBeNull();
  });
});
