import { pipLine } from "../../../lib/engine/publish/python.js";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  findChromium,
  chromiumLine as chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { readNotebook } from "../../../lib/engine/publish/readNotebook.js";
import { findJupyter, jupyterLine, jupyterEnvironment } from "../../../lib/engine/publish/lab.js";
import {
  command,
  edit,
  kernelReady,
  readJson,
  reopenAs,
  startJupyter,
  type JupyterServer,
} from "./jupyterServer.js";
import { project } from "../../project.js";

const jupyter = findJupyter(project, "lab");
const program = await findChromium();
if (!jupyter)
  console.warn(`No live notebook is tested, since no JupyterLab was found: ${jupyterLine}`);
else if (!program)
  console.warn(`No live notebook is tested, since no browser was found: ${chromiumLine}`);

const otherApp = findJupyter(project, "notebook") ? "notebooks" : "lab/tree";
if (jupyter && otherApp !== "notebooks")
  console.warn(`Notebook 7 is not tested, since none was found: ${pipLine("notebook")}`);

interface Saved {
  metadata: Record<string, unknown>;
  cells: { id: string; outputs?: { data?: Record<string, unknown>; output_type: string }[] }[];
}

// Where time is set aside, the seminar is longer, and nbconvert makes its pages.
const time = Boolean(process.env["CI"]);
/** Each code cell but the one that says `live()`. */
const liveCellsOf = (name: string): number =>
  readNotebook(project, `notebooks/${name}.ipynb`).cells.filter(({ kind }) => kind === "code")
    .length - 1;
const liveCells = liveCellsOf("02-the-game");
// An execution costs a tenth of a second.
const executions = 50;
// On a loaded machine everything comes, later.
const patience = { timeout: 40_000, interval: 50 };

// Half a minute in a real JupyterLab; the webview's test holds live outputs in every run.
describe.runIf(jupyter && program && process.env["CI"])(
  "a notebook on a stock tslab kernel",
  { timeout: 120_000 },
  () => {
    let server: JupyterServer;
    let browser: Browser;
    let lab: Page;
    let trouble: string[];
    const html = mkdtempSync(join(tmpdir(), "nbconvert-"));
    let converted: Promise<(number | null)[]>;

    beforeAll(async () => {
      // Under way while the others run.
      if (time)
        converted = Promise.all([
          nbconvert(html, "--execute", "notebooks/04-equilibria.ipynb"),
          nbconvert(html, "notebooks/02-the-game.ipynb"),
        ]);
      [server, browser] = await Promise.all([startJupyter(jupyter!), launchChromium(program!)]);
      ({ page: lab, trouble } = await server.open(browser, "02-the-game.ipynb", "lab/tree"));
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(html, { recursive: true, force: true });
    });

    /** The cell whose source holds the text. */
    const cell = (page: Page, text: string): Locator =>
      page
        .locator(".jp-CodeCell", { has: page.locator(".jp-InputArea", { hasText: text }) })
        .first();
    const shown = (page: Page, text: string): Promise<string> =>
      cell(page, text)
        .locator(".jp-OutputArea")
        .evaluate((area) => area.textContent ?? "");
    const move = (page: Page, name: string, value: number): Promise<void> =>
      page
        .locator(`[data-input="${name}"] input[type=range]`)
        .first()
        .evaluate((range: HTMLInputElement, to) => {
          range.value = String(to);
          range.dispatchEvent(new Event("input", { bubbles: true }));
        }, value);
    const eventually = <Value>(read: () => Promise<Value>) => expect.poll(read, patience);
    /** Runs the cell whose source holds the text, with another source where one is given, until it has run: tslab answers nothing for a moment after an error. */
    const run = async (text: string, source?: string): Promise<void> => {
      await edit(lab, text, source);
      await eventually(async () => {
        await command(lab, "notebook:run-cell").catch(() => {});
        return shown(lab, (source ?? text).split("\n")[0]!);
      }).not.toContain("Not run, because");
    };
    const runs = (page: Page): Promise<number[]> =>
      page.$$eval("[data-live][data-runs]", (places) =>
        places.map((place) => Number((place as HTMLElement).dataset["runs"])),
      );
    const justShow = (page: Page): Promise<void> =>
      page
        .getByRole("button", { name: "Just show me" })
        .last()
        .evaluate((button: HTMLElement) => button.click());
    const isLive = (page: Page, count: number): Promise<unknown> =>
      page.waitForFunction(
        (wanted) => document.querySelectorAll('[data-live][data-state="done"]').length >= wanted,
        count,
        patience,
      );

    it.runIf(time)(
      "is live in the page that nbconvert makes of it when it runs it, offline, with its long work on workers; else it is still",
      async () => {
        expect(await converted).toEqual([0, 0]);
        const context = await browser.newContext({ offline: true });
        const page = await context.newPage();
        await page.goto(pathToFileURL(join(html, "04-equilibria.html")).href);
        await isLive(page, liveCellsOf("04-equilibria"));
        await justShow(page);
        const answer = await shown(page, "// One equilibrium in each row");
        // The tree is played by clicks there, too, and loaded by links.
        const tree = cell(page, "// The plan, played");
        const plot = tree.locator(".plot.js-plotly-plot[data-drawn=true]");
        await plot.scrollIntoViewIfNeeded();
        const position = await plot.evaluate((place) => {
          type Axis = { d2p(value: number): number; _offset: number };
          const { xaxis, yaxis } = (place as unknown as { _fullLayout: Record<string, Axis> })
            ._fullLayout;
          return { x: xaxis!._offset + xaxis!.d2p(2.5), y: yaxis!._offset + yaxis!.d2p(1.75) };
        });
        await plot.click({ position });
        const title = tree.locator(".figure-title");
        await eventually(() => title.textContent()).toContain("Nobody regrets: hedged silence");
        await cell(page, "// What nobody regrets").getByRole("link").last().click();
        await eventually(() => title.textContent()).toContain("Nobody regrets: partial disclosure");
        const map = cell(page, "await background(equilibriumMap").locator("[data-runs]");
        await move(page, "delta", 1.2);
        await eventually(() => map.getAttribute("data-runs")).toBe("2");
        await eventually(() => map.getAttribute("data-state")).toBe("done");
        expect(await shown(page, "// One equilibrium in each row")).not.toBe(answer);
        expect(await page.locator(".failure").count()).toBe(0);
        await page.goto(pathToFileURL(join(html, "02-the-game.html")).href);
        expect(await shown(page, "live();")).toContain(
          "Run all cells to make the sliders of this notebook move.",
        );
        const committed = readFileSync("notebooks/02-the-game.ipynb", "utf8");
        const pictures = committed.match(/"image\/png": "/g)!.length;
        expect(pictures).toBeGreaterThan(0);
        expect(await page.locator(".jp-OutputArea-output img[src^='data:image/png']").count()).toBe(
          pictures,
        );
        expect(await page.locator("[data-live]").count()).toBe(0);
        await context.close();
      },
    );

    it("shows, freshly cloned and untrusted, every result in its static form, and how to make it live", async () => {
      await eventually(() => shown(lab, "live();")).toContain(
        "Run all cells to make the sliders of this notebook move.",
      );
      await eventually(() => shown(lab, 'view(slider("A"))')).toContain("cost of hedging");
      await eventually(() => lab.locator(".jp-OutputArea-output").count()).toBeGreaterThan(15);
      expect(await lab.locator(".jp-OutputArea-output :is(.katex, script)").count()).toBe(0);
    });

    it("is live once run: a slider moves what depends on it, without the kernel, and nothing else", async () => {
      await kernelReady(lab);
      await command(lab, "notebook:run-all-cells");
      await isLive(lab, liveCells);
      expect(await runs(lab)).toEqual(Array(liveCells).fill(1));
      // What the guess is about waits for it, as in the edition.
      const answer = cell(lab, "const cutoff").locator(".output");
      expect(await answer.isVisible()).toBe(false);
      expect(await shown(lab, "const cutoff")).toContain("This waits for your guess.");
      await justShow(lab);
      await eventually(() => answer.isVisible()).toBe(true);
      const prompts = await lab.locator(".jp-InputPrompt").allTextContents();
      await move(lab, "delta", 1.2);
      await eventually(() => shown(lab, "const cutoff")).toContain("0.9091");
      expect(await shown(lab, "const compare")).toContain("press");
      // payoff, expected, cutoff, guess, reply, formula, what to say (2), sentence, lines, table and tree; not the belief, nor the inputs, nor the exercise.
      expect((await runs(lab)).filter((count) => count === 2).length).toBe(12);
      expect(await lab.locator(".jp-InputPrompt").allTextContents()).toEqual(prompts);
      const tree = cell(lab, "reply: reply, payoffs");
      await tree.scrollIntoViewIfNeeded();
      await eventually(() => tree.locator("svg.main-svg").count()).toBeGreaterThan(0);
      await eventually(() => tree.locator(".plot").textContent()).toContain("−δ = −1.2");
      expect(trouble).toEqual([]);
    });

    it("tells the kernel where a slider stands: cells that are run again take its value, one button runs all that are behind, and a value written into a cell comes before it", async () => {
      const inputs = cell(lab, 'view(slider("A"))');
      const note = inputs.locator(".kernel-note");
      await eventually(() => note.textContent()).toContain(
        "The kernel holds δ = 3, and takes δ = 1.2 when this cell is run again.",
      );
      expect(await shown(lab, "live();")).toContain("δ is 1.2 here and 3 in the kernel");
      await note.getByRole("button", { name: "Run it and all that follows from it" }).click();
      await eventually(() => lab.locator(".jp-InputPrompt").allInnerTexts()).not.toContain("[*]:");
      await eventually(() => shown(lab, "const cutoff")).toContain("0.9091");
      await eventually(() => lab.locator(".kernel-note").count()).toBe(0);
      await move(lab, "delta", 5);
      await eventually(() => note.textContent()).toContain("takes δ = 5");
      await command(lab, "notebook:run-all-cells");
      await eventually(() => shown(lab, "const cutoff")).toContain("0.3333");
      await eventually(() => lab.locator(".kernel-note").count()).toBe(0);
      await run(
        'view(slider("A"))',
        'const A = view(slider("A"));\nconst gamma = view(slider("gamma"));\nconst delta = view(slider("delta", { value: 1.2 }));\nconst p = view(slider("p"));',
      );
      await eventually(() => shown(lab, "const cutoff")).toContain("0.9091");
      await eventually(() => shown(lab, "const cutoff")).toContain(
        "Stale in the kernel: delta changed",
      );
      await run(
        'view(slider("A"))',
        'const A = view(slider("A"));\nconst gamma = view(slider("gamma"));\nconst delta = view(slider("delta"));\nconst p = view(slider("p"));',
      );
      await eventually(() => shown(lab, "const cutoff")).toContain("= 0.5");
      await command(lab, "notebook:run-all-cells");
      await eventually(() => lab.locator(".kernel-note").count()).toBe(0);
    });

    it("keeps to a live input the keys that are typed into it, and leaves to the front end those that are its own", async () => {
      const range = lab.locator('[data-input="gamma"] input[type=range]').first();
      const cells = await lab.locator(".jp-Cell").count();
      await range.focus();
      for (const key of ["ArrowUp", "b", "ArrowUp", "x", "Enter"]) await lab.keyboard.press(key);
      expect(await range.inputValue()).toBe("1.2");
      expect(await range.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await lab.locator(".jp-Cell").count()).toBe(cells);
      const note = cell(lab, 'view(slider("A"))').locator(".kernel-note");
      await eventually(() => note.textContent()).toContain("takes γ = 1.2");
      await edit(lab, 'view(slider("A"))');
      await range.focus();
      await lab.keyboard.press("Shift+Enter");
      await eventually(() => lab.locator(".jp-InputPrompt").allInnerTexts()).not.toContain("[*]:");
      await eventually(() => range.isEnabled()).toBe(true);
      await eventually(() => note.count()).toBe(0);
      await move(lab, "gamma", 1);
      await note.getByRole("button", { name: "Run it and all that follows from it" }).click();
      await eventually(() => lab.locator(".kernel-note").count()).toBe(0);
      await eventually(() => lab.locator(".jp-InputPrompt").allInnerTexts()).not.toContain("[*]:");
      expect(trouble).toEqual([]);
    });

    it("puts a cell that is edited and run again in the place of its older self; dependents follow, and are stale in the kernel until it is changed back", async () => {
      const source =
        'const reply = bestResponse(mu, payoff);\nconst hedging = expected("H", mu);\n';
      await run("const reply =", `${source}const pressing = 42;`);
      await eventually(() => shown(lab, "comparison behind")).toContain("42");
      await eventually(() => shown(lab, "comparison behind")).toContain(
        "Stale in the kernel: pressing changed",
      );
      expect(await shown(lab, "const compare")).not.toContain("Stale");
      await run("comparison behind");
      await eventually(() => shown(lab, "comparison behind")).not.toContain("Stale");
      await run("const reply =", `${source}const pressing = expected("P", mu);`);
      await eventually(() => shown(lab, "comparison behind")).toContain(
        "Stale in the kernel: pressing changed",
      );
      expect(await shown(lab, "// Side by side")).not.toContain("Stale");
      await run("comparison behind");
      await eventually(() => lab.locator(".kernel-note, .failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it("marks what only the kernel can renew: a printed text, a cell that gives another cell's name a second value", async () => {
      await run("const reached", "let reached = cutoff + 0.25;\nreached");
      expect(await shown(lab, "let reached")).toContain("0.75");
      await move(lab, "delta", 1.2);
      await eventually(() => shown(lab, "let reached")).toContain(
        "Stale, since only the kernel prints: computed at δ = 3.",
      );
      await move(lab, "delta", 3);
      await eventually(() => shown(lab, "let reached")).not.toContain("Stale");
      await run("let reached", "reached = 0.5;\nshow(tex`\\mu^* = ${reached}`);");
      await eventually(() => shown(lab, "reached = 0.5")).toContain(
        "only the kernel can run this cell (Assignment to external variable 'reached')",
      );
      await run(
        "reached = 0.5",
        "const reached = (1 + 1) / (1 + (answer ?? NaN));\nshow(md`Reached ${reached}`);",
      );
      await eventually(() => lab.locator(".kernel-note, .failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it("shows an error with its name, message and line, says what was not run, and recovers", async () => {
      await edit(
        lab,
        "const cutoff",
        "// wrong\nconst cutoff = bestResponse(2, payoff).length;\nshow(tex`${cutoff}`);",
      );
      await command(lab, "notebook:run-all-cells").catch(() => {});
      await eventually(() => shown(lab, "const cutoff")).toContain(
        "RangeError: bestResponse: mu must be in [0, 1], got 2",
      );
      expect(await shown(lab, "const cutoff")).toContain(
        "at line 2 of the cell: const cutoff = bestResponse(",
      );
      await eventually(() => shown(lab, "const reached")).toContain(
        "Not run, because a cell before it failed (RangeError",
      );
      await run("const cutoff", "const cutoff: string = (A + gamma) / (gamma + delta);");
      await eventually(() => shown(lab, "const cutoff")).toContain(
        "TypeScript: Type 'number' is not assignable to type 'string'.",
      );
      await run(
        "const cutoff",
        "const cutoff = (A + gamma) / (gamma + delta);\nshow(tex`\\mu^* = ${cutoff}`);",
      );
      await command(lab, "notebook:run-all-cells");
      await eventually(() => shown(lab, "const reached")).toContain("Reached");
      expect(await lab.locator(".failure").count()).toBe(0);
    });

    it("leaves no ghost of a deleted cell", async () => {
      await edit(lab, "const cutoff");
      await command(lab, "notebook:delete-cell");
      await eventually(() => shown(lab, "const compare")).toContain("cutoff is not defined");
      await command(lab, "notebook:undo-cell-action");
      await eventually(() => lab.locator(".failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it.runIf(process.env["CI"])(
      `stands a seminar: 500 moves and ${executions} executions leave memory and live cells flat`,
      async () => {
        const page = lab;
        const session = await page.context().newCDPSession(page);
        const used = async (): Promise<{
          JSHeapUsedSize: number;
          Nodes: number;
          JSEventListeners: number;
        }> => {
          await session.send("HeapProfiler.collectGarbage");
          await session.send("Performance.enable");
          const { metrics } = await session.send("Performance.getMetrics");
          return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as never;
        };
        const moves = (count: number): Promise<void> =>
          page
            .locator('[data-input="delta"] input[type=range]')
            .first()
            .evaluate(async (range: HTMLInputElement, times) => {
              for (let i = 0; i < times; i++) {
                range.value = String(1 + (i % 80) / 10);
                range.dispatchEvent(new Event("input", { bubbles: true }));
                if (i % 10 === 0) await new Promise(requestAnimationFrame);
              }
            }, count);
        const again = async (times: number): Promise<void> => {
          // One after the other: each change of the selected cell costs JupyterLab memory of its own.
          for (const text of ['view(slider("A"))', "reply: reply, payoffs"]) {
            await edit(page, text);
            await command(page, "notebook:run-cell", times / 2);
          }
        };
        /** Live cells, once none is at work. */
        const live = async (): Promise<number> => {
          await eventually(() => page.locator('[data-live][data-state="pending"]').count()).toBe(0);
          return page.locator('[data-live][data-state="done"]').count();
        };
        await again(4);
        await moves(80);
        const liveBefore = await live();
        const before = await used();
        await again(executions);
        await moves(500);
        const liveAfter = await live();
        const after = await used();
        expect(liveAfter).toBe(liveBefore);
        expect(after.JSHeapUsedSize).toBeLessThan(before.JSHeapUsedSize * 1.15 + 2e6);
        expect(after.Nodes).toBeLessThan(before.Nodes * 1.1 + 500);
        expect(after.JSEventListeners).toBeLessThan(before.JSEventListeners * 1.1 + 100);
      },
    );

    it("reopens as saved, in Notebook 7 where there is one: live where it is trusted, complete and still where it is not", async () => {
      await command(lab, "docmanager:save");
      const saved = readJson(join(server.folder, "notebooks/02-the-game.ipynb")) as Saved;
      const sizes = saved.cells.slice(3).map(({ outputs }) => JSON.stringify(outputs ?? []).length);
      expect(Math.max(...sizes)).toBeLessThan(30_000);
      const trusted = await server.open(browser, "02-the-game.ipynb", otherApp);
      await isLive(trusted.page, liveCells);
      // A guess lasts as long as the page.
      await justShow(trusted.page);
      await move(trusted.page, "delta", 1.2);
      await eventually(() => shown(trusted.page, "const cutoff")).toContain("0.9091");
      await kernelReady(trusted.page);
      // A second front end of the same kernel: it too tells it where a slider stands.
      const note = cell(trusted.page, 'view(slider("A"))').locator(".kernel-note");
      await eventually(() => note.textContent()).toContain("takes δ = 1.2");
      await command(trusted.page, "notebook:run-all-cells");
      await eventually(() => trusted.page.locator(".jp-InputPrompt").allInnerTexts()).not.toContain(
        "[*]:",
      );
      await eventually(() => shown(trusted.page, "const cutoff")).toContain("0.9091");
      await eventually(() => trusted.page.locator(".failure, .kernel-note").count()).toBe(0);
      expect(trusted.trouble).toEqual([]);
      await trusted.page.context().close();
      // A file that someone else has written is not trusted.
      writeFileSync(
        join(server.folder, "notebooks/sent.ipynb"),
        JSON.stringify({ ...saved, metadata: { ...saved.metadata, title: "sent" } }),
      );
      await reopenAs(lab, "notebooks/sent.ipynb");
      await eventually(() => shown(lab, "live();")).toContain(
        "Trust this notebook, or run its cells, to make its sliders move.",
      );
      await eventually(() => shown(lab, 'view(slider("A"))')).toContain("cost of hedging");
      await eventually(() => shown(lab, "const compare")).toContain("so outsiders hedge");
      await eventually(() => shown(lab, "reply: reply, payoffs")).toContain(
        "The game ends in eight ways",
      );
      expect(await lab.locator("[data-runs]").count()).toBe(0);
      expect(trouble).toEqual([]);
    });
  },
);

/**
 * Converts a notebook to a page; returns the exit code. Jupyter programs that start at once may choose the
 * same port for their kernels, so that one of them must try again.
 */
async function nbconvert(folder: string, ...args: string[]): Promise<number | null> {
  const attempt = (): Promise<number | null> => {
    const converter = spawn(
      jupyter!,
      ["nbconvert", "--to", "html", "--output-dir", folder, ...args],
      { stdio: ["ignore", "ignore", "inherit"], env: jupyterEnvironment(project) },
    );
    return new Promise((done) => converter.on("exit", done));
  };
  for (let tries = 1; tries < 3; tries++) if ((await attempt()) === 0) return 0;
  return attempt();
}
