/* npm run bench: measures what a reader waits for, and prints it; nothing passes or fails. */
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { buildEdition } from "../../lib/dist/engine/publish/buildEdition.js";
import {
  findChromium,
  chromiumLine,
  launchChromium,
} from "../../lib/dist/engine/publish/chromium.js";
import { parseWords } from "../../lib/dist/engine/publish/parseWords.js";
import { benchDynamics } from "./benchDynamics.mjs";
import { benchGambit } from "./benchGambit.mjs";
import { benchSolver } from "./benchSolver.mjs";
import { editLine } from "./editLine.mjs";
import { feel } from "./feel.mjs";
import { findProject } from "../../lib/dist/engine/project.js";
import { readNotebooks } from "../../lib/dist/engine/publish/readNotebook.js";
import { closeKernels, runInKernel } from "../../lib/dist/engine/kernel/runInKernel.js";

const usage = "npm run bench                         measures seconds, bytes and milliseconds";
const log = (line) => process.stdout.write(`${line}\n`);

async function bench() {
  const project = findProject(import.meta.url);
  for (const measure of [benchSolver, benchGambit, benchDynamics]) measure(log);
  log("seconds");
  const started = performance.now();
  for (const notebook of readNotebooks(project)) {
    const { seconds } = await runInKernel(notebook);
    log(`  ${seconds.toFixed(2)}  ${notebook.name} in tslab, in process`);
  }
  closeKernels();
  log(`  ${since(started)}  all notebooks in tslab, start included`);
  const building = performance.now();
  await buildEdition(project);
  log(`  ${since(building)}  the edition built`);
  printSizes(project);
  const program = await findChromium();
  if (!program) return log(`page: not measured, since no Chromium was found: ${chromiumLine}`);
  const browser = await launchChromium(program);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const edition = join(project.folder, "dist/edition");
    for (const { name } of readNotebooks(project)) {
      const file = join(edition, `${name}.html`);
      await measurePage(page, file);
      for (const slowdown of [1, 4]) log(await editLine(browser, file, slowdown));
      for (const slowdown of [1, 4])
        log(
          feltLine(
            slowdown,
            await feel(browser, file, join(edition, "assets/plotly.js"), slowdown),
          ),
        );
    }
  } finally {
    await browser.close();
  }
}

const since = (start) => ((performance.now() - start) / 1000).toFixed(2);

/** What each page loads before Plotly, and Plotly, in kilobytes compressed; fonts apart. */
function printSizes(project) {
  const folder = join(project.folder, "dist/edition");
  const size = (file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
  log("kB, gzip");
  for (const { name } of readNotebooks(project)) {
    const html = readFileSync(join(folder, `${name}.html`), "utf8");
    const files = [`${name}.html`, "assets/edition.css", `assets/${name}.js`];
    const total = files.map(size).reduce((a, b) => a + b);
    const pictures = [...html.matchAll(/assets\/stills\/\w+\.png/g)].map(([file]) => size(file));
    const sum = pictures.reduce((a, b) => a + b, 0);
    log(
      `  ${total.toFixed(0)}  ${name} without Plotly; still pictures, loaded as they come into view, ${sum.toFixed(0)}`,
    );
  }
  log(`  ${size("assets/plotly.js").toFixed(0)}  Plotly`);
  log(
    `  ${size("assets/typesetting.js").toFixed(0)}  what sets changed text, loaded as a hand comes near`,
  );
  for (const part of ["editing", "compiler", "types", "library"])
    log(
      `  ${size(`assets/${part}.js`).toFixed(0)}  ${part}, loaded for the first edit${part === "library" ? " that imports a name the page lacks" : ""}`,
    );
  const fonts = readdirSync(join(folder, "assets/fonts")).filter(
    (file) => !file.startsWith("KaTeX"),
  );
  log(
    `  ${fonts
      .map((file) => size(`assets/fonts/${file}`))
      .reduce((a, b) => a + b, 0)
      .toFixed(0)}  text fonts`,
  );
}

/** The ratio to the chart alone can be compared between machines. */
function feltLine(slowdown, { chart, task, events, moves, alone }) {
  const middle = (list, q) => Number(quantile(list, q));
  const ms = (list) =>
    list.length === 0
      ? "under 16 ms each"
      : `median ${middle(list, 0.5)}, p95 ${middle(list, 0.95)}, longest ${Math.round(Math.max(...list))} ms`;
  const first = chart === undefined ? "no chart" : `first chart live after ${chart} ms`;
  const ratio =
    alone.length === 0 || events.length === 0
      ? ""
      : `; p95 ${(middle(events, 0.95) / middle(alone, 0.95)).toFixed(1)} times that of its first chart alone`;
  return `  felt at CPU/${slowdown}: ${first}; longest task ${task} ms; presses ${ms(events)}${ratio}; moves ${ms(moves)}`;
}

const moves = 50;

/** First paint, then slider moves: from the input event to the next repaint, and to the drawn chart. */
async function measurePage(page, file) {
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("html[data-live]");
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  log(`${basename(file, ".html")}: first paint ${paint?.toFixed(0)} ms from file://`);
  const inputs = await page.$$eval(".output .input:has([type=range])", (list) =>
    list.map((e) => e.dataset["input"]),
  );
  for (const input of inputs) {
    const times = await page.evaluate(timeMoves, { input, moves });
    const report = (label, list) =>
      `${label} median ${quantile(list, 0.5)} ms, p95 ${quantile(list, 0.95)} ms`;
    log(
      `  ${input}: ${report(
        "text",
        times.map(([text]) => text),
      )}; ${report(
        "chart",
        times.map(([, chart]) => chart),
      )}`,
    );
  }
}

/**
 * Runs in the page: milliseconds from the start of the frame in which a move is answered until its
 * cells are written, and until the charts in view are drawn.
 */
async function timeMoves({ input, moves }) {
  const element = document.querySelector(`.output [data-input="${input}"] input[type=range]`);
  [...document.querySelectorAll(".plot")].at(-1).scrollIntoView({ block: "center" });
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const frame = () =>
    new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  await pause(800);
  const [min, max, initial] = [Number(element.min), Number(element.max), element.value];
  const near = [...document.querySelectorAll(".plot.js-plotly-plot")].filter((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    return bottom > -400 && top < innerHeight + 400;
  });
  const times = [];
  for (let i = 0; i < moves; i++) {
    const begun = frame();
    element.value = String(min + ((max - min) * ((i * 7) % moves)) / moves);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    // The graph's own frame callback stands between these two.
    const written = frame();
    const start = await begun;
    const text = (await written) - start;
    while (near.some((place) => place.dataset["drawn"] === "false")) await pause(0);
    times.push([text, performance.now() - start]);
    await pause(30);
  }
  element.value = initial;
  element.dispatchEvent(new Event("input", { bubbles: true }));
  return times;
}

function quantile(list, q) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))].toFixed(1);
}

try {
  const { values } = parseWords({ options: { help: { type: "boolean" } } });
  if (values.help) log(usage);
  else await bench();
} catch ({ message }) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
