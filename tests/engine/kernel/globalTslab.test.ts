import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { MimeBundle } from "../../../lib/engine/render/mime.js";
import { copyTslab } from "./globalTslab.js";
import { long } from "../../long.js";

/**
 * Runs in a process of its own: starts a kernel from the global copy, which hands over to the project's
 * as soon as it sees one. In place of sockets, the project's server runs the cells that it is given.
 */
const start = `
  const [folder, ...cells] = process.argv.slice(1);
  const { startKernel } = require(folder + "/dist/main.js");
  const { ZmqServer } = require("tslab/dist/jupyter.js");
  const print = process.stdout.write.bind(process.stdout);
  const copies = Object.keys(require.cache).filter((file) => /tslab.dist.jupyter\\.js$/.test(file));
  const written = [];
  ZmqServer.prototype.init = async function () {
    for (const code of cells)
      await this.handler.handleExecute(
        { code },
        (name, text) => written.push({ [name]: text }),
        ({ data }) => written.push(data),
      );
    this.handler.close();
    print(JSON.stringify({ copies, written }), () => process.exit());
  };
  startKernel({ configPath: "" });
`;

describe(
  "a tslab installed globally, which hands over to the project's",
  { timeout: 120_000 },
  () => {
    const { folder, remove } = copyTslab();
    afterAll(remove);

    function run(...cells: string[]): { copies: string[]; written: MimeBundle[] } {
      const { stdout, stderr } = spawnSync(process.execPath, ["-e", start, folder, ...cells], {
        cwd: "notebooks",
        maxBuffer: 2 ** 24,
        encoding: "utf8",
      });
      expect(stderr).toBe("");
      return JSON.parse(stdout) as ReturnType<typeof run>;
    }

    long("shows every result as the project's own does, live ones too", () => {
      const { copies, written } = run(
        'import { live, md, show, slider, view } from "../lib";',
        'const delta = view(slider("delta"));\nshow(md`The loss is **${delta}**.`);',
        "live();",
        "show(md`It is **${delta}**.`);",
      );
      expect(copies.length).toBe(2);
      expect(copies[0]).toContain(join(folder, "dist"));
      const [input, prose, panel, live] = written;
      expect(input!["text/markdown"]).toContain("**3**");
      expect(prose!["text/markdown"]).toBe("The loss is **3**.");
      expect(panel!["text/html"]).toContain("<script>");
      expect(live!["text/html"]).toContain("<strong>3</strong>");
      expect(written.length).toBe(4);
    });
  },
);
