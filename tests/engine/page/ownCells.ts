import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aside, long } from "../../long.js";
import { add, cellOf, download, run, runs, shown, since, write } from "./atEditor.js";
import type { Open } from "./visit.js";

/** Cells that a reader adds to a page, and texts that a reader edits: from a disk, without a network. */
export function ownCells(open: Open, address: (file: string) => string): void {
  const game = address("edition/02-the-game.html");

  aside(
    "adds cells with data that the page lacks, a formula and a text; keeps, moves and removes them, and brings them back",
    async () => {
      const { page, trouble } = await open(address("edition/13-every-claim.html"));
      const before = await runs(page);
      const contents = async () =>
        (await page.locator("nav.toc").innerHTML()).replace(/ aria-current="\w+"/g, "");
      const published = await contents();
      const code = await add(
        page,
        "code",
        `import { tex } from "../lib";
const bill = load("us-imports");
show(tex\`n = ${"${bill.numRows()}"}\`);
show(table(bill.objects().slice(0, 2), { title: "Two", status: "public record", source: "a test" }));`,
      );
      expect(await cellOf(page, code).locator(".math").getAttribute("data-tex")).toMatch(/n = \d+/);
      expect(await cellOf(page, code).locator(".table tbody tr").count()).toBe(2);
      await page.keyboard.press("Escape");
      const text = await add(
        page,
        "text",
        "## My part\n\n$x^2$ and [a notebook](02-the-game.ipynb).",
      );
      expect(await cellOf(page, text).locator("h2, .math").count()).toBe(2);
      expect(await page.locator("nav.toc a").last().innerText()).toBe("My part");
      expect(await page.locator("nav.toc a").last().getAttribute("href")).toBe(`#c-13-${text}`);
      expect(await cellOf(page, text).locator("a").getAttribute("href")).toBe("02-the-game.html");
      await page.keyboard.press("Escape");
      const places = () =>
        page.$$eval("section.cell", (all) => all.slice(-3).map((each) => each.id.slice(5)));
      const [last] = await places();
      for (let i = 0; i < 2; i++)
        await cellOf(page, text).getByRole("button", { name: "Move up" }).click();
      expect(await places()).toEqual([text, last, code]);
      expect(Object.keys(await since(page, before))).toEqual([code]);
      await page.reload();
      await page.waitForSelector("html[data-live]");
      await expect.poll(() => cellOf(page, code).locator(".table tbody tr").count()).toBe(2);
      expect(await places()).toEqual([text, last, code]);
      await cellOf(page, code).getByRole("button", { name: "Remove" }).click();
      expect(await cellOf(page, code).count()).toBe(0);
      // What is changed meanwhile stays as it is when the cell comes back.
      await write(page, text, "## Still mine");
      await run(page, text);
      await page.getByRole("button", { name: "Bring back" }).click();
      await expect.poll(() => cellOf(page, code).locator(".table tbody tr").count()).toBe(2);
      expect(await places()).toEqual([text, last, code]);
      expect(await cellOf(page, text).locator("h2").innerText()).toContain("Still mine");
      await page.getByRole("button", { name: "Undo all edits" }).click();
      expect(await page.locator("[data-own]").count()).toBe(0);
      expect(await contents()).toBe(published);
      await page.locator("#tray").getByRole("button", { name: "Bring back" }).click();
      expect(await page.locator("[data-own]").count()).toBe(2);
      expect(trouble).toEqual([]);
    },
  );

  long(
    "adds, edits, moves and removes cells by keyboard alone, on a phone's screen and in both themes, without a serious accessibility fault",
    async () => {
      const { page, trouble } = await open(address("edition/14-your-own-notebook.html"), {
        size: { width: 390, height: 800 },
      });
      const at = () =>
        page.evaluate(
          () => document.activeElement!.textContent || document.activeElement!.ariaLabel,
        );
      const tabTo = async (name: string): Promise<void> => {
        for (let i = 0; i < 12 && (await at()) !== name; i++) {
          await page.keyboard.press("Tab");
          // Firefox moves the focus in its own time.
          await page.waitForTimeout(50);
        }
        expect(await at()).toBe(name);
      };
      await page.locator(".source a").first().focus();
      await tabTo("+ code cell");
      await page.keyboard.press("Enter");
      await page.locator("[data-own] .cm-content").waitFor();
      await page.keyboard.type("const half = cutoff / 2;\nshow(half);");
      const id = (await page.locator("[data-own]").getAttribute("data-cell"))!;
      await run(page, id);
      expect(await shown(page, id)).toBe("0.25");
      await page.keyboard.press("Escape");
      expect(await at()).toBe("edit");
      await tabTo("+ text cell");
      await page.keyboard.press("Enter");
      await page.locator(".markdown[data-own] .cm-content").waitFor();
      expect(await page.getByRole("textbox", { name: /^Text of cell \d+\.\d$/ }).count()).toBe(1);
      await page.keyboard.type("## Half");
      await page.keyboard.press("Shift+Enter");
      await page.locator(".markdown[data-own] h2").waitFor();
      await page.evaluate(
        readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
      );
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(200);
        const faults = await page.evaluate(async () => {
          const { axe } = globalThis as unknown as {
            axe: {
              run(
                where: string,
                how: object,
              ): Promise<{ violations: { impact: string; id: string }[] }>;
            };
          };
          const { violations } = await axe.run("main", { preload: false });
          return violations
            .filter(({ impact }) => /serious|critical/.test(impact))
            .map(({ id }) => id);
        });
        expect(faults, colorScheme).toEqual([]);
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      await cellOf(page, id).getByRole("button", { name: "edit" }).focus();
      await tabTo("Move down");
      await page.keyboard.press("Enter");
      expect(await at()).toBe("Move down");
      expect(await page.locator("section.cell").last().getAttribute("data-cell")).toBe(id);
      await tabTo("Remove");
      await page.keyboard.press("Enter");
      expect(await at()).toBe("Bring back");
      expect(await cellOf(page, id).count()).toBe(0);
      await page.keyboard.press("Enter");
      await expect.poll(() => shown(page, id)).toBe("0.25");
      expect(trouble).toEqual([]);
    },
  );

  long(
    "takes a reader's own cells and texts back from a file, at their places, once they were seen",
    async () => {
      const { page, trouble } = await open(game);
      await page.locator("[data-action=code]").click();
      await write(page, "title", "# Mine\n\nWhat if?\n\n**Changed.** A text.");
      await run(page, "title");
      expect(await cellOf(page, "title").locator("h1").getAttribute("id")).toMatch(/^02-/);
      await page.keyboard.press("Escape");
      const text = await add(page, "text", "My *own* text.");
      await page.keyboard.press("Escape");
      const code = await add(page, "code", "const mine = cutoff / 2;\nshow(mine);");
      await page.keyboard.press("Escape");
      for (let i = 0; i < 3; i++)
        await cellOf(page, code).getByRole("button", { name: "Move up" }).click();
      const places = () => page.$$eval("section.cell", (all) => all.map((each) => each.id));
      const [arranged, value] = [await places(), await shown(page, code)];
      const file = join(tmpdir(), `own-${process.pid}.ipynb`);
      await writeFile(file, await download(page));
      await page.getByRole("button", { name: "Undo all edits" }).click();
      await expect.poll(() => page.locator("[data-own], [data-edited]").count()).toBe(0);
      expect(await cellOf(page, "title").locator("h1").innerText()).toContain("A game of silence");
      await page.locator(".carry input[type=file]").setInputFiles(file);
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const seen = (await dialog.locator("ins").allTextContents()).join("");
      for (const part of ["What if?", "My *own* text.", "const mine = cutoff / 2;"])
        expect(seen).toContain(part);
      await dialog.getByRole("button", { name: "Run these edits" }).click();
      await expect.poll(() => shown(page, code)).toBe(value);
      expect(await places()).toEqual(arranged);
      expect(await cellOf(page, text).locator("em").innerText()).toBe("own");
      expect(await cellOf(page, "title").locator("h1").innerText()).toBe("Mine");
      expect(trouble).toEqual([]);
      await page.close();
    },
  );
}

/** The same in the edition that is one file. */
export function ownCellsInOneFile(open: Open, address: (file: string) => string): void {
  long("edits and adds cells in the single file, which carries what that takes", async () => {
    const { page, trouble } = await open(`${address("power-of-withholding.html")}#n-02`);
    const source = await cellOf(page, "payoff").locator("code").textContent();
    await write(page, "payoff", source!.replace(": gamma", ": 7"));
    await run(page, "payoff");
    expect(await shown(page, "payoff")).toContain("7");
    await page.keyboard.press("Escape");
    const code = await add(page, "code", 'show(`${load("us-imports").numRows()} rows`);');
    await expect.poll(() => shown(page, code)).toMatch(/^\d+ rows$/);
    expect(trouble).toEqual([]);
  });
}
