import { readFileSync, statSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fromCaller } from "../engine/publish/fromCaller.js";
import { nearestWord } from "../engine/publish/nearestWord.js";
import { parseWords } from "../engine/publish/parseWords.js";
import { baseline } from "../model/game/baseline.js";
import { readEfg } from "../model/efg/readEfg.js";
import { writeEfg } from "../model/efg/writeEfg.js";
import { exactParameters, type PaperParameters } from "../model/solver/paperParameters.js";
import type { Reading } from "../model/solver/reading.js";
import { solutionJson } from "../model/solver/solutionJson.js";
import { solutionText } from "../model/solver/solutionText.js";
import { usualLimit } from "../model/solver/meter.js";
import { solve as solveGame, type SolveOptions } from "../model/solver/solve.js";
import { solvePaper } from "../model/solver/solvePaper.js";
import type { Solution } from "../model/solver/solution.js";

const readings = ["verifiable", "soft", "audited", "paper"] as const;

const usage = `npm run --silent solve -- FILE.efg            every perfect Bayesian equilibrium of a game file, exact
npm run --silent solve -- - < FILE.efg        of a game file that another program writes
npm run --silent solve -- FILE.efg --json     as one JSON object
npm run --silent solve -- FILE.efg --pure     the pure equilibria alone, which larger games allow
npm run --silent solve -- --paper             of the paper's game, at its defaults
npm run --silent solve -- --paper kappa=2 p=3/4 --reading audited q=1/3 --export game.efg

A game file is in Gambit's extensive form (EFG 2): chance draws the sender's type, the sender sends a
message, and one or several receivers, who see it alone, reply. Gambit solves games beyond that.

  --paper            the paper's game; then name=value for A, gamma, delta, p, phiD, kappa,
                     phiD.QH, phiD.QL, kappa.QH, kappa.QL, and q of an audit
  --reading NAME     verifiable, soft, audited or paper: what a disclosure tells
  --json             one JSON object, with all that the table says
  --pure             the pure equilibria alone
  --export FILE      writes the game for Gambit as well
  --limit STEPS      most steps of the search, ${usualLimit} unless given
  --quiet            no progress and no remarks
  --help, --version`;

/**
 * Solves a game file, or the paper's game, and prints every equilibrium: as a table, or as one JSON object.
 *
 * @param remark - where progress and remarks go, which are no part of the answer
 * @throws Error that names the option or the line, what was expected and what was found
 */
export function solveFile(
  args: string[],
  print: (text: string) => void,
  remark: (text: string) => void = (text) => void process.stderr.write(text),
): void {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const { values, positionals } = parseWords({
    args,
    allowPositionals: true,
    options: {
      paper: flag,
      reading: text,
      json: flag,
      pure: flag,
      export: text,
      limit: text,
      quiet: flag,
      help: flag,
    },
  });
  if (values.help) return print(usage);
  if (!values.paper && values.reading !== undefined)
    throw new Error("--reading: expected --paper beside it, got a game file");
  const isQuiet = values.quiet ?? false;
  const options: SolveOptions = {
    pure: values.pure ?? false,
    ...(values.limit === undefined ? {} : { limit: limitOf(values.limit) }),
    ...(isQuiet || !process.stderr.isTTY ? {} : { progress: progressTo(remark) }),
  };
  const { solution, heading, note } = values.paper
    ? fromAssumptions(positionals, values.reading ?? "verifiable", values.export, options)
    : { solution: fromFile(positionals, options), heading: "", note: "" };
  if (note && !isQuiet) remark(note);
  if (values.export !== undefined) writeGame(values.export, solution);
  print(
    values.json
      ? JSON.stringify(solutionJson(solution), null, 2)
      : heading + solutionText(solution),
  );
  if (values.export !== undefined && !values.json && !isQuiet) print(`${values.export} written`);
}

function limitOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new Error(`--limit: expected a whole number of steps, got "${text}"`);
  return Number(text);
}

/** Says the share that is done where it has grown by a hundredth. */
function progressTo(remark: (text: string) => void): (share: number) => void {
  let said = 0;
  return (share) => {
    const percent = Math.floor(100 * share);
    if (percent <= said) return;
    said = percent;
    remark(`\r${percent}% ${percent === 100 ? "\n" : ""}`);
  };
}

function fromFile(files: readonly string[], options: SolveOptions): Solution {
  const [file, more] = files;
  if (file === undefined || more !== undefined)
    throw new Error(
      `solve: expected one game file, or --paper, got ${files.length === 0 ? "neither" : `${files.length} files`}`,
    );
  if (file === "-")
    return solveGame(
      readEfg(decoded(readFileSync(0), "standard input"), "standard input"),
      options,
    );
  const path = fromCaller(file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile())
    throw new Error(`${file}: expected a file, found ${found ? "a folder or a device" : "none"}`);
  return solveGame(readEfg(decoded(readFileSync(path), file), basename(file)), options);
}

/** The text of a file, which must be UTF-8: with a letter replaced, two labels might become one. */
function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(
      `${file}: expected text in UTF-8, found other bytes. Save it as UTF-8; iconv -f latin1 -t utf-8 does so for Latin-1.`,
    );
  }
}

function writeGame(file: string, { game }: Solution): void {
  try {
    writeFileSync(fromCaller(file), writeEfg(game));
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
  options: SolveOptions,
): { solution: Solution; heading: string; note: string } {
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
    if (!known.includes(symbol)) {
      const near = nearestWord(symbol, known);
      throw new Error(
        `--paper: expected one of ${known.join(", ")}, got "${symbol}"${near ? `. Did you mean ${near}?` : ""}`,
      );
    }
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
  const { A, delta } = exactParameters(parameters, "paperGame");
  return {
    solution: solvePaper(parameters, reading, options),
    note: A.lt(delta)
      ? ""
      : `The paper assumes A < delta, which does not hold: A = ${A.toFraction()}, delta = ${delta.toFraction()}. Pressing is then always a best reply.\n`,
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
