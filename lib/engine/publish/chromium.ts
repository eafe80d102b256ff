import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";
import type { Browser } from "playwright-core";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];
/** What they are called where macOS and Windows install them. */
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = ["Google\\Chrome", "Chromium", "Microsoft\\Edge"];

/** Where a browser may be on a system: each name on the path, then the places where it is installed. */
export function browserPlaces(
  system: NodeJS.Platform,
  { PATH = "", LOCALAPPDATA, ProgramFiles, "ProgramFiles(x86)": older }: NodeJS.ProcessEnv,
  home: string,
): string[] {
  const { join, delimiter } = system === "win32" ? win32 : posix;
  const ending = system === "win32" ? ".exe" : "";
  const onPath = PATH.split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name + ending)));
  if (system === "darwin")
    return onPath.concat(
      ["/", home].flatMap((root) =>
        macApps.map((app) => join(root, `Applications/${app}.app/Contents/MacOS/${app}`)),
      ),
    );
  if (system !== "win32") return onPath;
  const roots = [ProgramFiles, older, LOCALAPPDATA].filter((root) => root !== undefined);
  return onPath.concat(
    roots.flatMap((root) =>
      windowsPrograms.map((folder) =>
        join(root, folder, "Application", folder.endsWith("Edge") ? "msedge.exe" : "chrome.exe"),
      ),
    ),
  );
}

export const chromiumLine =
  "install one with `npx playwright-core install chromium`, or set CHROME_PATH to its program";

/** Program of a Chromium or Chrome: `CHROME_PATH`, one on the path, or where they are installed. */
export async function findChromium(): Promise<string | undefined> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH: expected a program, found none at ${chosen}`);
  }
  const found = browserPlaces(process.platform, process.env, homedir()).find((file) =>
    existsSync(file),
  );
  if (found) return found;
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}

/** A headless Chromium that asks the network for nothing of its own. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  const args = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
  ];
  return chromium.launch({ executablePath, args });
}
