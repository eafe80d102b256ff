import { fingerprint } from "../dataflow/fingerprint.js";
import type { Notebook } from "../dataflow/notebook.js";
import { runProgram, type Around } from "../dataflow/runProgram.js";

/** Gives this process the clock and the random numbers of surroundings; language and zone it was started with. */
export function surround({ days, seed }: RunSurroundings): void {
  moveClock(days);
  seedRandom(seed);
}

/** A notebook's run: of each cell, what it needs, and fingerprints of what it defines and shows. */
export interface DescribedRun {
  readonly cells: readonly {
    readonly number: number;
    readonly inputs: readonly string[];
    readonly prints: Readonly<Record<string, string>>;
  }[];
}

/** What a process has that a notebook must not depend on. */
export interface RunSurroundings {
  readonly language: string;
  readonly zone: string;
  /** Days by which its clock is ahead. */
  readonly days: number;
  /** Seed of `Math.random`. */
  readonly seed: number;
}

/** Under this key stands what a cell shows. */
export const shownKey = "what it shows";

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

/** Runs a notebook as the edition does, and describes what its cells define and show. */
export async function describeRun(notebook: Notebook, around: Around): Promise<DescribedRun> {
  const { program, values, shown } = await runProgram(notebook, {}, around);
  const cells = program.cells.map(({ id, number, inputs, outputs }) => {
    const prints = Object.fromEntries(outputs.map((name) => [name, fingerprint(values[name])]));
    return { number, inputs, prints: { ...prints, [shownKey]: fingerprint(shown.get(id)) } };
  });
  return { cells };
}
