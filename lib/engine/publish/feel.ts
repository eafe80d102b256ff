import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";

/** What a person feels of a page, in milliseconds. */
export interface Feel {
  /** From arriving at the first chart until it is live; none on a page without charts. */
  readonly chart: number | undefined;
  /** The longest task from the end of loading on, the start of Plotly included. */
  readonly task: number;
  /** Of each press and release of a pointer on the sliders: from the hand to the next paint, as Event Timing has it. */
  readonly events: readonly number[];
  /** Of each move between, which Event Timing leaves out: from the hand until the frame that answers it is painted. */
  readonly moves: readonly number[];
  /** The same of that chart alone, redrawn by a bare handler: what the machine and Plotly take. */
  readonly alone: readonly number[];
}

/** Moves of the pointer over each slider. */
const moveCount = 24;

/** @param slowdown - how many times slower than this machine */
export async function feel(
  browser: Browser,
  file: string,
  plotly: string,
  slowdown: number,
): Promise<Feel> {
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
    let chart: number | undefined;
    if ((await first.count()) > 0) {
      const arrived = Date.now();
      await first.evaluate((place) => place.scrollIntoView({ block: "center" }));
      await page.locator('.output .plot[data-drawn="true"]').first().waitFor();
      chart = Date.now() - arrived;
    }
    await page.waitForTimeout(300 * slowdown);
    const events: number[] = [];
    const moves: number[] = [];
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

declare const felt: { live: number; events: number[]; moves: number[]; tasks: number[] };

/** Runs in the page, before its own scripts. */
function listen(): void {
  const felt = {
    live: Infinity,
    events: [] as number[],
    moves: [] as number[],
    tasks: [] as number[],
  };
  Object.assign(globalThis, { felt });
  const note = (type: string, act: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({
      type,
      durationThreshold: 16,
    } as PerformanceObserverInit);
  note("event", ({ duration }) => felt.events.push(duration));
  const painted = new MessageChannel();
  const waiting: number[] = [];
  painted.port1.onmessage = () => {
    for (const from of waiting.splice(0)) felt.moves.push(performance.now() - from);
  };
  // The frame's own task ends with its paint; a message sent in it comes after.
  const answered = ({ timeStamp }: Event): void =>
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
async function drag(page: Page, slider: Locator): Promise<number[]> {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  const at = (move: number): [number, number] => [
    x + width * (0.5 + 0.46 * Math.sin(move / 4)),
    y + height / 2,
  ];
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

interface Drawn {
  readonly data: readonly object[];
  readonly layout: object;
}

/** Runs in the page: what is drawn in a place, as plain data. */
function copy(place: Element): Drawn {
  const { data, layout } = place as unknown as Drawn;
  return JSON.parse(JSON.stringify({ data, layout })) as Drawn;
}

/** Runs in the page: a chart that is drawn anew at each event. */
function bare({ data, layout }: Drawn): void {
  const { Plotly } = globalThis as unknown as {
    Plotly: { react(place: string, data: object[], layout: object, config: object): void };
  };
  let datarevision = 0;
  const draw = (): void =>
    Plotly.react(
      "plot",
      [...data],
      { ...layout, datarevision: datarevision++ },
      { displayModeBar: false },
    );
  draw();
  document.querySelector("input")!.addEventListener("input", draw);
}
