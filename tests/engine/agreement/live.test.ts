import { format } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeKernels, createKernel } from "../../../lib/engine/kernel/tslab.js";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";

const program = await findChromium();
if (!program) console.warn(`No live cell is tested, since no browser was found: ${chromiumLine}`);

/** Cells of a notebook that nobody has linted, in the order in which the kernel runs them. */
const cells = {
  live: 'import { live, md, show, slider, view } from "../lib";\nlive();',
  input: 'const delta = view(slider("delta"));',
  first: "let acc = 1;",
  counting: "acc += 1;\nshow(acc);",
  after: "console.log(acc);\nshow(md`acc is ${acc}, delta ${delta}`);",
  list: "const xs = [3, 1, 2];",
  function: "function f(n: number) {\n  return n * delta;\n}",
  caller: "const y = f(2);\nshow(md`y is ${y}`);",
  changing: "const grow = (list: number[]) => list.push(1);\nconst n = grow(xs);",
  filling: "const grid = new Float64Array(2);",
  changed: "const fill = (g: Float64Array) => g.fill(1);\nconst filled = fill(grid).length;",
  lucky: "const lucky = Math.random();\nshow(md`lucky ${lucky}`);",
  timer:
    'const wait = delta;\nif ("document" in globalThis)\n  setTimeout(() => {\n    throw new Error(`too late at ${wait}`);\n  }, 20);',
  promise:
    'void Promise.resolve().then(() => {\n  if ("document" in globalThis) throw new Error(`nobody waits at ${delta}`);\n});',
} as const;
type Name = keyof typeof cells;

describe.runIf(program && process.env["CI"])(
  "a live notebook that nobody has linted",
  { timeout: 60_000 },
  () => {
    let browser: Browser;
    let page: Page;
    let run: (name: Name, source?: string) => Promise<string>;
    let end: () => void;

    beforeAll(async () => {
      const started = launchChromium(program!);
      const before = [process.cwd(), process.stdout.write, process.stderr.write] as const;
      // The test runner has a console of its own; a kernel's writes to the process.
      vi.spyOn(console, "error").mockImplementation(
        (...values: unknown[]) => void process.stderr.write(`${format(...values)}\n`),
      );
      vi.spyOn(console, "log").mockImplementation(
        (...values: unknown[]) => void process.stdout.write(`${format(...values)}\n`),
      );
      process.chdir("notebooks");
      const kernel = createKernel(import.meta.url);
      end = () => {
        process.chdir(before[0]);
        Object.assign(process.stdout, { write: before[1] });
        Object.assign(process.stderr, { write: before[2] });
      };
      browser = await started;
      page = await browser.newPage();
      await page.setContent("<!doctype html><body></body>");
      // Runs a cell and puts its outputs into its place, as a front end does.
      run = async (name, source = cells[name]) => {
        let text = "";
        const html: string[] = [];
        await kernel.run(source, {
          stream: (_, part) => void (text += part),
          data: (bundle) => void html.push(String(bundle["text/html"])),
        });
        await page.evaluate(
          ([id, parts]) => {
            const place = document.getElementById(id) ?? document.createElement("div");
            Object.assign(place, { id, className: "cell_container" });
            document.body.append(place);
            place.innerHTML = parts.join("");
            for (const node of place.querySelectorAll("script")) {
              const script = document.createElement("script");
              script.text = node.text;
              node.replaceWith(script);
            }
          },
          [name, html] as const,
        );
        return text + html.join("");
      };
    }, 60_000);
    afterAll(async () => {
      end();
      closeKernels();
      await browser?.close();
    });

    const text = (name: Name): Promise<string> => page.locator(`#${name}`).innerText();
    const eventually = (name: Name) => expect.poll(() => text(name), { timeout: 20_000 });
    const move = (value: number): Promise<void> =>
      page.locator(`#input input[type=range]`).evaluate((range: HTMLInputElement, to) => {
        range.value = String(to);
        range.dispatchEvent(new Event("input", { bubbles: true }));
      }, value);

    /** What the page is told of a cell that has changed a value. */
    const blamed = (name: string): RegExp =>
      new RegExp(
        `"failure":"TypeError: cell \\[\\d+\\] changes \`${name}\`, which cell \\[\\d+\\] defines: change a copy`,
      );

    it("keeps out of the page's reach what only the kernel has changed, and says so", async () => {
      for (const name of ["live", "input", "first", "counting"] as const) await run(name);
      expect(await run("after")).toMatch(/^2\n/);
      await eventually("counting").toContain("only the kernel can run this cell");
      await eventually("after").toContain("only the kernel can run this cell (acc is not live)");
      expect(await text("after")).toContain("acc is 2, delta 3");
      await move(4);
      await eventually("after").toContain("Stale: computed at δ = 3");
      expect(await text("after")).toContain("acc is 2, delta 3");
      await move(3);
      await eventually("after").not.toContain("Stale");
    });

    it("marks what is stale through a function, says what to run, and takes the mark back then", async () => {
      await run("list");
      await run("function");
      await run("caller");
      await eventually("caller").toContain("y is 6");
      await run("input", 'const delta = view(slider("delta", { value: 5 }));');
      await eventually("caller").toContain(
        "Stale in the kernel: delta changed after it ran this cell.",
      );
      await eventually("caller").toContain("Run this cell again");
      await run("caller");
      await eventually("caller").not.toContain("Stale");
      expect(await text("caller")).toContain("y is 10");
      await run("input");
      await run("caller");
    });

    it("fails at the cell that changes another cell's value, in the kernel, with both cells named", async () => {
      expect(await run("changing")).toMatch(blamed("xs"));
      await run("filling");
      expect(await run("changed")).toMatch(blamed("grid"));
    });

    it("says where page and kernel come to different values", async () => {
      await run("lucky");
      await eventually("lucky").toContain(
        "The page computes another value of lucky than the kernel holds.",
      );
      expect(await text("caller")).not.toContain("another value");
    });

    it("shows at its cell an error that comes after the cell has ended", async () => {
      await run("timer");
      await eventually("timer").toContain("too late at 3");
      await run("promise");
      await eventually("promise").toContain("nobody waits at 3");
      await move(4);
      await eventually("timer").toContain("too late at 4");
      await eventually("promise").toContain("nobody waits at 4");
    });
  },
);
