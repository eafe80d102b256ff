import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { writeWhole } from "../../lib/engine/publish/writeWhole.js";
import { littleProject } from "./littleProject.js";

const project = littleProject();
const { folder, put, run, start, state, text, unfinished } = project;
const edition = join(folder, "dist/edition");
const pause = (seconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, seconds * 1000));
const all = Boolean(process.env["CI"]);
const times = process.env["PROVE"] ? 10 : all ? 3 : 1;
// Ten commands are run one after another, each to its end or near it.
vi.setConfig({ testTimeout: 240_000 });

/** Folders that are mounted, to be unmounted. */
const mounted: string[] = [];
function mount(name: string, ...options: string[]): string {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  const { status } = spawnSync("mount", [...options, place]);
  if (status === 0) mounted.push(place);
  return place;
}
const canMount = process.platform === "linux" && process.getuid?.() === 0 && triesToMount();
function triesToMount(): boolean {
  mount("try", "-t", "tmpfs", "-o", "size=16k", "tmpfs");
  return mounted.length > 0;
}

afterAll(() => {
  for (const place of mounted.reverse()) spawnSync("umount", [place]);
  project.remove();
});

const names = ["01-first", "02-second"];
const write = (version: string): void => {
  for (const name of names) put(name, `const a = "${version}";`, "const b = a;");
};
beforeEach(() => write("one"));

describe("a command that is stopped", () => {
  /** What may stand in the end: notebooks before and after a run, and editions of two versions. */
  const may: { notebooks: string[]; editions: (string | undefined)[] } = {
    notebooks: [],
    editions: [],
  };
  const seconds: Record<string, number> = {};
  beforeAll(async () => {
    for (const version of all ? ["one", "two"] : ["one"]) {
      write(version);
      may.notebooks.push(...names.map(text));
      for (const name of all ? ["build", "notebooks"] : ["notebooks"]) {
        const ran = await run(name);
        expect(ran.code, ran.err).toBe(0);
        seconds[name] = ran.seconds;
      }
      may.editions.push(state(edition));
      may.notebooks.push(...names.map(text));
    }
  });

  it.each(all ? ["build", "notebooks", "start"] : ["notebooks"])(
    "leaves every file of npm run %s whole, at whatever moment, and nothing else once another has run",
    async (name) => {
      for (let i = 0; i < times; i++) {
        write(i % 2 && all ? "two" : "one");
        const child = start(name, ...(name === "start" ? ["--port", "0"] : []));
        const moment = Math.random() * seconds[name === "start" ? "build" : name]!;
        await pause(moment);
        const signal = i % 3 === 1 ? "SIGINT" : "SIGKILL";
        child.kill(signal);
        const { err } = await child.ended;
        const when = `${signal} after ${moment.toFixed(2)} s`;
        if (signal === "SIGINT") expect(unfinished(), when).toEqual([]);
        expect(err, when).not.toMatch(/^\s+at /m);
        // It refuses, and takes away what is left before it does.
        await run("notebooks", "77");
        expect(unfinished(), when).toEqual([]);
        for (const each of names) expect(may.notebooks, when).toContain(text(each));
        expect(may.editions, when).toContain(state(edition));
      }
    },
  );

  it.runIf(process.env["CI"])("leaves no process behind that runs a cell", async () => {
    put("01-first", "for (;;) {}");
    const child = start("notebooks");
    child.stderr!.on("data", (data: Buffer) => {
      if (data.toString().includes("cell 2")) child.kill("SIGKILL");
    });
    // The cell's process holds this one's end of the pipe as long as it runs.
    expect((await child.ended).signal).toBe("SIGKILL");
  });
});

it.skipIf(!canMount)(
  "a full disk is named, and leaves the file that stood (where a small one can be mounted)",
  () => {
    const file = join(mounted[0]!, "file");
    writeWhole(file, "old");
    expect(() => writeWhole(file, "new".repeat(20_000))).toThrow(
      `${file}: expected to write it, found a full disk (ENOSPC), and left it as it was. Free some space, then run it again.`,
    );
    expect(readFileSync(file, "utf8")).toBe("old");
    expect(existsSync(`${file}.${process.pid}.new`)).toBe(false);
  },
);

describe.runIf(all)("with the time that CI has", () => {
  it.skipIf(!canMount)(
    "a full disk leaves notebooks and edition as they were (where a small one can be mounted)",
    async () => {
      const small = mount("small", "-t", "tmpfs", "-o", "size=48k", "tmpfs");
      const { code, err } = await run("build", "--out", join(small, "edition"));
      expect(code).toBe(1);
      expect(err).toContain("found a full disk (ENOSPC)");
      expect(existsSync(join(small, "edition"))).toBe(false);
      put("01-first", `const long = "${"x".repeat(1e5)}";`);
      cpSync(join(folder, "notebooks"), join(folder, "kept"), { recursive: true });
      mount("notebooks", "-t", "tmpfs", "-o", "size=160k", "tmpfs");
      cpSync(join(folder, "kept"), join(folder, "notebooks"), { recursive: true });
      const before = text("01-first");
      const ran = await run("notebooks");
      expect(ran.code).toBe(1);
      expect(ran.err).toContain("01-first.ipynb: expected to write it, found a full disk (ENOSPC)");
      expect(text("01-first")).toBe(before);
      expect(text("02-second")).toContain('"execution_count": 2');
      expect(unfinished()).toEqual([]);
      spawnSync("umount", [mounted.pop()!]);
    },
  );

  it.skipIf(!canMount)(
    "a project that nobody may write to is built elsewhere, and says so otherwise (where one can be mounted)",
    async () => {
      const sealed = mount("sealed", "--bind", folder);
      spawnSync("mount", ["-o", "remount,ro,bind", sealed]);
      const cli = (...args: string[]): { status: number | null; stderr: string } =>
        spawnSync(process.execPath, [join(sealed, "lib/dist/commands/cli.js"), ...args], {
          encoding: "utf8",
        });
      const prepare = (): { status: number | null; stderr: string } =>
        spawnSync(process.execPath, [join(sealed, "lib/commands/prepare.mjs")], {
          encoding: "utf8",
        });
      expect(prepare()).toMatchObject({ status: 0, stderr: "" });
      const out = join(mount("elsewhere", "-t", "tmpfs", "tmpfs"), "edition");
      expect(cli("build", "--out", out).status).toBe(0);
      expect(existsSync(join(out, "index.html"))).toBe(true);
      const { status, stderr } = cli("build");
      expect(status).toBe(1);
      expect(stderr).toContain(
        "found a folder that cannot be written to (EROFS), and left it as it was. Allow it, or build elsewhere with --out.",
      );
      writeFileSync(join(folder, "lib/dist/paper.js"), "");
      expect(prepare()).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(
          /lib\/dist: expected a folder that can be written, .* \(EROFS\)\. Copy the project to where you may write, and run npm ci there\.\n$/,
        ) as string,
      });
      cpSync("lib/dist/paper.js", join(folder, "lib/dist/paper.js"));
    },
  );

  it("three builds at once all succeed", async () => {
    const ends = await Promise.all(Array.from({ length: 3 }, () => run("build")));
    expect(ends.map(({ code, err }) => [code, /expected/.test(err)])).toEqual(
      ends.map(() => [0, false]),
    );
    expect(existsSync(join(edition, "01-first.html"))).toBe(true);
    expect(unfinished()).toEqual([]);
  });

  it("what is saved during a run stays, and the run says so, or has it already", async () => {
    const { seconds } = await run("notebooks");
    for (let i = 0; i < 5; i++) {
      write("one");
      const child = start("notebooks");
      await pause((Math.random() * 1.1 - 0.05) * seconds);
      put("01-first", `const mine = ${i};`);
      const { code, err } = await child.ended;
      expect(text("01-first"), `edit ${i}`).toContain(`const mine = ${i};`);
      const refused = /01-first\.ipynb: changed while it ran, so nothing was written/.test(err);
      expect([code, refused]).toEqual(code === 0 ? [0, false] : [1, true]);
    }
    rmSync(join(folder, "notebooks"), { recursive: true });
    mkdirSync(join(folder, "notebooks"));
  });
});
