import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Compiles lib into lib/dist, where that is not up to date or not whole; every command begins so. This is
 * JavaScript, since it stands before all that is compiled.
 */
const home = fileURLToPath(new URL("../..", import.meta.url));
const lib = join(home, "lib");
const dist = join(lib, "dist");
const stamp = join(dist, ".stamp");
/** What a command is writing, by the number of its process. */
const unfinished = /\.(\d+)\.new$/;

/** A file's bytes; none where there is no file, or no longer. */
function read(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

const filesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .filter((file) => file !== stamp && !unfinished.test(file))
        .sort()
    : [];

function hash(files) {
  const sum = createHash("sha256");
  for (const file of files) sum.update(`\n${relative(home, file)}\n`).update(read(file));
  return sum.digest("hex");
}

const hashSources = () =>
  hash([
    ...["package-lock.json", "tsconfig.json", "lib/tsconfig.json"].map((file) => join(home, file)),
    ...filesIn(lib).filter((file) => file.endsWith(".ts") && !file.startsWith(dist)),
  ]);

/** Removes what killed commands were writing. */
function removeUnfinished() {
  for (const name of existsSync(dist) ? readdirSync(dist, { recursive: true }) : [])
    if (unfinished.test(name) && !isRunning(Number(unfinished.exec(name)[1])))
      rmSync(join(dist, name), { force: true });
}

function isRunning(id) {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** A file takes the place of the old one in one step: another command may be reading it. */
function writeWhole(file, text) {
  const fresh = `${file}.${process.pid}.new`;
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  } finally {
    rmSync(fresh, { force: true });
  }
}

async function compile() {
  if (!existsSync(join(home, "node_modules/typescript")))
    throw new Error(`${home}: expected the packages of package-lock.json, found none. Run npm ci.`);
  console.error("Compiling lib …");
  const { default: ts } = await import("typescript");
  const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
    join(lib, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error) => report([error]) },
  );
  const program = ts.createIncrementalProgram({
    rootNames: fileNames,
    options,
    configFileParsingDiagnostics: errors,
    host: ts.createIncrementalCompilerHost(options),
  });
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...program.getSemanticDiagnostics(),
    ...program.emit(undefined, writeWhole).diagnostics,
  ];
  report(found);

  function report(found) {
    const host = {
      getCurrentDirectory: () => process.cwd(),
      getCanonicalFileName: (file) => file,
      getNewLine: () => "\n",
    };
    if (found.length > 0) throw new Error(ts.formatDiagnostics(found, host).trimEnd());
  }
}

try {
  const [sources, outputs] = String(read(stamp)).split("\n");
  const whole = hash(filesIn(dist)) === outputs;
  // TypeScript would take what it wrote once for what is there now.
  if (!whole) rmSync(join(dist, ".tsbuildinfo"), { force: true });
  const now = hashSources();
  if (!whole || now !== sources) {
    removeUnfinished();
    await compile();
    writeWhole(stamp, `${now}\n${hash(filesIn(dist))}`);
  }
} catch (error) {
  const refused = ["EROFS", "EACCES", "EPERM"].includes(error.code);
  console.error(
    refused
      ? `${dist}: expected a folder that can be written, since it is not what lib compiles to (${error.code}). Copy the project to where you may write, and run npm ci there.`
      : error.message,
  );
  process.exitCode = 1;
}
