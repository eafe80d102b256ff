import type { Browser } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { runProgram } from "../../../lib/engine/dataflow/runProgram.js";
import { bundle } from "../../../lib/engine/publish/bundle.js";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { notebookHtml } from "../../../lib/engine/publish/notebookHtml.js";
import { pageHtml } from "../../../lib/engine/publish/pageHtml.js";
import { typesettingPart } from "../../../lib/engine/publish/typesettingPart.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { paper } from "../../../lib/paper.js";
import { project } from "../../project.js";
import { notebookOf } from "../lint/notebookOf.js";
import { aside } from "../../long.js";

const program = await findChromium();
if (!program) console.warn(`No page is asked, since no browser was found: ${chromiumLine}`);

describe.skipIf(!program)("a page of the edition", { timeout: 60_000 }, () => {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  aside(
    "shows an error that comes after its cell has ended at that cell, tells NaN from Infinity, and lets a cell fail that is meant to",
    async () => {
      const { cells, ...rest } = notebookOf(
        'import { show, slider, view } from "../lib";',
        'const x = view(slider("x", { label: "x", min: 0, max: 9, step: 1, value: 1 }));',
        'const later = () => {\n  if ("document" in globalThis) throw new Error(`nobody waits at ${x}`);\n};\nconst started = Promise.resolve().then(later) instanceof Promise;',
        "const ratio = [NaN, Infinity, -Infinity, 0][x]!;\nshow(`${ratio}`);\nshow(ratio);",
        "const half = (n: number): number => {\n  throw new RangeError(`half: got ${n}`);\n};\nconst out = half(x);",
      );
      const title = { ...cells[0]!, id: "t", kind: "markdown" as const, source: "# T\n\nWhy?" };
      const marked = cells.map((cell, i) => ({ ...cell, isMeantToFail: i === 4 }));
      const notebook = { ...rest, cells: [title, ...marked] };
      const article = notebookHtml(notebook, await runProgram(notebook), createSymbols([]), {
        linkTo: (name) => name,
        picture: (png) => png,
        file: (name) => name,
      });
      const html = pageHtml(
        {
          title: "T",
          main: article.html,
          headings: [],
          chapters: [],
          home: "",
          licences: "",
          current: "",
          head: "",
          tail: "",
          script: "",
          plotly: "",
          fonts: "",
          edition: "",
        },
        paper,
      );
      browser = await launchChromium(program!);
      const page = await browser.newPage();
      // Without the policy, which allows no script from a test.
      await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""));
      const failure = (cell: number) => page.locator(`[data-cell="cell-${cell}"] .failure`);
      expect(await failure(5).innerText()).toContain("half: got 1");
      for (const { text } of [await typesettingPart(project), await bundle(project, [notebook])])
        await page.addScriptTag({ content: text });
      const move = (value: number): Promise<void> =>
        page
          .locator("input[type=range]")
          .first()
          .evaluate((range: HTMLInputElement, to) => {
            range.value = String(to);
            range.dispatchEvent(new Event("input", { bubbles: true }));
          }, value);
      const output = page.locator(`[data-cell="cell-4"] .output`);
      await expect.poll(() => failure(3).innerText()).toContain("nobody waits at 1");
      await expect.poll(() => output.innerText()).toMatch(/^Infinity/);
      const seen: string[] = [];
      for (const [x, text] of [
        [2, "-Infinity"],
        [0, "NaN"],
        [1, "Infinity"],
      ] as const) {
        await move(x);
        await expect.poll(() => output.innerText()).toMatch(new RegExp(`^${text}`));
        seen.push(await output.locator(".shown").nth(1).innerText());
        await expect.poll(() => failure(3).innerText()).toContain(`nobody waits at ${x}`);
      }
      expect(new Set(seen).size).toBe(3);
      await expect.poll(() => failure(5).innerText()).toContain("half: got 1");
      expect(await page.locator(".failure").count()).toBe(2);
    },
  );
});
