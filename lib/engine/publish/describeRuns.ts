import { json } from "node:stream/consumers";
import { fingerprint } from "../dataflow/fingerprint.js";
import type { Notebook } from "../dataflow/notebook.js";
import { runProgram } from "../dataflow/runProgram.js";
import { shownKey, type DescribedRun, type Surroundings } from "./runTwice.js";

/* The program of one of the processes of `runTwice`: reads notebooks, writes what came of them. */

function moveClock(days: number): void {
  const { Date: RealDate } = globalThis;
  const now = (): number => RealDate.now() + days * 86_400_000;
  globalThis.Date = new Proxy(RealDate, {
    construct: (_, given) =>
      Reflect.construct(RealDate, given.length > 0 ? given : [now()], RealDate) as object,
    apply: () => new RealDate(now()).toString(),
    get: (_, name) => (name === "now" ? now : (Reflect.get(RealDate, name) as unknown)),
  });
}

function seedRandom(seed: number): void {
  let state = seed;
  Math.random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

async function describe(notebook: Notebook): Promise<DescribedRun> {
  const { program, values, shown } = await runProgram(notebook);
  const cells = program.cells.map(({ id, number, inputs, outputs }) => {
    const prints = Object.fromEntries(outputs.map((name) => [name, fingerprint(values[name])]));
    return { number, inputs, prints: { ...prints, [shownKey]: fingerprint(shown.get(id)) } };
  });
  return { cells };
}

const { days, seed, notebooks } = (await json(process.stdin)) as Pick<
  Surroundings,
  "days" | "seed"
> & { readonly notebooks: readonly Notebook[] };
moveClock(days);
seedRandom(seed);
const runs: DescribedRun[] = [];
for (const notebook of notebooks) runs.push(await describe(notebook));
process.stdout.write(JSON.stringify(runs));
