import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licencesHtml } from "../lib/engine/publish/licences/licencesHtml.js";
import { pageHtml } from "../lib/engine/publish/pageHtml.js";
import { escapeHtml } from "../lib/engine/render/escapeHtml.js";
import { paper } from "../lib/paper.js";
import { description } from "./datasets/descriptor.js";
import { project } from "./project.js";

const files = description.resources.map(({ path, licenses, sources }) => ({
  path,
  title: licenses.map(({ title }) => title).join("; "),
  id: licenses.map(({ name }) => name).join("; "),
  source: sources[0]!.title,
}));
/** The licence of each file in a list of licences, each with the files below it. */
function said(text: string, licence: RegExp): Record<string, string> {
  const found: [string, string][] = [];
  for (const [, title, files] of text.matchAll(licence))
    for (const [, path] of files!.matchAll(/data\/([\w-]+\.csv)/g)) found.push([path!, title!]);
  expect(new Set(found.map(([path]) => path)).size).toBe(found.length);
  return Object.fromEntries(found);
}
const expected = Object.fromEntries(files.map(({ path, title }) => [path, title]));

describe("the licence of each file of the data", () => {
  it("is the same in LICENSE and in datapackage.json, of all files and of no other", () => {
    const licence = readFileSync("LICENSE", "utf8").split("npm run schema")[1]!;
    expect(said(licence, /^(\S.*)\n((?: {4}data\/\S+\n)+)/gm)).toEqual(expected);
  });

  it("is the same in the README", () => {
    expect(said(readFileSync("README.md", "utf8"), /^- \*\*(.+)\*\*: (.*)$/gm)).toEqual(expected);
  });

  it("is the same in the codebook", () => {
    const codebook = readFileSync("data/README.md", "utf8");
    for (const { path, title } of files) {
      const section = codebook.split(`## \`${path}\`\n`)[1]?.split("\n## ")[0];
      expect(section, path).toContain(`\nLicence: ${title}.\n`);
    }
  });

  it("is the same on the page Licences", () => {
    const entries = licencesHtml(project, paper, []).match(/<div><dt>[\s\S]*?<\/div>/g) ?? [];
    expect(entries).toHaveLength(files.length);
    files.forEach(({ path, title }, i) => {
      expect(entries[i]).toContain(`<code>${path}</code>`);
      expect(entries[i]).toContain(escapeHtml(title));
    });
  });

  it("is the paper's where the paper prints the table, and nowhere else", () => {
    const printed = files.filter(({ source }) => /^Woods, D\. .*, Table \d$/.test(source));
    expect(printed).toHaveLength(3);
    const woods = files.filter(({ title }) => title.endsWith("Woods"));
    expect(woods.map(({ path }) => path)).toEqual(printed.map(({ path }) => path));
  });

  it("is given under one name a licence", () => {
    for (const { id, title, path } of files)
      expect(id === "CC-BY-4.0", path).toBe(title.startsWith("Creative Commons Attribution 4.0"));
  });
});

describe("the data as a whole", () => {
  it("claim no licence", () => {
    expect(description).not.toHaveProperty("licenses");
    expect(readFileSync("LICENSE", "utf8")).not.toMatch(/files in data\//);
  });
});

describe("the foot of every page", () => {
  it("says what LICENSE says of paper and code, claims no licence for the data, and links to Licences", () => {
    const html = pageHtml(
      {
        title: "T",
        main: "",
        headings: [],
        chapters: [],
        home: "index.html",
        licences: "licences.html",
        current: "",
        head: "",
        tail: "",
        script: "",
        plotly: "",
        fonts: "",
        edition: "power-of-withholding 0.1.0",
      },
      paper,
    );
    const foot = /<footer[\s\S]*<\/footer>/.exec(html)![0];
    expect(foot.replace(/<[^>]*>/g, "")).toBe(
      "Woods, D. (2025), The Power of Withholding: Rare Earth Quotas and Informational Statecraft in China, Journal of Chinese Political Science, CC BY 4.0. This executable edition restates and tests the paper; changes are its own. Code: MIT. Data: file by file. Licences",
    );
    expect(foot).toContain(`<a href="licences.html" data-page="licences.html">Licences</a>`);
    expect(readFileSync("LICENSE", "utf8")).toMatch(/^MIT License, for the code\n/);
  });
});
