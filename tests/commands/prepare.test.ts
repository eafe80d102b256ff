import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect } from "vitest";
import { aside, long } from "../long.js";

/** A project of two modules, which takes a second to compile. */
const folder = mkdtempSync(join(tmpdir(), "prepare-"));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (file: string, text: string): void => writeFileSync(join(folder, file), text);
mkdirSync(join(folder, "lib"));
cpSync("lib/commands/prepare.mjs", join(folder, "lib/commands/prepare.mjs"));
symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
put(
  "tsconfig.json",
  '{ "compilerOptions": { "target": "ES2022", "module": "ES2022", "moduleResolution": "Node10", "lib": ["ES5"], "types": [] } }',
);
cpSync("lib/tsconfig.json", join(folder, "lib/tsconfig.json"));
put("lib/two.ts", "export const two: number = 2;\n");
put("lib/index.ts", 'export { two } from "./two.js";\n');

function prepare(): { status: number | null; stderr: string } {
  const program = join(folder, "lib/commands/prepare.mjs");
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  return { status, stderr };
}

const compiled = "lib/dist/two.js";
const right = { status: 0, stderr: "Compiling lib …\n" };

aside("compiles lib once, and again only where it is no longer what it was", () => {
  expect(prepare()).toEqual(right);
  const text = readFileSync(join(folder, compiled), "utf8");
  expect(text).toContain("export const two = 2;");
  expect(prepare()).toEqual({ status: 0, stderr: "" });
  for (const damage of [
    () => ["lib/dist/.tsbuildinfo", compiled].forEach((file) => put(file, "")),
    () => rmSync(join(folder, compiled)),
  ]) {
    damage();
    expect(prepare()).toEqual(right);
    expect(readFileSync(join(folder, compiled), "utf8")).toBe(text);
  }
});

long("follows a source that changed, and names a type error until it is gone", () => {
  put("lib/two.ts", "export const two: number = 'two';\n");
  for (let i = 0; i < 2; i++) {
    const { status, stderr } = prepare();
    expect(status).toBe(1);
    expect(stderr).toContain("two.ts(1,14): error TS2322: Type 'string'");
  }
  put("lib/two.ts", "export const two: number = 1 + 1;\n");
  expect(prepare()).toEqual(right);
  expect(readFileSync(join(folder, compiled), "utf8")).toContain("two = 1 + 1;");
});
