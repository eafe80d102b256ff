import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runProgram } from "../../lib/engine/dataflow/runProgram.js";
import { basePalette } from "../../lib/engine/figure/palette.js";
import { closeKernels, runInKernel } from "../../lib/engine/kernel/runInKernel.js";
import { lint } from "../../lib/engine/lint/lint.js";
import { findProject } from "../../lib/engine/project.js";
import { serve } from "../../lib/engine/publish/serve.js";
import { findChromium, chromiumLine, launchChromium } from "../../lib/engine/publish/chromium.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { long } from "../long.js";

/*
 * The engine knows no paper: it serves this one, of another subject, as it is. A copy of the paper lies
 * outside the project, with the compiled engine among its packages.
 */
const source = "tests/tinyPaper";
const folder = mkdtempSync(join(tmpdir(), "candle-"));
cpSync(source, folder, { recursive: true });
const project = findProject(pathToFileURL(join(folder, "lib/paper.ts")).href);
const notebooks = readNotebooks(project);
const [pace, readings] = notebooks.map(({ name }) => name) as [string, string];

const program = await findChromium();
if (!program)
  console.warn(`The tiny paper is not seen, since no browser was found: ${chromiumLine}`);

const cli = async (...args: string[]): Promise<string> =>
  (await promisify(execFile)("node", [join(folder, "lib/dist/cli.js"), ...args])).stdout;
const text = (...path: string[]): string => readFileSync(join(folder, ...path), "utf8");
const built = (file: string): string => text("dist/edition", file);

let building: Promise<unknown>;
beforeAll(() => {
  linkPackages();
  compile();
  building = Promise.all([cli("build"), cli("build", "--single", "--no-editor")]);
  // What fails here is told by the tests that need what was built.
  building.catch(() => {});
});
afterAll(() => {
  closeKernels();
  rmSync(folder, { recursive: true, force: true });
});

/** What the paper's own package.json would ask for: the engine, and what notebooks import. */
function linkPackages(): void {
  const packages = {
    "notebook-engine": "lib/dist/engine",
    arquero: "node_modules/arquero",
    "@types": "node_modules/@types",
  };
  mkdirSync(join(folder, "node_modules"));
  for (const [name, path] of Object.entries(packages))
    symlinkSync(resolve(path), join(folder, "node_modules", name), "junction");
}

/** Into `lib/dist`, with the options of the project, from which only the engine's address differs. */
function compile(): void {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, folder);
  const library = join(folder, "lib");
  const compiled = ts.createProgram(ts.sys.readDirectory(library, [".ts"]), {
    ...options,
    paths: {},
    noEmit: false,
    declaration: true,
    rootDir: library,
    outDir: join(library, "dist"),
  });
  const found = [...ts.getPreEmitDiagnostics(compiled), ...compiled.emit().diagnostics];
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual(
    [],
  );
}

describe("a second, tiny paper", () => {
  long("gets its row types and its codebook from its own description", async () => {
    const rows = text("lib/datasets/rows.ts");
    for (const file of ["lib/datasets/rows.ts", "data/README.md"]) rmSync(join(folder, file));
    expect(await cli("schema")).toBe("Wrote lib/datasets/rows.ts, data/README.md.\n");
    expect(text("lib/datasets/rows.ts")).toBe(rows);
    expect(text("data/README.md")).toContain("Readings of one candle: 10 rows, 2 columns.");
    expect(await cli("schema", "--check")).toBe("");
  });

  it("keeps the rules, and is told where it breaks one", () => {
    expect(notebooks.flatMap(lint)).toEqual([]);
    const [notebook] = notebooks;
    const cells = notebook!.cells.filter(({ id }) => id !== "pace");
    const found = lint({ ...notebook!, cells }).map(({ code, file, cell }) => [code, file, cell]);
    expect(found).toContainEqual(["PW002", `notebooks/${pace}.ipynb`, 5]);
  });

  it.each([
    ["at its defaults", {}, 2.5, 4],
    ["at another pace", { r: "4" }, 4, 9],
  ])("has in tslab and in the graph the same values %s", async (_, set, r, above) => {
    const shown: string[] = [];
    for (const notebook of notebooks) {
      const [kernel, graph] = [await runInKernel(notebook, set), await runProgram(notebook, set)];
      for (const name of graph.program.cells.flatMap(({ outputs }) => outputs))
        expect(graph.values[name], name).toEqual(kernel.values[name]);
      const outputs = [...kernel.outputs.values()].flat();
      shown.push(...outputs.map(({ data }) => String(data?.["text/plain"])));
    }
    expect(shown).toContain(`At ${r} cm an hour the candle burns for ${20 / r} h.`);
    expect(shown).toContain(`Above the line lie ${above} of 10 readings.`);
  });

  long(
    "carries the table that a notebook names into the pages of that notebook alone",
    async () => {
      await building;
      const carrying = [pace, readings, "index"].filter((name) =>
        built(`assets/${name}.js`).includes("270,8.8"),
      );
      expect(carrying).toEqual([readings]);
      expect(text("dist/candle.html")).toContain("270,8.8");
    },
  );

  it("has pages of its own: title, front page, citation, and not a word of another paper", async () => {
    await building;
    // Plotly knows the names of countries; it and what sets text are packages.
    const whole = text("dist/candle.html").replace(
      /<script type="text\/plain" id="(plotly|typesetting)-source">.*?<\/script>/gs,
      "",
    );
    const pages = ["index", pace, readings].map((name) => built(`${name}.html`));
    const scripts = ["index", pace, readings].map((name) => built(`assets/${name}.js`));
    for (const each of [whole, ...pages, ...scripts, built("assets/edition.css")])
      expect(each).not.toMatch(/woods|withholding|china|rare.earth/i);
    for (const each of [whole, ...pages])
      expect(each).toContain(
        'Wick, A. (1901), <a href="https://doi.org/10.1000/candle" rel="noreferrer"><cite>How Long a Candle Lasts</cite></a>, <i>Wax &amp; Wick</i>, CC0 1.0.',
      );
    for (const each of [whole, ...pages]) expect(each).toContain('<html lang="fr">');
    for (const line of ["@article{wick1901,", "  doi = {10.1000/candle}", "@software{candle,"])
      expect(pages[0]).toContain(line);
    // The notebook itself, as it stands in the folder; without outputs in the single file.
    expect(pages[1]).toContain(`<a href="notebooks/${pace}.ipynb" download="${pace}.ipynb">`);
    expect(built(`notebooks/${pace}.ipynb`)).toBe(text(`notebooks/${pace}.ipynb`));
    const carried = [...whole.matchAll(/"data:application\/x-ipynb\+json;base64,([^"]*)"/g)];
    const cells = carried.map(
      ([, data]) => (JSON.parse(atob(data!)) as { cells: { outputs?: unknown[] }[] }).cells,
    );
    expect(cells).toHaveLength(2);
    expect(cells.flat().flatMap(({ outputs = [] }) => outputs)).toEqual([]);
    expect(pages[1]).toContain("<title>One pace · The Candle</title>");
    const [front] = pages;
    expect(front).toContain("<title>The Candle, an executable edition</title>");
    expect(front).toContain("the code is under the 0BSD licence");
    expect(front).toContain("A candle lit at noon burns for 8 h.");
    expect(front).toContain('<p class="meta">section 1 · 1 min</p>');
    expect(front).toContain("One pace</a>: 1 minute’s reading, no chemistry needed.");
  });

  describe.skipIf(!program)("in a browser", () => {
    let browser: Browser;
    let page: Page;
    const trouble: string[] = [];
    beforeAll(async () => {
      browser = await launchChromium(program!);
      const viewport = { width: 1280, height: 900 };
      const context = await browser.newContext({ offline: true, colorScheme: "light", viewport });
      page = await context.newPage();
      page.setDefaultTimeout(8000);
      page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
      page.on("pageerror", (error) => trouble.push(String(error)));
      await building;
    });
    afterAll(() => browser?.close());

    const open = async (file: string): Promise<void> => {
      await page.goto(pathToFileURL(join(folder, "dist", file)).href);
      await page.waitForSelector("html[data-live]");
    };
    const move = (place: string, value: number): Promise<void> =>
      page
        .locator(`${place} [data-input="r"] input[type=range]`)
        .evaluate((range: HTMLInputElement, to) => {
          range.value = String(to);
          range.dispatchEvent(new Event("input", { bubbles: true }));
        }, value);
    const output = (cell: string): Promise<string> =>
      page.locator(`[data-cell="${cell}"] .output`).innerText();
    const runs = (cell: string): Promise<string | null> =>
      page.locator(`[data-cell="${cell}"]`).getAttribute("data-runs");
    /** The colours that a drawn figure wears. */
    const colours = async (): Promise<string> => {
      await page.locator("[data-figure] .plot").scrollIntoViewIfNeeded();
      await page.waitForSelector('.plot[data-drawn="true"]');
      return page.locator(".plot").innerHTML();
    };

    it.each([`edition/${pace}.html`, "candle.html"])(
      "moves with a slider what depends on it, and nothing else, in %s",
      async (file) => {
        await open(file);
        expect(await output("time")).toContain("the candle burns for 8 h.");
        await move('[id="c-01-pace"]', 4);
        await expect.poll(() => output("time")).toContain("the candle burns for 5 h.");
        expect([await runs("time"), await runs("height")]).toEqual(["2", "1"]);
        expect(trouble).toEqual([]);
      },
    );

    it("explains its own symbols, on the front page too", async () => {
      const note = page.locator("#symbol-note");
      await open("edition/index.html");
      await page.locator('p [data-symbol="r"]').first().hover();
      await expect.poll(() => note.innerText()).toContain("what the candle loses in height");
      await move(".taste", 5);
      await expect.poll(() => page.locator(".taste .prose").innerText()).toContain("for 4 h.");
      await open(`edition/${pace}.html`);
      await page.locator('.markdown [data-symbol="T"]').hover();
      await expect.poll(() => note.innerText()).toMatch(/hours from lighting[^]*now\s+8/);
      expect(trouble).toEqual([]);
    });

    it("draws in its own colours and the engine's, light and dark, and remembers under its own name", async () => {
      await open(`edition/${readings}.html`);
      const { palette } = (await import(
        pathToFileURL(join(folder, "lib/dist/palette.js")).href
      )) as { palette: Record<"light" | "dark", Record<string, string>> };
      const worn = (theme: "light" | "dark"): string[] =>
        [palette[theme]["flame"]!, palette[theme]["wax"]!, basePalette[theme].hairline].map(rgb);
      for (const colour of worn("light")) expect(await colours()).toContain(colour);
      await page.click("[data-action=theme]");
      for (const colour of worn("dark")) await expect.poll(colours).toContain(colour);
      for (const colour of worn("light")) expect(await colours()).not.toContain(colour);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["candle:theme"]);
      expect(trouble).toEqual([]);
    });

    it("has at each cell that shows something a report, ready to be sent, that says what, where and at which settings", async () => {
      await open(`edition/${pace}.html`);
      await move('[id="c-01-pace"]', 4);
      // A reader reports what stands there, which the first time waits for what sets it.
      await page.locator('[data-cell="time"] .output', { hasText: "for 5 h" }).waitFor();
      await page.locator('[data-cell="time"] [data-action=report]').click();
      const written = await page.locator("dialog textarea").inputValue();
      expect(written.split("\n").slice(0, 7)).toEqual([
        `Error report on The Candle (candle ${project.version})`,
        `Notebook: ${pace}`,
        "Cell: time",
        "Shows: T = \\frac{20}{r} = 5",
        "Shows: At 4 cm an hour the candle burns for 5 h.",
        "Settings: r = 4",
        `Address: ${pace}.html#v=1&r=4`,
      ]);
      await page.locator("dialog textarea").fill("It burns for 6 h.");
      await page.locator("dialog a").evaluate((link: HTMLAnchorElement) => {
        link.addEventListener("click", (event) => event.preventDefault());
      });
      await page.locator("dialog a").click();
      expect(await page.locator("dialog a").getAttribute("href")).toMatch(
        /^mailto:errors@example\.org\?subject=.*&body=It%20burns%20for%206%20h\.$/,
      );
      await page.keyboard.press("Escape");
      expect(await page.locator("[data-cell=pace] [data-action=report]").count()).toBe(0);
      expect(trouble).toEqual([]);
    });

    it("is read below a path of any web server, its links and scripts included", async () => {
      const { address, server } = await serve(join(folder, "dist"), 0, () => {});
      const context = await browser.newContext();
      const served = await context.newPage();
      const failed: string[] = [];
      served.on("response", (got) => got.status() >= 400 && failed.push(got.url()));
      await served.goto(`${address}edition/index.html`);
      await served.locator(".contents a").first().click();
      await served.waitForSelector("html[data-live]");
      expect(served.url()).toBe(`${address}edition/${pace}.html`);
      expect(await served.locator('[data-cell="time"] .output').innerText()).toContain("8 h.");
      expect(failed).toEqual([]);
      await context.close();
      server.close();
    });

    it("leaves nothing of its own in the page’s global names, where another paper’s notebook may be", async () => {
      await open(`edition/${readings}.html`);
      await colours();
      const names = await page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      expect(names).toContain("Plotly");
      expect(names.filter((name) => /notebook|candle|edition|paper/i.test(name))).toEqual([]);
    });
  });
});

/** `#b34700` as a drawn figure has it. */
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
