#!/usr/bin/env node
// Firefox as Playwright starts it. Playwright asks for media features in every context; a Firefox that has no such
// command refuses, and no page would open. The answer is given here, and everything else is passed on.
import { spawn } from "node:child_process";
import { WebSocket, WebSocketServer } from "ws";

const firefox = spawn(process.env.FIREFOX_PATH, process.argv.slice(2), {
  stdio: ["ignore", "inherit", "pipe"],
});
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"])
  process.on(signal, () => firefox.kill(signal));

let log = "";
firefox.stderr.setEncoding("utf8").on("data", function read(text) {
  process.stderr.write(text.replaceAll("WebDriver BiDi", "Firefox"));
  log += text;
  const [, address] = /WebDriver BiDi listening on (ws:\S+)\n/.exec(log) ?? [];
  if (!address) return;
  firefox.stderr.off("data", read).resume();
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 }, () =>
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`),
  );
  server.on("connection", (client) => relay(client, new WebSocket(`${address}/session`)));
});

function relay(client, there) {
  const open = new Promise((resolve) => there.on("open", resolve));
  client.on("message", async (message) => {
    const { id, method } = JSON.parse(message);
    await open;
    if (method === "emulation.setMediaFeaturesOverride")
      client.send(JSON.stringify({ type: "success", id, result: {} }));
    else there.send(String(message));
  });
  there.on("message", (message) => client.send(String(message)));
  client.on("close", () => there.close());
  there.on("close", () => client.close());
}
