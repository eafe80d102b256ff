import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bibtex } from "../lib/engine/publish/bibtex.js";
import { paper } from "../lib/paper.js";

const read = (file: string): string => readFileSync(file, "utf8");
const citation = read("CITATION.cff");
/** The software's part of the file, and the article's. */
const [software, article] = citation.split("preferred-citation:") as [string, string];
const of = (text: string, key: string): string | undefined =>
  new RegExp(`^ *${key}: *"?(.*?)"?$`, "m").exec(text)?.[1];
const json = (file: string): Record<string, string> =>
  JSON.parse(read(file)) as Record<string, string>;

describe("a release", () => {
  const { version, name } = json("package.json");

  it("has one version and one date: in package.json, CITATION.cff, the data's description and README's changes", () => {
    const changes = /^## Changes\n\n- \*\*(\S+)\*\*, (\d{4}-\d\d-\d\d)[:.]/m.exec(
      read("README.md"),
    );
    const data = json("data/datapackage.json");
    const date = of(software, "date-released");
    expect({
      "CITATION.cff": [of(software, "version"), date],
      "data/datapackage.json": [data["version"], data["created"]!.slice(0, 10)],
      "package-lock.json": [json("package-lock.json")["version"], date],
      "README.md, the first of its changes": changes?.slice(1),
    }).toEqual({
      "CITATION.cff": [version, date],
      "data/datapackage.json": [version, date],
      "package-lock.json": [version, date],
      "README.md, the first of its changes": [version, date],
    });
  });

  it("cites the article first, and as the pages do", () => {
    const { title, year, journal, doi, authors } = paper.citation;
    const family = of(article, "- family-names");
    expect([of(article, "title"), of(article, "journal"), of(article, "doi")]).toEqual([
      title,
      journal,
      doi,
    ]);
    expect(Number(of(article, "year"))).toBe(year);
    expect(`${family}, ${of(article, "given-names")![0]}.`).toBe(authors);
    const entries = bibtex(paper, `${name} ${version}`);
    for (const text of [title, journal!, doi!, of(software, "title")!, version!])
      expect(entries).toContain(`${text}}`);
    expect(read("README.md")).toContain(`https://doi.org/${doi}`);
    expect(read("LICENSE").replace(/\s+/g, " ")).toContain(`${title}, ${journal}`);
  });
});
