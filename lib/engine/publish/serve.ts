import { createServer, type Server } from "node:http";
import sirv from "sirv";

const host = "127.0.0.1";

/**
 * Serves a folder on the loopback interface, and answers no other name than its own.
 *
 * @param port - the port to try first; each one after it that is taken is told to `onTaken`
 * @returns the address
 */
export async function serve(
  folder: string,
  port: number,
  onTaken: (port: number) => void,
): Promise<{ address: string; server: Server }> {
  const files = sirv(folder, { dev: true, etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const name = request.headers.host?.replace(/:\d+$/, "");
    if (name !== host && name !== "localhost") return void response.writeHead(403).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405).end();
    files(request, response, () => void response.writeHead(404).end("not found"));
  });
  for (let candidate = port; ; candidate++) {
    const taken = await listen(server, candidate);
    if (!taken) return { address: `http://${host}:${candidate}/`, server };
    onTaken(candidate);
    if (candidate === 65535)
      throw new Error(`serve: expected a free port from ${port} on, found none`);
  }
}

/**
 * A port number that someone wrote.
 *
 * @throws RangeError when it is not a whole number from 1 to 65535
 */
export function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port >= 1 && port <= 65535))
    throw new RangeError(`--port: expected a whole number in [1, 65535], got "${text}"`);
  return port;
}

/** Whether the port was taken; any other failure is thrown. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off("listening", listening);
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(true);
      else reject(error);
    };
    const listening = (): void => {
      server.off("error", failed);
      resolve(false);
    };
    server.once("error", failed).once("listening", listening).listen(port, host);
  });
}
