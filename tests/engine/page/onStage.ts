import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { long } from "../../long.js";
import type { Open } from "./visit.js";

const sizes = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
];

/** Screens that scroll, by the keys that turn: a table of more rows than a screen has lines, an editor. */
const scrolling = [
  /^04-equilibria 8\.2$/,
  /^08-empirical-figures (3\.[34]|6\.[23])$/,
  /^12-a-game-of-your-own 2\.2$/,
  /^13-every-claim (2\.2|5)$/,
];

/** What a page does in front of a class. */
export function onStage(
  open: Open,
  address: (file: string) => string,
  names: readonly string[],
): void {
  const pageOf = (name: string): string => address(`edition/${name}.html`);
  const cutoff = pageOf("03-the-belief-cutoff");
  const onlyInChromium = it.runIf(process.env["CI"] && open.inChromium);
  /** Every claim, and a page of one's own, ask for no guess. */
  const asking = names.filter((name) => !/^1[34]-/.test(name));
  const stage = { size: sizes[0]! };
  const place = (page: Page): Promise<string | null> =>
    page.evaluate(() => new URLSearchParams(location.search).get("present"));
  const press = async (page: Page, ...keys: string[]): Promise<string | null> => {
    for (const key of keys) await page.keyboard.press(key);
    return place(page);
  };
  const title = (page: Page): Promise<string> =>
    page.locator(".present-bar [role=status]").innerText();
  const pagesOf = async (page: Page): Promise<number> => {
    const pdf = Buffer.from(await page.pdf({ format: "A4" })).toString("latin1");
    return pdf.match(/\/Type\s*\/Page\b/g)!.length;
  };
  /** Turns to the next screen on which a figure is drawn. */
  const toFigure = async (page: Page): Promise<void> => {
    const figure = page.locator(".is-exhibit .plot");
    while ((await figure.count()) === 0) await press(page, "PageDown");
    await figure.locator("svg.main-svg").first().waitFor();
  };
  const revealed = (page: Page): Promise<void> =>
    page.$$eval('.guess [data-action="show"]', (all) =>
      all.forEach((each) => (each as HTMLElement).click()),
    );

  /** Each screen of a page with what of it is out of reach, by turning from the first to the last. */
  const faults = async (page: Page, name: string): Promise<string[]> => {
    const found: string[] = [];
    for (let before = ""; ;) {
      const undrawn = page.locator(".is-exhibit .plot:not([data-drawn=true])");
      await expect.poll(() => undrawn.count(), { timeout: 10_000 }).toBe(0);
      const { at, scrolled, ...out } = await page.evaluate(() => {
        const main = document.querySelector("main")!;
        const all = document.querySelectorAll("#tray, #tray-body");
        const tray = all[0]!.getBoundingClientRect();
        const words = [...document.querySelectorAll("article p, article .shown, article .open")]
          .filter((each) => each.checkVisibility() && !each.closest(".is-exhibit"))
          .map((each) => each.getBoundingClientRect());
        const covered = words.filter(
          ({ right, bottom, top }) =>
            tray.height > 0 && right > tray.left + 2 && bottom > tray.top + 12 && top < tray.bottom,
        );
        const figure = document.querySelector(".is-exhibit")?.getBoundingClientRect();
        const boxes = [main, ...main.querySelectorAll(".is-exhibit :is(.table, .plot)"), ...all];
        return {
          at: new URLSearchParams(location.search).get("present")!,
          scrolled: boxes.reduce((sum, { scrollTop }) => sum + scrollTop, 0),
          below: boxes.some((box) => box.scrollHeight > box.clientHeight + 1),
          aside: document.documentElement.scrollWidth > innerWidth,
          covered: covered.length > 0,
          figure: figure !== undefined && figure.bottom > innerHeight,
        };
      });
      const here = `${at} ${scrolled}`;
      if (here === before) return found;
      before = here;
      if (Object.values(out).some(Boolean) && !scrolling.some((each) => each.test(`${name} ${at}`)))
        found.push(`${name} ${at} ${JSON.stringify(out)}`);
      await page.keyboard.press("PageDown");
    }
  };

  long.each(names)(
    "shows every section of %s in screens that need no scrolling, on three sizes of projector",
    async (name) => {
      const found: string[] = [];
      for (const size of sizes) {
        const { page } = await open(`${pageOf(name)}?present=1`, { size });
        await revealed(page);
        await page.waitForTimeout(200);
        found.push(...(await faults(page, name)).map((each) => `${size.width}: ${each}`));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );

  it("stands figure, sentence and sliders side by side, the paper's own assumptions first", async () => {
    const { page } = await open(`${cutoff}?present=3`, stage);
    await toFigure(page);
    const sentence = page.locator('[data-cell="verdict-sentence"]');
    expect(await sentence.isVisible()).toBe(true);
    const rows = page.locator("#tray .input:visible");
    expect(
      await rows.evaluateAll((all) => all.map((each) => each.getAttribute("data-input"))),
    ).toEqual(["A", "gamma", "delta", "p"]);
    await rows.last().locator("input[type=range]").fill("0.2");
    await expect.poll(() => sentence.innerText()).toContain("press");
    const [above, drawn] = await page.evaluate(() => [
      document.querySelector(".is-exhibit .plot")!.clientHeight,
      document.querySelector(".is-exhibit .main-svg")!.clientHeight,
    ]);
    expect(drawn).toBe(above);
  });

  it("turns by page keys from any control but a text, and by arrows once a pointer has let go of one", async () => {
    const { page, trouble } = await open(`${cutoff}?present=2`, stage);
    const vote = page.locator('[data-input="first"] input[type=radio]');
    await page.locator('[data-input="first"] label', { hasText: "hedge" }).click();
    expect(await vote.last().isChecked()).toBe(true);
    expect(await press(page, "ArrowLeft", "ArrowRight")).toBe("2");
    expect(await vote.last().isChecked()).toBe(true);
    // Reached by Tab, a control has its arrows to itself, and a clicker turns all the same.
    await vote.last().focus();
    expect(await press(page, "ArrowLeft")).toBe("2");
    expect(await vote.first().isChecked()).toBe(true);
    expect(await press(page, "PageUp")).toBe("1");
    const number = page.locator("#tray .input:visible input.number").first();
    while (!(await number.isVisible())) await press(page, "PageDown");
    const there = await place(page);
    await number.click();
    expect(await press(page, "PageUp")).not.toBe(there);
    expect(await press(page, "PageDown")).toBe(there);
    await press(page, "End");
    const answer = page.locator('[data-input="answer"] input[type=text]');
    while (!(await answer.isVisible())) await press(page, "PageUp");
    const atAnswer = await place(page);
    await answer.click();
    expect(await press(page, "PageDown")).toBe(atAnswer);
    expect(await press(page, "Escape")).toBe(null);
    expect(trouble).toEqual([]);
  });

  long(
    "goes to the first and the last section, to any from an overview, and black for as long as nobody turns",
    async () => {
      const { page } = await open(`${cutoff}?present=2`, stage);
      expect(await press(page, "End")).toMatch(/^6/);
      expect(await press(page, "Home")).toBe("1");
      await page.keyboard.press("o");
      await page.locator(".overview button", { hasText: "Lemma 1, at the edge" }).click();
      expect(await place(page)).toBe("4");
      expect(await title(page)).toContain("Lemma 1, at the edge");
      await page.keyboard.press("b");
      expect(await page.locator(".black").isVisible()).toBe(true);
      expect(await press(page, "PageDown")).toBe("4");
      expect(await page.locator(".black").isVisible()).toBe(false);
      await page.keyboard.press(".");
      expect(await page.locator(".black").isVisible()).toBe(true);
      expect(await press(page, "Escape")).toBe(null);
      expect(await page.locator(".black").isVisible()).toBe(false);
    },
  );

  long(
    "opens no screen that is held back, and opens it once a guess of the visit has let it go",
    async () => {
      const equilibria = pageOf("04-equilibria");
      const { page } = await open(`${equilibria}?present=6.2`, stage);
      expect(await place(page)).toBe("6");
      expect(await page.locator('[data-input="guessedKinds"]').isVisible()).toBe(true);
      await revealed(page);
      await page.goto("about:blank");
      await page.goto(`${equilibria}?present=6.2`);
      await page.waitForSelector("html[data-live]");
      expect(await place(page)).toBe("6.2");
      expect(await page.locator("#c-04-equilibria-table table").isVisible()).toBe(true);
    },
  );

  long("fits a chart that was held back into its place once it is let go", async () => {
    const { page } = await open(`${pageOf("01-quota-table")}?present=2`, { size: sizes[1]! });
    await page.waitForTimeout(500);
    await revealed(page);
    const plot = page.locator(".is-exhibit .plot");
    const widths = () =>
      plot.evaluate((each) => [
        each.querySelector(".main-svg")?.clientWidth,
        (each as HTMLElement).offsetWidth,
      ]);
    await expect.poll(async () => new Set(await widths()).size).toBe(1);
  });

  it.each([
    { width: 390, height: 700 },
    { width: 640, height: 360 },
  ])("can be left on a screen of %j, and is no wider than it", async (size) => {
    const { page } = await open(`${cutoff}?present=3`, { size });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Leave the presentation" }).click();
    expect(await place(page)).toBe(null);
    expect(await page.locator("h2:visible").count()).toBeGreaterThan(3);
  });

  onlyInChromium(
    "prints the article while it is presented, each chart as wide as paper has it",
    async () => {
      const { page } = await open(`${pageOf("02-the-game")}?present=2`, { size: sizes[2]! });
      await toFigure(page);
      const printed = await page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        const found = [...document.querySelectorAll(".js-plotly-plot .main-svg")].map((each) =>
          Number(each.getAttribute("width")),
        );
        dispatchEvent(new Event("afterprint"));
        return found;
      });
      expect(printed.length).toBeGreaterThan(0);
      expect(new Set(printed)).toEqual(new Set([720]));
      for (const key of ["b", "o"]) {
        await page.keyboard.press(key);
        expect(await page.locator(".black, dialog[open]").filter({ visible: true }).count()).toBe(
          1,
        );
        await page.emulateMedia({ media: "print" });
        expect(await page.locator("h2:visible").count()).toBe(await page.locator("h2").count());
        expect(await page.locator(".black, dialog[open]").filter({ visible: true }).count()).toBe(
          0,
        );
        await page.emulateMedia({ media: "screen" });
        await page.keyboard.press(key);
      }
    },
  );

  it("shows the answer key in the speaker's window and never on the stage, and takes its keys", async () => {
    const { page } = await open(`${cutoff}?present=Be+the+receiver&route=45.3`, stage);
    const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    const told = (): Promise<string> => speaker.locator("body").innerText();
    await expect.poll(told).toContain("hedging is the better reply above 0.4286");
    expect(await told()).toContain("Count hands");
    expect(await page.locator("body").innerText()).not.toContain("0.4286");
    await revealed(page);
    await speaker.keyboard.press("PageDown");
    await expect.poll(() => place(page)).toBe("2.2");
    // The last screen of a stop leads to the next one, and the window follows.
    let last: string | null = null;
    while (!/route=45\.4/.test(page.url())) {
      last = await place(page);
      await page.keyboard.press("PageDown");
      await page.waitForTimeout(100);
    }
    await page.waitForSelector("html[data-live]");
    // The question of a stop stands in front of what would answer it, where the page does not hold that back.
    const question = page.locator(".black");
    expect(await question.innerText()).toContain("Will outsiders hedge at more beliefs");
    await page.keyboard.press("PageDown");
    expect(await question.isVisible()).toBe(false);
    expect(await place(page)).toBe("3");
    // The setting answers the question, and is for the teacher to make.
    expect(await page.locator("#tray [data-input=delta] .number").inputValue()).toBe("3");
    await expect.poll(told).toContain("The lines cross at μ* = 0.2857.");
    expect(await told()).toContain("δ = 6");
    await page.keyboard.press("PageUp");
    await page.waitForURL(/route=45\.3$/);
    await page.waitForSelector("html[data-live]");
    expect(await place(page)).toBe(last);
    await speaker.close();
  });

  it("keeps a presenter at an open guess, shows its answer at the next turn, and then goes on", async () => {
    const { page } = await open(`${pageOf("04-equilibria")}?present=6`, stage);
    const guess = page.locator('[data-input="guessedKinds"]');
    const answer = page.locator('[data-cell="guess-answer"]');
    const note = guess.locator(".open-note");
    expect(await press(page, "PageDown")).toBe("6");
    expect(await note.innerText()).toBe("Guess first, or turn again to see the answer.");
    expect(await answer.isVisible()).toBe(false);
    expect(await press(page, "PageDown")).toBe("6");
    await expect.poll(() => answer.isVisible()).toBe(true);
    // No button has the focus, so that letters are keys.
    await page.keyboard.press("b");
    expect(await page.locator(".black").isVisible()).toBe(true);
    expect(await press(page, "PageDown", "PageDown")).toBe("6.2");
    await press(page, "PageUp");
    await guess.getByRole("button", { name: "Guess again" }).click();
    await guess.getByRole("radio", { name: "two" }).check();
    expect(await press(page, "PageDown")).toBe("6");
    expect(await note.innerText()).toBe("Turn again to lock this in.");
    await press(page, "PageDown");
    await expect.poll(() => answer.innerText()).toContain("You guessed two");
  });

  it("takes no count of hands for a guess that is a tie, or is no whole number, and says so", async () => {
    const { page } = await open(`${cutoff}?present=2`, stage);
    const vote = page.locator('[data-input="first"]');
    const counted = async (...counts: string[]): Promise<(string | null)[]> => {
      for (const [i, count] of counts.entries()) await vote.locator(".hands").nth(i).fill(count);
      return vote
        .getByRole("radio")
        .evaluateAll((all) =>
          all.flatMap((each) =>
            (each as HTMLInputElement).checked ? [(each as HTMLInputElement).value] : [],
          ),
        );
    };
    const refusal = vote.locator(".refusal");
    expect(await counted("0", "1")).toEqual(["hedge"]);
    expect(await counted("20", "0")).toEqual(["press"]);
    for (const wrong of ["2.5", "-3", "a few"]) {
      expect(await counted(wrong, "4")).toEqual([]);
      expect(await refusal.innerText()).toContain(`not “${wrong}”`);
    }
    expect(await counted("9", "7")).toEqual(["press"]);
    expect(await refusal.isVisible()).toBe(false);
    expect(await counted("7", "7")).toEqual([]);
    expect(await counted("", "")).toEqual([]);
  });

  long("keeps the names of the rows of events clear of their marks", async () => {
    const { page } = await open(`${pageOf("07-prices-and-silence")}?present=3`, stage);
    await revealed(page);
    await page.locator(".is-exhibit .plot[data-drawn=true]").waitFor();
    const met = await page.evaluate(() => {
      const boxes = (all: string): DOMRect[] =>
        [...document.querySelectorAll(`.is-exhibit .plot ${all}`)].map((each) =>
          each.getBoundingClientRect(),
        );
      const marks = boxes(".y2 .points path, .xy2 .points path");
      const names = boxes(".annotation-text");
      const meets = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      return [marks.length, marks.filter((mark) => names.some((name) => meets(mark, name))).length];
    });
    expect(met[0]).toBeGreaterThan(20);
    expect(met[1]).toBe(0);
  });

  long("says where a route ends, and stays at its first stop", async () => {
    const { page } = await open(
      `${pageOf("06-welfare")}?present=What+a+fact+would+be+worth&route=90.11`,
      stage,
    );
    const black = page.locator(".black");
    await page.keyboard.press("PageDown");
    expect(await black.isVisible()).toBe(false);
    const at = await place(page);
    while (!(await black.isVisible())) await page.keyboard.press("PageDown");
    expect(await black.innerText()).toBe("The route ends here.");
    expect(await place(page)).toMatch(new RegExp(`^${at}`));
    const first = await open(`${pageOf("01-quota-table")}?present=2&route=45.1`, stage);
    expect(await press(first.page, "PageUp")).toBe("2");
  });

  long("leads along a route in the single file, too", async () => {
    const { page, trouble } = await open(address("power-of-withholding.html"), stage);
    await page.locator('a[href="#route-45"]').click();
    await page.locator("#route-45").getByRole("link", { name: "Walk it" }).click();
    for (const [stop, heading] of [
      [1, "How large, how open, how often"],
      [2, "How strong must the belief be?"],
    ] as const) {
      await expect.poll(() => page.url()).toContain(`route=45.${stop}`);
      await page.waitForSelector("html[data-live]");
      expect(await title(page)).toContain(heading);
      const start = page.url();
      while (stop === 1 && /route=45\.1/.test(page.url())) {
        await page.keyboard.press("PageDown");
        await page.waitForTimeout(100);
      }
      expect(page.url() !== start).toBe(stop === 1);
    }
    expect(trouble).toEqual([]);
  });

  long.each([
    ["01-quota-table", "2"],
    ["04-equilibria", "5.2"],
    ["04-equilibria", "7.2"],
    ["07-prices-and-silence", "3"],
  ])("keeps the letters of a tall chart large: %s, screen %s", async (name, at) => {
    for (const size of sizes) {
      const { page } = await open(`${pageOf(name)}?present=1`, { size });
      await revealed(page);
      await page.goto("about:blank");
      await page.goto(`${pageOf(name)}?present=${at}`);
      const letters = page.locator(".is-exhibit .plot .main-svg text");
      await letters.first().waitFor();
      const least = (): Promise<number> =>
        letters.evaluateAll((all) =>
          Math.min(...all.map((each) => parseFloat(getComputedStyle(each).fontSize))),
        );
      await expect.poll(least).toBeGreaterThan(size.height / 61);
    }
  });

  long("scrolls what is longer than its screen before it turns", async () => {
    const { page } = await open(`${pageOf("04-equilibria")}?present=8`, stage);
    await page.locator('[data-cell="claims-table"] td').first().waitFor({ state: "attached" });
    expect(await press(page, "PageDown")).toBe("8.2");
    const box = page.locator(".is-exhibit .table");
    const scrolled = (): Promise<number> => box.evaluate((each) => each.scrollTop);
    expect(await scrolled()).toBe(0);
    expect(await press(page, "PageDown")).toBe("8.2");
    const before = await scrolled();
    expect(before).toBeGreaterThan(0);
    await page.keyboard.press("PageUp");
    expect(await scrolled()).toBe(0);
    expect(await press(page, "PageUp")).toBe("8");
  });

  long(
    "takes what most hands say for the guess of the class, and draws its cutoff beside that of the payoffs",
    async () => {
      const { page } = await open(`${cutoff}?present=2`, stage);
      const hedging = { first: 12, second: 2, third: 19, fourth: 5, fifth: 11, sixth: 9 };
      for (const [name, count] of Object.entries(hedging)) {
        const fields = page.locator(`[data-input="${name}"] .hands`);
        await fields.first().fill(String(20 - count));
        await fields.last().fill(String(count));
      }
      await page.getByRole("button", { name: "Lock in" }).click();
      await expect
        .poll(() => page.locator('[data-cell="implied-sentence"]').innerText())
        .toContain("between 0.45 and 0.55");
      const figure = page.locator('[data-cell="implied-figure"] .plot');
      while (!(await figure.isVisible())) await press(page, "PageDown");
      await expect.poll(() => figure.innerText()).toMatch(/you switch|your/i);
    },
  );

  long("says that the browser has let no speaker’s window open", async () => {
    const { page: other } = await open(cutoff, stage);
    const page = await other.context().newPage();
    await page.addInitScript(() => void (globalThis.open = () => null));
    await page.goto(`${cutoff}?present=3`);
    await page.waitForSelector("html[data-live]");
    await page.keyboard.press("s");
    expect(await page.locator("#notice").innerText()).toContain("has not let the speaker’s window");
    await page.close();
  });

  onlyInChromium("prints each route on one sheet", async () => {
    for (const id of ["45", "90"]) {
      const { page } = await open(pageOf(`route-${id}`));
      await page.emulateMedia({ media: "print" });
      expect(await pagesOf(page)).toBe(1);
    }
  });

  onlyInChromium.each(asking)(
    "prints a handout of %s on one page, without an answer",
    async (name) => {
      const { page } = await open(pageOf(name));
      await page.evaluate(() => void (globalThis.print = () => void (document.title = "printed")));
      await page.locator("[data-handout-of]").click();
      await page.waitForFunction(() => document.title === "printed");
      const text = await page.locator(".handout").evaluate((each) => each.textContent!);
      expect(await page.locator(".handout :is(img, .sketch)").count()).toBe(1);
      await page.emulateMedia({ media: "print" });
      expect(await pagesOf(page)).toBe(1);
      expect(text).not.toMatch(/0\.4286|2012/);
      expect(text).toMatch(/☐|____/);
    },
  );
}
