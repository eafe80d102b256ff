import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Open } from "./visit.js";
import { asTimeAllows, long } from "../../long.js";

/** What a page makes of a hand that types, pastes, follows links, copies and downloads, and what it says to a listener. */
export function handAndVoice(
  open: Open,
  address: (file: string) => string,
  names: readonly string[],
): void {
  const game = address("edition/02-the-game.html");
  const field = (page: Page, name: string, place = "text") =>
    page.locator(`[data-input="${name}"][data-place="${place}"]`);
  const value = (page: Page, name: string, place = "text"): Promise<string> =>
    field(page, name, place).locator(".number").inputValue();
  const hash = (page: Page): Promise<string> => page.evaluate(() => location.hash);
  const goTo = (page: Page, fragment: string): Promise<void> =>
    page.evaluate((next) => void (location.hash = next), fragment);
  const showAnswers = (page: Page): Promise<void> =>
    page.$$eval('.guess [data-action="show"]', (all) =>
      all.forEach((each) => (each as HTMLElement).click()),
    );
  const said = (page: Page) => page.locator("#announcer").innerText();
  const give = async (
    page: Page,
    cell: string,
    button: string,
  ): Promise<[name: string, bytes: Buffer]> => {
    const wait = page.waitForEvent("download");
    await page.locator(`[data-cell="${cell}"]`).getByRole("button", { name: button }).click();
    const file: Download = await wait;
    return [file.suggestedFilename(), await readFile(await file.path())];
  };

  it("reads a number as it was written, pasted or composed, and shows the value in force", async () => {
    const { page, trouble } = await open(game);
    const delta = field(page, "delta").locator(".number");
    const paste = async (text: string): Promise<void> => {
      await delta.fill("");
      await page.keyboard.insertText(text);
    };
    await delta.focus();
    for (const [text, number] of [
      ["1,5", "1.5"],
      ["0,75", "0.75"],
      ["\u200b4\u200e", "4"],
      ["1\u2009234,5", "1234.5"],
    ] as const) {
      await paste(text);
      expect([await delta.inputValue(), await value(page, "delta", "tray")]).toEqual([
        text,
        number,
      ]);
    }
    const refusal = field(page, "delta").getByRole("alert");
    for (const text of ["1,234", "1.234,5"]) {
      await paste(text);
      expect(await refusal.innerText()).toContain(`${text} means one number here and another`);
    }
    for (const [text, form] of [
      ["−2", ""],
      ["0x10", ", a number such as 0.5 or 1/3"],
    ] as const) {
      await paste(text);
      expect(await refusal.innerText()).toBe(`δ must be > 0${form}, got "${text}"`);
    }
    expect(await value(page, "delta", "tray")).toBe("1234.5");
    // What an input method has not finished is no number yet.
    await delta.fill("");
    if (open.inChromium) {
      const session = await page.context().newCDPSession(page);
      await session.send("Input.imeSetComposition", {
        text: "２",
        selectionStart: 1,
        selectionEnd: 1,
      });
      expect(await value(page, "delta", "tray")).toBe("1234.5");
      await session.send("Input.insertText", { text: "２５" });
      expect(await value(page, "delta", "tray")).toBe("25");
      await session.detach();
    }
    // Another hand moves it while the cursor stands in the field: Back, a chart, the slider.
    await delta.focus();
    await goTo(page, "#v=1&delta=4");
    await expect.poll(() => delta.inputValue()).toBe("4");
    expect(await delta.evaluate((each) => each === document.activeElement)).toBe(true);
    await field(page, "delta", "tray").locator("input[type=range]").fill("5");
    expect(await delta.inputValue()).toBe("5");
    expect(await refusal.isHidden()).toBe(true);
    expect(trouble).toEqual([]);
  });

  it("holds section and assumptions in one address, which says all of them, and says once what the page has not", async () => {
    const { page, trouble } = await open(`${game}#v=1&delta=6`);
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".toc a")[3]!.click());
    await expect.poll(() => hash(page)).toBe("#v=1&delta=6&at=02-four-assumptions-to-move");
    await field(page, "delta", "tray").locator("input[type=range]").fill("5");
    await expect.poll(() => hash(page)).toBe("#v=1&delta=5&at=02-four-assumptions-to-move");
    // In another tab, or copied, a link of the contents leads to the page as it stands; under the hand, to its place.
    const link = page.locator(".toc a").nth(2);
    for (const [button, fragment] of [
      ["right", "#v=1&delta=5&at=02-what-each-ending-pays"],
      ["left", "#02-what-each-ending-pays"],
    ] as const) {
      await link.dispatchEvent("pointerdown", { button: button === "right" ? 2 : 0 });
      expect(await link.getAttribute("href")).toBe(fragment);
    }
    const shared = page.url();
    // A link that is opened where something else is set.
    await page.keyboard.press("p");
    await goTo(page, "#v=1&A=2&no_such=1&nor=1&p=0x10");
    await expect.poll(() => value(page, "A")).toBe("2");
    expect(await value(page, "delta")).toBe("3");
    const notice = page.locator("#notice");
    expect(await notice.innerText()).toBe(
      'The address was not taken in full: this page has no no_such, nor; p must be in [0, 1], a number such as 0.5 or 1/3, got "0x10".',
    );
    await page.keyboard.press("p");
    await field(page, "A", "tray").locator("input[type=range]").fill("1.5");
    expect(await notice.isHidden()).toBe(true);
    await goTo(page, "#v=1&A=1.5&no_such=1");
    expect(await notice.isHidden()).toBe(true);
    // An assumption of other notebooks is carried along, and no fault of the link.
    await goTo(page, "#v=1&A=1.5&kappa=1&07.year=2020");
    expect(await notice.isHidden()).toBe(true);
    for (const [fragment, fault] of [
      ["#v=1&A=1.5&at=nowhere", "this page has no place nowhere"],
      ["#v=1&A=2&A=1.5", "A stands in it more than once, and the last is taken"],
      ["#v=2&A=4", "this page reads addresses that begin with v=1"],
      ["#A=4", "this page reads addresses that begin with v=1"],
    ] as const) {
      await goTo(page, fragment);
      expect(await notice.innerText()).toBe(`The address was not taken in full: ${fault}.`);
      expect(await value(page, "A")).toBe("1.5");
    }
    await goTo(page, "");
    await expect.poll(() => page.url()).not.toContain("#");
    expect(await value(page, "A")).toBe("1");
    await page.goBack();
    await expect.poll(() => value(page, "A")).toBe("1.5");
    const again = await open(shared);
    const heading = again.page.locator('[id="02-four-assumptions-to-move"]');
    await expect
      .poll(() => heading.evaluate((each) => each.getBoundingClientRect().top))
      .toBeLessThan(200);
    expect(await value(again.page, "delta")).toBe("5");
    expect([...trouble, ...again.trouble]).toEqual([]);
  });

  it("leads to what waits for a guess, turns a stage to the place of a link, and keeps the assumptions in a new tab", async () => {
    const { page, trouble } = await open(`${game}#v=1&delta=6&at=c-02-reply-tree`);
    expect(await page.locator("#c-02-reply-tree").isVisible()).toBe(false);
    const before = page.locator("#c-02-reply-table");
    await expect
      .poll(() => before.evaluate((each) => Math.round(each.getBoundingClientRect().top)))
      .toBeLessThan(200);
    await goTo(page, "#v=1&delta=6&02.no=1&03.nor=1");
    expect(await page.locator("#notice").innerText()).toBe(
      "The address was not taken in full: this page has no 02.no.",
    );
    await goTo(page, "#v=1&delta=6");
    const link = page.locator(".toc a").nth(4);
    await link.focus();
    const opening = page.context().waitForEvent("page");
    await page.keyboard.press("Control+Enter");
    const other = await opening;
    await expect.poll(() => other.url()).toContain("#v=1&delta=6&at=02-");
    await other.close();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("p");
    const at = page.locator(".present-at");
    for (const [fragment, place] of [
      ["#v=1&A=2&at=02-four-assumptions-to-move", "4 of 9"],
      ["#02-exercise", "9 of 9"],
    ] as const) {
      await goTo(page, fragment);
      await expect.poll(() => at.innerText()).toBe(place);
    }
    await page.goBack();
    await expect.poll(() => at.innerText()).toBe("4 of 9");
    await page.keyboard.press("Escape");
    expect(trouble).toEqual([]);
  });

  it("takes from a page what follows from its assumptions, in the moment of a move as well", async () => {
    const { page, trouble } = await open(game);
    await showAnswers(page);
    const moveAnd = (delta: string, button: string): Promise<string> =>
      page.evaluate(
        ([delta, button]) => {
          const range = document.querySelector<HTMLInputElement>(
            '#tray [data-input="delta"] input[type=range]',
          )!;
          range.value = delta!;
          range.dispatchEvent(new Event("input", { bubbles: true }));
          if (button) document.querySelector<HTMLElement>(button)!.click();
          else window.dispatchEvent(new Event("beforeprint"));
          return document.querySelector("#on-paper")!.textContent!;
        },
        [delta, button],
      );
    const text = page.locator("dialog[open] textarea");
    await moveAnd("6", '[data-cell="reply-sentence"] [data-action=report]');
    await text.waitFor();
    expect(await text.inputValue()).toMatch(/\\mu\^\* = 0\.2857[^]*Settings: δ = 6/);
    await page.keyboard.press("Escape");
    const wait = page.waitForEvent("download");
    await moveAnd("4", '[data-cell="reply-table"] [data-download=csv]');
    const file = await wait;
    expect(await readFile(await file.path(), "utf8")).toContain("-4");
    const notYet = "Some of what follows was still being computed at these assumptions";
    expect(await moveAnd("5", "")).toContain(`δ = 5. 02-the-game.html#v=1&delta=5 ${notYet}`);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator('[data-cell="cutoff"]').innerText()).toContain("0.3333");
    const printed = await page.evaluate(() => {
      window.dispatchEvent(new Event("beforeprint"));
      return document.querySelector("#on-paper")!.textContent;
    });
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(printed).not.toContain(notYet);
    expect(trouble).toEqual([]);
  });

  long(
    "gives a text to copy where a page may use no clipboard, and a formula as its TeX, once",
    async () => {
      const { page, trouble } = await open(`${game}#v=1&delta=6`);
      await page.evaluate(() => {
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
      });
      await page.getByRole("button", { name: "Copy link" }).click();
      const selected = () =>
        page.evaluate(() => {
          const { value, selectionStart, selectionEnd } =
            document.activeElement as HTMLTextAreaElement;
          return value.slice(selectionStart, selectionEnd);
        });
      expect(await selected()).toBe(page.url());
      await page.getByRole("button", { name: "Code", exact: true }).click();
      await page.locator(".code [data-action=copy]:visible").first().click();
      expect(await selected()).toContain("import");
      const copied = await page.evaluate(() => {
        const found: string[] = [];
        document.addEventListener("copy", ({ clipboardData }) =>
          found.push(clipboardData!.getData("text/plain")),
        );
        const formula = document.querySelector(".markdown p .math")!;
        for (const place of [formula, formula.closest("p")!]) {
          getSelection()!.selectAllChildren(place);
          document.execCommand("copy");
        }
        return found;
      });
      expect(copied[0]).toBe("Q_H");
      expect(copied[1]).toContain("strong, $Q_H$, able to bear");
      await page.evaluate(() => delete (navigator as { clipboard?: unknown }).clipboard);
      expect(trouble).toEqual([]);
    },
  );

  long(
    "works for the visit where nothing can be kept, and follows another page where it can",
    async () => {
      const { page, trouble } = await open(game);
      const other = await page.context().newPage();
      await other.goto(address("edition/index.html"));
      await other.waitForSelector("html[data-live]");
      const theme = (of: Page) => of.locator("html").getAttribute("data-theme");
      const button = (of: Page, name: string) => of.getByRole("button", { name }).click();
      await button(page, "Switch to the dark theme");
      await expect.poll(() => theme(other)).toBe("dark");
      await button(other, "Switch to the light theme");
      await expect.poll(() => theme(page)).toBe("light");
      await other.close();
      await page.evaluate(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
      await button(page, "Switch to the theme of the system");
      expect(await theme(page)).toBe("system");
      await page.emulateMedia({ colorScheme: "dark" });
      if (!open.inChromium) await button(page, "Switch to the dark theme");
      await button(page, "Switch to the light theme");
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        "rgb(253, 252, 249)",
      );
      await page.getByRole("button", { name: "Code", exact: true }).click();
      expect(await page.locator("details.code[open]").count()).toBeGreaterThan(0);
      expect(trouble).toEqual([]);
    },
  );

  it("says to a listener in words what has changed, whole sentences and no others, and names every button", async () => {
    const { page, trouble } = await open(game);
    await showAnswers(page);
    await expect.poll(() => said(page)).toContain("the cutoff mu star equals 0.5");
    expect(await said(page)).toContain(
      "open bracket 1 minus mu close bracket gamma minus mu delta",
    );
    await field(page, "delta").locator("input[type=range]").fill("6");
    await expect.poll(() => said(page)).toContain("mu star equals 0.2857");
    expect(await said(page)).not.toMatch(/[\\{}μ]|htmlData/);
    expect(await said(page)).not.toContain("that is the power of withholding");
    const names = await page.$$eval("button[data-download], button[data-action=cite]", (all) =>
      all.map((each) => each.getAttribute("aria-label")),
    );
    expect(names).toContain("CSV: Outsiders’ payoffs after silence");
    expect(names.every((name) => /^(CSV|PNG|SVG|Cite): ./.test(name!))).toBe(true);
    await page.keyboard.press("p");
    for (let turn = 0; turn < 3; turn++) {
      expect(await page.getByRole("heading", { level: 1 }).allInnerTexts()).toEqual([
        "A game of silence",
      ]);
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Escape");
    await page.locator("#tray [data-action=reset]").click();
    await expect.poll(() => said(page)).toContain("All assumptions are as in the text.");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Copy link");
    expect(trouble).toEqual([]);
  });

  it.each(asTimeAllows(names))(
    "says what moves in %s in whole sentences, about 400 letters of them, and no TeX",
    async (name) => {
      const { page, trouble } = await open(address(`edition/${name}.html`));
      await showAnswers(page);
      await page.waitForTimeout(900);
      for (const range of await page
        .locator('.input[data-place="text"]:not(.open) input[type=range]')
        .all()) {
        await range.press("End");
        await page.waitForTimeout(900);
        const told = await said(page);
        expect(told).not.toMatch(/[\\{}_^]|htmlData|undefined|[\u0370-\u03ff]/);
        expect(told).toMatch(/^$|[.!?:…][”"’)]?$/);
        if (told.length > 400) expect(told).not.toMatch(/[.!?] .*[.!?] /);
      }
      expect(trouble).toEqual([]);
    },
  );

  it("cites a figure at its settings, gives pictures with their font, and every table as CSV", async () => {
    const { page, trouble } = await open(`${game}#v=1&delta=6`);
    await showAnswers(page);
    await page.locator('[data-cell="reply-tree"]').getByRole("button", { name: "Cite" }).click();
    const cited = await page.locator("dialog[open] textarea").inputValue();
    for (const line of [
      /^Woods, D\. \(2025\)\. The Power of Withholding.* https:\/\/doi\.org\//m,
      /^Executable edition: power-of-withholding \d.*02-the-game, “[^”]{5,}”$/m,
      /^Status: computed$/m,
      /^Settings: δ = 6$/m,
      /^Address: 02-the-game\.html#v=1&delta=6&at=c-02-reply-tree$/m,
    ])
      expect(cited).toMatch(line);
    const front = await open(`${address("edition/index.html")}#v=1&p=0.3`);
    await front.page.getByRole("button", { name: "Cite" }).click();
    expect(await front.page.locator("dialog[open] textarea").inputValue()).toMatch(
      /power-of-withholding [^,]*, “[^”]+”\n[^]*^Settings: p = 0.3\nAddress: index.html#v=1&p=0.3$/m,
    );
    await open(`${game}#v=1&delta=6`);
    await showAnswers(page);
    const [csv, rows] = await give(page, "reply-table", "CSV");
    // Firefox counts files of one name.
    expect(csv).toMatch(/^outsiders-payoffs-after-silence(?:\(\d+\))?\.csv$/);
    expect(rows.toString().split("\n")).toHaveLength(4);
    const [, svg] = await give(page, "reply-tree", "SVG");
    expect(svg.toString()).toMatch(
      /<style>@font-face\{font-family:Inter;[^}]*url\("?data:font\/woff2;base64,/,
    );
    const [, png] = await give(page, "reply-tree", "PNG");
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16)]).toEqual(["PNG", 1440]);
    expect(trouble).toEqual([]);
  });

  long("searches and sorts a long table, and fades it out where it goes on", async () => {
    const { page, trouble } = await open(address("edition/08-empirical-figures.html"));
    await page.setViewportSize({ width: 390, height: 700 });
    const table = page.locator('[data-cell="table-3"] .table');
    await expect.poll(() => table.getAttribute("data-goes-on")).toContain("right");
    const fade = () =>
      table.evaluate((each) => getComputedStyle(each).maskImage.split("), linear"));
    expect((await fade())[0]).toContain("rgba(0, 0, 0, 0)");
    const clear = await table.evaluate((each) => {
      const title = document.createRange();
      title.selectNodeContents(each.querySelector("caption")!);
      return each.getBoundingClientRect().right - title.getBoundingClientRect().right;
    });
    expect(clear).toBeGreaterThan(40);
    await table.evaluate((each) => each.scrollTo(each.scrollWidth, 0));
    await expect.poll(() => table.getAttribute("data-goes-on")).not.toContain("right");
    expect(trouble).toEqual([]);
    const quotas = await open(address("edition/01-quota-table.html"));
    const data = quotas.page.locator('[data-cell="comparison"] .figure-data');
    await showAnswers(quotas.page);
    await data.locator("summary").click();
    await data.getByRole("searchbox").fill("2012");
    const found = await data.locator("tbody tr:visible").allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    expect(await data.getByRole("status").innerText()).toBe(`${found.length} of 26 rows`);
    expect(quotas.trouble).toEqual([]);
  });
}
