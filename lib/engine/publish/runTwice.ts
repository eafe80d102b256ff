import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Notebook } from "../dataflow/notebook.js";
import { compiledModule } from "../ownFiles.js";

/** A notebook's run: of each cell, what it needs, and fingerprints of what it defines and shows. */
export interface DescribedRun {
  readonly cells: readonly {
    readonly number: number;
    readonly inputs: readonly string[];
    readonly prints: Readonly<Record<string, string>>;
  }[];
}

/** What a process has that a notebook must not depend on. */
export interface Surroundings {
  readonly language: string;
  readonly zone: string;
  /** Days by which its clock is ahead. */
  readonly days: number;
  /** Seed of `Math.random`. */
  readonly seed: number;
}

const surroundings: readonly Surroundings[] = [
  { language: "en_US.UTF-8", zone: "Pacific/Kiritimati", days: 0, seed: 1 },
  { language: "sv_SE.UTF-8", zone: "America/St_Johns", days: 4321.6, seed: 2 },
];

/** Under this key stands what a cell shows. */
export const shownKey = "what it shows";

/**
 * Runs each notebook in two processes, with other clocks, time zones, languages and random numbers.
 *
 * @returns a line for each cell whose value, or whose output, is not the same
 * @throws Error when a notebook fails
 */
export async function runTwice(notebooks: readonly Notebook[]): Promise<string[]> {
  const [one, other] = await Promise.all(surroundings.map((each) => runIn(each, notebooks)));
  return notebooks.flatMap(({ file }, i) => {
    const differing = new Set<string>();
    return one![i]!.cells.flatMap(({ number, inputs, prints }, k) => {
      const again = other![i]!.cells[k]!.prints;
      const names = Object.keys(prints).filter((name) => prints[name] !== again[name]);
      const follows = inputs.some((name) => differing.has(name));
      for (const name of names) differing.add(name);
      if (names.length === 0 || follows) return [];
      const what = names.map((name) => (name === shownKey ? name : `\`${name}\``)).join(", ");
      return [
        `${file}, cell ${number}: ${what} is not the same at another time, in another time zone and language, or with other random numbers: use a fixed date, numbers from a seeded generator, and a language and zone that are written out`,
      ];
    });
  });
}

async function runIn(
  { language, zone, days, seed }: Surroundings,
  notebooks: readonly Notebook[],
): Promise<DescribedRun[]> {
  const child = spawn(process.execPath, [compiledModule("publish/describeRuns.js")], {
    env: { ...process.env, LC_ALL: language, LANG: language, TZ: zone },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => void child.on("close", resolve));
  child.stdin.end(JSON.stringify({ days, seed, notebooks }));
  const [out, trouble, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) throw new Error(trouble.trim());
  return JSON.parse(out) as DescribedRun[];
}
