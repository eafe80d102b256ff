import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../lib/index.js";
import { describeDomain } from "../lib/model/domain.js";
import { readNotebooks } from "../lib/edition/readNotebook.js";

const readme = readFileSync("README.md", "utf8");

describe("the README", () => {
  it("has the notation table of the model", () => {
    for (const { symbol, text, name, domain, value } of Object.values(library.parameters))
      expect(readme).toContain(`| \`${symbol}\` | ${text} | ${name} | ${describeDomain(domain)} | ${value} |`);
  });

  it("lists every notebook", () => {
    for (const { name } of readNotebooks()) expect(readme).toContain(`(notebooks/${name}.ipynb)`);
  });

  it("names, for each table and figure, a function that the library has", () => {
    const map = readme.split("| paper | notebook | function |")[1]!.split("\n\n")[0]!;
    const functions = [...map.matchAll(/^\| [^|]+ \| \d\d \| `(\w+)`/gm)].map(([, name]) => name!);
    expect(functions.length).toBeGreaterThan(2);
    for (const name of functions) expect(library).toHaveProperty(name);
  });

  it("gives commands that package.json has, and the line that CI calls", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    for (const [, name] of readme.matchAll(/npm run ([\w]+)/g)) expect(scripts).toHaveProperty(name!);
    expect(readme).toContain("`npm ci && npm test`");
    expect(readFileSync(".ci/run", "utf8").trimEnd()).toMatch(/\nnpm ci && npm test$/);
  });
});
