import { expect, it } from "vitest";
import type { Open } from "./visit.js";
import { long } from "../../long.js";

/** What a page does for readers with colours of their own, who search it, print it or reach for a symbol. */
export function ownColoursAndSearch(open: Open, address: (file: string) => string): void {
  const game = address("edition/02-the-game.html");

  it.runIf(process.env["CI"] && open.inChromium)(
    "keeps tracks, thumbs and charts in a reader's own colours",
    async () => {
      const { page } = await open(game);
      await page.emulateMedia({ forcedColors: "active" });
      const kept = await page.$$eval("input[type=range], .plot", (all) =>
        all.every((each) => getComputedStyle(each).forcedColorAdjust === "none"),
      );
      await page.emulateMedia({ forcedColors: null });
      expect(kept).toBe(true);
    },
  );

  it("unfolds folded code for a search, and hides it again once it is folded", async () => {
    const { page } = await open(game);
    const code = page.locator(".is-quiet > .code").first();
    expect(await code.getAttribute("hidden")).toBe("until-found");
    // What a browser does with what it has found.
    await code.evaluate((each: HTMLDetailsElement) => {
      each.removeAttribute("hidden");
      each.open = true;
    });
    await page.waitForTimeout(50);
    expect(await code.locator("pre").isVisible()).toBe(true);
    await code.evaluate((each: HTMLDetailsElement) => void (each.open = false));
    await page.waitForFunction(() =>
      document.querySelector(".is-quiet > .code")!.hasAttribute("hidden"),
    );
  });

  long("opens the folded code that a link to its words leads to", async () => {
    for (const [words, cell] of [
      ["worksCited } from", "is-quiet"],
      ["// The tree, up to a move", "code-cell"],
    ] as const) {
      const { page } = await open(`${game}#:~:text=${encodeURIComponent(words)}`);
      const code = page.locator(`.${cell} > .code[open]:not([hidden])`);
      expect(await code.filter({ hasText: words }).locator("pre").isVisible(), words).toBe(true);
    }
  });

  it("lets the pointer onto a symbol's note, which Escape closes, and explains symbols in tables", async () => {
    const { page } = await open(game);
    const note = page.locator("#symbol-note");
    // A finger or a click gives the table the focus, too.
    await page.locator(".shown > .table [data-symbol]").first().click();
    await note.waitFor();
    await note.hover();
    await page.waitForTimeout(400);
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(200);
    expect(await note.isVisible()).toBe(false);
    const label = page.locator(".plot text").filter({ hasText: "strong" }).first();
    await page.locator(".plot").first().scrollIntoViewIfNeeded();
    const pointAt = async (): Promise<string | null> => {
      // Charts above it may just have taken their room.
      await label.evaluate((each) => each.scrollIntoView({ block: "center" }));
      const { x, y, width, height } = (await label.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      return note.textContent();
    };
    await expect.poll(pointAt).toContain("strong type");
  });

  it("acts on no letter where the reader has switched letters off", async () => {
    const { page } = await open(game);
    const pressed = (): Promise<string | null> =>
      page.locator("[data-action=code]").getAttribute("aria-pressed");
    const away = (): Promise<void> =>
      page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.locator("[data-action=letters]").uncheck();
    await away();
    await page.keyboard.press("c");
    expect(await pressed()).toBe("false");
    await page.locator("[data-action=letters]").check();
    await away();
    await page.keyboard.press("c");
    expect(await pressed()).toBe("true");
  });

  it.runIf(open.inChromium)(
    "says on paper what was changed and where the page stands so",
    async () => {
      const { page } = await open(`${game}#v=1&delta=6`);
      await page.emulateMedia({ media: "print" });
      await page.waitForFunction(() => document.querySelector("#on-paper")!.textContent !== "");
      expect(await page.locator("#on-paper").innerText()).toContain(
        "δ = 6. 02-the-game.html#v=1&delta=6",
      );
      const top = async (place: string): Promise<number> =>
        (await page.locator(place).first().boundingBox())!.y;
      expect(await top(".bottom"), "a foot on a page of its own").toBeLessThan(
        await top("main h1"),
      );
      await page.emulateMedia({ media: "screen" });
    },
  );

  it("shows every assumption of a page at 1440 × 900, and no slider twice", async () => {
    const { page } = await open(address("edition/11-your-assumptions.html"));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.locator('[data-place="text"][data-input="p"]').scrollIntoViewIfNeeded();
    const twin = page.locator('#tray [data-input="p"]');
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('#tray [data-input="p"] > [type=range]')!)
          .opacity === "0",
    );
    const [inner, outer] = await page
      .locator("#tray")
      .evaluate((tray) => [tray.scrollHeight, tray.clientHeight]);
    expect(inner).toBeLessThanOrEqual(outer!);
    await twin.hover();
    expect(
      await twin.locator("[type=range]").evaluate((each) => getComputedStyle(each).opacity),
    ).toBe("1");
  });
}
