import { describe, expect, it } from "vitest";
import { browserPlaces } from "../../../lib/engine/publish/chromium.js";
import { inVenv, pipLine } from "../../../lib/engine/publish/python.js";

describe("a browser is looked for", () => {
  it("on Linux on the path alone", () => {
    const found = browserPlaces("linux", { PATH: "/usr/bin:/opt" }, "/home/ada");
    expect(found).toContain("/usr/bin/chromium");
    expect(found.every((file) => /^\/(usr\/bin|opt)\/[\w-]+$/.test(file))).toBe(true);
  });

  it("on macOS among everyone's programs and the user's own", () => {
    const found = browserPlaces("darwin", { PATH: "" }, "/Users/ada");
    expect(found).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    expect(found).toContain("/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium");
  });

  it("on Windows on the path and where its variables say, in its own spelling", () => {
    const env = {
      PATH: "D:\\bin;D:\\more",
      ProgramFiles: "C:\\Programme",
      LOCALAPPDATA: "C:\\own",
    };
    const found = browserPlaces("win32", env, "C:\\Users\\ada");
    expect(found).toContain("D:\\more\\chrome.exe");
    expect(found).toContain("C:\\Programme\\Microsoft\\Edge\\Application\\msedge.exe");
    expect(found).toContain("C:\\own\\Google\\Chrome\\Application\\chrome.exe");
  });
});

it("Python's own environment is called and made as each system does", () => {
  expect(inVenv("x", "jupyter", "linux")).toMatch(/^x.\.venv.bin.jupyter$/);
  expect(inVenv("x", "jupyter", "win32")).toMatch(/^x.\.venv.Scripts.jupyter\.exe$/);
  expect(pipLine("notebook", "win32")).toBe(
    "py -m venv .venv && .venv\\Scripts\\pip install notebook",
  );
  expect(pipLine("notebook", "darwin")).toBe(
    "python3 -m venv .venv && .venv/bin/pip install notebook",
  );
});
