import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "./engine/publish/projectCopy.js";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}
const { name, version, bin, devDependencies, peerDependencies } = JSON.parse(
  readFileSync("package.json", "utf8"),
) as Manifest;

/** Runs a program in a folder, and gives what it printed, on either stream. */
function run(folder: string, program: string, ...args: string[]): string {
  const shell = process.platform === "win32" && program === "npm";
  const { stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: "utf8", shell });
  return stdout + stderr;
}
const node = (folder: string, ...args: string[]): string => run(folder, process.execPath, ...args);

/**
 * What `npm pack` makes, unpacked in an otherwise empty folder beside the packages that it depends on, as
 * `npm install` would put it there; what only contributors have is left out.
 */
describe.runIf(process.env["CI"])(
  "the packed package, from another folder",
  { timeout: 300_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), "installed-"));
    const installed = join(folder, "node_modules", name);
    let packed: string[];

    beforeAll(() => {
      const copy = copyProject();
      for (const file of ["README.md", "CITATION.cff"]) cpSync(file, join(copy.folder, file));
      writeFileSync(join(copy.folder, "lib/dist/gone.js"), "// left by an older build\n");
      run(copy.folder, "npm", "pack", "--pack-destination", folder);
      copy.remove();
      mkdirSync(join(folder, "node_modules"));
      for (const entry of readdirSync("node_modules").filter((each) => !each.startsWith(".")))
        if (!Object.hasOwn(devDependencies, entry))
          symlinkSync(
            resolve("node_modules", entry),
            join(folder, "node_modules", entry),
            "junction",
          );
      run(folder, "tar", "-xf", `${name}-${version}.tgz`);
      cpSync(join(folder, "package"), installed, { recursive: true });
      packed = readdirSync(installed, { recursive: true, encoding: "utf8" }).map((file) =>
        file.replaceAll("\\", "/"),
      );
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it("holds licences, notices, data, notebooks and the compiled library, and nothing of the tests or of an older build", () => {
      expect(packed).toEqual(
        expect.arrayContaining([
          "LICENSE",
          "README.md",
          "CITATION.cff",
          "lib/engine/publish/licences/record.txt",
          "data/datapackage.json",
          "data/quota-table.csv",
          "notebooks/02-the-game.ipynb",
          "lib/dist/index.d.ts",
          "lib/index.ts",
        ]),
      );
      expect(
        packed.filter((file) => /^(tests|dist)\b|\.test\.|tsbuildinfo|gone/.test(file)),
      ).toEqual([]);
    });

    it("is imported and required, gives data by name and by path, and has no side effect", () => {
      writeFileSync(
        join(folder, "import.mjs"),
        `import { load, muStar } from "${name}";
       import description from "${name}/data/datapackage.json" with { type: "json" };
       console.log(muStar({ A: 1, gamma: 1, delta: 3 }), load("quota-table").numRows(), description.name);`,
      );
      expect(node(folder, "--no-warnings", "import.mjs")).toBe(`0.5 14 ${name}\n`);
      writeFileSync(
        join(folder, "require.cjs"),
        `const { load, muStar } = require("${name}");
       const file = require.resolve("${name}/data/quota-table.csv");
       const table = load("quota-table", require("node:fs").readFileSync(file, "utf8"));
       console.log(muStar({ A: 1, gamma: 1, delta: 3 }), table.numRows());`,
      );
      expect(node(folder, "--no-warnings", "require.cjs")).toBe("0.5 14\n");
      writeFileSync(join(folder, "silent.mjs"), `import "${name}";`);
      expect(node(folder, "silent.mjs")).toBe("");
      expect(readdirSync(installed)).not.toContain("dist");
    });

    it("has types, which refuse a wrong payoff; the only errors without skipLibCheck are in Arquero's own declarations", () => {
      writeFileSync(
        join(folder, "own.mts"),
        `import { load, muStar, quotaHistory, type Figure, type Row } from "${name}";
       const rows: Row<"quota-table">[] = load("quota-table").objects();
       const figure: Figure = quotaHistory(rows);
       const cutoff: number = muStar({ A: 1, gamma: 1, delta: 3 });
       // @ts-expect-error
       muStar({ A: "1", gamma: 1, delta: 3 });
       export { cutoff, figure };`,
      );
      const tsc = resolve("node_modules/typescript/lib/tsc.js");
      const strict = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext"];
      expect(node(folder, tsc, ...strict, "--skipLibCheck", "own.mts")).toBe("");
      const whole = node(folder, tsc, ...strict, "own.mts")
        .trim()
        .split("\n");
      expect(whole.filter((line) => !/\barquero\/dist\/types\//.test(line))).toEqual([]);
    });

    it("does without tslab, whose tsc would take the place of the reader's own, until notebooks are to run in it", () => {
      const said = node(folder, join(installed, bin[name]!), "notebooks", "2");
      expect(said).toContain(`npm install tslab@${peerDependencies["tslab"]}`);
    });

    it("has the two commands as programs, and an edition built by it carries all notices", () => {
      const start = (program: string, ...args: string[]): string =>
        node(folder, join(installed, bin[program]!), ...args);
      expect(start("solve", "--paper", "--json")).toMatch(/^\{/);
      expect(start(name, "start", "--help")).toContain(`npx ${name} start --port 8000`);
      expect(start(name, "--help")).toMatch(
        /Commands: build, start, notebooks, lint, lab, solve\n/,
      );
      expect(start(name, "build")).toMatch(/written/);
      const licences = readFileSync(join(installed, "dist/edition/licences.html"), "utf8");
      const count = Number(/All (\d+) notices in full/.exec(licences)?.[1]);
      expect(readdirSync(join(installed, "dist/edition"))).toContain("library.html");
      expect(count).toBeGreaterThan(300);
    });
  },
);
