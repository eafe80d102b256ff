import { pathToFileURL } from "node:url";

/**
 * What a reader waits for who edits the first code cell of a page, in milliseconds: to type, to have a name
 * completed, and from the key that runs the cell to the answer.
 *
 * @param slowdown - how many times slower than this machine
 */
export async function editLine(browser, file, slowdown) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector("html[data-live]");
    const cell = page
      .locator("[data-cell]:not(.is-quiet, [data-held]):has(.code > summary:visible)")
      .first();
    await cell.locator(".code > summary").first().click();
    await cell.locator("[data-action=edit]").hover();
    // A hand that has arrived takes a moment before it presses.
    await page.waitForTimeout(200);
    const begun = Date.now();
    const since = () => `${Date.now() - begun} ms`;
    await cell.locator("[data-action=edit]").click();
    await cell.locator(".cm-content").waitFor();
    const typing = since();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("\nconst added = Mat");
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    const completion = since();
    await page.keyboard.type("h.PI;");
    const pressed = Date.now();
    await page.keyboard.press("Shift+Enter");
    await cell.locator(".edit-bar [role=status]", { hasText: "ept" }).waitFor();
    return `  edited at CPU/${slowdown}: to type ${typing}, to completion ${completion}, run ${Date.now() - pressed} ms`;
  } finally {
    await page.close();
  }
}
