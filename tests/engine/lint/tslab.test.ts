import { createRequire } from "node:module";
import { afterAll, describe, expect, it } from "vitest";
import { facts } from "./tslabFacts.js";

interface Executor {
  execute(source: string): Promise<boolean>;
}
interface Tslab {
  createConverter(options: { isJS: boolean; isBrowser: boolean }): { close(): void };
  createExecutor(folder: string, converters: object, console: object): Executor;
}

const require = createRequire(import.meta.url);
const { createConverter } = require("tslab/dist/converter.js") as Tslab;
const { createExecutor } = require("tslab/dist/executor.js") as Tslab;
const converter = createConverter({ isJS: false, isBrowser: false });
afterAll(() => converter.close());

/** What becomes of the last cell: `"runs"`, what it prints, or its error; earlier cells must run. */
async function lastCell(...cells: readonly string[]): Promise<string> {
  const said: string[] = [];
  const write = (...values: readonly unknown[]): void =>
    void said.push(values.map(String).join(" "));
  const console = { log: write, error: write };
  const tslab = createExecutor(process.cwd(), { node: converter, close: () => {} }, console);
  for (const cell of cells.slice(0, -1)) expect(await tslab.execute(cell), cell).toBe(true);
  const runs = await tslab.execute(cells.at(-1)!);
  return said.join(" ") || (runs ? "runs" : "fails");
}

describe("tslab", { timeout: 30_000 }, () => {
  it.each(facts)("(%s) %s", async (_rule, _fact, cells, outcome) => {
    expect(await lastCell(...cells)).toMatch(outcome);
  });
});
