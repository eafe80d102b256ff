import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";

/** Hears whatever a page sends to `host`: a request, a mere connection, a packet. */
export interface Witness {
  readonly host: string;
  /** How often something has come. */
  heard(): number;
  close(): void;
}

export async function startWitness(): Promise<Witness> {
  let count = 0;
  const server = createServer((connection) => {
    count += 1;
    connection.on("error", () => undefined).destroy();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const packets = createSocket("udp4", () => (count += 1)).bind(port, "127.0.0.1");
  return {
    host: `127.0.0.1:${port}`,
    heard: () => count,
    close() {
      server.close();
      packets.close();
    },
  };
}
