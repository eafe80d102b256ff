import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../lib/index.js";
import { parameters } from "../lib/model/game/parameters.js";
import { describeDomain } from "../lib/engine/words/domain.js";
import { readNotebooks } from "../lib/engine/publish/readNotebook.js";
import { project } from "./project.js";

const readme = readFileSync("README.md", "utf8");

describe("the README", () => {
  it("has the notation table of the model", () => {
    for (const { symbol, text, name, domain, value } of Object.values(parameters))
      expect(readme).toContain(
        `| \`${symbol}\` | ${text} | ${name} | ${describeDomain(domain)} | ${value} |`,
      );
  });

  it("lists every notebook", () => {
    for (const { name } of readNotebooks(project))
      expect(readme).toContain(`(notebooks/${name}.ipynb)`);
  });

  const map = readme
    .split("| paper | notebook | function |")[1]!
    .split("\n\n")[0]!
    .split("\n")
    .slice(2);
  const rows = map.map((line) => {
    const [paper, notebook, functions, data, status] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const names = (cell: string): string[] =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    return {
      paper: paper!,
      notebook: notebook!,
      functions: names(functions!),
      data: names(data!),
      status: status!,
    };
  });

  it.each(rows)(
    "maps $paper to functions that the notebook uses and the library has, and to data that are there",
    ({ notebook, functions, data, status }) => {
      const found = readNotebooks(project).find(({ name }) => name.startsWith(`${notebook}-`));
      const code =
        found?.cells
          .filter(({ kind }) => kind === "code")
          .map(({ source }) => source)
          .join("\n") ?? "";
      for (const name of functions) expect(library).toHaveProperty(name);
      // Some work behind others, which the notebook calls.
      expect(functions.filter((name) => new RegExp(`\\b${name}\\b`).test(code))).not.toEqual([]);
      for (const file of data) expect(existsSync(`data/${file}`), file).toBe(true);
      for (const part of status.split(/, | beside /))
        expect(["printed", "public record", "computed", "illustrative"]).toContain(part);
    },
  );

  it("maps every table and figure of the paper", () => {
    const wanted = [
      ...[1, 2, 3, 4].map((n) => `Table ${n}`),
      ...Array.from({ length: 10 }, (_, i) => `Figure ${i + 1}`),
    ];
    for (const name of wanted)
      expect(
        rows.some(({ paper }) => new RegExp(`^${name}\\b`).test(paper)),
        name,
      ).toBe(true);
  });

  it("speaks of a library of at most 120 words, types aside", () => {
    expect(Object.keys(library).length).toBeLessThanOrEqual(120);
  });

  it("gives commands that package.json has, and the line that CI calls", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    for (const [, name] of readme.matchAll(/npm run ([\w]+)/g))
      expect(scripts).toHaveProperty(name!);
    expect(readme).toContain("`npm ci && npm test`");
    expect(readFileSync(".ci/run", "utf8").trimEnd()).toMatch(/\nnpm ci && npm test$/);
  });
});
