/**
 * npm run mutate: puts small faults into the library, one at a time, and tells which no test sees.
 *
 * A chart is held against the proof of each figure that it is part of, and then against the tests that name
 * it, in this process; any other file, and every sample, against the tests that vitest finds related to it.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { expect } from "vitest";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import ts from "typescript";
import { parseWords } from "../../lib/dist/engine/publish/parseWords.js";
import { mutantsOf, mutated } from "./mutants.mjs";
import { accepted } from "./accepted.mjs";

const usage = `\
npm run mutate                              all of lib/charts, then a sample of lib/model
npm run mutate -- lib/charts/beliefFan.ts   every fault of some files
npm run mutate -- --changed                 of the files that differ from the main branch
npm run mutate -- --sample 80 lib/charts    a sample of a folder, by the tests that are there
… --minutes 20 --seed 1                     how long a sample may take, and which it is`;

const root = resolve(import.meta.dirname, "../..");
// Proofs read the data from the folder of the project.
process.chdir(root);
const { values, positionals } = readWords();
const require = createRequire(join(root, "package.json"));
const say = (line) => process.stdout.write(`${line}\n`);
if (values.help) {
  say(usage);
  process.exit();
}

/** What was asked for, of files and folders that there are; where it was not, says so and ends. */
function readWords() {
  try {
    const found = parseWords({
      allowPositionals: true,
      options: {
        changed: { type: "boolean", default: false },
        sample: { type: "string" },
        minutes: { type: "string", default: "20" },
        seed: { type: "string", default: "1" },
        help: { type: "boolean", default: false },
      },
    });
    for (const name of ["sample", "minutes", "seed"])
      if (!/^([1-9]\d*)?$/.test(found.values[name] ?? ""))
        throw new Error(`--${name}: expected a whole number above 0, got "${found.values[name]}"`);
    for (const place of found.positionals)
      if (!/^lib[\\/]/.test(relative(root, resolve(root, place))) || !existsSync(place))
        throw new Error(`${place}: expected a file or a folder below lib, found none`);
    return found;
  } catch ({ message }) {
    process.stderr.write(`${message}\n`);
    process.exit(1);
  }
}

const where = ({ file, line }) => `${relative(root, file)}:${line}`;
const oneLine = (text) => text.replace(/\s+/g, " ").slice(0, 110);

const sources = (place) =>
  /\.ts$/.test(place)
    ? [resolve(root, place)]
    : readdirSync(resolve(root, place), { recursive: true, encoding: "utf8" })
        .filter((name) => /(?<!\.d)\.ts$/.test(name))
        .map((name) => resolve(root, place, name));

/** Colours and words that are looks in whole. */
const mere =
  /lib\/charts\/(palette|silenceReply)\.ts$|\/(describe|describeComparison|wrapText)\.ts$/;
const isChart = (file) => /lib\/charts\//.test(file);

/** Modules of this project in this process, each compiled and run once, until one of them changes. */
function modules() {
  const [code, users, loaded] = [new Map(), new Map(), new Map()];
  const compile = (text) =>
    ts.transpileModule(text.replaceAll("import.meta.url", "__url"), {
      compilerOptions: {
        target: "ES2022",
        module: "CommonJS",
        isolatedModules: true,
        esModuleInterop: true,
      },
    }).outputText;
  const load = (file) => {
    if (loaded.has(file)) return loaded.get(file).exports;
    const module = { exports: {} };
    loaded.set(file, module);
    if (!code.has(file)) code.set(file, compile(readFileSync(file, "utf8")));
    const ask = (name) => {
      if (name === "vitest") return { ...registrar(), expect: expected };
      if (!/^\./.test(name)) return require(name);
      const wanted = resolve(file, "..", name).replace(/\.js$/, ".ts");
      users.set(wanted, (users.get(wanted) ?? new Set()).add(file));
      return load(wanted);
    };
    const run = new Function("require", "module", "exports", "__url", code.get(file));
    run(ask, module, module.exports, pathToFileURL(file).href);
    return module.exports;
  };
  /** What is built on a file, itself among it. */
  const builtOn = (file, seen = new Set()) => {
    if (!seen.has(file))
      for (const user of (seen.add(file), users.get(file) ?? [])) builtOn(user, seen);
    return seen;
  };
  const change = (file, text) => {
    code.set(file, compile(text));
    for (const each of builtOn(file)) loaded.delete(each);
  };
  return { load, builtOn, change, forget: (file) => loaded.delete(file) };
}

/** Where a test file's tests are put instead of being run by vitest. */
const tests = [];
function registrar() {
  const add = (title, run) => tests.push(run);
  const each = (call) => (rows) => (title, run) =>
    rows.forEach((row) => call(title, () => (Array.isArray(row) ? run(...row) : run(row))));
  const describe = (title, body) => body();
  return {
    it: Object.assign(add, { each: each(add) }),
    describe: Object.assign(describe, { each: each(describe) }),
  };
}
/** What a test expects; what it keeps beside itself only vitest could change. */
const expected = Object.assign(
  (found) =>
    Object.defineProperty(expect(found), "toMatchInlineSnapshot", {
      value: (kept) => expect(`"${found}"`).toBe(kept.trim()),
    }),
  { stringMatching: expect.stringMatching },
);

/** The quick tests that name one of some files' exports, which are called as the files are. */
const testsNaming = (names) =>
  ["charts", "model", "engine/words"].flatMap((folder) =>
    readdirSync(join(root, "tests", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".test.ts") && name !== "figures.test.ts")
      .map((name) => join(root, "tests", folder, name))
      .filter((file) => new RegExp(`\\b(${names.join("|")})\\b`).test(readFileSync(file, "utf8"))),
  );

/** A chart's faults against the proofs of the figures that it is part of, or the tests that name it. */
function chartsSurvivors(files) {
  const all = mutantsOf(files, root);
  const survivors = [];
  const { load, builtOn, change, forget } = modules();
  const proofs = () => load(join(root, "tests/charts/prove.ts"));
  /** Whether proofs find fault with the figures of some names, or tests fail, or nothing can even be drawn. */
  const isSeen = (names, testFiles, timeout) => {
    globalThis.prove = () => {
      const { casesOf, faultsOf } = proofs();
      if (names.some((name) => casesOf(name).some((each) => faultsOf(each).length > 0)))
        return true;
      tests.length = 0;
      for (const file of testFiles) {
        forget(file);
        load(file);
      }
      for (const test of tests) test();
      return false;
    };
    try {
      return new Script("prove()").runInThisContext({ timeout });
    } catch {
      // A test that fails, a figure that throws, or draws for ever, is a fault seen.
      return true;
    }
  };
  const { figureNames } = proofs();
  for (const file of files) {
    const own = all.filter((mutant) => mutant.file === file);
    if (own.length === 0) continue;
    const path = relative(root, file);
    const original = readFileSync(file, "utf8");
    const above = builtOn(file);
    const names = figureNames.filter((name) => above.has(join(root, `lib/charts/${name}.ts`)));
    const charts = [...above].filter(isChart).map((each) => basename(each, ".ts"));
    // Some tests name a chart by chance, or need vitest.
    const testFiles = testsNaming(charts).filter((each) => !isSeen([], [each], 600_000));
    if (names.length + testFiles.length === 0) {
      say(`${path}: part of no figure that is proved, and no test names it`);
      survivors.push(...own);
      continue;
    }
    const start = Date.now();
    if (isSeen(names, [], 600_000))
      throw new Error(
        `${path}: expected proofs without a fault before one is put in. Run npm test.`,
      );
    // What takes far longer with a fault than without will not end.
    const patience = 60_000 + 10 * (Date.now() - start);
    let killed = 0;
    for (const fault of own) {
      change(file, mutated(original, fault));
      if (isSeen(names, [], patience) || isSeen([], testFiles, patience)) killed += 1;
      else {
        survivors.push(fault);
        sayLives(fault);
      }
    }
    change(file, original);
    say(`${path}: ${killed} of ${own.length}`);
  }
  // Whoever strengthens a proof takes the excuse out.
  const stale = accepted.filter(
    (each) =>
      files.some((file) => relative(root, file) === each.file) &&
      !survivors.some((fault) => isOf(fault, each)),
  );
  for (const { file, from, to } of stale) say(`  no longer lives: ${file}  ${from}  →  ${to}`);
  return { total: all.length, survivors };
}

/** Whether the quick tests pass that vitest finds related to a file, or all of them. */
const passes = (words, environment = {}) =>
  spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      ...words,
      "--bail=1",
      "--config",
      "tests/mutate/vitest.config.ts",
    ],
    { env: { ...process.env, ...environment }, stdio: "ignore", timeout: 300_000 },
  ).status === 0;

/** Faults one after the other against the tests related, until all are tried or the time is over. */
function sampleSurvivors(mutants, minutes) {
  const end = Date.now() + 60_000 * minutes;
  if (!passes(["run"]))
    throw new Error("expected tests that pass before a fault is put in. Run npm test.");
  const folder = mkdtempSync(join(tmpdir(), "mutant-"));
  const survivors = [];
  let tried = 0;
  for (const fault of mutants) {
    if (Date.now() > end) break;
    const text = join(folder, "mutant.ts");
    writeFileSync(text, mutated(readFileSync(fault.file, "utf8"), fault));
    tried += 1;
    if (
      !passes(["related", "--run", relative(root, fault.file)], {
        MUTANT_FILE: fault.file,
        MUTANT_TEXT: text,
      })
    )
      continue;
    survivors.push(fault);
    sayLives(fault);
  }
  rmSync(folder, { recursive: true });
  return { total: tried, survivors };
}

const isOf = ({ file, from, to }, each) =>
  each.file === relative(root, file) && each.from === oneLine(from) && each.to === oneLine(to);
/** Why a fault may live, if it may. */
const excuse = (fault) => accepted.find((each) => isOf(fault, each))?.why;
const sayLives = (fault) =>
  say(
    [
      `  lives ${where(fault)}`,
      oneLine(fault.from),
      "→",
      oneLine(fault.to),
      excuse(fault) && `(${excuse(fault)})`,
    ]
      .filter(Boolean)
      .join("  "),
  );

/** Some of a list, the same for the same seed. */
function shuffled(list, seed) {
  const random = xoroshiro128plus(seed);
  const rest = [...list];
  return list.map(() => rest.splice(uniformInt(random, 0, rest.length - 1), 1)[0]);
}

/** Where a share of `total` lies with 95 in a hundred: Wilson (1927). */
function interval(count, total) {
  const [share, z] = [count / total, 1.96];
  const middle = (share + z ** 2 / (2 * total)) / (1 + z ** 2 / total);
  const half =
    (z / (1 + z ** 2 / total)) *
    Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  return [middle - half, middle + half].map((each) => `${(100 * each).toFixed(1)} %`).join(" to ");
}

function report(name, { total, survivors }, isSample) {
  const killed = total - survivors.length;
  const left = survivors.filter((fault) => !excuse(fault)).length;
  say(
    `${name}: ${killed} of ${total} faults seen, ${((100 * killed) / Math.max(1, total)).toFixed(1)} %` +
      (isSample
        ? `; with 95 in a hundred ${interval(killed, total)}`
        : `; ${survivors.length - left} of the others explained, ${left} not`),
  );
  return isSample ? 0 : left;
}

const [seed, minutes] = [Number(values.seed), Number(values.minutes)];
const git = (...words) => spawnSync("git", words, { cwd: root, encoding: "utf8" }).stdout.trim();
const changed = () =>
  git("diff", "--name-only", "--diff-filter=d", git("merge-base", "HEAD", "main") || "HEAD")
    .split("\n")
    .filter((name) => /^lib\/(charts|model)\/.*\.ts$/.test(name));
const places = values.changed ? changed() : positionals.length > 0 ? positionals : ["lib/charts"];
const files = places.flatMap(sources).filter((file) => !mere.test(file));
let left = 0;
if (values.sample) {
  const few = shuffled(mutantsOf(files, root), seed).slice(0, Number(values.sample));
  report(places.join(", "), sampleSurvivors(few, minutes), true);
} else {
  const charts = files.filter(isChart);
  const others = files.filter((file) => !isChart(file));
  if (charts.length > 0) left += report("charts", chartsSurvivors(charts), false);
  if (others.length > 0)
    left += report("others", sampleSurvivors(mutantsOf(others, root), minutes), false);
  if (positionals.length === 0 && !values.changed) {
    const model = sources("lib/model");
    report(
      "model, a sample",
      sampleSurvivors(shuffled(mutantsOf(model, root), seed), minutes),
      true,
    );
  }
}
process.exitCode = left === 0 ? 0 : 1;
