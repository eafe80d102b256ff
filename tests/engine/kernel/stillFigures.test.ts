import { pipLine } from "../../../lib/engine/publish/python.js";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stillWidth } from "../../../lib/engine/figure/titled.js";
import {
  findChromium,
  installLine as chromiumLine,
  launchChromium,
} from "../../../lib/engine/publish/chromium.js";
import { findJupyter, installLine } from "../../../lib/engine/publish/lab.js";
import type { Output } from "../../../lib/engine/dataflow/notebook.js";
import { pictureScale, plotlyType } from "../../../lib/engine/publish/outputs.js";
import { readNotebook } from "../../../lib/engine/publish/readNotebook.js";
import { project } from "../../project.js";
import { startJupyter, type JupyterServer } from "./jupyterServer.js";

const jupyter = findJupyter(project, "lab");
const program = await findChromium();
if (!jupyter) console.warn(`No figure is seen in Jupyter, since none was found: ${installLine}`);
else if (!program) console.warn(`No figure is seen in Jupyter: ${chromiumLine}`);
const otherApp = findJupyter(project, "notebook") ? "notebooks" : "lab/tree";

const extension = "jupyterlab-plotly";
// On a loaded machine everything comes, later.
const patience = { timeout: 40_000 };
const whole = { width: stillWidth, pixels: stillWidth * pictureScale, beyond: 0 };

// Each pair of front end, extension and trust.
const cases = [
  ["with plotly's extension, in JupyterLab, untrusted", "lab/tree", "03-the-belief-cutoff", true],
  ["with plotly's extension, in Notebook 7, trusted", otherApp, "06-welfare", true],
  ["without it, in JupyterLab, trusted", "lab/tree", "06-welfare", false],
  ["without it, in Notebook 7, untrusted", otherApp, "03-the-belief-cutoff", false],
] as const;
const isSeen = jupyter && program && process.env["CI"];

describe.runIf(isSeen)("a committed figure", { timeout: 120_000 }, () => {
  let server: JupyterServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startJupyter(jupyter!), launchChromium(program!)]);
    server.trust("06-welfare.ipynb");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it.each(cases)(
    "is whole and sharp %s, and stays so under the pointer",
    async (_, app, name, present) => {
      const without = present ? undefined : extension;
      const { page } = await server.open(browser, `${name}.ipynb`, app, without);
      const drawsPlotly = (await drawnTypes(page)).includes(plotlyType);
      if (present && !drawsPlotly)
        console.warn(`plotly's extension is not there: ${pipLine("plotly")}`);
      else expect(drawsPlotly).toBe(present);
      const { cells } = readNotebook(project, join("notebooks", `${name}.ipynb`));
      const figures = cells.flatMap(({ outputs }) => outputs.filter(hasPicture));
      const isWhole = () =>
        expect.poll(() => measure(page), patience).toEqual(figures.map(() => whole));
      await isWhole();
      await page.locator(".jp-OutputArea-output img").first().hover();
      // As long as the extension takes to draw a figure.
      await page.waitForTimeout(500);
      await isWhole();
      await page.context().close();
    },
  );
});

const hasPicture = ({ data }: Output): boolean => data?.["image/png"] !== undefined;

/** Pictures in outputs: their width on the page, their pixels, and how far they reach beyond their column. */
const measure = (page: Page): Promise<(typeof whole)[]> =>
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
