import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { copyProject } from "./projectCopy.js";
import { parsePort } from "../../../lib/engine/publish/serve.js";
import { firstOf, long } from "../../long.js";

const project = copyProject();
const { folder: copy, cli } = project;
beforeEach(project.restore);
afterAll(project.remove);

const game = join(copy, "notebooks/02-the-game.ipynb");
const state = (): string =>
  readdirSync(join(copy, "notebooks"))
    .map((file) => `${file} ${readFileSync(join(copy, "notebooks", file), "utf8")}`)
    .join();

const edit = (id: string, source: string): number => project.edit("02-the-game", id, source);

describe("npm run notebooks", () => {
  // The parity test runs all notebooks, too, and compares their outputs.
  it.runIf(process.env["CI"])(
    "runs everything, prints a line each, and finds the committed outputs fresh",
    () => {
      const { status, out } = cli("notebooks", "--check");
      expect(status).toBe(0);
      expect(out).toMatch(/^10-patent-opacity {2}\d+ cells {2}\d+\.\d s$/m);
      expect(out).toMatch(/^02-the-game {2}\d+ cells {2}\d+\.\d s$/m);
    },
  );

  long("overrides an input, prints what follows, and writes nothing", () => {
    const before = state();
    const { status, out } = cli("notebooks", "2", "--set", "delta=7", "A=1");
    expect(status).toBe(0);
    expect(out).toContain("= \\frac{1 + 1}{1 + 7} = 0.25");
    expect(state()).toBe(before);
  });

  // A value is refused by its input, once the cells above it have run; the others are refused before.
  const refused: [string[], RegExp][] = [
    [["02", "--set", "dleta=6"], /--set: expected one of A, answer, delta, .*, got "dleta"/],
    [["02", "--set", "delta=-6"], /^--set: delta must be > 0, got "-6"$/m],
    [["02", "--set", "A=abc"], /^--set: A must be > 0, a number such as .*, got "abc"$/m],
    [["02", "--set", "delta"], /--set: expected name=value, got "delta"/],
    [["10", "--set", "delta=6"], /--set: expected one of .*, got "delta"/],
    [["77"], /notebooks: expected one of 02-the-game, 10-patent-opacity, got "77"/],
    [["--sett", "x=1"], /--sett/],
  ];
  it.each(firstOf(refused))("refuses %j", (args, message) => {
    const before = state();
    const { status, err } = cli("notebooks", ...args);
    expect(status).toBe(1);
    expect(err).toMatch(message);
    expect(state()).toBe(before);
  });

  long("names file and cell of a cell that throws, and leaves every notebook as it was", () => {
    const number = edit(
      "belief",
      'const mu = [0.5].map((x) => { if (x) throw new Error("no belief"); return x; })[0];',
    );
    const before = state();
    const { status, err } = cli("notebooks");
    expect(status).toBe(1);
    expect(err).toContain(`notebooks/02-the-game.ipynb, cell ${number}: Error: no belief`);
    expect(state()).toBe(before);
  });

  it.runIf(process.env["CI"])(
    "names file, cell and line of a cell that does not type-check",
    () => {
      const number = edit("belief", 'const mu: number =\n  "half";');
      const { status, err } = cli("notebooks", "02");
      expect(status).toBe(1);
      expect(err).toContain(
        `notebooks/02-the-game.ipynb, cell ${number}, line 1: Type 'string' is not assignable to type 'number'.`,
      );
    },
  );

  it.runIf(process.env["CI"])(
    "refuses stale outputs and what a front end leaves in a file that it saves, and puts all that right",
    () => {
      const normal = readFileSync(game, "utf8");
      const notebook = JSON.parse(normal) as { cells: { outputs?: object[] }[] };
      const [code] = notebook.cells.filter(({ outputs }) => outputs);
      const live = {
        "text/html": '<div class="live-notebook"></div><script></script>',
        "text/plain": "",
      };
      const outputs = [{ output_type: "display_data", metadata: {}, data: live }];
      Object.assign(code!, {
        execution_count: 41,
        metadata: { execution: { "iopub.status.busy": "2026-01-01T00:00:00Z" } },
        outputs: outputs,
      });
      writeFileSync(game, JSON.stringify(notebook));
      const { status, err } = cli("notebooks", "02", "--check");
      expect(status).toBe(1);
      expect(err).toContain(
        "notebooks/02-the-game.ipynb: execution counts, metadata or layout are not those of npm run notebooks\n",
      );
      expect(err).toMatch(
        /notebooks\/02-the-game\.ipynb, cell \d+: output 1 is stale\nRefresh them with npm run notebooks\./,
      );
      expect(cli("notebooks", "02").status).toBe(0);
      expect(readFileSync(game, "utf8")).toBe(normal);
    },
  );
});

describe("npm run lint", () => {
  it("explains a rule, and refuses a code that there is not", () => {
    const { status, out } = cli("lint", "--explain", "PW004");
    expect(status).toBe(0);
    expect(out).toContain("PW004: a cell changes what another cell defines or imports\n\nWhat ");
    const unknown = cli("lint", "--explain", "PW4");
    expect(unknown.status).toBe(1);
    expect(unknown.err).toMatch(/^--explain: expected one of PW001, .*, got "PW4"$/m);
  });

  long("names what breaks a rule of style, which keeps no notebook from running", () => {
    edit("belief", "const mu = p;\nshow(md`The reader's belief is ${mu}.`);");
    expect(cli("lint", "02").err).toContain("PW022");
    expect(cli("notebooks", "02")).toMatchObject({
      status: 0,
      err: expect.not.stringContaining("PW022"),
    });
  });

  it("says under what it finds how to have it explained, as its usage says", () => {
    edit("belief", "const mu = Math.random();");
    const { status, err } = cli("lint", "02");
    expect(status).toBe(1);
    expect(err).toMatch(/: PW009 .*\n.* npm run lint -- --explain PW009\n$/);
    expect(cli("lint", "--help").out).toContain("npm run lint -- --explain PW004");
  });
});

describe("npm run build", () => {
  const built = join(copy, "dist/edition");
  const [theGame, patents] = ["02-the-game.html", "10-patent-opacity.html"];
  // Plotly, which takes a second to minify, stays.
  beforeEach(() => rmSync(built, { recursive: true, force: true }));

  const faults: [string, () => string][] = [
    [
      "a cell that throws",
      () => `cell ${edit("belief", 'const mu = JSON.parse("{");')}: SyntaxError`,
    ],
    [
      "a cell that does not type-check",
      () => `cell ${edit("belief", 'const mu: number = "half";')}, line 1: TS2322 Type 'string'`,
    ],
    ["broken JSON", () => (writeFileSync(game, "{"), "02-the-game.ipynb: expected JSON")],
    [
      "a malformed table",
      () => {
        const file = join(copy, "data/patents.csv");
        writeFileSync(file, readFileSync(file, "utf8").replace(",25911,", ',"25,911",'));
        return 'data/patents.csv row 2, column count: expected an integer, found "25,911"';
      },
    ],
  ];
  long.each(faults)(
    "names %s, builds the other page, and leaves nothing half-written",
    (_, spoil) => {
      const message = spoil();
      const { status, err } = cli("build");
      expect(status).toBe(1);
      expect(err).toContain(message);
      const [faulty, other] = /patents/.test(message) ? [patents, theGame] : [theGame, patents];
      expect(readdirSync(built).sort()).toEqual(
        [other, "assets", "index.html", "library.html", "licences.html", "notebooks"].sort(),
      );
      expect(readFileSync(join(built, "index.html"), "utf8")).not.toContain(faulty);
      expect(readdirSync(join(copy, "dist")).filter((name) => /new|old/.test(name))).toEqual([]);
    },
  );

  it.runIf(process.env["CI"])(
    "shows markup in data as text, and keeps the page that a notebook had which fails later",
    () => {
      const file = join(copy, "data/patents.csv");
      const markup = (text: string): void =>
        writeFileSync(
          file,
          readFileSync(file, "utf8").replace(
            /rare-earth patents filed since 1950|<i>.*?<\/i>/,
            text,
          ),
        );
      const page = (name: string): string => readFileSync(join(built, name), "utf8");
      markup("<i>one</i>");
      expect(cli("build").err).toContain("data/patents.csv: expected 5 rows and sha256:");
      expect(cli("schema").out).toContain("Wrote data/datapackage.json (patents.csv: 5 rows)");
      expect(cli("build").status).toBe(0);
      expect(page(patents)).toContain("&lt;i&gt;one&lt;/i&gt;");
      expect(page(patents)).not.toContain("<i>one");
      const [before, front] = [page(theGame), page("index.html")];
      edit("belief", "const mu = Math.random();");
      markup("<i>two</i>");
      cli("schema");
      const { status, err } = cli("build");
      expect(status).toBe(1);
      expect(err).toContain("PW009");
      expect(page(theGame)).toBe(before);
      expect(existsSync(join(built, "assets/02-the-game.js"))).toBe(true);
      expect(page("index.html")).toBe(front);
      expect(page(patents)).toContain("&lt;i&gt;two&lt;/i&gt;");
      for (const [still] of before.matchAll(/assets\/stills\/\w+\.png/g))
        expect(existsSync(join(built, still)), still).toBe(true);
    },
  );

  it.runIf(process.env["CI"])(
    "into one file stops at a notebook that fails, and leaves the file that stood",
    () => {
      const single = join(copy, "dist/power-of-withholding.html");
      mkdirSync(join(copy, "dist"), { recursive: true });
      writeFileSync(single, "old");
      edit("belief", "const mu = Math.random();");
      expect(cli("build", "--single").status).toBe(1);
      expect(readFileSync(single, "utf8")).toBe("old");
    },
  );

  it("says before it runs anything that it cannot write where it is asked to", () => {
    for (const args of [[], ["--single"]]) {
      const { status, out, err } = cli("build", ...args, "--out", join(copy, "package.json/x"));
      expect([status, out]).toEqual([1, ""]);
      expect(err).toContain("found a file in the place of a folder (ENOTDIR)");
      expect(err).not.toContain("Running");
    }
  });

  it.runIf(process.env["CI"])(
    "writes into another folder, unless something of the reader's would be lost there",
    () => {
      const other = join(copy, "dist/other");
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, "notes.txt"), "mine");
      const { status, err } = cli("build", "--out", other);
      expect(status).toBe(1);
      expect(err).toContain(
        `--out: expected a folder that is new, empty or holds an edition, since it is replaced as a whole; found ${join(other, "notes.txt")}`,
      );
      expect(cli("build", "--out", join(other, "notes.txt")).err).toContain("found the file");
      rmSync(join(other, "notes.txt"));
      mkdirSync(join(other, "assets"));
      for (const name of ["index.html", "03-old.html"]) writeFileSync(join(other, name), "");
      expect(cli("build", "--out", other).status).toBe(0);
      expect([theGame, "03-old.html"].map((name) => existsSync(join(other, name)))).toEqual([
        true,
        false,
      ]);
      expect(existsSync(built)).toBe(false);
    },
  );
});

describe("npm start", () => {
  long(
    "names a taken port, takes the next, serves the edition alone, and on the loopback alone",
    async () => {
      const blocker = createServer().listen(0, "127.0.0.1");
      await new Promise((listening) => blocker.once("listening", listening));
      const { port } = blocker.address() as { port: number };
      const program = join(copy, "lib/dist/commands/cli.js");
      const server = spawn(process.execPath, [program, "start", "--port", String(port)]);
      try {
        let out = "";
        const address = await new Promise<string>((found, fail) => {
          server.stdout.on("data", (data: Buffer) => {
            out += data.toString();
            const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(out)?.[0];
            if (url) found(url);
          });
          server.once("exit", () => fail(new Error(out)));
        });
        expect(out).toContain(`Port ${port} is taken; trying ${port + 1}.`);
        expect((await fetch(address)).status).toBe(200);
        expect((await fetch(`${address}02-the-game.html`)).status).toBe(200);
        for (const path of [
          "../package.json",
          "..%2fpackage.json",
          "%2e%2e/%2e%2e/package.json",
          "..%5cpackage.json",
          "nothing",
        ])
          expect((await fetch(address + path)).status, path).toBe(404);
        for (const file of readdirSync(join(copy, "dist/edition"), { recursive: true })) {
          const { ok, headers } = await fetch(address + String(file).replaceAll("\\", "/"));
          if (ok) expect(headers.get("content-type"), String(file)).not.toContain("octet-stream");
          else expect(String(file)).not.toContain(".");
        }
        expect((await fetch(address, { method: "POST" })).status).toBe(405);
        const { request } = await import("node:http");
        const foreign = await new Promise((done) =>
          request(address, { headers: { host: "attacker.example" } }, (response) =>
            done(response.statusCode),
          ).end(),
        );
        expect(foreign).toBe(403);
      } finally {
        server.kill();
        blocker.close();
      }
    },
  );

  it.each(["x", "70000", "1.5", "-1", ""])("refuses port %j", (port) => {
    expect(() => parsePort(port)).toThrow(
      `--port: expected a whole number in [0, 65535], got "${port}"`,
    );
  });

  it("refuses a port before it builds anything", () => {
    const { status, err } = cli("start", "--port", "x");
    expect(status).toBe(1);
    expect(err).toContain("--port");
  });
});

it("names its commands and tells its version, beside any command as well", () => {
  expect(cli("--help").out).toMatch(/Commands: build, start, .*derive/);
  for (const words of [["--version"], ["derive", "--version"], ["solve", "--version"]])
    expect(cli(...words)).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^power-of-withholding \d+\.\d+\.\d+\n$/),
    });
});

it("npm run lab -- --help lists the options that it takes", () => {
  const { status, out } = cli("lab", "--help");
  expect(status).toBe(0);
  for (const option of [
    "--port N",
    "--no-browser",
    "--allow-root",
    "--install-kernel",
    "-- --OPTION",
  ])
    expect(out).toContain(`npm run lab -- ${option}`);
});

it("npm run lab refuses options that it does not know, and ports that are none", () => {
  expect(cli("lab", "--bogus").err).toContain("Unknown option '--bogus'");
  expect(cli("lab", "--port", "x").err).toBe(
    '--port: expected a whole number in [0, 65535], got "x"\n',
  );
  expect(cli("lab", "--install-kernel", "--no-browser").err).toContain(
    "lab: expected --install-kernel alone",
  );
});

it("npm run lab says in one line how to install JupyterLab where there is none", () => {
  const program = join(copy, "lib/dist/commands/cli.js");
  const { status, stderr } = spawnSync(process.execPath, [program, "lab"], {
    encoding: "utf8",
    env: { PATH: "" },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^lab: expected JupyterLab, found none\. .*pip install jupyterlab.*\n$/);
});

it("every command says how it is called, and does nothing else, where --help is asked for", () => {
  const commands = /expected one of ([\w, ]+), got/.exec(cli("fly").err)![1]!.split(", ");
  const before = state();
  for (const name of commands) {
    const { status, out } = cli(name, "--help");
    expect([status, out.split("\n")[0]], name).toEqual([0, expect.stringMatching(`^.*${name}`)]);
  }
  expect(state()).toBe(before);
});

it("what stands after `--` reaches the command that an npm script is named for", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    scripts: Record<string, string>;
  };
  for (const name of /expected one of ([\w, ]+), got/.exec(cli("fly").err)![1]!.split(", "))
    expect(scripts[name], name).toMatch(new RegExp(`cli\\.js ${name}$`));
});

it("an unknown command is refused", () => {
  const { status, err } = cli("fly");
  expect(status).toBe(2);
  expect(err).toContain(
    'expected one of build, start, notebooks, lint, format, schema, lab, solve, derive, got "fly"',
  );
});
