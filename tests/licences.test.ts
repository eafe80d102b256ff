import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licencesHtml } from "../lib/engine/publish/licences/licencesHtml.js";
import { pageHtml } from "../lib/engine/publish/pageHtml.js";
import { escapeHtml } from "../lib/engine/render/escapeHtml.js";
import { paper } from "../lib/paper.js";
import { description } from "./datasets/descriptor.js";
import { project } from "./project.js";

/** What LICENSE and README call in few words what `datapackage.json` says at length. */
const short: Readonly<Record<string, string>> = {
  "Creative Commons Attribution 4.0, © The Author(s) 2025, Woods": "CC BY 4.0, Woods",
  "Creative Commons Attribution 4.0, The World Bank": "CC BY 4.0, World Bank",
  "Creative Commons Attribution 4.0, the contributors of this edition": "CC BY 4.0, this edition",
  "Work of the United States government, public domain": "public domain",
  "Facts cited from the sources named in each row; their pages keep their own rights":
    "facts cited",
};
const files = description.resources.map(({ path, licenses, sources }) => ({
  path,
  title: licenses.map(({ title }) => title).join("; "),
  id: licenses.map(({ name }) => name).join("; "),
  source: sources[0]!.title,
}));
const said = (text: string, line: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(line)].map(([, path, words]) => [path!, words!]));
const expected = Object.fromEntries(files.map(({ path, title }) => [path, short[title]]));

describe("the licence of each file of the data", () => {
  it("is the same in LICENSE and in datapackage.json, of all files and of no other", () => {
    const licence = readFileSync("LICENSE", "utf8");
    expect(said(licence, /^data\/(\S+\.csv) +(.*)$/gm)).toEqual(expected);
    for (const words of Object.values(expected))
      expect(licence).toMatch(new RegExp(`^${words!.split(",")[0]} {2}`, "m"));
  });

  it("is the same in the README", () => {
    const readme = readFileSync("README.md", "utf8");
    expect(said(readme, /^\| \[`(\S+\.csv)`\].*\| ([^|]*) \|$/gm)).toEqual(expected);
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
        scripts: [],
        plotly: "",
      },
      paper,
    );
    const foot = /<footer[\s\S]*<\/footer>/.exec(html)![0];
    expect(foot.replace(/<[^>]*>/g, "")).toBe(
      "Woods, D. (2025), The Power of Withholding: Rare Earth Quotas and Informational Statecraft in China, CC BY 4.0. This executable edition restates and tests the paper; changes are its own. Code: MIT. Data: file by file. Licences",
    );
    expect(foot).toContain(`<a href="licences.html" data-page="licences.html">Licences</a>`);
    expect(readFileSync("LICENSE", "utf8")).toMatch(/^MIT License, for the code\n/);
  });
});
