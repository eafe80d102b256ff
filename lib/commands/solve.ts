import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { baseline } from "../model/game/baseline.js";
import { readEfg } from "../model/efg/readEfg.js";
import { writeEfg } from "../model/efg/writeEfg.js";
import type { PaperParameters } from "../model/solver/paperParameters.js";
import type { Reading } from "../model/solver/reading.js";
import { solutionJson } from "../model/solver/solutionJson.js";
import { solutionText } from "../model/solver/solutionText.js";
import { solve as solveGame } from "../model/solver/solve.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import type { Solution } from "../model/solver/solution.js";

const readings = ["verifiable", "soft", "audited", "paper"] as const;

/**
 * Solves a game file, or the paper's game, and prints every equilibrium: as a table, or as one JSON object.
 *
 * @throws Error that names the option or the line, what was expected and what was found
 */
export function solve(args: string[], print: (text: string) => void): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      paper: { type: "boolean" },
      reading: { type: "string" },
      json: { type: "boolean" },
      export: { type: "string" },
    },
  });
  if (!values.paper && values.reading !== undefined)
    throw new Error("--reading: expected --paper beside it, got a game file");
  const { solution, heading } = values.paper
    ? fromAssumptions(positionals, values.reading ?? "verifiable", values.export)
    : { solution: fromFile(positionals), heading: "" };
  if (values.export !== undefined) writeGame(values.export, solution);
  print(
    values.json
      ? JSON.stringify(solutionJson(solution), null, 2)
      : heading + solutionText(solution),
  );
  if (values.export !== undefined && !values.json) print(`${values.export} written`);
}

function fromFile(files: readonly string[]): Solution {
  const [file, more] = files;
  if (file === undefined || more !== undefined)
    throw new Error(
      `solve: expected one game file, or --paper, got ${files.length === 0 ? "neither" : `${files.length} files`}`,
    );
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Error(`${file}: expected a file, found ${found ? "a folder or a device" : "none"}`);
  return solveGame(readEfg(readFileSync(file, "utf8"), basename(file)));
}

function writeGame(file: string, { game }: Solution): void {
  try {
    writeFileSync(file, writeEfg(game));
  } catch (error) {
    throw new Error(
      `--export: expected a file that can be written, got "${file}" (${(error as NodeJS.ErrnoException).code})`,
    );
  }
}

function fromAssumptions(
  settings: readonly string[],
  name: string,
  file: string | undefined,
): { solution: Solution; heading: string } {
  const base: Record<string, string | Record<string, string>> = Object.fromEntries(
    Object.entries(baseline()).map(([symbol, value]) => [symbol, String(value)]),
  );
  const known = [
    ...Object.keys(base),
    ...["phiD", "kappa"].flatMap((cost) => ["QH", "QL"].map((type) => `${cost}.${type}`)),
    "q",
  ];
  let q: string | undefined;
  const given = new Map<string, string>();
  for (const text of settings) {
    const [, symbol, value] = /^([\w.]+)=(.+)$/.exec(text) ?? [];
    if (!symbol || !value) throw new Error(`--paper: expected name=value, got "${text}"`);
    if (!known.includes(symbol))
      throw new Error(`--paper: expected one of ${known.join(", ")}, got "${symbol}"`);
    if (given.has(symbol))
      throw new Error(
        `--paper: expected one value of ${symbol}, got ${given.get(symbol)} and ${value}`,
      );
    given.set(symbol, value);
  }
  // A cost of both types first, so that the order of the words does not matter.
  for (const [symbol, value] of [...given].sort(
    ([a], [b]) => Number(a.includes(".")) - Number(b.includes(".")),
  )) {
    const [cost, type] = symbol.split(".") as [string, string | undefined];
    const so = base[cost];
    if (symbol === "q") q = value;
    else if (type)
      base[cost] = { ...(typeof so === "object" ? so : { QH: so!, QL: so! }), [type]: value };
    else base[symbol] = value;
  }
  const parameters = base as unknown as PaperParameters;
  const reading = toReading(name, q);
  if (reading === "paper" && file !== undefined)
    throw new Error(
      '--export: expected a reading that is a game, got "paper": its convention answers one move in two ways',
    );
  const taken = Object.entries(base).map(
    ([symbol, value]) =>
      `${symbol} = ${typeof value === "string" ? value : `${value["QH"]} (QH), ${value["QL"]} (QL)`}`,
  );
  return {
    solution: solvePaper(parameters, reading),
    heading: `${name}${q === undefined ? "" : ` with probability ${q}`}; ${taken.join(", ")}\n`,
  };
}

function toReading(name: string, q: string | undefined): Reading {
  if (!(readings as readonly string[]).includes(name))
    throw new Error(`--reading: expected one of ${readings.join(", ")}, got "${name}"`);
  if (name !== "audited" && q !== undefined)
    throw new Error(`--paper: expected q with --reading audited alone, got q=${q}`);
  if (name !== "audited") return name as "verifiable" | "soft" | "paper";
  if (q === undefined) throw new Error("--reading: expected q=… beside audited, got none");
  return { audited: q };
}
