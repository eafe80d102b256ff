import { describe, expect, it } from "vitest";
import { inTurn, type Sender } from "../../../lib/engine/kernel/inTurn.js";

/** As zeromq's: a message that is sent while another is under way is refused. */
function createSocket(): Sender & { readonly sent: unknown[] } {
  const sent: unknown[] = [];
  let isBusy = false;
  return {
    sent,
    async send(message) {
      if (isBusy) throw new Error("Socket is busy writing");
      isBusy = true;
      sent.push(message);
      await new Promise((done) => setTimeout(done));
      isBusy = false;
      if (message === "bad") throw new Error("bad");
    },
    close() {},
  };
}

describe("a socket whose messages take turns", () => {
  it("refuses none of those that are sent at once, and keeps their order, also after one that fails", async () => {
    const socket = createSocket();
    const results = await Promise.allSettled(
      ["busy", "bad", "reply", "idle"].map((message) => inTurn(inTurn(socket)).send(message)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
      "fulfilled",
    ]);
    expect(socket.sent).toEqual(["busy", "bad", "reply", "idle"]);
  });

  it("sends at once where none is under way", async () => {
    const socket = createSocket();
    await inTurn(socket).send("first");
    await new Promise((done) => setTimeout(done));
    void inTurn(socket).send("last");
    expect(socket.sent).toEqual(["first", "last"]);
  });
});
