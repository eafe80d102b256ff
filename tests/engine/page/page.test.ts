import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gameForm } from "../../../lib/charts/gameForm.js";
import { dynamicParameters } from "../../../lib/model/time/dynamicParameters.js";
import type { Figure } from "../../../lib/engine/figure/figure.js";
import { figureLabel } from "../../../lib/engine/render/figureHtml.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { copyProject } from "../publish/projectCopy.js";
import { attacks } from "./attacks.js";
import { editing } from "./editing.js";
import { firefoxProgram, launchFirefox } from "./firefox.js";
import { guessesAndAnswers } from "./guessesAndAnswers.js";
import { handAndVoice } from "./handAndVoice.js";
import { inFirefox } from "./inFirefox.js";
import { onStage } from "./onStage.js";
import { playedByHand } from "./playedByHand.js";
import { ownCells, ownCellsInOneFile } from "./ownCells.js";
import { parityAfterEdits } from "./parityAfterEdits.js";
import { ownColoursAndSearch } from "./ownColoursAndSearch.js";
import { runAt, type RunAt } from "./runAt.js";
import { seriousFaults } from "./seriousFaults.js";
import { visitor, type Visit } from "./visit.js";
import { gzipSync } from "node:zlib";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { paper } from "../../../lib/paper.js";
import { parameters } from "../../../lib/model/game/parameters.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { toPageInput } from "../../../lib/engine/page/assumptions.js";
import {
  isOpen,
  type Input,
  type InputValue,
  type OpenInput,
} from "../../../lib/engine/words/input.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";
import { editingParts } from "../../../lib/engine/publish/editingParts.js";
import { checkPlace } from "../../../lib/engine/publish/keptPages.js";
import { packageNotices } from "../../../lib/engine/publish/licences/packageNotices.js";
import { parseNotices } from "../../../lib/engine/publish/licences/formatNotices.js";
import { unpackSource } from "../../../lib/engine/kernel/pack.js";
import { runtimeScript } from "../../../lib/engine/kernel/runtimeScript.js";
import { asTimeAllows, firstOf, long } from "../../long.js";

const program = await findChromium();
if (!program)
  console.warn(`The edition is not tested in a browser, since none was found: ${chromiumLine}`);
if (!firefoxProgram)
  console.warn("The edition is not tested in Firefox, since none was found: set FIREFOX_PATH.");

const cli = (...args: string[]) =>
  promisify(execFile)("node", ["lib/dist/commands/cli.js", ...args]);
const address = (file: string): string => pathToFileURL(resolve("dist", file)).href;
const game = address("edition/02-the-game.html");
const names = readNotebooks(project).map(({ name }) => name);

/** What stands on paper in the place of a figure; `data` of what is drawn. */
interface Printed {
  readonly cell: string;
  readonly still: boolean;
  readonly undrawn: boolean;
  readonly dataOpen: boolean;
  readonly alt: string;
  readonly caption: string | null;
  readonly data: unknown;
}

/** Plain data without the last digits, in which the mathematics of a browser and of Node differ. */
const rounded = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === "number" ? Number(value.toPrecision(9)) : value,
  );

/** Neither the default nor an end of the travel, where there is one between. */
function anotherValue(input: Exclude<Input, OpenInput>): InputValue {
  if (input.kind === "choice") return input.options.filter((each) => each !== input.value).at(-1)!;
  if (input.kind === "editor") return Object.values(input.shelf).at(-1)!;
  const { min, max, step, value } = input;
  const inner = Number((min + step * Math.round((max - min) / step / 3)).toFixed(6));
  return inner === value ? max : inner;
}

if (program || firefoxProgram)
  beforeAll(() => Promise.all([cli("build"), process.env["CI"] && cli("build", "--single")]));

describe.skipIf(!firefoxProgram)("the edition in Firefox", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchFirefox(firefoxProgram!)));
  afterAll(() => browser?.close());
  inFirefox(
    visitor(() => browser, false),
    address,
  );
});

describe.skipIf(!program)("the edition in a browser", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launchChromium(program!)));
  afterAll(() => browser?.close());

  const open = visitor(() => browser);

  const text = (page: Page, cell: string): Promise<string> =>
    page.locator(`[data-cell="${cell}"] .output`).first().innerText();
  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const runs = (page: Page): Promise<Record<string, number>> =>
    page.$$eval("[data-cell]", (cells) =>
      Object.fromEntries(
        cells.map((cell) => [
          cell.getAttribute("data-cell"),
          Number(cell.getAttribute("data-runs")),
        ]),
      ),
    );
  const move = async (page: Page, name: string, value: number, place = "text"): Promise<void> => {
    await page
      .locator(`[data-input="${name}"][data-place="${place}"] input[type=range]`)
      .first()
      .fill(String(value));
    await page.waitForTimeout(150);
  };

  /** As a reader who makes no guess. */
  const showAnswers = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.guess [data-action="show"]'))
        button.click();
      for (const part of document.querySelectorAll<HTMLDetailsElement>(".fold")) part.open = true;
    });

  guessesAndAnswers(open, address, names);
  ownColoursAndSearch(open, address);
  handAndVoice(open, address, names);
  attacks(open, address);
  editing(open, address);
  ownCells(open, address);
  ownCellsInOneFile(open, address);
  parityAfterEdits(open, address);
  onStage(open, address, names);

  playedByHand(open, address);

  it("can be built again into its folder, whatever its files are", () => {
    expect(() => checkPlace("dist/edition")).not.toThrow();
  });

  it.each(names)("has a page %s that weighs little without Plotly", (name) => {
    const html = readFileSync(`dist/edition/${name}.html`, "utf8");
    const files = ["edition.css", `${name}.js`];
    const weight = [html, ...files.map((file) => readFileSync(`dist/edition/assets/${file}`))]
      .map((text) => gzipSync(text, { level: 9 }).length)
      .reduce((a, b) => a + b);
    expect(weight).toBeLessThan(180_000);
  });

  it("brings what sets changed text as a hand comes near, and says so where it is not there", async () => {
    const name = "03-the-belief-cutoff";
    const folder = mkdtempSync(join(tmpdir(), "part-"));
    const copy = (file: string): void =>
      cpSync(`dist/edition/${file}`, join(folder, file), { recursive: true });
    try {
      for (const file of [`${name}.html`, `assets/${name}.js`, "assets/edition.css"]) copy(file);
      const { page } = await open(pathToFileURL(join(folder, `${name}.html`)).href);
      const scripts = (): Promise<(string | null)[]> =>
        page.$$eval("script[src]", (list) => list.map((each) => each.getAttribute("src")));
      expect(await scripts()).toEqual([`assets/${name}.js`]);
      const before = await text(page, "verdict-sentence");
      await move(page, "A", 2);
      const told = page.locator('[data-cell="verdict-sentence"] .failure');
      await expect
        .poll(() => told.innerText())
        .toMatch(/typesetting: expected a script at .*typesetting\.js, found none/);
      copy("assets/typesetting.js");
      await move(page, "A", 1);
      await expect.poll(() => told.count()).toBe(0);
      expect(await text(page, "verdict-sentence")).toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("moves formula, sentence, table and tree with δ, runs nothing else again, and is silent", async () => {
    const { page, trouble } = await open(game);
    await showAnswers(page);
    const tree = page.locator('[data-cell="reply-tree"] .plot');
    await tree.scrollIntoViewIfNeeded();
    await tree.locator("svg.main-svg").first().waitFor();
    const cells = ["cutoff", "reply-sentence", "reply-table"];
    const before = await Promise.all(cells.map((cell) => text(page, cell)));
    const treeBefore = await tree.innerText();
    const runsBefore = await runs(page);
    await move(page, "delta", 1.2, "tray");
    const after = await Promise.all(cells.map((cell) => text(page, cell)));
    after.forEach((shown, i) => expect(shown, cells[i]).not.toBe(before[i]));
    expect(after[0]).toContain("0.9091");
    expect(after[1]).toContain("press");
    await expect.poll(() => tree.innerText()).not.toBe(treeBefore);
    const follows = new Set([
      "payoff",
      "expected",
      "cutoff",
      "guess-sentence",
      "reply",
      "reply-formula",
      "comment",
      "too-dear",
      "reply-sentence",
      "lines",
      "reply-table",
      "reply-tree",
    ]);
    for (const [cell, count] of Object.entries(await runs(page)))
      expect(count - runsBefore[cell]!, cell).toBe(follows.has(cell) ? 1 : 0);
    expect(trouble).toEqual([]);
  });

  it("keeps a slider in the text, its twin in the tray and the address together, and resets", async () => {
    const { page, trouble } = await open(game);
    await move(page, "delta", 6, "tray");
    expect(
      await page.locator('[data-input="delta"][data-place="text"] input.number').inputValue(),
    ).toBe("6");
    expect(await page.locator(".tray-summary").innerText()).toBe("1 changed");
    await expect.poll(() => page.url()).toContain("#v=1&delta=6");
    await page.getByRole("button", { name: "Reset all" }).click();
    await expect.poll(() => page.url()).not.toContain("#");
    expect(await text(page, "cutoff")).toContain("0.5");
    expect(trouble).toEqual([]);
  });

  it("starts from the assumptions of an address, and carries them to the next page", async () => {
    const { page } = await open(`${game}#v=1&delta=6&elsewhere=2`);
    expect(await text(page, "cutoff")).toContain("0.2857");
    for (const place of ["text", "tray"])
      expect(
        await page.locator(`[data-input="delta"][data-place="${place}"] input.number`).inputValue(),
      ).toBe("6");
    const href = await page.locator('a[rel="prev"]').getAttribute("href");
    expect(href).toBe("01-quota-table.html#v=1&elsewhere=2&delta=6");
  });

  it("keeps a notebook's own input apart from one of the same name elsewhere", async () => {
    const { page, trouble } = await open(`${game}#v=1&11.reading=soft&02.guessedCutoff=0.3`);
    expect(await page.locator('[data-input="guessedCutoff"] input.number').inputValue()).toBe(
      "0.3",
    );
    expect(await page.locator("#notice").isHidden()).toBe(true);
    expect(await page.locator('a[rel="prev"]').getAttribute("href")).toContain("11.reading=soft");
    expect(trouble).toEqual([]);
  });

  it.runIf(process.env["CI"])("lists the inputs of the tray in the order of the text", async () => {
    const { page } = await open(address("power-of-withholding.html"));
    const names = (place: string) =>
      page.$$eval(`[data-place="${place}"]:not(.open, .editor)`, (list) =>
        list.map((each) => each.getAttribute("data-input")),
      );
    const tray = await names("tray");
    // An assumption of the paper stands once in the tray, where the text has it first.
    const shared = (name: string | null): boolean =>
      Object.hasOwn({ ...parameters, ...dynamicParameters }, name!);
    const text = await names("text");
    expect(tray).toEqual(text.filter((name, i) => !shared(name) || text.indexOf(name) === i));
  });

  it("refuses an address outside the domain, and says so", async () => {
    const { page, trouble } = await open(`${game}#v=1&delta=-6&p=%3Cscript%3E`);
    expect(await text(page, "cutoff")).toContain("0.5");
    expect(await page.locator("#notice").innerText()).toContain("p must be in [0, 1]");
    expect(trouble).toEqual([]);
    const long = await open(`${game}#v=1&p=${"9".repeat(10000)}`);
    expect((await long.page.locator("#notice").innerText()).length).toBeLessThan(250);
    expect(long.trouble).toEqual([]);
  });

  it("refuses a typed value outside the domain at the input, and takes one beyond the slider's travel", async () => {
    const { page } = await open(game);
    const field = page.locator('[data-input="delta"][data-place="text"] input.number');
    await field.fill("-2");
    expect(await page.locator('[data-input="delta"][data-place="text"] .refusal').innerText()).toBe(
      'δ must be > 0, got "-2"',
    );
    expect(await text(page, "cutoff")).toContain("0.5");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("19");
    await page.waitForTimeout(150);
    expect(await text(page, "cutoff")).toContain("0.1");
    expect(await page.locator('[data-input="delta"][data-place="text"] .refusal').isHidden()).toBe(
      true,
    );
  });

  it("is worked with the keyboard alone", async () => {
    const { page } = await open(game);
    await page.locator('[data-input="p"][data-place="text"] input[type=range]').focus();
    await page.keyboard.press("Home");
    await expect.poll(() => text(page, "reply-sentence")).toContain("press");
    // A letter is a control's where one has the focus, and the page's elsewhere.
    await page.keyboard.press("c");
    expect(await page.locator("details.code[open]").count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("c");
    expect(await page.locator("details.code[open]").count()).toBe(
      await page.locator("details.code").count(),
    );
  });

  it("remembers folded code and the theme", async () => {
    const { page } = await open(game);
    await page.getByRole("button", { name: "Code", exact: true }).click();
    await page.getByRole("button", { name: /dark theme/ }).click();
    await page.reload();
    await page.waitForSelector("html[data-live]");
    expect(await page.locator("details.code[open]").count()).toBeGreaterThan(0);
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  it("presents a section at a time by keys, keeps the place in the address, and prints all of them", async () => {
    const { page, trouble } = await open(`${game}#v=1&delta=6`);
    await page.keyboard.press("p");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft"]) await page.keyboard.press(key);
    await expect.poll(() => page.url()).toMatch(/\?present=2#v=1&delta=6$/);
    await page.reload();
    await page.waitForSelector("html[data-live]");
    expect(await page.locator(".present-bar").innerText()).toContain("2 of");
    const headings = page.locator("main h1, main h2");
    const visible = (): Promise<number> =>
      headings.evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
    expect(await visible()).toBe(1);
    await page.emulateMedia({ media: "print" });
    expect(await visible()).toBe(await headings.count());
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    expect(page.url()).not.toContain("present");
    expect(await visible()).toBe(await headings.count());
    expect(trouble).toEqual([]);
  });

  long("prints every row of a long table, and an input as its value", async () => {
    const { page } = await open(address("edition/04-equilibria.html"));
    await page.emulateMedia({ media: "print" });
    const hidden = await page.$$eval(
      ".table",
      (all) =>
        all.filter(
          (each) =>
            each.scrollHeight > each.clientHeight + 1 &&
            getComputedStyle(each).overflowY !== "visible",
        ).length,
    );
    expect(hidden).toBe(0);
    const input = page.locator('[data-input="delta"][data-place="text"]');
    expect(await input.locator("input[type=range]").isVisible()).toBe(false);
    expect(await input.locator("input.number").isVisible()).toBe(true);
  });

  /** What stands on paper in the place of each figure, noted when the page is about to be printed. */
  const printed = async (
    page: Page,
    print: () => Promise<unknown> = () => page.pdf(),
  ): Promise<Printed[]> => {
    await page.evaluate(() => {
      const note = (): void => {
        const places = [...document.querySelectorAll<HTMLElement>("[data-cell] .plot")];
        const notes = places.map((place) => ({
          cell: place.closest<HTMLElement>("[data-cell]")!.dataset["cell"]!,
          still: place.querySelector(".still") !== null,
          undrawn: place.querySelector(".undrawn") !== null,
          dataOpen: place.parentElement!.querySelector("details")!.open,
          alt: place.getAttribute("aria-label")!,
          caption: place.parentElement!.querySelector(".figure-caption")!.textContent,
          data: place.querySelector(".main-svg") && (place as unknown as { data: unknown }).data,
        }));
        Object.assign(globalThis, { printed: JSON.stringify(notes) });
      };
      // After the page's own listener.
      window.addEventListener("beforeprint", note, { once: true });
    });
    await print();
    return JSON.parse(
      await page.evaluate(() => (globalThis as unknown as { printed: string }).printed),
    ) as Printed[];
  };
  /** What a browser tells the page when it prints, at a tenth of the time. */
  const tellOfPrinting = (page: Page): Promise<unknown> =>
    page.evaluate(() =>
      ["beforeprint", "afterprint"].forEach((name) => window.dispatchEvent(new Event(name))),
    );
  /** A page whose figures have changed loads in time what draws them on paper. */
  const readyInTime = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => !document.querySelector(".undrawn") || "Plotly" in globalThis);
  const figuresOf = ({ shown }: RunAt): { cell: string; figure: Figure }[] =>
    [...shown].flatMap(([cell, list]) =>
      list.flatMap((each) =>
        typeof each === "object" && each.kind === "figure" ? [{ cell, figure: each }] : [],
      ),
    );

  it.each(asTimeAllows(names))(
    "prints %s as it stands, its figures not yet seen: none shows other values than its caption",
    async (name) => {
      const { inputs } = await runAt(name, {});
      const asked = Object.fromEntries(
        inputs
          .filter((input): input is Exclude<Input, OpenInput> => !isOpen(input))
          .map((input) => [toPageInput(input, name).key, anotherValue(input)]),
      );
      const before = figuresOf(await runAt(name, {}));
      const figures = figuresOf(await runAt(name, asked));
      const { page, trouble } = await open(
        `${address(`edition/${name}.html`)}#${new URLSearchParams({ v: "1", ...asked } as {})}`,
      );
      const check = (notes: Printed[], isInTime: boolean): void => {
        expect(notes.map(({ cell }) => cell)).toEqual(figures.map(({ cell }) => cell));
        for (const [i, { still, undrawn, dataOpen, alt, caption, data }] of notes.entries()) {
          const { cell, figure } = figures[i]!;
          // A cell may show no figure at some settings: figures are compared within their cell.
          const place = figures.slice(0, i).filter((each) => each.cell === cell).length;
          const was = before.filter((each) => each.cell === cell)[place]?.figure;
          const isChanged = JSON.stringify(figure) !== JSON.stringify(was);
          expect([alt, caption], cell).toEqual([figureLabel(figure), figure.caption]);
          if (still) expect(isChanged, `${cell} shows the picture of other values`).toBe(false);
          else if (undrawn)
            expect({ dataOpen, isInTime }).toEqual({ dataOpen: true, isInTime: false });
          else expect(rounded(data), cell).toEqual(rounded(figure.data));
        }
      };
      check(await printed(page, () => tellOfPrinting(page)), false);
      await readyInTime(page);
      check(await printed(page), true);
      expect(trouble).toEqual([]);
    },
  );

  long(
    "prints the circle of the cutoff at the prior, moved or taken back before the figure was seen",
    async () => {
      const { page, trouble } = await open(address("edition/03-the-belief-cutoff.html"));
      const circle = (): Promise<number | null> =>
        page.evaluate(() => {
          const place = document.querySelector<HTMLElement>('[data-handle="p"]') as HTMLElement & {
            _fullLayout?: { xaxis: { p2d(pixel: number): number } };
          };
          const point = [...place.querySelectorAll(".scatterlayer .trace")].at(-1);
          const moved = point?.querySelector("path.point")?.getAttribute("transform");
          const at = moved && /translate\(([\d.]+)/.exec(moved)![1];
          return at ? Math.round(place._fullLayout!.xaxis.p2d(Number(at)) * 1000) / 1000 : null;
        });
      await move(page, "p", 0.3, "tray");
      expect(await page.locator('[data-handle="p"] .still').count()).toBe(0);
      await readyInTime(page);
      // Only printing draws what is out of sight.
      expect(await circle()).toBe(null);
      await printed(page);
      expect(await circle()).toBe(0.3);
      await move(page, "p", 0.6, "tray");
      await page.getByRole("button", { name: "Reset all" }).click();
      const spoken = page.locator('[data-handle="p"]');
      await expect.poll(() => spoken.getAttribute("aria-label")).toContain("At the belief 0.75");
      expect(await circle()).toBe(0.3);
      await printed(page);
      expect(await circle()).toBe(0.75);
      await page.emulateMedia({ media: "print" });
      expect(await circle()).toBe(0.75);
      expect(trouble).toEqual([]);
    },
  );

  long(
    "redraws, while the hand moves, the chart in sight and none that is far, once a frame at most and with the newest value",
    async () => {
      const { page, trouble } = await open(address("edition/11-your-assumptions.html"));
      await showAnswers(page);
      await page.addStyleTag({ content: '[data-figure="belief-fan"] { margin-block: 2000px }' });
      for (const name of ["belief-fan", "cutoff"]) {
        await page.locator(`[data-figure="${name}"] .plot`).scrollIntoViewIfNeeded();
        await page.locator(`[data-figure="${name}"] .plot[data-drawn="true"]`).waitFor();
      }
      // The observers have said what is far, and nothing waits to be drawn.
      await page.waitForTimeout(500);
      const { drawn, frames, value, data } = await page.evaluate(async () => {
        const frame = (): Promise<number> => new Promise(requestAnimationFrame);
        let now = 0;
        const drawn: [string, number][] = [];
        const { Plotly } = globalThis as unknown as {
          Plotly: { react(place: Element, ...rest: unknown[]): unknown };
        };
        const { react } = Plotly;
        Plotly.react = (place, ...rest) => {
          drawn.push([place.closest<HTMLElement>("[data-figure]")!.dataset["figure"]!, now]);
          return react(place, ...rest);
        };
        const range = document.querySelector<HTMLInputElement>('#tray [data-input="A"] input')!;
        for (now = 1; now <= 5; now++) {
          for (let i = 0; i < 10; i++) {
            range.value = String(0.5 + now / 10 + i / 100);
            range.dispatchEvent(new Event("input", { bubbles: true }));
          }
          await frame();
        }
        const cutoff = document.querySelector<HTMLElement>('[data-figure="cutoff"] .plot')!;
        while (cutoff.dataset["drawn"] !== "true") await frame();
        Plotly.react = react;
        const { data } = cutoff as unknown as { data: unknown };
        return {
          drawn: [...drawn],
          frames: now,
          value: range.valueAsNumber,
          data: JSON.stringify(data),
        };
      });
      expect(drawn.filter(([name]) => name !== "cutoff")).toEqual([]);
      expect(drawn.length).toBeGreaterThan(0);
      expect(new Set(drawn.map(([, frame]) => frame)).size).toBe(drawn.length);
      expect(drawn.at(-1)![1]).toBe(frames);
      const newest = figuresOf(await runAt("11-your-assumptions", { A: value }));
      const { figure } = newest.find((each) => each.figure.name === "cutoff")!;
      expect(rounded(JSON.parse(data))).toEqual(rounded(figure.data));
      await page.evaluate(() =>
        Object.assign(Reflect.get(globalThis, "Plotly"), { traceTypes: ["bar"] }),
      );
      await move(page, "A", 2, "tray");
      await page
        .getByText('figure: trace type "scatter" is not in this edition\'s Plotly')
        .waitFor();
      expect(trouble).toEqual([]);
    },
  );

  long("draws in the colours of paper where a dark page is only shown as on paper", async () => {
    const { page } = await open(`${address("edition/03-the-belief-cutoff.html")}#v=1&p=0.3`);
    const letters = page.locator('[data-handle="p"] .xtick text').first();
    const colour = (): Promise<string> => letters.evaluate((each) => getComputedStyle(each).fill);
    await page.locator('[data-handle="p"]').scrollIntoViewIfNeeded();
    await letters.waitFor({ state: "attached" });
    const light = await colour();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(colour).not.toBe(light);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await expect.poll(colour).toBe(light);
  });

  long(
    "prints a page as built with its still pictures, and loads no drawing library for it",
    async () => {
      const { page, trouble } = await open(address("edition/03-the-belief-cutoff.html"));
      await page.waitForTimeout(500);
      expect((await printed(page)).every(({ still }) => still)).toBe(true);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => "Plotly" in globalThis)).toBe(false);
      expect(trouble).toEqual([]);
    },
  );

  it("lists every notebook by its own number, in a menu that Escape closes", async () => {
    const { page } = await open(game);
    const menu = page.locator("details.menu");
    await menu.locator("summary").press("Enter");
    expect(await menu.locator("li .number").allInnerTexts()).toEqual(
      names.map((name) => name.slice(0, 2)),
    );
    expect(await menu.locator("[aria-current=page]").innerText()).toContain("02");
    await page.keyboard.press("Escape");
    expect(await menu.getAttribute("open")).toBeNull();
  });

  long("gives each notebook on the front page the minutes that the README gives", async () => {
    const { page } = await open(address("edition/index.html"));
    const shown = await page.$$eval("main li", (entries) =>
      entries.map(
        (entry) => /\d+(?= min$)/.exec(entry.querySelector(".meta")?.textContent ?? "")?.[0],
      ),
    );
    const readme = readFileSync("README.md", "utf8");
    const written = [...readme.matchAll(/^\| \[\d\d\]\(notebooks.*\| (\d+) \|$/gm)].map(
      ([, minutes]) => minutes,
    );
    expect(written).toHaveLength(names.length);
    expect(shown).toEqual(written);
    // The empirical half is read in ten minutes each.
    const over = names.filter((name, i) => /^(0[7-9]|1[01])/.test(name) && Number(shown[i]) > 10);
    expect(over).toEqual([]);
  });

  it("leads from a code in the prose to its row of the ledger, filters it, and leads back to the cell, which it unfolds", async () => {
    const { page, trouble } = await open(
      `${address("edition/08-empirical-figures.html")}#v=1&p=0.25`,
    );
    await page.locator('a[href*="P-cluster"]').first().click();
    await page.waitForURL(/13-every-claim\.html#v=1&p=0\.25&at=P-cluster$/);
    await page.locator("html[data-live]").waitFor();
    expect(await page.locator("tr:has(#P-cluster)").innerText()).toContain("inconsistent");
    const cell = page.locator('[data-cell="ledger"]');
    await cell.getByLabel("Status").selectOption("refuted");
    const refuted = cell.locator("tbody tr:visible");
    expect(await refuted.count()).toBeGreaterThan(5);
    for (const row of await refuted.all()) expect(await row.innerText()).toContain("refuted");
    await cell.getByLabel("Concerns").selectOption("Theorem 4");
    for (const row of await refuted.all()) expect(await row.innerText()).toContain("Theorem 4");
    await cell.getByLabel("Status").selectOption("");
    await cell.getByLabel("Concerns").selectOption("Figures");
    await page.locator("tr:has(#P-fig8-10) a[href*=prices]").click();
    await page.waitForURL(/07-prices-and-silence\.html/);
    await page.locator("html[data-live]").waitFor();
    const part = page.locator("details.fold", { has: page.locator("#c-07-panels") });
    expect(await part.getAttribute("open")).not.toBeNull();
    await part.locator("summary").first().click();
    expect(await page.locator("#c-07-panels").isVisible()).toBe(false);
    expect(trouble).toEqual([]);
  });

  long(
    "lets a reader try the game on the front page, and carries the prior into the notebooks",
    async () => {
      const { page, trouble } = await open(address("edition/index.html"));
      const taste = page.locator(".taste");
      expect(await taste.innerText()).toContain("hedge");
      await taste.locator("input[type=range]").fill("0.25");
      expect(await taste.innerText()).toContain("press");
      const link = page.locator(".contents a").nth(1);
      await expect.poll(() => link.getAttribute("href")).toBe("02-the-game.html#v=1&p=0.25");
      expect(await page.locator(".contents .number").allInnerTexts()).toEqual(
        names.map((name) => name.slice(0, 2)),
      );
      expect(trouble).toEqual([]);
    },
  );

  it("answers a choice like a slider: in the text, the tray, the address and what follows", async () => {
    const { page, trouble } = await open(address("edition/10-patent-opacity.html"));
    const joining = (place: string) =>
      page.locator(`[data-input="joining"][data-place="${place}"]`);
    expect(await text(page, "two-beliefs")).toContain("outsiders hedge");
    await joining("text").getByLabel("both").check();
    await expect.poll(() => text(page, "two-beliefs")).toContain("outsiders press");
    await expect.poll(() => page.url()).toContain("10.joining=both");
    await joining("tray").getByLabel("either", { exact: true }).check();
    await expect.poll(() => text(page, "two-beliefs")).toContain("outsiders hedge");
    await joining("tray").getByLabel("both").check();
    await joining("text").locator(".reset").click();
    await expect.poll(() => text(page, "two-beliefs")).toContain("outsiders hedge");
    expect(trouble).toEqual([]);
  });

  long(
    "edits a game in tables: says at its place what is wrong, keeps the last right game, and carries it in the address",
    async () => {
      const own = address("edition/12-a-game-of-your-own.html");
      const { page, trouble } = await open(own);
      await showAnswers(page);
      const editor = page.locator('.editor[data-place="text"]');
      const pays = editor.getByLabel("weak sends quiche, leave: payoffs of Guest and Bully");
      const refusal = editor.locator(".refusal:visible");
      const rows = (): Promise<string[]> =>
        page.locator('[data-cell="table"] tbody tr').allInnerTexts();
      await expect.poll(rows).toHaveLength(2);
      // Letter by letter, as one types: the field keeps the hand, and the tray and the tables follow.
      await pays.focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("x");
      expect(await refusal.innerText()).toBe("expected two numbers such as 2, 1, found x");
      expect(await pays.getAttribute("aria-invalid")).toBe("true");
      expect(await rows()).toHaveLength(2);
      await page.keyboard.press("Backspace");
      await page.keyboard.type("1, 0");
      expect(await pays.inputValue()).toBe("1, 0");
      expect(await refusal.count()).toBe(0);
      await expect.poll(rows).not.toEqual([]);
      await expect.poll(async () => (await rows()).join()).toContain("strong 3; weak 2");
      expect(await editor.locator("select").innerText()).toContain("Your own: Beer and quiche");
      await expect.poll(() => page.evaluate(() => location.hash)).toContain("12.game=");
      const carried = await page.evaluate(() => location.href);
      // The shelf, by keyboard alone; a button changes the shape of the tables.
      await editor.locator("select").selectOption("Evidence");
      await expect.poll(async () => (await rows()).join()).toContain("show good");
      await editor.getByRole("button", { name: "Add a type" }).press("Enter");
      expect(await editor.getByLabel("Prior probability of type 4").inputValue()).toBe("0");
      // A text that is none is refused; Gambit's is taken.
      await editor.locator("summary").press("Enter");
      await editor.locator("textarea").fill("<script>alert(1)</script>");
      await editor.getByRole("button", { name: "Take this text" }).press("Enter");
      expect(await refusal.innerText()).toContain("expected a game as .efg or as JSON");
      const beer = gameForm.open(gameForm.shelf["Beer and quiche"]!).files[0]!.text;
      await editor.locator("textarea").fill(beer);
      await editor.getByRole("button", { name: "Take this text" }).press("Enter");
      expect(await refusal.count()).toBe(0);
      await expect.poll(rows).toHaveLength(2);
      const again = await open(carried);
      expect(await again.page.locator('.editor[data-place="text"] select').innerText()).toContain(
        "Your own: Beer and quiche",
      );
      const broken = await open(`${own}#v=1&12.game=${encodeURIComponent("{}<b>")}`);
      expect(await broken.page.locator("#notice").innerText()).toContain(
        "expected a game as .efg or as JSON",
      );
      expect(await overflow(broken.page)).toBe(0);
      expect(trouble).toEqual([]);
    },
  );

  it("lets the prior be dragged on the chart, in the slider's steps", async () => {
    const { page, trouble } = await open(address("edition/03-the-belief-cutoff.html"), {
      size: { width: 1280, height: 900 },
    });
    const plot = page.locator('.plot[data-handle="p"]').first();
    await plot.scrollIntoViewIfNeeded();
    await plot.locator("svg.main-svg").first().waitFor();
    const mark = (await plot
      .locator(".scatterlayer .trace")
      .last()
      .locator("path.point")
      .boundingBox())!;
    const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y + 30, { steps: 5 });
    await page.mouse.up();
    const value = Number(
      await page.locator('[data-input="p"][data-place="text"] input.number').first().inputValue(),
    );
    expect(value).toBeGreaterThan(0.4);
    expect(value).toBeLessThan(0.7);
    expect(Math.round(value * 100) / 100).toBe(value);
    await page.mouse.move(x - 300, y, { steps: 3 });
    expect(
      Number(
        await page.locator('[data-input="p"][data-place="text"] input.number').first().inputValue(),
      ),
    ).toBe(value);
    expect(trouble).toEqual([]);
  });

  long("answers every input on prices: element, windows, measure", async () => {
    const { page, trouble } = await open(address("edition/07-prices-and-silence.html"));
    await showAnswers(page);
    const choose = async (name: string, label: string): Promise<void> => {
      await page
        .locator(`[data-input="${name}"][data-place="text"]`)
        .getByLabel(label, { exact: true })
        .check();
      await page.waitForTimeout(150);
    };
    /** What a cell says to those who see it and to those who do not. */
    const said = async (cell: string): Promise<string> => {
      const pictures = page.locator(`[data-cell="${cell}"] .plot`);
      const labels = await pictures.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
      return [await text(page, cell), ...labels].join(" ");
    };
    const follows = async (
      cell: string,
      act: () => Promise<void>,
      words: string,
    ): Promise<void> => {
      expect(await said(cell), cell).not.toContain(words);
      await act();
      await expect.poll(() => said(cell), { message: cell }).toContain(words);
    };
    await follows("after-events", () => move(page, "months", 12), "12 months");
    await follows("after-events", () => choose("element", "Dy"), "dysprosium");
    await follows("after-events", () => choose("element", "Nd"), "neodymium");
    await expect.poll(() => text(page, "sentence")).toContain("+808.2 %");
    await follows("figure-9", () => move(page, "volatilityWindow", 6), "6 months");
    await follows("figure-10-measured", () => choose("measure", "change"), "change; thin marks");
    await follows("ranks-sentence", () => move(page, "windowLength", 5), "n = 5");
    expect(trouble).toEqual([]);
  });

  long(
    "answers every control of the empirical figures in what stands below it, and takes each back",
    async () => {
      const { page, trouble } = await open(address("edition/08-empirical-figures.html"));
      await showAnswers(page);
      const shown = (): Promise<string> =>
        page.$$eval(".output", (cells) =>
          cells
            .map((cell) =>
              [
                ...cell.querySelectorAll(
                  ".prose, .figure-title, .figure-subtitle, .figure-caption, table",
                ),
              ]
                .map(({ textContent }) => textContent)
                .join(),
            )
            .join(),
        );
      const before = await shown();
      const controls = await page.locator('[data-place="text"]:not(.open)').all();
      expect(controls.length).toBeGreaterThan(10);
      for (const control of controls) {
        const name = await control.getAttribute("data-input");
        const range = control.locator("input[type=range]");
        if ((await range.count()) > 0) await range.fill((await range.getAttribute("max"))!);
        else await control.locator("input:not(:checked)").first().check();
        await expect.poll(shown, { message: name! }).not.toBe(before);
        await control.locator(".reset").click();
        await expect.poll(shown, { message: name! }).toBe(before);
      }
      expect(await page.locator(".failure").count()).toBe(0);
      expect(trouble).toEqual([]);
    },
  );

  it("searches and sorts a table with the keyboard, says so, and keeps both when its rows change", async () => {
    const { page, trouble } = await open(address("edition/08-empirical-figures.html"));
    await showAnswers(page);
    const cell = page.locator('[data-cell="table-3"]');
    const column = (place: number): Promise<string[]> =>
      cell.locator(`tbody tr:visible > :nth-child(${place})`).allInnerTexts();
    const status = cell.getByRole("status");
    const printed = await column(1);
    await cell
      .getByRole("searchbox", { name: "Search in: Table 3. Quota announcements" })
      .fill("second 2022");
    expect([await status.innerText(), await column(1)]).toEqual(["1 of 11 rows", ["2022"]]);
    await cell.getByRole("searchbox").fill("");
    const head = cell.getByRole("columnheader", { name: "Public on" });
    await head.getByRole("button").focus();
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await status.innerText()).toBe("11 rows, by Public on, ascending");
    const days = await column(6);
    expect(days.slice(0, -1)).toEqual([...days.slice(0, -1)].sort());
    expect(days.at(-1)).toBe("—");
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect((await column(6))[0]).toBe("2024-08-20");
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBeNull();
    expect(await column(1)).toEqual(printed);
    for (const link of await page.locator("main table a").all())
      expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);

    const sums = page.locator('[data-cell="counted"]');
    await sums.getByRole("searchbox").fill("vault");
    await sums.getByRole("button", { name: /^Sum/ }).click();
    expect(await sums.locator("tbody tr:visible").innerText()).toContain("not counted");
    await move(page, "until", 2026);
    expect(await sums.locator("tbody tr:visible").innerText()).toContain("all critical minerals");
    expect(await sums.getByRole("status").innerText()).toBe("1 of 26 rows, by Sum, ascending");
    expect(trouble).toEqual([]);
  });

  long(
    "computes heavy cells on a worker, while the page answers, and stops them on demand",
    async () => {
      const { page, trouble } = await open(address("edition/04-equilibria.html"));
      expect(page.workers().length).toBeGreaterThan(0);
      const subtitle = page.locator('[data-cell="map-figure"] .figure-subtitle');
      expect(await subtitle.innerText()).toContain("a disclosure shows the type");
      // A worker that never answers stands for work that takes long.
      await page.evaluate(() => {
        const { prototype } = Worker;
        Object.assign(globalThis, { post: prototype.postMessage });
        prototype.postMessage = () => {};
      });
      await page.locator('[data-input="disclosure"][data-place="text"]').getByLabel("soft").check();
      await expect.poll(() => text(page, "equilibria-table")).toContain("disclosure by both");
      const cell = page.locator('[data-cell="map"]');
      // Paper cannot wait, and shows nothing older than what stands beside it.
      await page.emulateMedia({ media: "print" });
      expect(await page.locator('[data-cell="map-figure"] .output').isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      await cell.getByRole("button", { name: "Stop" }).click();
      expect(await cell.locator(".failure").innerText()).toContain("You stopped this computation.");
      expect(await page.locator('[data-cell="map-figure"] .failure').innerText()).toContain(
        "This waits for map",
      );
      await page.emulateMedia({ media: "print" });
      expect(await page.locator('[data-cell="map-figure"] .output').isVisible()).toBe(false);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(
        () =>
          (Worker.prototype.postMessage = (
            globalThis as unknown as { post: Worker["postMessage"] }
          ).post),
      );
      await cell.getByRole("button", { name: "Run it again" }).click();
      await expect
        .poll(() => subtitle.innerText(), { timeout: 8000 })
        .toContain("a word like any other");
      expect(trouble).toEqual([]);
    },
  );

  it.runIf(process.env["CI"])("takes a newer reading over an older one on its worker", async () => {
    const { page, trouble } = await open(address("edition/04-equilibria.html"));
    const readings = page.locator('[data-input="disclosure"][data-place="text"]');
    for (const label of ["soft", "audited", "the paper’s convention"])
      await readings.getByLabel(label).check();
    await expect
      .poll(() => page.locator('[data-cell="map-figure"] .figure-subtitle').innerText(), {
        timeout: 8000,
      })
      .toContain("as in the paper’s proofs");
    await expect
      .poll(() => text(page, "claims-summary"), { timeout: 8000 })
      .toContain("as in the paper’s proofs");
    expect(trouble).toEqual([]);
  });

  it("explains a symbol on hover, with its current value", async () => {
    const { page } = await open(game);
    await showAnswers(page);
    await move(page, "delta", 5);
    await page.locator('[data-cell="cutoff"] [data-symbol="delta"]').first().hover();
    const note = page.locator("#symbol-note");
    expect(await note.innerText()).toMatch(
      /loss from pressing a strong China[\s\S]*now\s*5[\s\S]*> 0[\s\S]*Foreign Actors/,
    );
    await page.locator('[data-cell="cutoff"] [data-symbol="muStar"]').first().hover();
    expect(await note.innerText()).toMatch(/cutoff[\s\S]*now\s*0\.3333/);
    await page.keyboard.press("Escape");
    expect(await note.isHidden()).toBe(true);
  });

  it
    .runIf(process.env["CI"])
    .each<Record<string, InputValue>>([
      {},
      { "11.pressing": "reveals the type", "11.horizon": "all years", gamma: 2 },
      { delta: 6, p: 0.3, A: 2, "04.q": 0.4 },
    ])(
    "gives a symbol in the single file the value of the notebook in which it stands, at %j",
    async (asked) => {
      const { page, trouble } = await open(
        `${address("power-of-withholding.html")}#${new URLSearchParams({ v: "1", ...asked } as {})}`,
      );
      await showAnswers(page);
      const shown = await page.$$eval("[data-notebook]", (articles) =>
        articles.flatMap((article) => {
          const marked = [...article.querySelectorAll<HTMLElement>("[data-symbol]")];
          return marked.map((mark) => {
            mark.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
            const terms = [...document.querySelectorAll("#symbol-note dt")];
            const now = terms.find(({ textContent }) => textContent === "now");
            const { notebook } = (article as HTMLElement).dataset;
            const value = now?.nextElementSibling!.textContent ?? "none";
            return `${notebook} ${mark.dataset["symbol"]} ${value}`;
          });
        }),
      );
      const expected = new Set<string>();
      for (const name of names) {
        const { values } = await runAt(name, asked);
        for (const { symbol } of paper.notation) {
          const value = values[symbol === "muStar" ? "cutoff" : symbol];
          const text = typeof value === "number" ? formatNumber(value) : "none";
          if (shown.some((note) => note.startsWith(`${name} ${symbol} `)))
            expected.add(`${name} ${symbol} ${text}`);
        }
      }
      expect(new Set(shown)).toEqual(expected);
      expect(expected.size).toBeGreaterThan(40);
      const unreached = await page.$$eval("[data-notebook]", (articles) =>
        articles.flatMap((article) => {
          const symbols = (formulas: string): string[] =>
            [...article.querySelectorAll<HTMLElement>(`${formulas} [data-symbol]`)].map(
              ({ dataset }) => dataset["symbol"]!,
            );
          const reached = symbols(".markdown .math[tabindex='0']");
          return symbols(".markdown .math").filter((symbol) => !reached.includes(symbol));
        }),
      );
      expect(unreached, "symbols of a text without a tab stop in their notebook").toEqual([]);
      expect(trouble).toEqual([]);
    },
  );

  it.runIf(process.env["CI"])(
    "shows a failure at its cell with the input that caused it, and mends both with one button",
    async () => {
      const project = copyProject();
      try {
        const source =
          'if (delta > 4) throw new RangeError("delta is <b>too</b> large");\nconst mu = p;\nshow(md`belief ${mu}`);';
        project.edit("02-the-game", "belief", source);
        expect(project.cli("build")).toMatchObject({ status: 0 });
        const { page, trouble } = await open(
          pathToFileURL(join(project.folder, "dist/edition/02-the-game.html")).href,
        );
        const note = async (): Promise<string> => {
          await page.mouse.move(0, 0);
          await page.locator('.markdown [data-symbol="mu"]').first().hover();
          return page.locator("#symbol-note").innerText();
        };
        await expect.poll(note).toMatch(/now\s*0\.75/);
        await move(page, "delta", 5);
        expect(await note()).not.toContain("now");
        const failure = page.locator('[data-cell="belief"] .failure');
        expect(await failure.innerText()).toContain("delta is <b>too</b> large");
        expect(await failure.innerText()).toContain("δ = 5");
        expect(await page.locator('[data-cell="reply"] .failure').innerText()).toContain(
          "waits for mu",
        );
        expect(await text(page, "cutoff")).toContain("0.3333");
        await failure.getByRole("button", { name: "Undo: δ = 3" }).click();
        await page.waitForTimeout(150);
        expect(await page.locator(".failure").count()).toBe(0);
        expect(await text(page, "cutoff")).toContain("0.5");
        expect(trouble).toEqual([]);
      } finally {
        project.remove();
      }
    },
  );

  it("gives a figure's numbers, and the picture as it stands", async () => {
    const { page } = await open(address("edition/01-quota-table.html"));
    await showAnswers(page);
    const figure = page.locator('[data-cell="figure-1"]');
    await figure.scrollIntoViewIfNeeded();
    for (const [format, start] of [
      ["CSV", "year,mining_quota_t"],
      ["SVG", "<svg"],
      ["PNG", "\u0089PNG"],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        figure.getByRole("button", { name: format }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`quota-history.${format.toLowerCase()}`);
      const content = readFileSync(await download.path()).toString("latin1");
      expect(content.startsWith(start), format).toBe(true);
      if (format === "SVG") expect(content).toContain("printed");
    }
  });

  it("stamps a figure anew when an input changes what it draws", async () => {
    const { page } = await open(address("edition/01-quota-table.html"));
    const figure = page.locator('[data-cell="comparison"]');
    await figure.scrollIntoViewIfNeeded();
    for (const [series, status] of [
      ["as printed", "printed"],
      ["public record", "public record"],
    ] as const) {
      await page.locator('[data-cell="series"]').getByText(series, { exact: true }).click();
      const stamp = figure.locator(
        `.figure[data-status="${status}"] .stamp[data-status="${status}"]`,
      );
      expect(await stamp.innerText()).toBe(status);
    }
  });

  it.each(names)("reads %s without JavaScript: prose, formulas, tables, pictures", async (name) => {
    const { page, trouble } = await open(address(`edition/${name}.html`), { scripts: false });
    const { figures, stills } = await page.locator("main").evaluate((main) => ({
      figures: main.querySelectorAll("figure").length,
      stills: main.querySelectorAll(".still img").length,
    }));
    expect(stills).toBe(figures);
    // Every claim is a page of tables.
    if (name !== "13-every-claim") expect(figures).toBeGreaterThan(0);
    expect(await page.locator("table").count()).toBeGreaterThan(0);
    expect(trouble).toEqual([]);
  });

  it.runIf(process.env["CI"])("works as one file", async () => {
    const { page, trouble } = await open(address("power-of-withholding.html"));
    expect(await page.locator(".tray-summary").innerText()).toBe("as in the text");
    await showAnswers(page);
    await move(page, "delta", 6);
    expect(await text(page, "cutoff")).toContain("0.2857");
    await page.locator('[data-cell="figure-1"] .plot').scrollIntoViewIfNeeded();
    await page.locator('[data-cell="figure-1"] svg.main-svg').first().waitFor();
    const dead = await page.$$eval(
      // A stop of a route is walked by another test.
      'a[href]:not([href^="http"], [href^="#v="], [href^="?present="], [download])',
      (links) =>
        links
          .map((link) => link.getAttribute("href")!)
          .filter((href) => document.getElementById(href.slice(1)) === null),
    );
    expect(dead).toEqual([]);
    expect(trouble).toEqual([]);
  });

  long(
    "carries the notices of its packages and fonts, linked from the foot of every page, and in the one file too",
    async () => {
      const unescape = (html: string): string =>
        html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) =>
          String.fromCharCode({ lt: 60, gt: 62, quot: 34, "#39": 39, amp: 38 }[String(name)]!),
        );
      const notices = (file: string): string[] => {
        const article = /<article class="front licences"[\s\S]*?<\/article>/.exec(
          readFileSync(file, "utf8"),
        )![0];
        const texts = [...article.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)];
        expect(unescape(texts[0]![1]!)).toBe(readFileSync("LICENSE", "utf8"));
        return parseNotices(unescape(texts[1]![1]!)).map(
          ({ name, within }) => within ?? name.replace(/ .*/, ""),
        );
      };
      // What live outputs carry is compared with what they pack; the edition has its own fonts beside, and no Arquero.
      const packed = /queue\.notices = \(\) => unpack\("([^"]*)"\)/.exec(
        runtimeScript(project).script,
      )![1]!;
      const live = await ((0, eval)(unpackSource) as (text: string) => Promise<string>)(packed);
      const own = parseNotices(live.slice(readFileSync("LICENSE", "utf8").length + 1));
      const expected = [
        ...own.map(({ name, within }) => within ?? name.replace(/ .*/, "")),
        ...["inter", "jetbrains-mono", "source-serif-4"].map(
          (name) => `@fontsource-variable/${name}`,
        ),
      ].filter((name) => !["@uwdata/flechette", "acorn", "arquero"].includes(name));
      // What a reader edits with is there beside it, Arquero included.
      const parts = [...(await editingParts(project)).values()].flatMap(({ inputs }) => inputs);
      const editing = packageNotices(parts, project.folder).flatMap(({ name, within }) =>
        within ? [] : name,
      );
      expect(editing).toContain("arquero");
      const all = [...expected, ...editing.filter((name) => !expected.includes(name))].sort();
      expect(notices("dist/edition/licences.html").sort()).toEqual(all);
      if (process.env["CI"]) expect(notices("dist/power-of-withholding.html").sort()).toEqual(all);
      for (const name of [...names, "index", "licences"])
        expect(readFileSync(`dist/edition/${name}.html`, "utf8")).toContain(
          `<a href="licences.html" data-page="licences.html">Licences</a></p>`,
        );
    },
  );

  it("gives no two figures, tables or buttons of a page the same name", () => {
    for (const name of [...names, "index"]) {
      const html = readFileSync(`dist/edition/${name}.html`, "utf8");
      const found = (pattern: RegExp): string[] =>
        [...html.matchAll(pattern)].map(([, all]) => all!);
      const titles = [
        ...found(/<p class="figure-title">(.*?)<\/p>/g),
        ...found(/<caption>([^]*?) <em>/g),
      ];
      const buttons = found(/aria-label="((?:CSV|PNG|SVG|Cite|Data): [^"]*)"/g);
      for (const all of [titles, buttons])
        expect(
          all.filter((each, i) => all.indexOf(each) !== i),
          name,
        ).toEqual([]);
    }
  });

  it("explains every Greek letter of its formulas", () => {
    const { mark } = createSymbols(paper.notation);
    const greek =
      /\\(?:alpha|beta|gamma|delta|e(?:psilon|ta)|kappa|lambda|mu|nu|omega|sigma|tau|varphi|varsigma)/;
    for (const name of names) {
      const html = readFileSync(`dist/edition/${name}.html`, "utf8");
      for (const [, tex] of html.matchAll(/data-tex="([^"]*)"/g))
        expect(mark(tex!).replace(/\{\\htmlData\{symbol=\w+\}\{.*?\}\}/g, ""), name).not.toMatch(
          greek,
        );
    }
  });

  it("prints what has changed without the colour in which it came", async () => {
    const { page } = await open(game);
    await page.locator('[data-place="text"] [aria-label^="δ"].number').fill("4");
    await page.keyboard.press("Enter");
    await page.locator(".is-fresh").first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    const coloured = await page.$$eval(".is-fresh > *", (all) =>
      all.filter((each) => getComputedStyle(each).animationName !== "none"),
    );
    expect(coloured).toEqual([]);
  });

  /** Pages whose charts are drawn for the audit; of the others it sees the still pictures. */
  const drawn = new Set(["02-the-game", "04-equilibria", "09-scenarios"]);

  long("has room for letters twice as large, which a reader asks of the browser", async () => {
    const { chromium } = await import("playwright-core");
    const args = ["--no-sandbox", "--blink-settings=defaultFontSize=32"];
    const large = await chromium.launch({ executablePath: program!, args });
    const openLarge = visitor(() => large);
    try {
      for (const name of [...names, "index"])
        for (const width of [1280, 640, 390]) {
          const size = { width, height: 900 };
          const { page } = await openLarge(address(`edition/${name}.html`), { size });
          const letters = await page.evaluate(
            () => getComputedStyle(document.documentElement).fontSize,
          );
          expect(letters).toBe("36px");
          expect(await overflow(page), `${name} at ${width}`).toBeLessThanOrEqual(0);
          if (name === "index") {
            await page.locator(".plot").first().scrollIntoViewIfNeeded();
            const letter = page.locator(".plot svg.main-svg .xtick text").first();
            expect(
              await letter.evaluate((each) => parseFloat(getComputedStyle(each).fontSize)),
            ).toBeGreaterThan(20);
          }
          const narrow = await page
            .locator(".input:not([data-place=tray]):has([type=range]) > .input-name:visible")
            .evaluateAll((all) => all.filter((each) => each.clientWidth < 100).length);
          expect(narrow, `${name} at ${width}: names of a letter a line`).toBe(0);
        }
    } finally {
      await large.close();
    }
  });

  long.each(["01-quota-table", "07-prices-and-silence", "08-empirical-figures"])(
    "keeps every label of the charts in %s whole on a screen of 320 pixels",
    async (name) => {
      const size = { width: 320, height: 700 };
      const { page } = await open(address(`edition/${name}.html`), { size });
      await showAnswers(page);
      for (const plot of await page.locator(".plot:visible").all()) {
        await plot.scrollIntoViewIfNeeded();
        await plot.locator("svg.main-svg").first().waitFor();
        const cut = (): Promise<(string | null)[]> =>
          plot.locator("svg.main-svg text").evaluateAll((all) =>
            all
              .filter((each) => {
                const { left, right, width } = each.getBoundingClientRect();
                return width > 0 && (left < -1 || right > innerWidth + 1);
              })
              .map(({ textContent }) => textContent),
          );
        await expect.poll(cut).toEqual([]);
      }
    },
  );

  const audited = new Set(["03-the-belief-cutoff", ...asTimeAllows(names)]);
  it.each(firstOf([...audited, "index", "licences", "library"]))(
    "has no serious accessibility fault in %s, in light, dark and forced colours, and fits narrow screens",
    async (name) => {
      const { page } = await open(address(`edition/${name}.html`));
      if (drawn.has(name)) await showAnswers(page);
      if (drawn.has(name))
        for (const place of await page.locator(".plot").all()) await place.scrollIntoViewIfNeeded();
      // What a theme changes is its colours, and pages share them: all are seen in the dark where time is set aside for it.
      const themes = [
        ["light", "none", undefined],
        ["dark", "none", ["color-contrast"]],
        ["light", "active", ["color-contrast"]],
      ] as const;
      for (const [colorScheme, forcedColors, rules] of drawn.has(name) ||
      !names.includes(name) ||
      process.env["CI"]
        ? themes
        : themes.slice(0, 1)) {
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.waitForTimeout(200);
        expect(await seriousFaults(page, rules), `${colorScheme}, forced ${forcedColors}`).toEqual(
          [],
        );
      }
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      for (const width of process.env["CI"] ? [1024, 390, 320] : [390]) {
        await page.setViewportSize({ width, height: 420 });
        // Drawn charts follow a moment later.
        await expect.poll(() => overflow(page), { timeout: 5000 }).toBeLessThanOrEqual(0);
      }
    },
  );

  long(
    "has no serious accessibility fault with its code, menus, tray and editor open, nor on the stage",
    async () => {
      for (const width of [1440, 390]) {
        const { page } = await open(game, { size: { width, height: 900 } });
        await page.keyboard.press("c");
        await page.getByRole("button", { name: "edit", exact: true }).first().click();
        await page.locator(".cm-content").first().waitFor();
        await page.$$eval(".menu, .toc-fold, .figure-data", (all) =>
          all.forEach((each) => ((each as HTMLDetailsElement).open = true)),
        );
        if (width === 390) await page.locator(".tray-toggle").click();
        for (const forcedColors of ["none", "active"] as const) {
          await page.emulateMedia({ forcedColors });
          expect(await seriousFaults(page), `${width}, forced ${forcedColors}`).toEqual([]);
        }
        await page.evaluate(() =>
          document.querySelector<HTMLElement>("[data-action=present]")!.click(),
        );
        expect(await seriousFaults(page), `on the stage at ${width}`).toEqual([]);
      }
    },
  );
});
