import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Open } from "./visit.js";
import { aside, long } from "../../long.js";

/** What a reader meets who plays both sides of the game, and who loads a counterexample. */
export function playedByHand(open: Open, address: (file: string) => string): void {
  const equilibria = address("edition/04-equilibria.html");
  const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
  const title = (page: Page) => cell(page, "play").locator(".figure-title");
  const sentence = (page: Page): Promise<string> => cell(page, "play-sentence").innerText();
  const calm = "Nobody regrets: hedged silence is an equilibrium";
  const other = "Nobody regrets: separation is an equilibrium";

  /** Clicks a branch of the tree, half-way between two of its places. */
  async function tap(page: Page, from: readonly number[], to: readonly number[]): Promise<void> {
    const plot = cell(page, "play").locator(".plot.js-plotly-plot[data-drawn=true]");
    // A click waits until the page has come to rest.
    const [x, y] = await plot.evaluate(
      (place, [x, y]) => {
        const { xaxis, yaxis } = (place as unknown as { _fullLayout: Record<string, Axis> })
          ._fullLayout as { xaxis: Axis; yaxis: Axis };
        interface Axis {
          d2p(value: number): number;
          readonly _offset: number;
        }
        return [xaxis._offset + xaxis.d2p(x!), yaxis._offset + yaxis.d2p(y!)];
      },
      [(from[0]! + to[0]!) / 2, (from[1]! + to[1]!) / 2],
    );
    await plot.click({ position: { x: x!, y: y! } });
  }

  aside(
    "lets all pure equilibria of the game be found by clicks on the tree, and says who regrets the others and why",
    async () => {
      const { page, trouble } = await open(equilibria);
      await cell(page, "play").scrollIntoViewIfNeeded();
      // Silence where being pressed costs more than disclosing.
      expect(await sentence(page)).toContain(
        "A strong China regrets its silence: pressed, it pays −2; disclosure, hedged against, would pay −1.",
      );
      const [silence, reply] = [
        [2, 1.5],
        [3, 2],
      ] as const;
      await tap(page, silence, reply);
      await expect.poll(() => title(page).innerText()).toBe(calm);
      expect(await sentence(page)).toContain("Nobody regrets. This plan is an equilibrium");
      await tap(page, [1, 2.5], [2, 3.5]);
      await expect.poll(() => sentence(page)).toContain("A strong China regrets its disclosure");
      await tap(page, silence, [3, 1]);
      await expect.poll(() => title(page).innerText()).toBe(other);
      // The solver has these two, and one that leaves something to chance.
      await page
        .locator('[data-input="guessedKinds"]')
        .getByRole("button", { name: "Just show" })
        .click();
      const links = cell(page, "missed").getByRole("link");
      expect(await links.allInnerTexts()).toEqual([
        "separation",
        "hedged silence",
        "partial disclosure",
      ]);
      await links.nth(1).click();
      await expect.poll(() => title(page).innerText()).toBe(calm);
      await links.last().click();
      await expect
        .poll(() => title(page).innerText())
        .toBe("Nobody regrets: partial disclosure is an equilibrium");
      // A click goes back to the reader's own plan.
      await tap(page, silence, [3, 1]);
      await expect.poll(() => sentence(page)).toContain("Outsiders regret pressing silence");
      expect(trouble).toEqual([]);
    },
  );

  long("lets them be found by keys", async () => {
    const { page, trouble } = await open(equilibria);
    const radio = (input: string, option: string) =>
      page
        .locator(`[data-input="${input}"][data-place="text"]`)
        .getByRole("radio", { name: option });
    // The choices are folded, and so their twins are not in the tray; the paper's own assumptions are.
    const twin = page.locator('#tray [data-input="onSilence"]');
    await page.waitForSelector("html[data-live]");
    expect(await twin.isVisible()).toBe(false);
    expect(await page.locator('#tray [data-input="delta"]').isVisible()).toBe(true);
    await page.getByText("A plan, choice by choice", { exact: true }).click();
    await twin.waitFor();
    await radio("onSilence", "press").focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => title(page).innerText()).toBe(calm);
    await page.keyboard.press("ArrowDown");
    await radio("strong", "is silent").focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => title(page).innerText()).toBe(other);
    expect(trouble).toEqual([]);
  });

  long(
    "loads a counterexample from the table of claims, which can show one verdict alone",
    async () => {
      const { page, trouble } = await open(equilibria);
      const table = cell(page, "claims-table");
      await table.getByRole("combobox", { name: "Verdict" }).selectOption("✗ fails");
      const verdicts = table.locator("tbody tr:visible td:nth-child(3)");
      expect(new Set(await verdicts.allInnerTexts())).toEqual(new Set(["✗ fails"]));
      expect(await table.getByRole("status").innerText()).toMatch(/^\d+ of 28 rows$/);
      const row = table.locator("tbody tr", { hasText: "Theorem 4(2), third case" });
      const counterexample = row.getByRole("link");
      const p = /p = (\S+)$/.exec(await counterexample.innerText())![1]!;
      await counterexample.click();
      await expect
        .poll(() => cell(page, "map-sentence").innerText())
        .toContain("Where you stand, Theorem 4, 2c is false");
      const [over, under = "1"] = p.split("/");
      const field = page.locator('[data-input="p"][data-place="text"] input.number');
      expect(Number(await field.inputValue())).toBeCloseTo(Number(over) / Number(under), 12);
      expect(await counterexample.getAttribute("href")).toContain("04.hatched=");
      expect(await title(page).innerText()).toContain("Nobody regrets: ");
      // The tree shows the plan that refutes the claim, not another of that game.
      await table.getByRole("combobox", { name: "Verdict" }).selectOption("all");
      const alone = table.locator("tbody tr", { hasText: "only the weak type discloses" });
      await alone.getByRole("link").click();
      await expect
        .poll(() => title(page).innerText())
        .toBe("Nobody regrets: disclosure by the weak type alone is an equilibrium");
      expect(trouble).toEqual([]);
    },
  );

  long("says in the tray that the maintained assumption is off, where it is", async () => {
    const { page } = await open(`${equilibria}#v=1&A=5`);
    const note = page.locator("#tray .tray-note");
    await expect.poll(() => note.innerText()).toContain("A ≥ δ");
    await page.locator("#tray [data-action=reset]").click();
    await expect.poll(() => note.innerText()).toBe("");
  });
}
