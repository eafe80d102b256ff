import { spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseRange } from "../../../lib/engine/publish/parseRange.js";
import { serve } from "../../../lib/engine/publish/serve.js";

const outside = mkdtempSync(join(tmpdir(), "serve-"));
const folder = join(outside, "edition");
const large = join(folder, "large.js");
const page = "0123456789".repeat(100);
const size = 8_000_000;

let server: Awaited<ReturnType<typeof serve>>["server"];
let port: number;

beforeAll(async () => {
  mkdirSync(join(folder, ".git"), { recursive: true });
  mkdirSync(join(folder, "assets"));
  for (const file of ["../secret.html", ".git/config", ".hidden.html", "empty.css"])
    writeFileSync(join(folder, file), file === "empty.css" ? "" : "secret");
  symlinkSync(outside, join(folder, "up"), "junction");
  const served = await serve(folder, 0, () => {});
  server = served.server;
  port = Number(new URL(served.address).port);
});
beforeEach(() => {
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(large, "x".repeat(size));
});
afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends lines as they are over a socket of its own, and reads until the server closes it. */
function ask(line: string, ...headers: string[]): Promise<Answer> {
  const lines = [line, `Host: 127.0.0.1:${port}`, "Connection: close", ...headers, "", ""];
  return new Promise((answered, failed) => {
    let text = "";
    const socket: Socket = connect(port, "127.0.0.1", () => socket.write(lines.join("\r\n")));
    socket.setEncoding("latin1").on("data", (data: string) => void (text += data));
    socket.on("error", failed).on("close", () => {
      const end = text.indexOf("\r\n\r\n");
      const head = text.slice(0, end).toLowerCase();
      answered({
        status: Number(/^http\/1\.1 (\d+)/.exec(head)?.[1]),
        head,
        body: text.slice(end + 4),
      });
    });
  });
}

const get = (path: string, ...headers: string[]): Promise<Answer> =>
  ask(`GET ${path} HTTP/1.1`, ...headers);

describe("the local server", () => {
  it("gives a page with its type, its length, and a tag by which it is not sent twice", async () => {
    const { status, head, body } = await get("/?a#b");
    expect({ status, body }).toEqual({ status: 200, body: page });
    expect(head).toContain("content-type: text/html; charset=utf-8\r\ncontent-length: 1000\r\n");
    expect(head).toContain("x-content-type-options: nosniff");
    const tag = /etag: (w\/"[\d-]+")/.exec(head)![1]!.toUpperCase();
    expect(await get("/index.html", `If-None-Match: ${tag}`)).toMatchObject({
      status: 304,
      body: "",
    });
    expect((await get("/empty.css")).status).toBe(200);
  });

  it.each([
    ["bytes=0-0", 206, "0", "bytes 0-0/1000"],
    ["bytes=5-9", 206, "56789", "bytes 5-9/1000"],
    ["bytes=995-", 206, "56789", "bytes 995-999/1000"],
    ["bytes=998-5000", 206, "89", "bytes 998-999/1000"],
    ["bytes=-3", 206, "789", "bytes 997-999/1000"],
    ["bytes=-500", 206, page.slice(500), "bytes 500-999/1000"],
    ["bytes=-5000", 206, page, "bytes 0-999/1000"],
    ["bytes=-0", 416, "", "bytes */1000"],
    ["bytes=1000-", 416, "", "bytes */1000"],
    ["bytes=9999999-", 416, "", "bytes */1000"],
    [`bytes=${"9".repeat(400)}-`, 416, "", "bytes */1000"],
    ["bytes=5-2", 200, page, undefined],
    ["bytes=abc", 200, page, undefined],
    ["bytes=-", 200, page, undefined],
    ["bytes=", 200, page, undefined],
    ["bytes=--5", 200, page, undefined],
    ["bytes=1e3-", 200, page, undefined],
    ["bytes=0-1,5-6", 200, page, undefined],
    ["lines=0-1", 200, page, undefined],
  ])("answers Range: %s with status %i", async (range, status, body, content) => {
    const answer = await get("/index.html", `Range: ${range}`);
    expect({ ...answer, head: /content-range: (.*)/.exec(answer.head)?.[1] }).toEqual({
      status,
      body,
      head: content,
    });
  });

  it("gives the whole file where a range holds only for an older one, and to HEAD its head alone", async () => {
    expect((await get("/", "Range: bytes=0-0", 'If-Range: "older"')).body).toBe(page);
    const { status, head, body } = await ask("HEAD / HTTP/1.1", "Range: bytes=5-9");
    expect({ status, body }).toEqual({ status: 200, body: "" });
    expect(head).toContain("content-length: 1000");
  });

  it.each(
    ["/%", "/%00", "/%zz", "/a%00.html", "/index.html%00", "/..%2fsecret.html", "/../secret.html"]
      .concat(["/%2e%2e/secret.html", "/..%5csecret.html", "/up/secret.html", "/.git/config"])
      .concat([
        "/.hidden.html",
        "/assets",
        "/assets/",
        "//",
        "//index.html",
        "/index.html/",
        "/index.html/x",
      ])
      .concat([`/${"a".repeat(300)}`, "*", "http://127.0.0.1/", "/C:/Windows/win.ini", "/nothing"]),
  )("finds nothing at %s", async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain("not found");
    expect(body).not.toContain("secret");
  });

  it("refuses other methods, and closes what is no HTTP", async () => {
    for (const method of ["POST", "PUT", "DELETE", "TRACE", "PROPFIND"])
      expect((await ask(`${method} / HTTP/1.1`)).status, method).toBe(405);
    expect((await ask("OPTIONS * HTTP/1.1")).head).toContain("allow: get, head");
    for (const line of ["FLY / HTTP/1.1", "GET", "\0\0"])
      expect((await ask(line)).status).toBe(400);
    expect((await ask("CONNECT a:1 HTTP/1.1")).body).toBe("");
    expect((await get("/")).status).toBe(200);
  });

  it("answers after a file went away, or became another, while it was being looked for", async () => {
    const moved = join(outside, "moved.html");
    const once = (change: () => void): void => void server.once("request", change);
    once(() => renameSync(join(folder, "index.html"), moved));
    expect([200, 404]).toContain((await get("/index.html")).status);
    renameSync(moved, join(folder, "index.html"));
    once(() => {
      writeFileSync(moved, "short");
      renameSync(moved, join(folder, "index.html"));
    });
    expect([page, "short"]).toContain((await get("/index.html")).body);
    expect((await get("/index.html")).body).toBe("short");
  });

  it.each([
    ["a page that becomes a link", "index.html", "/index.html"],
    ["a folder that becomes a link", "assets", "/assets/secret.html"],
  ])("follows no link out of the folder: %s between look and open", async (_, name, path) => {
    const [own, moved] = [join(folder, name), join(outside, "moved")];
    writeFileSync(join(folder, "assets/secret.html"), "public");
    const { realpath } = promises;
    let looks = 0;
    vi.spyOn(promises, "realpath").mockImplementation((async (of: string) => {
      const found = await realpath(of);
      if (++looks === 2) {
        renameSync(own, moved);
        symlinkSync(name === "assets" ? outside : join(outside, "secret.html"), own);
      }
      return found;
    }) as never);
    syncBuiltinESMExports();
    try {
      const { status, body } = await get(path);
      expect([status, body.includes("secret")]).toEqual([404, false]);
      expect(looks).toBeGreaterThanOrEqual(2);
    } finally {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
      rmSync(own);
      renameSync(moved, own);
    }
    expect((await get(path)).status).toBe(200);
  });

  it("ends the connection where a file is cut off while it is sent, lest what follows be taken for the rest", async () => {
    const request = "GET /large.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const socket = connect(port, "127.0.0.1", () => socket.write(request.repeat(2)));
    let text = "";
    socket.setEncoding("latin1").on("data", (data: string) => {
      if (text === "") writeFileSync(large, "short");
      text += data;
    });
    await once(socket, "close");
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(size);
  });

  it.skipIf(process.platform === "win32")(
    "finds nothing where a pipe waits for a writer (there are none on Windows)",
    async () => {
      spawnSync("mkfifo", [join(folder, "pipe.js")]);
      for (let i = 0; i < 8; i++) expect((await get("/pipe.js")).status).toBe(404);
      rmSync(join(folder, "pipe.js"));
    },
  );

  it.skipIf(!existsSync("/proc/self/fd"))(
    "leaves no file open, whether downloads end, are broken off, or ask for the head alone (where /proc lists open files)",
    async () => {
      // A file that nobody closes is closed some time later, with a warning.
      const warnings: string[] = [];
      process.on("warning", ({ message }) => void warnings.push(message));
      const abort = (): Promise<void> =>
        new Promise((gone) => {
          const socket = connect(port, "127.0.0.1", () =>
            socket.write(`GET /large.js HTTP/1.1\r\nHost: localhost\r\n\r\n`),
          );
          socket.once("data", () => socket.destroy()).on("close", () => gone());
        });
      const hangUp = (): Promise<void> =>
        new Promise((gone) => {
          const socket = connect(port, "127.0.0.1", () => {
            socket.write(`GET /large.js HTTP/1.1\r\nHost: localhost\r\n\r\n`);
            socket.destroy();
          }).on("close", () => gone());
        });
      await Promise.all(Array.from({ length: 20 }, () => Promise.all([abort(), hangUp()])));
      for (const headers of [["Range: bytes=-0"], ["Range: bytes=0-5"], ["If-Range: x"]])
        await get("/large.js", ...headers);
      await ask("HEAD /large.js HTTP/1.1");
      await expect.poll(() => openFiles().filter((file) => file.startsWith(folder))).toEqual([]);
      expect(warnings).toEqual([]);
      expect((await get("/")).status).toBe(200);
    },
  );
});

/** What the descriptors of this process, in which the server runs, lead to. */
function openFiles(): string[] {
  return readdirSync("/proc/self/fd").flatMap((descriptor) => {
    const link = `/proc/self/fd/${descriptor}`;
    // The descriptor by which the folder itself was read is closed by now.
    return existsSync(link) ? [readlinkSync(link)] : [];
  });
}

it("parseRange gives bytes that the file has, whatever is asked of it", () => {
  const number = fc.oneof(fc.constant(""), fc.nat({ max: 30 }).map(String));
  fc.assert(
    fc.property(number, number, fc.nat({ max: 20 }), (from, to, length) => {
      const range = parseRange(`bytes=${from}-${to}`, length);
      if (typeof range === "string") return;
      const { first, last } = range;
      expect(0 <= first && first <= last && last < length).toBe(true);
      if (from === "")
        expect([last, last - first + 1]).toEqual([length - 1, Math.min(+to, length)]);
      else
        expect([first, last]).toEqual([+from, to === "" ? length - 1 : Math.min(+to, length - 1)]);
    }),
  );
});
