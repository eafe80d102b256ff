import { expect, it } from "vitest";
import { attacks } from "./attacks.js";
import { editing } from "./editing.js";
import { guessesAndAnswers } from "./guessesAndAnswers.js";
import { handAndVoice } from "./handAndVoice.js";
import { onStage } from "./onStage.js";
import { ownColoursAndSearch } from "./ownColoursAndSearch.js";
import { ownCells } from "./ownCells.js";
import { playedByHand } from "./playedByHand.js";
import type { Open } from "./visit.js";

/** What the edition does in Firefox: the heart of it always, and where there is the time all that Chromium is asked for that Firefox can be. */
export function inFirefox(open: Open, address: (file: string) => string): void {
  it("comes to life, follows a hand in text, chart and address, and waits for a guess", async () => {
    const cutoff = address("edition/03-the-belief-cutoff.html");
    const { page, trouble } = await open(`${cutoff}#v=1&A=2&at=03-two-lines`);
    const input = (place: string) =>
      page.locator(`[data-input="A"][data-place="${place}"]`).first();
    const number = input("text").getByRole("textbox");
    const sentence = page.locator('[data-cell="verdict-sentence"] .output');
    expect(await number.inputValue()).toBe("2");
    const before = await sentence.innerText();
    await number.fill("1,5");
    await expect.poll(() => sentence.innerText()).not.toBe(before);
    expect(await input("tray").locator("input[type=range]").inputValue()).toBe("1.5");
    await expect.poll(() => page.url()).toContain("#v=1&A=1.5&at=03-");
    const chart = page.locator('[data-cell="figure"] .plot');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("svg.main-svg").first().waitFor();
    const drawn = await chart.innerHTML();
    const range = input("text").locator("input[type=range]");
    await range.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await range.boundingBox())!;
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await page.mouse.up();
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(() => chart.innerHTML()).not.toBe(drawn);
    await page.getByRole("button", { name: "Switch to the dark theme" }).click();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    const answer = page.locator('[data-cell="implied-sentence"]');
    expect(await answer.isVisible()).toBe(false);
    for (const guess of await page.locator('[data-cell="silences"] .guess').all())
      await guess.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Lock in" }).last().click();
    await expect.poll(() => answer.isVisible()).toBe(true);
    expect(trouble).toEqual([]);
  });

  if (!process.env["CI"]) return;
  const names = ["04-equilibria", "08-empirical-figures", "11-your-assumptions"];
  attacks(open, address);
  editing(open, address);
  ownCells(open, address);
  guessesAndAnswers(open, address, names);
  ownColoursAndSearch(open, address);
  handAndVoice(open, address, names);
  onStage(open, address, names);
  playedByHand(open, address);
}
