import { findChromium, chromiumLine } from "./chromium.js";
import { analyseCell } from "../lint/analyseCell.js";
import { heldCells } from "../lint/askedInputs.js";
import type { Notebook, Output } from "../dataflow/notebook.js";
import { foldAnswer } from "../render/mime.js";
import { pictureAmong, plotlyType, sameOutput, withPicture } from "./outputs.js";
import { renderPictures, type PlotSpecification } from "./renderPictures.js";
import type { Progress } from "./progress.js";
import { siftNotebooks } from "./siftNotebooks.js";
import { runAll, startRunner, type Limits } from "./startRunner.js";
import { isNormal, notebookText, writeNotebooks } from "./writeNotebook.js";

export interface RunOptions {
  /** Values of inputs that differ from their defaults, as text. Nothing is written then. */
  readonly set: Readonly<Record<string, string>>;
  /** Compare with the committed notebooks instead of writing them. */
  readonly check: boolean;
  readonly limits: Limits;
  readonly log: (line: string) => void;
  readonly progress: Progress;
}

/**
 * Runs notebooks in tslab and refreshes their committed outputs. One that fails, or that somebody
 * changed meanwhile, is left as it is, and the others are refreshed.
 *
 * @param unread - why others could not even be read
 * @throws Error when a notebook fails or was changed meanwhile, an override is unknown, or, with `check`, an output or the form of its file is stale
 */
export async function runNotebooks(
  notebooks: readonly Notebook[],
  options: RunOptions,
  unread: readonly string[] = [],
): Promise<void> {
  const { set, check, limits, log, progress } = options;
  const runner = startRunner("outputs", limits, progress);
  try {
    const { sound, failures } = siftNotebooks(notebooks, false);
    const known = new Map(sound.map((notebook) => [notebook, inputNames(notebook)]));
    if (failures.length === 0) checkNames(set, new Set([...known.values()].flat()));
    const tasks = sound.map((notebook) => ({ notebook, set: pick(set, known.get(notebook)!) }));
    const run = await runAll(runner, tasks, ({ name }, { outputs, seconds }) => {
      progress.clear();
      log(`${name}  ${outputs.size} cells  ${seconds.toFixed(1)} s`);
    });
    const results = new Map(
      [...run.products].map(([each, { outputs }]) => [each, foldAnswers(each, outputs)] as const),
    );
    const told = new Set(run.failures.map((failure) => refusedSetting(failure, set)));
    await gather([...unread, ...failures, ...told], () =>
      Object.keys(set).length > 0
        ? printOutputs(results, log)
        : check
          ? checkOutputs(results)
          : writeOutputs(results, log),
    );
  } finally {
    runner.end();
    progress.clear();
  }
}

/** A value that an input does not take is the command line’s fault, and no cell’s. */
function refusedSetting(failure: string, set: Readonly<Record<string, string>>): string {
  const [, refusal, name = ""] = /: RangeError: ((\w+) must be .*)$/.exec(failure) ?? [];
  return Object.hasOwn(set, name) ? `--set: ${refusal}` : failure;
}

/** Does what is left to do, then throws what has failed, this included. */
async function gather(failures: string[], rest: () => void | Promise<void>): Promise<void> {
  try {
    await rest();
  } catch (error) {
    failures.push((error as Error).message);
  }
  if (failures.length > 0) throw new Error(failures.join("\n"));
}

const pick = (
  set: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(set).filter(([name]) => names.includes(name)));

function inputNames({ cells }: Notebook): string[] {
  const code = cells.filter(({ kind }) => kind === "code");
  return code.flatMap(({ source }) => analyseCell(source).views.map(({ name }) => name));
}

function checkNames(set: Readonly<Record<string, string>>, known: ReadonlySet<string>): void {
  for (const name of Object.keys(set))
    if (!known.has(name))
      throw new Error(`--set: expected one of ${[...known].sort().join(", ")}, got "${name}"`);
}

/** What a cell gives away of a guess's answer is folded, for readers of the notebook as it is committed. */
export function foldAnswers(
  notebook: Notebook,
  outputs: ReadonlyMap<string, readonly Output[]>,
): ReadonlyMap<string, readonly Output[]> {
  const held = heldCells(notebook);
  const fold = (output: Output): Output =>
    output.data ? { ...output, data: foldAnswer(output.data) } : output;
  return new Map([...outputs].map(([id, list]) => [id, held.has(id) ? list.map(fold) : list]));
}

type Results = ReadonlyMap<Notebook, ReadonlyMap<string, readonly Output[]>>;

function printOutputs(results: Results, log: (line: string) => void): void {
  for (const outputs of results.values())
    for (const output of [...outputs.values()].flat())
      log(String(output.data?.["text/plain"] ?? output["text"]));
}

function checkOutputs(results: Results): void {
  const stale: string[] = [];
  for (const [notebook, outputs] of results) {
    if (!isNormal(notebook))
      stale.push(
        `${notebook.file}: execution counts, metadata or layout are not those of npm run notebooks`,
      );
    for (const { id, number, outputs: committed } of notebook.cells) {
      const fresh = outputs.get(id) ?? [];
      const count = Math.max(fresh.length, committed.length);
      for (let i = 0; i < count; i++)
        if (!sameOutput(fresh[i], committed[i]))
          stale.push(`${notebook.file}, cell ${number}: output ${i + 1} is stale`);
    }
  }
  if (stale.length > 0)
    throw new Error(`${stale.join("\n")}\nRefresh them with npm run notebooks.`);
}

async function writeOutputs(results: Results, log: (line: string) => void): Promise<void> {
  const complete = await addPictures(results, log);
  writeNotebooks(
    new Map(
      [...complete].map(([notebook, outputs]) => [notebook, notebookText(notebook, outputs)]),
    ),
  );
}

/** Adds to each figure its picture: the committed one of the same figure, or a new one. */
async function addPictures(results: Results, log: (line: string) => void): Promise<Results> {
  const missing = new Map<Output, PlotSpecification>();
  const pictures = new Map<Output, string>();
  for (const [notebook, outputs] of results)
    for (const cell of notebook.cells)
      for (const output of outputs.get(cell.id) ?? []) {
        const figure = output.data?.[plotlyType];
        if (figure === undefined) continue;
        const kept = pictureAmong(figure, cell.outputs);
        if (kept === undefined) missing.set(output, figure as PlotSpecification);
        else pictures.set(output, kept);
      }
  const program = missing.size > 0 ? await findChromium() : undefined;
  if (program) {
    const drawn = await renderPictures(program, [...missing.values()]);
    [...missing.keys()].forEach((output, i) => pictures.set(output, drawn[i]!));
  } else if (missing.size > 0)
    log(
      `${missing.size} figures changed and have no picture, since no Chromium was found: ${chromiumLine}`,
    );
  const draw = (output: Output): Output => {
    const picture = pictures.get(output);
    return picture === undefined ? output : withPicture(output, picture);
  };
  return new Map(
    [...results].map(([notebook, outputs]) => [
      notebook,
      new Map([...outputs].map(([id, list]) => [id, list.map(draw)])),
    ]),
  );
}
