/** A socket of zeromq's, as far as a kernel sends by it. */
export interface Sender {
  send(message: unknown): Promise<void>;
  close(): void;
}

const known = new WeakMap<Sender, Sender>();

/**
 * A socket that sends one message after the other. tslab does not wait, and zeromq refuses a message while
 * another is under way, which each 512th is: a lost `idle` leaves a front end waiting for ever.
 */
export function inTurn(socket: Sender): Sender {
  let last: Promise<void> | undefined;
  const sender = known.get(socket) ?? {
    send(message) {
      // The first goes out at once: a kernel that shuts down closes its sockets right after.
      const sent = last ? last.then(() => socket.send(message)) : socket.send(message);
      const ended = sent
        .catch(() => {})
        .then(() => {
          if (last === ended) last = undefined;
        });
      last = ended;
      return sent;
    },
    close: () => socket.close(),
  };
  known.set(socket, sender);
  known.set(sender, sender);
  return sender;
}
