import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, installLine as chromiumLine, launchChromium } from "../../lib/edition/chromium.js";
import { findJupyter, installLine, writeKernel } from "../../lib/edition/lab.js";
import { command, edit, kernelReady, readJson, startJupyter, type JupyterServer } from "./jupyterServer.js";

const jupyter = findJupyter("lab");
const program = await findChromium();
if (!jupyter) console.warn(`No live notebook is tested, since no JupyterLab was found: ${installLine}`);
else if (!program) console.warn(`No live notebook is tested, since no browser was found: ${chromiumLine}`);

const otherApp = findJupyter("notebook") ? "notebooks" : "lab/tree";
if (jupyter && otherApp !== "notebooks") console.warn("Notebook 7 is not tested, since none was found: install it with `.venv/bin/pip install notebook`.");

interface Saved {
  metadata: Record<string, unknown>;
  cells: { id: string; outputs?: { data?: Record<string, unknown>; output_type: string }[] }[];
}

describe.skipIf(!jupyter || !program)("a notebook on a stock tslab kernel", () => {
  let server: JupyterServer;
  let browser: Browser;
  let lab: Page;
  let trouble: string[];
  const html = mkdtempSync(join(tmpdir(), "nbconvert-"));
  let converted: Promise<number | null>;

  beforeAll(async () => {
    // Under way while the others run.
    const args = ["nbconvert", "--to", "html", "--execute", "--output-dir", html, "notebooks/04-equilibria.ipynb"];
    const converter = spawn(jupyter!, args, { stdio: "ignore", env: { ...process.env, JUPYTER_PATH: writeKernel() } });
    converted = new Promise((done) => converter.on("exit", done));
    [server, browser] = await Promise.all([startJupyter(jupyter!), launchChromium(program!)]);
    ({ page: lab, trouble } = await server.open(browser, "02-the-game.ipynb", "lab/tree"));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(html, { recursive: true, force: true });
  });

  /** The cell whose source holds the text. */
  const cell = (page: Page, text: string): Locator => page.locator(".jp-CodeCell", { has: page.locator(".jp-InputArea", { hasText: text }) }).first();
  const shown = (page: Page, text: string): Promise<string> => cell(page, text).locator(".jp-OutputArea").evaluate((area) => area.textContent ?? "");
  const move = (page: Page, name: string, value: number): Promise<void> =>
    page.locator(`[data-input="${name}"] input[type=range]`).first().evaluate((range: HTMLInputElement, to) => {
      range.value = String(to);
      range.dispatchEvent(new Event("input", { bubbles: true }));
    }, value);
  const runs = (page: Page): Promise<number[]> =>
    page.$$eval("[data-live][data-runs]", (places) => places.map((place) => Number((place as HTMLElement).dataset["runs"])));
  const isLive = (page: Page, count: number): Promise<unknown> =>
    page.waitForFunction((wanted) => document.querySelectorAll('[data-live][data-state="done"]').length >= wanted, count);

  it("shows, freshly cloned and untrusted, every result in its static form, and how to make it live", async () => {
    await expect.poll(() => shown(lab, "live();")).toContain("Run all cells to make the sliders of this notebook move.");
    await expect.poll(() => shown(lab, 'view(slider("A"))')).toContain("cost of hedging");
    await expect.poll(() => lab.locator(".jp-OutputArea-output").count()).toBeGreaterThan(15);
    expect(await lab.locator(".jp-OutputArea-output :is(.katex, script)").count()).toBe(0);
  });

  it("is live once run: a slider moves what depends on it, without the kernel, and nothing else", async () => {
    await kernelReady(lab);
    await command(lab, "notebook:run-all-cells");
    await isLive(lab, 17);
    expect(await runs(lab)).toEqual(Array(17).fill(1));
    const prompts = await lab.locator(".jp-InputPrompt").allInnerTexts();
    await move(lab, "delta", 1.2);
    await expect.poll(() => shown(lab, "const cutoff")).toContain("0.9091");
    expect(await shown(lab, "const hedges")).toContain("press");
    // cutoff, guess, reply, formula, sentence, table and tree; not the belief, nor the inputs, nor the exercise.
    expect((await runs(lab)).filter((count) => count === 2).length).toBe(7);
    expect(await lab.locator(".jp-InputPrompt").allInnerTexts()).toEqual(prompts);
    const tree = cell(lab, "reply: reply, payoffs");
    await tree.scrollIntoViewIfNeeded();
    await expect.poll(() => tree.locator("svg.main-svg").count()).toBeGreaterThan(0);
    expect(await tree.locator(".plot").textContent()).toContain("−δ = −1.2");
    expect(trouble).toEqual([]);
  });

  it("says which value the kernel holds, gives the cell with the page's, and takes the kernel's back when it is run", async () => {
    const inputs = cell(lab, 'view(slider("A"))');
    expect(await inputs.locator(".kernel-note").textContent()).toContain("The kernel holds δ = 3.");
    expect(await shown(lab, "live();")).toContain("δ is 1.2 here and 3 in the kernel");
    await inputs.getByRole("button", { name: "Copy the cell" }).click();
    const code = await inputs.locator(".kernel-note pre").textContent();
    expect(code).toContain('const delta = view(slider("delta", { value: 1.2 }));');
    await edit(lab, 'view(slider("A"))', code!);
    await command(lab, "notebook:run-cell");
    await expect.poll(() => inputs.locator(".kernel-note").count()).toBe(0);
    expect(await shown(lab, "const cutoff")).toContain("0.9091");
    expect(await shown(lab, "const cutoff")).toContain("Stale in the kernel: delta changed");
    await edit(lab, 'view(slider("A"))', code!.replace(", { value: 1.2 }", ""));
    await command(lab, "notebook:run-cell");
    await expect.poll(() => shown(lab, "const cutoff")).toContain("= 0.5");
  });

  it("puts a cell that is edited and run again in the place of its older self; dependents follow, and are stale in the kernel", async () => {
    await edit(lab, "const payoffs =", "const payoffs = { A: A, gamma: gamma, delta: delta };\nconst reply = bestResponse(mu, payoffs);\nconst pressing = 42;");
    await command(lab, "notebook:run-cell");
    await expect.poll(() => shown(lab, "comparison behind")).toContain("42");
    expect(await shown(lab, "comparison behind")).toContain("Stale in the kernel: delta, pressing changed");
    expect(await shown(lab, "const hedges")).not.toContain("pressing changed");
    await edit(lab, "comparison behind");
    await command(lab, "notebook:run-cell");
    await expect.poll(() => shown(lab, "comparison behind")).not.toContain("Stale");
    expect(await lab.locator(".failure").count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it("shows an error with its name, message and line, says what was not run, and recovers", async () => {
    await edit(lab, "const cutoff", "// wrong\nconst cutoff = muStar({ A: -1, gamma: gamma, delta: delta });\nshow(tex`${cutoff}`);");
    await command(lab, "notebook:run-all-cells").catch(() => {});
    await expect.poll(() => shown(lab, "const cutoff")).toContain("RangeError: muStar: A must be > 0, got -1");
    expect(await shown(lab, "const cutoff")).toContain("at line 2 of the cell: const cutoff = muStar(");
    await expect.poll(() => shown(lab, "const reached")).toContain("Not run, because a cell before it failed (RangeError");
    await edit(lab, "const cutoff", "const cutoff: string = muStar({ A: A, gamma: gamma, delta: delta });");
    await lab.waitForTimeout(250);
    await command(lab, "notebook:run-cell").catch(() => {});
    await expect.poll(() => shown(lab, "const cutoff")).toContain("TypeScript: Type 'number' is not assignable to type 'string'.");
    await edit(lab, "const cutoff", "const cutoff = muStar({ A: A, gamma: gamma, delta: delta });\nshow(tex`\\mu^* = ${cutoff}`);");
    await lab.waitForTimeout(250);
    await command(lab, "notebook:run-all-cells");
    await expect.poll(() => shown(lab, "const reached")).toContain("Not yet");
    expect(await lab.locator(".failure").count()).toBe(0);
  });

  it("leaves no ghost of a deleted cell", async () => {
    await edit(lab, "const cutoff");
    await command(lab, "notebook:delete-cell");
    await expect.poll(() => shown(lab, "const hedges")).toContain("cutoff is not defined");
    await command(lab, "notebook:undo-cell-action");
    await expect.poll(() => lab.locator(".failure").count()).toBe(0);
    expect(trouble).toEqual([]);
  });

  it("reopens as saved, in Notebook 7 where there is one: live where it is trusted, complete and still where it is not", async () => {
    await command(lab, "docmanager:save");
    const saved = readJson(join(server.folder, "notebooks/02-the-game.ipynb")) as Saved;
    const sizes = saved.cells.slice(3).map(({ outputs }) => JSON.stringify(outputs ?? []).length);
    expect(Math.max(...sizes)).toBeLessThan(30_000);
    const trusted = await server.open(browser, "02-the-game.ipynb", otherApp);
    await isLive(trusted.page, 17);
    await move(trusted.page, "delta", 1.2);
    await expect.poll(() => shown(trusted.page, "const cutoff")).toContain("0.9091");
    await kernelReady(trusted.page);
    await command(trusted.page, "notebook:run-all-cells");
    await expect.poll(() => shown(trusted.page, "const cutoff")).toContain("= 0.5");
    expect(await trusted.page.locator(".failure, .kernel-note").count()).toBe(0);
    // A file that someone else has written is not trusted.
    writeFileSync(join(server.folder, "notebooks/sent.ipynb"), JSON.stringify({ ...saved, metadata: { ...saved.metadata, title: "sent" } }));
    const { page, trouble } = await server.open(browser, "sent.ipynb", otherApp);
    await expect.poll(() => shown(page, "live();")).toContain("Trust this notebook, or run its cells, to make its sliders move.");
    await expect.poll(() => shown(page, 'view(slider("A"))')).toContain("cost of hedging");
    await expect.poll(() => shown(page, "const hedges")).toContain("so outsiders hedge");
    await expect.poll(() => shown(page, "reply: reply, payoffs")).toContain("The game ends in eight ways");
    expect(await page.locator("[data-runs]").count()).toBe(0);
    expect([...trouble, ...trusted.trouble]).toEqual([]);
  });

  it("is live in the page that nbconvert makes of it, offline, with its long work on workers", async () => {
    expect(await converted).toBe(0);
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(html, "04-equilibria.html")).href);
    await isLive(page, 21);
    const answer = await shown(page, "// The equilibria, one row a set");
    const map = cell(page, "await background(equilibriumMap").locator("[data-runs]");
    await move(page, "delta", 1.2);
    await expect.poll(() => map.getAttribute("data-runs")).toBe("2");
    await expect.poll(() => map.getAttribute("data-state")).toBe("done");
    expect(await shown(page, "// The equilibria, one row a set")).not.toBe(answer);
    expect(await page.locator(".failure").count()).toBe(0);
    await context.close();
  });

  it("stands a seminar: 500 moves and 50 executions leave memory and live cells flat", async () => {
    const page = lab;
    const session = await page.context().newCDPSession(page);
    const used = async (): Promise<{ JSHeapUsedSize: number; Nodes: number; JSEventListeners: number }> => {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("Performance.enable");
      const { metrics } = await session.send("Performance.getMetrics");
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as never;
    };
    const moves = (count: number): Promise<void> =>
      page.locator('[data-input="delta"] input[type=range]').first().evaluate(async (range: HTMLInputElement, times) => {
        for (let i = 0; i < times; i++) {
          range.value = String(1 + (i % 80) / 10);
          range.dispatchEvent(new Event("input", { bubbles: true }));
          if (i % 5 === 0) await new Promise(requestAnimationFrame);
        }
      }, count);
    const again = async (times: number): Promise<void> => {
      // One after the other: each change of the selected cell costs JupyterLab memory of its own.
      for (const text of ['view(slider("A"))', "reply: reply, payoffs"]) {
        await edit(page, text);
        for (let i = 0; i < times / 2; i++) await command(page, "notebook:run-cell");
      }
    };
    const live = (): Promise<number> => page.locator('[data-live][data-state="done"]').count();
    await again(4);
    await moves(80);
    const [before, liveBefore] = [await used(), await live()];
    await again(50);
    await moves(500);
    await page.waitForTimeout(300);
    const [after, liveAfter] = [await used(), await live()];
    expect(liveAfter).toBe(liveBefore);
    expect(after.JSHeapUsedSize).toBeLessThan(before.JSHeapUsedSize * 1.15 + 2e6);
    expect(after.Nodes).toBeLessThan(before.Nodes * 1.1 + 500);
    expect(after.JSEventListeners).toBeLessThan(before.JSEventListeners * 1.1 + 100);
  });
});
