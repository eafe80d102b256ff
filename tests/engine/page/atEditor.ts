import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Output } from "../../../lib/engine/dataflow/notebook.js";

/** A cell of a page, by its id. */
export const cellOf = (page: Page, id: string): Locator =>
  page.locator(`xpath=//section[substring(@id, 6) = "${id}"]`);

/** What a cell shows, as text. */
export const shown = (page: Page, id: string): Promise<string> =>
  cellOf(page, id).locator(".output").innerText();

/** How often each cell has run. */
export const runs = (page: Page): Promise<Record<string, number>> =>
  page.$$eval("[data-cell]", (cells) =>
    Object.fromEntries(
      cells.map((each) => [each.getAttribute("data-cell"), Number(each.getAttribute("data-runs"))]),
    ),
  );

/** How often each cell ran since, of those that ran. */
export const since = async (page: Page, before: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(await runs(page)).flatMap(([id, count]) =>
      count === before[id] ? [] : [[id, count - (before[id] ?? 0)]],
    ),
  );

/** Writes into a cell, whose editor is opened where it is not. */
export async function write(page: Page, id: string, text: string): Promise<void> {
  const cell = cellOf(page, id);
  const editor = cell.locator(".cm-content");
  if ((await editor.count()) === 0) {
    const code = cell.locator(":scope > .code");
    if ((await code.count()) > 0 && (await code.getAttribute("open")) === null)
      await code.evaluate((each) => {
        each.removeAttribute("hidden");
        (each as HTMLDetailsElement).open = true;
      });
    await cell.getByRole("button", { name: "edit", exact: true }).click();
  }
  await editor.click();
  await paste(page, text);
}

/** Pastes a text in place of what is in the editor, with all its lines: Firefox makes paragraphs of what a test inserts otherwise. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((each) => {
    const hands = document.activeElement as HTMLElement;
    const copied = document.createElement("textarea");
    copied.value = each;
    document.body.append(copied);
    copied.select();
    document.execCommand("copy");
    copied.remove();
    hands.focus();
  }, text);
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+v");
}

/** Runs the cell in whose editor the hands are, and waits for what is said of it. */
export async function run(page: Page, id: string): Promise<string> {
  const status = cellOf(page, id).locator(".edit-bar [role=status]");
  await page.keyboard.press("Shift+Enter");
  await expect.poll(() => status.innerText(), { timeout: 30_000 }).toMatch(/ept/);
  return status.innerText();
}

/** Adds a cell at the end of the notebook, the first of the page, writes and runs it. */
export async function add(page: Page, kind: "code" | "text", text: string): Promise<string> {
  await page
    .locator(".carry:visible")
    .first()
    .getByRole("button", { name: `+ ${kind} cell` })
    .click();
  const section = page.locator("section[data-own]").last();
  await section.locator(".cm-content").waitFor();
  const id = (await section.getAttribute("id"))!.replace(/^c-\d+-/, "");
  await paste(page, text);
  await run(page, id);
  return id;
}

/** A notebook's file, as Jupyter has it. */
export interface NotebookContent {
  readonly cells: {
    readonly id: string;
    readonly cell_type: string;
    source: readonly string[];
    readonly outputs?: readonly Output[];
  }[];
}

/** The notebook of the page, taken away as it stands. */
export async function download(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the notebook" }).click();
  return readFile(await (await waiting).path(), "utf8");
}
