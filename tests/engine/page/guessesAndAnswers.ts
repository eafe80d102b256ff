import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Open } from "./visit.js";
import { long } from "../../long.js";

/** What a reader meets who is asked to guess, or to answer. */
export function guessesAndAnswers(
  open: Open,
  address: (file: string) => string,
  names: readonly string[],
): void {
  const quota = address("edition/01-quota-table.html");
  const statics = address("edition/05-comparative-statics.html");
  const equilibria = address("edition/04-equilibria.html");
  const box = (page: Page, name: string) => page.locator(`[data-input="${name}"]`);
  const press = (page: Page, name: string, button: string): Promise<void> =>
    box(page, name).getByRole("button", { name: button }).click();
  const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
  /** Whether the reader can see it, find it in the page, copy it, or hear it. */
  const meets = async (page: Page, words: string, listens = false): Promise<boolean> => {
    const seen = await page.locator("body").innerText();
    const found = await page.evaluate(
      (text) =>
        (globalThis as unknown as { find(text: string, ...how: boolean[]): boolean }).find(
          text,
          ...[false, false, true],
        ),
      words,
    );
    expect(seen.includes(words), words).toBe(found);
    if (listens && !found) expect(await page.locator("main").ariaSnapshot()).not.toContain(words);
    return found;
  };
  const ready = (page: Page) => page.waitForSelector("html[data-live]");

  it("holds an answer back from eye, ear, search and copy until a guess is locked in, and draws the guess beside it", async () => {
    const { page, trouble } = await open(quota);
    const year = box(page, "guessedYear");
    const range = year.getByRole("slider", { name: "year of the smallest quota" });
    const lock = year.getByRole("button", { name: "Lock in" });
    expect(await range.getAttribute("aria-valuetext")).toBe("no guess yet");
    expect(await year.getByRole("textbox").inputValue()).toBe("");
    expect(await lock.isDisabled()).toBe(true);
    await page.keyboard.press("c");
    for (const words of ["The smallest printed quota is", "touches bottom", "31,000 in 2012"])
      expect(await meets(page, words, true)).toBe(false);
    expect(await meets(page, "This waits for your guess")).toBe(true);
    // By the keyboard alone, from the middle of the scale.
    await range.focus();
    await page.keyboard.press("ArrowRight");
    expect(await range.getAttribute("aria-valuetext")).toBe("2009");
    await page.keyboard.press("Tab");
    await year.getByRole("textbox").fill("2005");
    expect(await meets(page, "The smallest printed quota is")).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement!.textContent))
      .toBe("Guess again");
    await expect.poll(() => meets(page, "Your guess is 7 years off.")).toBe(true);
    expect(await year.getByRole("status").innerText()).toContain("locked in");
    await expect.poll(() => page.locator("#announcer").innerText()).toContain("31,000 tons");
    expect(await range.isDisabled()).toBe(true);
    const figure = cell(page, "figure-1").locator(".plot");
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.innerText()).toContain("your guess: 2005");
    // A guess is no assumption, and travels with the address.
    expect(await page.locator(".tray-summary").innerText()).toBe("as in the text");
    expect(await page.locator("#tray [data-input=guessedYear]").count()).toBe(0);
    await expect.poll(() => page.url()).toContain("#v=1&01.guessedYear=2005");
    const link = page.url();
    await page.getByRole("button", { name: "Reset all" }).click();
    await expect.poll(() => page.url()).not.toContain("guessedYear");
    await expect
      .poll(() => page.locator("#announcer").innerText())
      .toBe("All assumptions are as in the text.");
    expect(await meets(page, "The smallest printed quota is")).toBe(false);
    expect(await range.getAttribute("aria-valuetext")).toBe("no guess yet");
    const shared = await open(link);
    expect(await box(shared.page, "guessedYear").getAttribute("data-state")).toBe("locked");
    expect(await meets(shared.page, "Your guess is 7 years off.")).toBe(true);
    expect(await shared.page.getByRole("button", { name: "Reset all" }).isDisabled()).toBe(false);
    expect([...trouble, ...shared.trouble]).toEqual([]);
  });

  it.runIf(process.env["CI"])(
    "remembers guesses and answers for the visit, also where the browser keeps nothing, and lets a reader guess again",
    async () => {
      const { page, trouble } = await open(statics);
      await box(page, "guessedMove").getByLabel("falls").check();
      await press(page, "guessedMove", "Lock in");
      await box(page, "answer").getByRole("textbox").fill("2/2");
      await page.keyboard.press("Enter");
      await expect.poll(() => cell(page, "check-answer").innerText()).toContain("Yes.");
      await page.goto(quota);
      await ready(page);
      await page.goto(statics);
      await ready(page);
      expect(await meets(page, "You said falls.")).toBe(true);
      expect(page.url()).toMatch(/#v=1&05\.guessedMove=falls$/);
      expect(await cell(page, "check-answer").innerText()).toContain("Yes.");
      await press(page, "guessedMove", "Guess again");
      expect(await meets(page, "there is no ambiguity left")).toBe(false);
      expect(await page.evaluate(() => document.activeElement!.getAttribute("type"))).toBe("radio");
      // Of a page's own storage nothing is left over, and nothing may be used.
      await page.evaluate(() => sessionStorage.clear());
      await page.addInitScript(() => {
        if (location.search === "?blocked")
          Object.defineProperty(window, "sessionStorage", {
            get: () => {
              throw new Error("blocked");
            },
          });
      });
      await page.goto(`${statics}?blocked`);
      await ready(page);
      await press(page, "guessedMove", "Just show me");
      expect(await meets(page, "there is no ambiguity left")).toBe(true);
      expect(trouble).toEqual([]);
      await page.goto("about:blank");
    },
  );

  long(
    "states the answer neutrally to a reader who asks to see it, also from further down the page",
    async () => {
      const { page, trouble } = await open(address("edition/12-a-game-of-your-own.html"));
      const tree = cell(page, "one");
      expect(await tree.locator("figure").isVisible()).toBe(false);
      expect(await tree.getByRole("link", { name: "above" }).isVisible()).toBe(true);
      await tree.getByRole("button", { name: "Just show me" }).focus();
      await page.keyboard.press("Enter");
      expect(await tree.locator("figure").isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement!.getAttribute("data-cell"))).toBe(
        "one",
      );
      await expect.poll(() => page.locator("#announcer").innerText()).toContain("pooling alone");
      expect(await meets(page, "The game has pooling alone")).toBe(true);
      expect(await cell(page, "guess-answer").innerText()).not.toContain("You guessed");
      expect(await box(page, "guessedKinds").getAttribute("data-state")).toBe("shown");
      expect(page.url()).not.toContain("#");
      expect(trouble).toEqual([]);
    },
  );

  const onlyInChromium = it.runIf(process.env["CI"] && open.inChromium);
  onlyInChromium(
    "holds back on a projector until the teacher reveals, and prints the answer without a guess that nobody made",
    async () => {
      const { page, trouble } = await open(`${equilibria}?present=6`);
      expect(await meets(page, "There are three")).toBe(false);
      const printed = async (): Promise<string> => {
        await page.emulateMedia({ media: "print" });
        const text = await page.locator("main").innerText();
        await page.emulateMedia({ media: "screen" });
        return text;
      };
      const before = await printed();
      expect(before).toContain("There are three: hedged silence; separation; partial disclosure.");
      expect(before).not.toMatch(/You guessed|Your guess|Lock in|Just show me|waits for/);
      await press(page, "guessedKinds", "Just show me");
      expect(await meets(page, "There are three")).toBe(true);
      await press(page, "guessedKinds", "Guess again");
      expect(await meets(page, "There are three")).toBe(false);
      await box(page, "guessedKinds").getByLabel("two", { exact: true }).check();
      await press(page, "guessedKinds", "Lock in");
      const after = await printed();
      expect(after).toMatch(/kinds of equilibrium\s*two/);
      expect(after).toContain("You guessed two.");
      expect(trouble).toEqual([]);
    },
  );

  long("locks guesses of one cell together, once all of them are made", async () => {
    const { page, trouble } = await open(address("edition/03-the-belief-cutoff.html"));
    const replies = { first: "hedge", second: "press", third: "hedge", fourth: "press" };
    const rest = { fifth: "hedge", sixth: "hedge" };
    const choose = async (which: Readonly<Record<string, string>>): Promise<void> => {
      for (const [name, reply] of Object.entries(which))
        await box(page, name).getByLabel(reply).check();
    };
    expect(await page.getByRole("button", { name: "Lock in" }).count()).toBe(1);
    await choose(replies);
    expect(await page.getByRole("button", { name: "Lock in" }).isDisabled()).toBe(true);
    await choose(rest);
    await page.getByRole("button", { name: "Lock in" }).click();
    await expect.poll(() => meets(page, "between 0.4 and 0.45")).toBe(true);
    // 3/7 lies there.
    expect(await meets(page, "Your replies agree with it.")).toBe(true);
    expect(trouble).toEqual([]);
  });

  it("checks an answer only when asked to, as often as asked, and keeps an unfolded hint open", async () => {
    const { page, trouble } = await open(address("edition/02-the-game.html"));
    const answer = box(page, "answer");
    const reply = cell(page, "check-answer").locator(".output");
    expect(await reply.innerText()).not.toMatch(/Yes|Not yet/);
    expect(await reply.locator("details[open]").count()).toBe(0);
    await answer.getByRole("textbox", { name: "your answer for δ" }).fill("seven");
    await press(page, "answer", "Check");
    expect(await answer.getByRole("alert").innerText()).toContain("Type a number");
    await answer.getByRole("textbox").fill("-1");
    await press(page, "answer", "Check");
    expect(await answer.getByRole("alert").innerText()).toContain("≥ 0");
    expect(await reply.innerText()).not.toMatch(/Yes|Not yet/);
    await answer.getByRole("textbox").fill("6,9");
    await press(page, "answer", "Check");
    await expect.poll(() => reply.innerText()).toMatch(/^Not yet\.[\s\S]*= 6\.9 the cutoff is/);
    await reply.locator("summary", { hasText: "Hint" }).press("Enter");
    await answer.getByRole("textbox").fill("7");
    expect(await reply.innerText()).toMatch(/^Not yet/);
    await page.keyboard.press("Enter");
    await expect.poll(() => reply.innerText()).toMatch(/^Yes\.[\s\S]*= 7 the cutoff is 0\.25/);
    expect(await reply.locator("details[open]").innerText()).toContain("Hint");
    await expect.poll(() => page.locator("#announcer").innerText()).toContain("Yes.");
    expect(await page.locator("#announcer").innerText()).not.toContain("Solve");
    expect(page.url()).not.toContain("answer");
    expect(trouble).toEqual([]);
  });

  onlyInChromium(
    "builds every page with exactly those cells hidden that it then holds back, and folds them without scripts",
    async () => {
      const file = address("power-of-withholding.html");
      const held = (page: Page): Promise<string[]> =>
        page.$$eval("[data-held]", (cells) => cells.map(({ id }) => id));
      const { page } = await open(file, { scripts: false });
      const built = await held(page);
      expect(new Set(built.map((id) => id.slice(2, 4))).size).toBe(
        // Every claim, and a page of one's own, ask for no guess.
        names.filter((name) => !/^1[34]-/.test(name)).length,
      );
      expect(await page.locator("details.answer[open]").count()).toBe(0);
      const answer = page.locator("#c-04-guess-answer");
      expect(await answer.locator(".prose").isVisible()).toBe(false);
      await answer.locator("details.answer summary").click();
      expect(await answer.locator(".prose").isVisible()).toBe(true);
      const other = page.locator("#c-01-smallest");
      expect(await other.locator(".prose").isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await other.locator(".prose").isVisible()).toBe(true);
      expect(await other.locator("summary", { hasText: "Answer" }).isVisible()).toBe(false);
      const live = await open(file);
      expect(await held(live.page)).toEqual(built);
      expect(await live.page.locator("[data-notebook] details.answer").count()).toBe(0);
    },
  );
}
