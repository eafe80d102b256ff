import { once } from "node:events";
import { constants } from "node:fs";
import { open, realpath, type FileHandle } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseRange } from "./parseRange.js";

/** Types of the files that an edition is made of. */
const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ipynb": "application/x-ipynb+json",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/**
 * Answers a GET or HEAD request with a file of a folder, or with 404: also for a name that starts
 * with a dot, and for a link that leads out of the folder. The file is closed when this is done.
 *
 * @throws Error when the file cannot be read, or the reader went away before the end of it
 */
export async function sendFile(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Several requests may be sent at once: no file is opened before the answers ahead of it are gone.
  if (!response.socket) await once(response, "socket");
  const path = pathOf(request.url ?? "");
  const file = path === undefined ? undefined : await openInside(folder, path);
  if (path === undefined || file === undefined)
    return void response.writeHead(404).end("not found");
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return void response.writeHead(404).end("not found");
    const { size, mtime } = stat;
    const tag = `W/"${size}-${mtime.getTime()}"`;
    response.setHeader("ETag", tag).setHeader("Cache-Control", "no-cache");
    if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
    const { range = "", "if-range": condition } = request.headers;
    // A weak tag never meets the condition of If-Range; a range is a matter of GET alone.
    const asked = request.method === "GET" && condition === undefined ? range : "";
    const part = parseRange(asked, size);
    response.setHeader("Accept-Ranges", "bytes");
    if (part === "none")
      return void response
        .writeHead(416, { "Content-Range": `bytes */${size}`, "Content-Length": 0 })
        .end();
    const { first, last } = part === "whole" ? { first: 0, last: size - 1 } : part;
    const length = last - first + 1;
    response.writeHead(part === "whole" ? 200 : 206, {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Length": length,
      "Last-Modified": mtime.toUTCString(),
      ...(part !== "whole" && { "Content-Range": `bytes ${first}-${last}/${size}` }),
    });
    if (request.method === "HEAD" || length === 0) return void response.end();
    await pipeline(file.createReadStream({ start: first, end: last }), whole(length), response);
  } finally {
    await file.close();
  }
}

/** Passes on a file of that length, and breaks off where it was cut off meanwhile: its reader would wait for the rest. */
const whole = (length: number) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let left = length;
    for await (const chunk of chunks) {
      left -= chunk.length;
      yield chunk;
    }
    if (left > 0) throw new Error(`expected ${length} bytes, found ${length - left}`);
  };

/** The path that a request names below the folder, if it names one that may be shown. */
function pathOf(url: string): string | undefined {
  const path = decoded(url.split(/[?#]/)[0]!);
  if (path === "/") return "/index.html";
  return /^(\/[^./\\:\0][^/\\:\0]*)+$/.test(path) ? path : undefined;
}

/** An address with its percent signs decoded, or as it is where they encode nothing. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

const absent = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ELOOP", "ENAMETOOLONG", "ENXIO"]);

/** No link is followed that came after a look, and none waited for that nobody writes to (both unknown to Windows). */
const asSeen = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

async function openInside(folder: string, path: string): Promise<FileHandle | undefined> {
  const look = async (): Promise<string | undefined> => {
    const real = await realpath(join(folder, path));
    return real.startsWith((await realpath(folder)) + sep) ? real : undefined;
  };
  try {
    const real = await look();
    if (real === undefined) return undefined;
    const file = await open(real, asSeen);
    // A folder on the way may have become a link that leads out.
    const still = await look().catch(() => undefined);
    if (still === real) return file;
    await file.close();
    return undefined;
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}
