import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { aside, long } from "../../long.js";
import {
  cellOf,
  download,
  run,
  runs,
  shown,
  since,
  write,
  type NotebookContent,
} from "./atEditor.js";
import type { Open } from "./visit.js";

export const payoff = (gain: string): string =>
  `const payoff = (reply: Action, china: Capacity): number =>
  reply === "H" ? -A : china === "QH" ? -delta : ${gain};
show(payoff("P", "QL"));`;

/** Number of a cell of the notebook on the game, by its id. */
function numberOf(id: string): number {
  const { cells } = JSON.parse(readFileSync("notebooks/02-the-game.ipynb", "utf8")) as {
    cells: { id: string }[];
  };
  return cells.findIndex((each) => each.id === id) + 1;
}

/** A page whose cells the reader edits: from a disk, without a network. */
export function editing(open: Open, address: (file: string) => string): void {
  const game = address("edition/02-the-game.html");
  const said = (page: Page, id: string): Promise<string> =>
    cellOf(page, id).locator(":scope > .failure").innerText();
  const follows = {
    payoff: 1,
    expected: 1,
    cutoff: 1,
    "guess-sentence": 1,
    reply: 1,
    "reply-formula": 1,
    comment: 1,
    "too-dear": 1,
    "reply-sentence": 1,
    lines: 1,
    "reply-table": 1,
    "reply-tree": 1,
  };

  it("loads nothing of the editor before it is asked for, runs an edit with what depends on it, and undoes it", async () => {
    const { page, trouble } = await open(game);
    const scripts = () =>
      page.$$eval("script[src]", (all) => all.map((each) => each.getAttribute("src")));
    expect(await scripts()).not.toContain("assets/editing.js");
    // A hand at the button fetches it, and opens nothing.
    await page.locator(".cell [data-action=add]").first().dispatchEvent("pointerover");
    expect(await scripts()).toContain("assets/editing.js");
    expect(await page.locator(".cm-content").count()).toBe(0);
    const [before, table] = [await runs(page), await shown(page, "reply-table")];
    await page.$$eval('.guess [data-action="show"]', (all) =>
      all.forEach((each) => (each as HTMLElement).click()),
    );
    await write(page, "payoff", payoff("gamma * (1 - p)"));
    expect(await run(page, "payoff")).toContain("Kept on this computer");
    expect(await since(page, before)).toEqual(follows);
    expect(await shown(page, "payoff")).toContain("0.25");
    // What notebook 02 promises: (1 + 0.25) / (0.25 + 3) = 5/13.
    for (const id of ["cutoff", "reply-sentence"])
      expect(await cellOf(page, id).innerText(), id).toContain("0.3846");
    expect(await shown(page, "reply-table")).not.toBe(table);
    expect(await cellOf(page, "payoff").locator("summary .edit-mark").innerText()).toBe("edited");
    expect(await cellOf(page, "payoff").locator(".difference ins").first().textContent()).toMatch(
      /^\+ /,
    );
    // The slider goes on moving what was edited.
    await page.locator('[data-input="p"][data-place="text"] input[type=range]').fill("0.5");
    await expect.poll(() => shown(page, "payoff")).toContain("0.5");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo all edits" }).click();
    await expect.poll(() => page.locator("[data-edited]").count()).toBe(0);
    await expect.poll(() => shown(page, "payoff")).toContain("(2.3)");
    expect(trouble).toEqual([]);
  });

  long(
    "gives a reader's own cell every table and all of it, where the page carries rows alone",
    async () => {
      const { page, trouble } = await open(address("edition/01-quota-table.html"));
      await write(page, "first-silent", 'show(load("patents").slice(0, 2).numRows());');
      await run(page, "first-silent");
      await expect.poll(() => shown(page, "first-silent")).toBe("2");
      expect(trouble).toEqual([]);
    },
  );

  aside(
    "refuses a type, a rule and a name defined twice, says where a cell failed, and keeps what waits readable",
    async () => {
      const { page, trouble } = await open(game);
      await write(page, "payoff", payoff('"much"'));
      await run(page, "payoff");
      expect(await said(page, "payoff")).toMatch(/line 2: Type .*string.* \(TS2322\)/);
      expect(await said(page, "lines")).toContain("waits for payoff");
      expect(await shown(page, "reply-table")).toContain("Hedge");
      await write(page, "payoff", `${payoff("gamma")}\nconst cutoff = 1;`);
      await run(page, "payoff");
      expect(await said(page, "payoff")).toMatch(
        new RegExp(
          `.cutoff. is defined in cell ${numberOf("payoff")} and again in cell ${numberOf("cutoff")}.*PW001`,
        ),
      );
      expect(await cellOf(page, "cutoff").getAttribute("data-state")).toBe("failed");
      await write(
        page,
        "payoff",
        "const payoff = (reply: Action, china: Capacity): number => {\n  if (reply === 'P') throw new RangeError(china);\n  return 1;\n};",
      );
      await run(page, "payoff");
      expect(await said(page, "reply")).toContain(
        `cell ${numberOf("payoff")}, line 2: if (reply === 'P')`,
      );
      await write(page, "payoff", payoff("gamma"));
      await run(page, "payoff");
      expect(await page.locator(".failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    },
  );

  it("completes what was typed while the compiler was still at what stood there before", async () => {
    const { page, trouble } = await open(game);
    await page.evaluate(() => {
      const answers: (() => void)[] = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (question: { ask?: string }) {
        const ask = (): void => postMessage.call(this, question);
        if (question.ask === "complete" && answers.push(ask) === 1) return;
        ask();
      };
      Object.assign(globalThis, { answers });
    });
    const asked = () => page.evaluate("answers.length");
    await write(page, "payoff", "");
    await page.keyboard.insertText("const added");
    await expect.poll(asked, { timeout: 20_000 }).toBe(1);
    await page.keyboard.type(" = Mat");
    await page.evaluate("answers[0]()");
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    expect(trouble).toEqual([]);
  });

  aside(
    "leads back to the value at which a cell last came to its end, and says in a citation that cells are edited",
    async () => {
      const { page, trouble } = await open(game);
      await write(
        page,
        "payoff",
        `${payoff("gamma")}\nconst most = 5;\nif (delta > most) throw new RangeError("too much");`,
      );
      await run(page, "payoff");
      const delta = page.locator('#tray [data-input="delta"]');
      for (const value of ["4", "6", "7"]) {
        await delta.locator("input[type=range]").fill(value);
        if (value !== "4") await expect.poll(() => said(page, "payoff")).toContain(`δ = ${value}`);
        else await expect.poll(() => shown(page, "cutoff")).toContain("0.4");
      }
      expect(await said(page, "payoff")).toContain("It happened with δ = 7. Undo: δ = 4");
      expect(await page.locator('.failure[role="alert"]').count()).toBe(1);
      await page.getByRole("button", { name: "Undo: δ = 4" }).click();
      await expect.poll(() => page.locator(".failure").count()).toBe(0);
      expect(await delta.locator(".number").inputValue()).toBe("4");
      await cellOf(page, "reply-table").getByRole("button", { name: "Cite" }).click();
      expect(await page.locator("dialog[open] textarea").inputValue()).toContain(
        "Settings: δ = 4; 1 cell edited",
      );
      expect(trouble).toEqual([]);
    },
  );

  long("does not run edits again that were still running when the page was left", async () => {
    const { page } = await open(game);
    await write(page, "payoff", payoff("7"));
    await run(page, "payoff");
    await page.keyboard.press("Escape");
    const kept = () => page.evaluate(() => ({ ...localStorage }));
    const [name] = Object.keys(await kept()).filter((each) => each.includes("runs:"));
    expect((await kept())[name!]).toBe("");
    let next = page;
    if (open.inChromium) {
      // It goes on for hours.
      await write(page, "payoff", `${payoff("7")}\nshow(/^(a+)+$/.test("a".repeat(60) + "b"));`);
      void page.keyboard.press("Shift+Enter").catch(() => 0);
      next = await page.context().newPage();
      await next.goto(address("edition/index.html"));
      await expect.poll(() => next.evaluate((of) => localStorage[of], name!)).toBe("yes");
      await next.waitForTimeout(2000);
      await page.close();
      await next.goto(game);
    } else {
      await page.evaluate((of) => localStorage.setItem(of, "yes"), name!);
      await page.reload();
    }
    await next.waitForSelector("html[data-live]");
    await expect.poll(() => next.locator("main").innerText()).toContain("were still running when");
    expect(await shown(next, "payoff")).toContain("(2.3)");
    // An edit of another cell leaves those that wait where they are.
    const other = await cellOf(next, "expected").locator("code").textContent();
    await write(next, "expected", `${other!}\n// mine`);
    await run(next, "expected");
    expect(Object.values(await next.evaluate(() => ({ ...localStorage }))).join()).toMatch(
      /payoff.*mine/,
    );
    await next.close();
  });

  it("leaves the editor by Tab and by Escape, and its letters switch nothing", async () => {
    const { page, trouble } = await open(game);
    await write(page, "payoff", payoff("gamma"));
    await page.keyboard.type(" cp");
    expect(
      await page.evaluate(() => [document.documentElement.dataset["code"], location.search]),
    ).toEqual(["folded", ""]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset["action"]);
    expect(await focused()).toBe("edit");
    await page.keyboard.press("Enter");
    await cellOf(page, "payoff").locator(".cm-content").waitFor();
    expect(
      await cellOf(page, "payoff")
        .getByRole("textbox", { name: `Code of cell ${numberOf("payoff")}` })
        .count(),
    ).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Run");
    expect(trouble).toEqual([]);
  });

  long(
    "keeps an edit over a reload, waits at #safe, and runs an opened file only after it was seen",
    async () => {
      const { page, trouble } = await open(game);
      await write(page, "payoff", payoff("7"));
      await run(page, "payoff");
      await page.locator('#tray [data-input="delta"] input[type=range]').fill("5");
      const notebook = JSON.parse(await download(page)) as NotebookContent;
      const sourceOf = (id: string) => notebook.cells.find((each) => each.id === id)!;
      expect(sourceOf("payoff").source.join("")).toBe(payoff("7"));
      expect(sourceOf("assumptions").source.join("")).toContain(
        'delta = view(slider("delta", { value: 5 }))',
      );
      expect(await page.evaluate(() => location.href)).not.toMatch(/payoff|reply/);
      await page.reload();
      await expect.poll(() => shown(page, "payoff")).toContain("7");
      await page.goto("about:blank");
      await page.goto(`${game}#safe`);
      await page.waitForSelector("html[data-live]");
      expect(await shown(page, "payoff")).toContain("(2.3)");
      await page.getByRole("button", { name: "Forget them" }).click();
      sourceOf("payoff").source = [payoff("9")];
      const file = join(tmpdir(), `opened-${process.pid}.ipynb`);
      await writeFile(file, JSON.stringify(notebook));
      const choose = () => page.locator(".carry input[type=file]").setInputFiles(file);
      await choose();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect(await dialog.locator("ins").allTextContents()).toContainEqual(
        expect.stringContaining(": 9;"),
      );
      expect(await shown(page, "payoff")).toContain("(2.3)");
      await dialog.getByRole("button", { name: "Run these edits" }).click();
      await expect.poll(() => shown(page, "payoff")).toContain("9");
      await writeFile(file, "{}");
      await choose();
      await expect.poll(() => page.locator(".carry").innerText()).toContain("found something else");
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  aside("keeps a draft over a reload, open and not run, and says where it cannot", async () => {
    const { page, trouble } = await open(game);
    const status = cellOf(page, "payoff").locator(".edit-bar [role=status]");
    await write(page, "payoff", payoff("7"));
    await expect.poll(() => status.innerText()).toContain("as a draft");
    await page.reload();
    await page.waitForSelector("html[data-live]");
    const editor = cellOf(page, "payoff").locator(".cm-content");
    await expect.poll(() => editor.innerText()).toContain(": 7;");
    expect(await shown(page, "payoff")).toContain("(2.3)");
    expect(await cellOf(page, "payoff").locator("summary .edit-mark").innerText()).toBe(
      "edited, not run",
    );
    await page.goto("about:blank");
    await page.goto(`${game}#safe`);
    await page.getByRole("button", { name: "Run these edits" }).click();
    await editor.click();
    await run(page, "payoff");
    expect(await shown(page, "payoff")).toContain("7");
    await page.goto("about:blank");
    await page.goto(game);
    await expect.poll(() => shown(page, "payoff")).toContain("7");
    expect(await editor.count()).toBe(0);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error("full");
      };
    });
    await write(page, "payoff", payoff("8"));
    await expect.poll(() => status.innerText()).toContain("Not kept");
    expect(trouble).toEqual([]);
    await page.close();
  });

  long("stops a loop and a recursion that do not end, and names the line", async () => {
    const { page, trouble } = await open(game);
    for (const source of [
      `${payoff("gamma")}\nfor (;;) {\n}`,
      `${payoff("gamma")}\nconst fib = (n: number): number =>\n  n < 2 ? n : fib(n - 1) + fib(n - 2);\nshow(fib(80));`,
      `${payoff("gamma")}\nwhile (true) {\n  await 1;\n}`,
    ]) {
      await write(page, "payoff", source);
      await run(page, "payoff");
      expect(await said(page, "payoff")).toMatch(/line 4 went on for 5 seconds and was stopped/);
    }
    await write(page, "payoff", payoff("gamma"));
    await run(page, "payoff");
    expect(await page.locator(".failure").count()).toBe(0);
    expect(trouble).toEqual([]);
  });
}
