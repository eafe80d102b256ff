import { pathToFileURL } from "node:url";

/** Moves of the pointer over each slider. */
const moves = 24;

/**
 * What a reader's hand feels on a page, in milliseconds: until the first chart is live (nothing where there is none);
 * the longest task from then on; events of the pointer over sliders; and those of the first chart redrawn alone.
 *
 * @param slowdown - how many times slower than this machine
 */
export async function feel(browser, file, plotly, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(listen);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector("html[data-live]");
    // As to a reader who makes no guess: nothing is held back.
    for (const button of await page.locator('.guess [data-action="show"]').all())
      await button.dispatchEvent("click");
    await page.waitForTimeout(300 * slowdown);
    const first = page.locator(".output .plot").first();
    let chart;
    if ((await first.count()) > 0) {
      const arrived = Date.now();
      await first.evaluate((place) => place.scrollIntoView({ block: "center" }));
      await page.locator('.output .plot[data-drawn="true"]').first().waitFor();
      chart = Date.now() - arrived;
    }
    await page.waitForTimeout(300 * slowdown);
    const events = [];
    for (const slider of await page.locator("#tray input[type=range]:visible").all())
      events.push(...(await drag(page, slider)));
    const task = await page.evaluate(() => Math.max(0, ...felt.tasks));
    if (chart === undefined) return { chart, task, events, alone: [] };
    await first.evaluate((place) => place.scrollIntoView({ block: "center" }));
    const drawn = await page.locator('.output .plot[data-drawn="true"]').first().evaluate(copy);
    await page.goto("about:blank");
    await page.setContent(`<input type="range" style="width:180px"><div id="plot"></div>`);
    await page.addScriptTag({ path: plotly });
    await page.evaluate(bare, drawn);
    return { chart, task, events, alone: await drag(page, page.locator("input")) };
  } finally {
    await page.close();
  }
}

/** Runs in the page, before its own scripts. */
function listen() {
  const felt = { live: Infinity, events: [], tasks: [] };
  Object.assign(globalThis, { felt });
  const note = (type, act) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({
      type,
      durationThreshold: 16,
    });
  note("event", ({ duration }) => felt.events.push(duration));
  note("longtask", ({ startTime, duration }) => {
    if (startTime >= felt.live) felt.tasks.push(duration);
  });
  new MutationObserver(() => (felt.live = Math.min(felt.live, performance.now()))).observe(
    document,
    { subtree: true, attributeFilter: ["data-live"] },
  );
}

/** Durations of the events of a pointer that goes to and fro over a slider. */
async function drag(page, slider) {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
  const at = (move) => [x + width * (0.5 + 0.46 * Math.sin(move / 4)), y + height / 2];
  await page.mouse.move(...at(0));
  // A hand that has arrived takes a moment before it presses.
  await page.waitForTimeout(200);
  await page.evaluate(() => (felt.events.length = 0));
  await page.mouse.down();
  for (let move = 1; move <= moves; move++) {
    await page.mouse.move(...at(move));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  return page.evaluate(() => felt.events.slice());
}

/** Runs in the page: what is drawn in a place, as plain data. */
function copy(place) {
  const { data, layout } = place;
  return JSON.parse(JSON.stringify({ data, layout }));
}

/** Runs in the page: a chart that is drawn anew at each event. */
function bare({ data, layout }) {
  const { Plotly } = globalThis;
  let datarevision = 0;
  const draw = () =>
    Plotly.react(
      "plot",
      [...data],
      { ...layout, datarevision: datarevision++ },
      { displayModeBar: false },
    );
  draw();
  document.querySelector("input").addEventListener("input", draw);
}
