import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { replaceFolder } from "../../lib/engine/publish/writeWhole.js";

/** Malformed ranges, broken downloads, a folder replaced under load, and a thousand connections at once. */
const counts = process.env["CI"]
  ? { ranges: 5000, aborts: 1000, connections: 1000, replaced: 50 }
  : { ranges: 200, aborts: 40, connections: 100, replaced: 5 };

const whole = mkdtempSync(join(tmpdir(), "soak-"));
const folder = join(whole, "edition");
const publish = (version: number): void =>
  replaceFolder(
    folder,
    new Map([
      ["index.html", `version ${version} `.repeat(100)],
      ["assets/large.js", "x".repeat(2_000_000)],
    ]),
  );

it.skipIf(!existsSync("/proc/self/fd"))(
  "the server stays up, and its open files few, under all that may be asked of it (where /proc lists them)",
  async () => {
    publish(0);
    const module = pathToFileURL("lib/dist/engine/publish/serve.js").href;
    const script = `import { serve } from ${JSON.stringify(module)};
      console.log((await serve(${JSON.stringify(folder)}, 0, () => {})).address);`;
    const server = spawn(process.execPath, ["--input-type=module", "--eval", script]);
    let err = "";
    server.stderr.on("data", (data: Buffer) => void (err += data.toString()));
    try {
      const [line] = (await once(server.stdout, "data")) as [Buffer];
      const port = Number(new URL(line.toString().trim()).port);
      const open = (): number => readdirSync(`/proc/${server.pid}/fd`).length;
      const memory = (): number =>
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))![1]) /
        1024;
      const ask = (path: string, ...headers: string[]): Socket => {
        const socket = connect(port, "127.0.0.1");
        socket.on("error", () => {});
        const lines = [`GET ${path} HTTP/1.1`, "Host: localhost", ...headers, "", ""];
        socket.write(lines.join("\r\n"));
        return socket;
      };
      const status = async (path: string, ...headers: string[]): Promise<number> => {
        const socket = ask(path, "Connection: close", ...headers);
        const [head] = (await once(socket, "data")) as [Buffer];
        socket.resume();
        await once(socket, "close");
        return Number(head.toString().split(" ")[1]);
      };
      const inTurn = async (
        count: number,
        each: (i: number) => Promise<unknown>,
      ): Promise<void> => {
        let next = 0;
        const one = async (): Promise<void> => {
          while (next < count) await each(next++);
        };
        await Promise.all(Array.from({ length: 25 }, one));
      };
      await status("/");
      const before = { open: open(), memory: memory() };
      const started = performance.now();

      const marks = ["bytes=", "-", "0", "9", ",", "1e9", "x", " ", "=", "99999999999999999999"];
      const range = (i: number): string =>
        [i, i * 7, i * 13, i * 31].map((n) => marks[n % marks.length]).join("");
      const answers = new Set<number>();
      let replaced = 0;
      await inTurn(counts.ranges, async (i) => {
        if (i % Math.ceil(counts.ranges / counts.replaced) === 0) publish(++replaced);
        answers.add(await status(i % 2 ? "/" : "/assets/large.js", `Range: bytes=${range(i)}`));
      });
      // A folder is for a moment without a name while another takes its place.
      expect([...answers].filter((each) => ![200, 206, 404, 416].includes(each))).toEqual([]);

      await inTurn(counts.aborts, async (i) => {
        const socket = ask("/assets/large.js");
        if (i % 2) await once(socket, "data");
        socket.destroy();
      });
      const many = Array.from({ length: counts.connections }, () => ask("/assets/large.js"));
      await Promise.all(many.map((socket) => once(socket, "data")));
      const most = open();
      expect(await status("/")).toBe(200);
      for (const socket of many) socket.destroy();
      await expect.poll(open).toBeLessThanOrEqual(before.open);
      expect([await status("/"), server.exitCode, err]).toEqual([200, null, ""]);
      const seconds = (performance.now() - started) / 1000;
      console.log(
        `soak: ${counts.ranges} ranges, ${counts.aborts} broken downloads, ${replaced} editions and ${counts.connections} connections at once in ${seconds.toFixed(1)} s; ` +
          `open files ${before.open}, at most ${most}, then ${open()}; memory ${before.memory.toFixed(0)}, then ${memory().toFixed(0)} MB`,
      );
    } finally {
      server.kill();
      rmSync(whole, { recursive: true });
    }
  },
);
