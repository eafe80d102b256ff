import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sendFile } from "./sendFile.js";

const host = "127.0.0.1";

/**
 * Serves a folder on the loopback interface, and answers no other name than its own.
 *
 * @param port - the port to try first, or 0 for any that is free; each one that is taken is told to `onTaken`
 * @returns the address
 */
export async function serve(
  folder: string,
  port: number,
  onTaken: (port: number) => void,
): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const name = request.headers.host?.replace(/:\d+$/, "");
    if (name !== host && name !== "localhost") return void response.writeHead(403).end();
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, { Allow: "GET, HEAD" }).end();
    sendFile(folder, request, response).catch((error: NodeJS.ErrnoException) => {
      // Where part of a file is on its way, or its reader gone, only the connection can be closed.
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end(`the file could not be read: ${error.code}`);
    });
  });
  // A reader who stops reading keeps no file open for longer.
  server.setTimeout(60_000);
  for (let candidate = port; ; candidate++) {
    const taken = await listen(server, candidate);
    if (!taken) {
      const { port: found } = server.address() as AddressInfo;
      return { address: `http://${host}:${found}/`, server };
    }
    onTaken(candidate);
    if (candidate === 65535)
      throw new Error(`serve: expected a free port from ${port} on, found none`);
  }
}

/**
 * A port number that someone wrote.
 *
 * @throws RangeError when it is not a whole number from 0, which stands for any free port, to 65535
 */
export function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port >= 0 && port <= 65535))
    throw new RangeError(`--port: expected a whole number in [0, 65535], got "${text}"`);
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
