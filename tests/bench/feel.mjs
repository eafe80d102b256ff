import { pathToFileURL } from "node:url";

/** Moves of the pointer over each slider. */
const moveCount = 24;

/**
 * What a person feels of a page, in milliseconds: `chart`, from arriving at the first chart until it is live, nothing on
 * a page without charts; `task`, the longest task from the end of loading on, the start of Plotly included; `events`, each
 * press and release of a pointer on the sliders, from the hand to the next paint, as Event Timing has it; `moves`, each
 * move between, which Event Timing leaves out, until the frame that answers it is painted; and `alone`, the same of
 * that chart alone, redrawn by a bare handler: what the machine and Plotly take.
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
    const moves = [];
    for (const slider of await page.locator("#tray input[type=range]:visible").all()) {
      events.push(...(await drag(page, slider)));
      moves.push(...(await page.evaluate(() => felt.moves.splice(0))));
    }
    const task = await page.evaluate(() => Math.max(0, ...felt.tasks));
    if (chart === undefined) return { chart, task, events, moves, alone: [] };
    await first.evaluate((place) => place.scrollIntoView({ block: "center" }));
    const drawn = await page.locator('.output .plot[data-drawn="true"]').first().evaluate(copy);
    await page.goto("about:blank");
    await page.setContent(`<input type="range" style="width:180px"><div id="plot"></div>`);
    await page.addScriptTag({ path: plotly });
    await page.evaluate(bare, drawn);
    return { chart, task, events, moves, alone: await drag(page, page.locator("input")) };
  } finally {
    await page.close();
  }
}

/** Runs in the page, before its own scripts. */
function listen() {
  const felt = {
    live: Infinity,
    events: [],
    moves: [],
    tasks: [],
  };
  Object.assign(globalThis, { felt });
  const note = (type, act) =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({
      type,
      durationThreshold: 16,
    });
  note("event", ({ duration }) => felt.events.push(duration));
  const painted = new MessageChannel();
  const waiting = [];
  painted.port1.onmessage = () => {
    for (const from of waiting.splice(0)) felt.moves.push(performance.now() - from);
  };
  // The frame's own task ends with its paint; a message sent in it comes after.
  const answered = ({ timeStamp }) =>
    void requestAnimationFrame(() => {
      waiting.push(timeStamp);
      painted.port2.postMessage(null);
    });
  addEventListener("input", answered, { capture: true });
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
  for (let move = 1; move <= moveCount; move++) {
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
