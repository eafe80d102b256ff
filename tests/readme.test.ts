import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../lib/index.js";
import { parameters } from "../lib/model/game/parameters.js";
import { describeDomain } from "../lib/engine/words/domain.js";
import { readNotebooks } from "../lib/engine/publish/readNotebook.js";
import { project } from "./project.js";

const readme = readFileSync("README.md", "utf8");
const more = readFileSync("notebooks/README.md", "utf8");

/** What the README does not say, so that a failure need not print all that it says. */
const missing = (texts: readonly string[]): string[] =>
  texts.filter((text) => !readme.includes(text));

describe("the README", () => {
  it("has the notation table of the model", () => {
    const lines = Object.values(parameters).map(
      ({ symbol, text, name, domain, value }) =>
        `| \`${symbol}\` | ${text} | ${name} | ${describeDomain(domain)} | ${value} |`,
    );
    expect(missing(lines), "README.md is without these lines: run npm run schema").toEqual([]);
  });

  it("lists every notebook", () => {
    const links = readNotebooks(project).map(({ name }) => `(notebooks/${name}.ipynb)`);
    expect(missing(links), "README.md has no row in its table of notebooks for").toEqual([]);
  });

  const map = more
    .split("| paper | notebook | function |")[1]!
    .split("\n\n")[0]!
    .trim()
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
    ({ paper, notebook, functions, data, status }) => {
      const found = readNotebooks(project).find(({ name }) => name.startsWith(`${notebook}-`));
      const code =
        found?.cells
          .filter(({ kind }) => kind === "code")
          .map(({ source }) => source)
          .join("\n") ?? "";
      const row = `notebooks/README.md, the row of ${paper}`;
      expect(
        functions.filter((name) => !Object.hasOwn(library, name)),
        `${row}: names that lib/index.ts does not export`,
      ).toEqual([]);
      // Some work behind others, which the notebook calls.
      expect(
        functions.filter((name) => new RegExp(`\\b${name}\\b`).test(code)),
        `${row}: functions that notebook ${notebook} uses`,
      ).not.toEqual([]);
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
        `notebooks/README.md has no row for ${name}`,
      ).toBe(true);
  });

  it("speaks of a library of at most 88 words (five for games of a reader’s own, three for verdicts, three for plans and claims to play with, three for policy that is scored and for a second hidden state) beside its figures and tables, a file each, types aside", () => {
    const charts = readdirSync("lib/charts").map((file) => file.replace(".ts", ""));
    const words = Object.keys(library).filter((name) => !charts.includes(name));
    expect(words.length, "lib/index.ts exports more").toBeLessThanOrEqual(88);
  });

  it("gives commands that package.json has, and the line that CI calls", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: object };
    const named = [...(readme + more).matchAll(/npm run (\w+)/g)].map(([, name]) => name!);
    expect(
      named.filter((name) => !Object.hasOwn(scripts, name)),
      "a README names commands that package.json has not",
    ).toEqual([]);
    expect(missing(["`npm ci && npm test`"])).toEqual([]);
    expect(readFileSync(".ci/run", "utf8").trimEnd()).toMatch(/\nnpm ci && npm test$/);
  });
});
