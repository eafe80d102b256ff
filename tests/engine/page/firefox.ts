import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { firefox, type Browser } from "playwright-core";

/** Program of a Firefox: `FIREFOX_PATH`, or one on the path. */
export const firefoxProgram = [
  process.env["FIREFOX_PATH"] ?? "",
  ...(process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => ["firefox", "firefox-esr"].map((name) => join(folder, name))),
].find((file) => file && existsSync(file));

/** A headless Firefox as it is installed: Playwright's own is another. */
export const launchFirefox = (program: string): Promise<Browser> =>
  firefox.launch({
    channel: "moz-firefox",
    executablePath: fileURLToPath(new URL("firefoxFor.mjs", import.meta.url)),
    env: { ...(process.env as Record<string, string>), FIREFOX_PATH: program },
  });
