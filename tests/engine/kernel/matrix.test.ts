import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { interfaceWords } from "../../../lib/engine/interfaceWords.js";
import { stillWidth } from "../../../lib/engine/figure/titled.js";
import {
  findChromium,
  chromiumLine as chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import {
  findJupyter,
  jupyterLine,
  installKernel,
  labEnvironment,
} from "../../../lib/engine/publish/lab.js";
import type { Output } from "../../../lib/engine/dataflow/notebook.js";
import { pictureScale, plotlyType } from "../../../lib/engine/publish/outputs.js";
import { readNotebook } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";
import { copyTslab, type GlobalTslab } from "./globalTslab.js";
import { command, kernelReady, startJupyter, type JupyterServer } from "./jupyterServer.js";

const jupyter = findJupyter(project, "lab");
const program = await findChromium();
if (!jupyter) console.warn(`The matrix is not tested, since no Jupyter was found: ${jupyterLine}`);
else if (!program) console.warn(`The matrix is not tested: ${chromiumLine}`);
const isSeen = jupyter && program && process.env["CI"];

const kernels = ["project", "global"] as const;
const extensions = ["present", "absent"] as const;
const apps = ["lab/tree", "notebooks"] as const;
const states = ["untrusted", "trusted", "run"] as const;
type Case = readonly [
  kernel: (typeof kernels)[number],
  extension: (typeof extensions)[number],
  app: (typeof apps)[number],
  state: (typeof states)[number],
];

const whole: Case[] = kernels.flatMap((kernel) =>
  extensions.flatMap((extension) =>
    apps.flatMap((app) => states.map((state) => [kernel, extension, app, state] as const)),
  ),
);
/** Each value beside each value of another column at least once. */
const pairs: Case[] = [
  ["project", "present", "lab/tree", "untrusted"],
  ["global", "absent", "notebooks", "untrusted"],
  ["project", "absent", "lab/tree", "trusted"],
  ["global", "present", "notebooks", "trusted"],
  ["project", "present", "notebooks", "run"],
  ["global", "absent", "lab/tree", "run"],
];

const extensionName = "jupyterlab-plotly";
const name = "03-the-belief-cutoff";
const file = join("notebooks", `${name}.ipynb`);
// On a loaded machine everything comes, later.
const patience = { timeout: 60_000 };
const picture = { width: stillWidth, pixels: stillWidth * pictureScale, beyond: 0 };

it("pairs each kernel, extension, front end and state with each other", () => {
  const pairsOf = (cases: readonly Case[]): string[] =>
    cases.flatMap((each) => each.flatMap((a, i) => each.slice(i + 1).map((b) => `${a}, ${b}`)));
  expect(new Set(pairsOf(pairs))).toEqual(new Set(pairsOf(whole)));
});

describe.runIf(isSeen)("a notebook of a fresh clone", { timeout: 240_000 }, () => {
  let browser: Browser;
  let tslab: GlobalTslab;
  const servers = new Map<string, JupyterServer>();
  const specs = mkdtempSync(join(tmpdir(), "specs-"));

  beforeAll(async () => {
    tslab = copyTslab();
    const spec = join(specs, "kernels/tslab");
    const argv = [process.execPath, tslab.program, "kernel", "--config-path", "{connection_file}"];
    mkdirSync(spec, { recursive: true });
    writeFileSync(
      join(spec, "kernel.json"),
      JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }),
    );
    // Saved as under npm run lab.
    const { JUPYTER_CONFIG_PATH: settings } = labEnvironment(project);
    browser = await launchChromium(program!);
    servers.set("project", await startJupyter(jupyter!, { JUPYTER_CONFIG_PATH: settings }));
    servers.set("global", await startJupyter(jupyter!, { JUPYTER_PATH: specs }));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    for (const server of servers.values()) await server.stop();
    tslab?.remove();
    rmSync(specs, { recursive: true, force: true });
  });

  it.each(process.env["PROVE"] ? whole : pairs)(
    "is as it should be: %s tslab, plotly's extension %s, %s, %s",
    async (kernel, extension, app, state) => {
      const server = servers.get(kernel)!;
      if (app === "notebooks" && !findJupyter(project, "notebook")) return;
      const saved = join(server.folder, file);
      writeFileSync(saved, readFileSync(file));
      if (state === "trusted") server.trust(`${name}.ipynb`);
      const without = extension === "absent" ? extensionName : undefined;
      const { page, trouble } = await server.open(browser, `${name}.ipynb`, app, without);
      const drawsPlotly = (await drawnTypes(page)).includes(plotlyType);
      if (extension === "absent" || drawsPlotly) expect(drawsPlotly).toBe(extension === "present");
      else console.warn("plotly's extension is not there: `.venv/bin/pip install plotly`.");
      if (state === "run") await isLive(page, kernel === "project");
      else {
        const { cells } = readNotebook(project, file);
        const figures = cells.flatMap(({ outputs }) => outputs.filter(hasPicture));
        const isWhole = () =>
          expect.poll(() => measure(page), patience).toEqual(figures.map(() => picture));
        await isWhole();
        await page.locator(".jp-OutputArea-output img").first().hover();
        // As long as the extension takes to draw a figure.
        await page.waitForTimeout(500);
        await isWhole();
      }
      expect(trouble).toEqual([]);
      await page.context().close();
    },
  );

  /** Runs all, moves a slider, draws, and saves: little more than before, or under npm run lab nothing. */
  async function isLive(page: Page, underLab: boolean): Promise<void> {
    const server = servers.get(underLab ? "project" : "global")!;
    await kernelReady(page);
    await command(page, "notebook:run-all-cells");
    const live = page.locator('[data-live][data-state="done"]');
    await expect.poll(() => live.count(), patience).toBeGreaterThan(8);
    expect(await page.locator(".failure, .lint-note").allInnerTexts()).toEqual([]);
    // The first figure may wait for a guess.
    for (const button of await page.getByRole("button", { name: interfaceWords.justShow }).all())
      await button.click();
    const figure = page.locator(".figure").first();
    await figure.scrollIntoViewIfNeeded();
    await expect.poll(() => figure.locator("svg.main-svg").count(), patience).toBeGreaterThan(0);
    await command(page, "docmanager:save");
    const saved = join(server.folder, file);
    if (underLab) expect(readFileSync(saved, "utf8")).toBe(readFileSync(file, "utf8"));
    else expect(statSync(saved).size - statSync(file).size).toBeLessThan(620_000);
  }
});

describe.runIf(isSeen)(
  "a program of Jupyter's, as the README calls it",
  { timeout: 240_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "programs-"));
    const env: NodeJS.ProcessEnv = { ...process.env, NOTEBOOK_SET: "delta=6 A=2" };
    // The folder in which Jupyter keeps what a user has installed, for this test.
    const dataBefore = process.env["JUPYTER_DATA_DIR"];
    beforeAll(() => {
      process.env["JUPYTER_DATA_DIR"] = env["JUPYTER_DATA_DIR"] = join(folder, "data");
      installKernel(project);
      if (dataBefore === undefined) delete process.env["JUPYTER_DATA_DIR"];
      else process.env["JUPYTER_DATA_DIR"] = dataBefore;
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    const call = (command: string, ...args: string[]): string => {
      const { status, stderr } = spawnSync(command, args, { encoding: "utf8", env });
      expect(status, stderr).toBe(0);
      return stderr;
    };
    const kernel = project.name;
    // At A = 2, gamma = 1 and delta = 6.
    const cutoff = "0.4286";

    it("nbconvert: a page whose pictures have a text for those who do not see them, in the template that gives it", () => {
      const classic = ["--template", "classic"];
      const said = call(
        jupyter!,
        "nbconvert",
        "--to",
        "html",
        ...classic,
        "--output-dir",
        folder,
        file,
      );
      expect(said).not.toContain("Alternative text");
      expect(readFileSync(join(folder, `${name}.html`), "utf8")).toContain(
        'alt="Hedging is the better reply',
      );
    });

    it("nbconvert --execute: a live page, with the assumptions that it is given", () => {
      const args = ["--execute", `--ExecutePreprocessor.kernel_name=${kernel}`];
      call(jupyter!, "nbconvert", "--to", "html", ...args, "--output-dir", folder, file);
      const page = readFileSync(join(folder, `${name}.html`), "utf8");
      expect(page).toContain('class="live-notebook"');
      expect(page).toContain(cutoff);
    });

    const papermill = findJupyter(project, "lab")?.replace(/jupyter(\.exe)?$/, "papermill$1");
    it.skipIf(!papermill || spawnSync(papermill, ["--version"]).status !== 0)(
      "papermill: the notebook with the assumptions that it is given",
      () => {
        const out = join(folder, "out.ipynb");
        call(papermill!, "--cwd", "notebooks", "-k", kernel, file, out);
        expect(readFileSync(out, "utf8")).toContain(cutoff);
      },
    );
  },
);

const hasPicture = ({ data }: Output): boolean => data?.["image/png"] !== undefined;

/** Pictures in outputs: their width on the page, their pixels, and how far they reach beyond their column. */
const measure = (page: Page): Promise<(typeof picture)[]> =>
  page.$$eval(".jp-OutputArea-output img", (images) =>
    Promise.all(
      (images as HTMLImageElement[]).map(async (image) => {
        await image.decode();
        const { right, width } = image.getBoundingClientRect();
        const column = image.closest(".jp-OutputArea-output")!.getBoundingClientRect();
        const beyond = Math.max(0, right - column.right);
        return { width: width, pixels: image.naturalWidth, beyond: beyond };
      }),
    ),
  );

/** Types of output that the front end can draw, once it shows the notebook. */
async function drawnTypes(page: Page): Promise<readonly string[]> {
  const types = await page.waitForFunction(() => {
    type Content = { rendermime?: { mimeTypes: readonly string[] } };
    type App = { shell: { currentWidget?: { content: Content } } };
    const { jupyterapp } = globalThis as unknown as { jupyterapp?: App };
    return jupyterapp?.shell.currentWidget?.content.rendermime?.mimeTypes;
  });
  return (await types.jsonValue())!;
}
