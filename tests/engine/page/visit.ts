import type { Browser, Page } from "playwright-core";

/** A page that a test has opened. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors and requests for anything but files. */
  readonly trouble: string[];
}

export interface Open {
  (
    url: string,
    options?: {
      readonly scripts?: boolean;
      readonly size?: { readonly width: number; readonly height: number };
    },
  ): Promise<Visit>;
  /** There alone can a test see paper and a system's colours, do without scripts and use an input method. */
  readonly inChromium: boolean;
}

/** A low window: a page loads Plotly only when the reader comes near a chart. */
const viewport = { width: 1280, height: 420 };

/** Opens pages as a new reader does. */
export function visitor(browser: () => Browser, inChromium = true): Open {
  /** One page for all visits with scripts and one for those without, since a page keeps the scripts that it has compiled. */
  const pages = new Map<boolean, Promise<Page>>();
  async function newPage(javaScriptEnabled: boolean): Promise<Page> {
    const context = await browser().newContext({ offline: true, javaScriptEnabled });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }
  const open = async (
    url: string,
    { scripts = true, size = viewport }: Parameters<Open>[1] = {},
  ): Promise<Visit> => {
    // A test closes a page in which it has chosen a file: in Firefox, Enter presses no button there any more.
    if ((await pages.get(scripts))?.isClosed() ?? true) pages.set(scripts, newPage(scripts));
    const page = await pages.get(scripts)!;
    // As a new reader: nothing remembered, nothing under the hand, nothing left of the visit before.
    page.removeAllListeners();
    if (scripts && page.url() !== "about:blank")
      await page.evaluate(() => [localStorage, sessionStorage].forEach((each) => each.clear()));
    await page.goto("about:blank");
    await page.mouse.move(0, 0);
    await page.setViewportSize(size);
    await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none" });
    const trouble: string[] = [];
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(String(error)));
    page.on(
      "request",
      (request) => !/^(file|data|blob):/.test(request.url()) && trouble.push(request.url()),
    );
    await page.goto(url);
    if (scripts) await page.waitForSelector("html[data-live]");
    return { page, trouble };
  };
  return Object.assign(open, { inChromium });
}
