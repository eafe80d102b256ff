import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { closeKernels, createKernel } from "../../../lib/engine/kernel/tslab.js";

const program = await findChromium();
if (!program) console.warn(`No webview is tested, since no browser was found: ${chromiumLine}`);

const sources = [
  'import { background, equilibriumMap, gameTree, live, md, muStar, show, slider, tex, view } from "../lib";\nimport { exercise, guess, question } from "../lib";\nlive();',
  'const delta = view(slider("delta"));',
  "const cutoff = muStar({ A: 1, gamma: 1, delta: delta });\nshow(tex`\\mu^* = ${cutoff}`);",
  "show(md`The cutoff is ${cutoff}.`);\nshow(gameTree({ moves: 2 }));",
  'const map = await background(equilibriumMap, { A: 1, gamma: 1, delta: delta }, "verifiable", 13);',
  "show(md`At δ = ${delta} there are ${map.regions.length} regions.`);",
  'const sign = view(guess("sign", { label: "its sign", options: ["plus", "minus"] }));',
  'const said = sign === null ? "" : `You said ${sign}.`;\nshow(md`It is a plus. ${said}`);',
  'const sum = view(question("sum", { label: "one and one" }));',
  "show(exercise({ answer: sum, right: sum === 2, reply: md`${sum}.`, hint: md`Add.`, solution: md`Two.` }));",
];

const patience = { timeout: 30_000 };

/** What a notebook's webview allows its outputs: scripts in the page, and no workers. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data:; connect-src https:; child-src https: data:";

/**
 * The way of VS Code's notebooks, followed from its source: one document, a container a cell; scripts
 * are made again from their text, put at the end of the output, and taken out at once.
 */
function renderOutputs(outputs: readonly (readonly [cell: number, html: string])[]): void {
  for (const [cell, html] of outputs) {
    const container = (document.getElementById(`cell-${cell}`) ??
      document.createElement("div")) as HTMLElement;
    container.id = `cell-${cell}`;
    container.className = "cell_container";
    const before = [...document.body.children].find((other) => Number(other.id.slice(5)) > cell);
    if (!container.isConnected) document.body.insertBefore(container, before ?? null);
    const element = document.createElement("div");
    container.replaceChildren(element);
    element.innerHTML = html;
    for (const node of element.querySelectorAll("script")) {
      const script = document.createElement("script");
      script.text = node.innerText;
      element.appendChild(script).parentNode!.removeChild(script);
    }
  }
}

describe.runIf(program && process.env["CI"])(
  "a notebook in a webview such as VS Code's",
  { timeout: 120_000 },
  () => {
    let browser: Browser;
    let outputs: [number, string][];

    beforeAll(async () => {
      const started = launchChromium(program!);
      outputs = await runLive();
      browser = await started;
    }, 120_000);
    afterAll(async () => {
      await browser?.close();
      closeKernels();
    });

    /** A page with the outputs rendered in this order. */
    async function webview(
      order: readonly [number, string][],
    ): Promise<{ page: Page; trouble: string[] }> {
      const page = await browser.newPage();
      const trouble: string[] = [];
      page.on("pageerror", (error) => void trouble.push(String(error.stack)));
      page.on("request", ({ url }) => /^https?:/.test(url()) && trouble.push(url()));
      await page.setContent(
        `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><body class="vscode-dark"></body>`,
      );
      await page.evaluate(renderOutputs, order);
      return { page, trouble };
    }
    const text = (page: Page, cell: number): Promise<string> =>
      page
        .locator(`#cell-${cell}`)
        .evaluate((element) => element.querySelector<HTMLElement>(".output")!.innerText);
    const isLive = (page: Page): Promise<unknown> =>
      page.waitForFunction(
        (count) => document.querySelectorAll('[data-live][data-state="done"]').length === count,
        sources.length - 1,
      );
    const moveTo = (page: Page, value: number): Promise<void> =>
      page
        .locator('[data-input="delta"] input[type=range]')
        .evaluate((range: HTMLInputElement, to) => {
          range.value = String(to);
          range.dispatchEvent(new Event("input", { bubbles: true }));
        }, value);

    it("is live in whatever order its outputs are replayed, once or again, with figures, and with long work where workers are refused", async () => {
      const { page, trouble } = await webview([...outputs].reverse());
      await isLive(page);
      await moveTo(page, 7);
      await expect.poll(() => text(page, 3), patience).toContain("The cutoff is 0.25.");
      await expect.poll(() => text(page, 5), patience).toContain("At δ = 7 there are");
      await expect
        .poll(() => page.locator("#cell-3 svg.main-svg").count(), patience)
        .toBeGreaterThan(0);
      await page.evaluate(renderOutputs, [outputs[0]!, outputs[3]!]);
      await expect.poll(() => text(page, 3), patience).toContain("The cutoff is 0.25.");
      await expect
        .poll(() => page.locator("#cell-0").innerText(), patience)
        .toContain("Live: sliders move");
      await moveTo(page, 3);
      await expect.poll(() => text(page, 3), patience).toContain("The cutoff is 0.5.");
      await isLive(page);
      expect(await page.locator(".failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it("keeps to a live input the keys that are typed into it, in a host that listens to its whole page", async () => {
      const { page, trouble } = await webview(outputs);
      await isLive(page);
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard: heard });
        for (const type of ["keydown", "keypress", "keyup"])
          window.addEventListener(type, (event) => heard.push((event as KeyboardEvent).key));
      });
      const heard = (): Promise<string[]> =>
        page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
      const delta = page.locator('[data-input="delta"]');
      await delta.locator("input[type=range]").focus();
      for (const key of ["ArrowUp", "Home", "PageUp", "PageUp"]) await page.keyboard.press(key);
      expect(await heard()).toEqual([]);
      await expect.poll(() => delta.locator("input.number").inputValue()).not.toBe("3");
      await delta.locator("input.number").fill("");
      await page.keyboard.type("7");
      await page.keyboard.press("Enter");
      await page.keyboard.type(".5");
      expect(await heard()).toEqual([]);
      await expect.poll(() => text(page, 3), patience).toContain("The cutoff is 0.2353.");
      await page.keyboard.press("Control+s");
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.press("Escape");
      expect(await heard()).toEqual(expect.arrayContaining(["s", "Enter", "Escape"]));
      expect(trouble).toEqual([]);
    });

    it("holds an answer back until a guess is locked in or given up, and checks a typed answer, as the edition does", async () => {
      const [, still] = outputs[7]!;
      // Before the page's script has come, and where none may, the answer is folded and the guess open.
      expect(still).toMatch(/data-held[^>]*><div class="output"><details class="answer"><summary>/);
      const { page, trouble } = await webview(outputs);
      await isLive(page);
      const guess = page.locator('[data-input="sign"]');
      const answer = page.locator("#cell-7 .output");
      expect(await answer.isVisible()).toBe(false);
      expect(await page.locator("#cell-7 .kernel-note").innerText()).toBe(
        "This waits for your guess.",
      );
      expect(await guess.getByRole("button", { name: "Lock in" }).isDisabled()).toBe(true);
      await guess.getByLabel("minus").check();
      await guess.getByRole("button", { name: "Lock in" }).click();
      await expect.poll(() => answer.innerText(), patience).toBe("It is a plus. You said minus.");
      await guess.getByRole("button", { name: "Guess again" }).click();
      expect(await answer.isVisible()).toBe(false);
      await guess.getByRole("button", { name: "Just show me" }).click();
      await expect.poll(() => answer.innerText(), patience).toBe("It is a plus.");
      await page.locator('[data-input="sum"] input').fill("2");
      await page.keyboard.press("Enter");
      await expect.poll(() => text(page, 9), patience).toContain("Yes. 2.");
      // The kernel holds neither a guess nor an answer, so that nothing differs from it.
      expect(await page.locator(".kernel-note, .failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it("unfolds under live() the licences of all that it carries, and leaves them open when an input moves", async () => {
      const { page, trouble } = await webview(outputs);
      await isLive(page);
      const unfolded = page.locator("#cell-0 .live-licences pre");
      await page.locator("#cell-0 .live-licences summary").click();
      await expect.poll(() => unfolded.innerText(), patience).toContain("* plotly.js-dist ");
      expect(await unfolded.innerText()).toContain("MIT License, for the code");
      expect(await unfolded.locator("*").count()).toBe(0);
      await unfolded.evaluate((pre) => pre.scrollTo(0, 200));
      await moveTo(page, 7);
      await expect.poll(() => text(page, 3), patience).toContain("The cutoff is 0.25.");
      expect(await unfolded.evaluate(({ scrollTop }) => scrollTop)).toBe(200);
      expect(trouble).toEqual([]);
    });
  },
);

/** Runs the cells, as a front end's kernel does, and gives the HTML of their outputs. */
async function runLive(): Promise<[number, string][]> {
  const before = { folder: process.cwd(), out: process.stdout.write, err: process.stderr.write };
  process.chdir("notebooks");
  const kernel = createKernel(import.meta.url);
  const html: [number, string][] = [];
  try {
    for (const [cell, source] of sources.entries()) {
      const written: string[] = [];
      const ran = await kernel.run(source, {
        stream: (_, text) => void written.push(text),
        data: (bundle) => void html.push([cell, String(bundle["text/html"])]),
      });
      expect(ran, written.join("")).toBe(true);
    }
    return html;
  } finally {
    process.stdout.write = before.out;
    process.stderr.write = before.err;
    process.chdir(before.folder);
  }
}
