import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordFile } from "../../../lib/engine/ownFiles.js";
import { plotlyScript, styleSheet } from "../../../lib/engine/publish/assets.js";
import { bundle } from "../../../lib/engine/publish/bundle.js";
import { formatNotices, parseNotices } from "../../../lib/engine/publish/licences/formatNotices.js";
import { licencesHtml } from "../../../lib/engine/publish/licences/licencesHtml.js";
import { splitLicence } from "../../../lib/engine/publish/licences/notice.js";
import { packageNotices } from "../../../lib/engine/publish/licences/packageNotices.js";
import { unpackSource } from "../../../lib/engine/kernel/pack.js";
import { runtimeScript } from "../../../lib/engine/kernel/runtimeScript.js";
import { readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { typesettingPart } from "../../../lib/engine/publish/typesettingPart.js";
import { paper } from "../../../lib/paper.js";
import { project } from "../../project.js";
import { notebookOf } from "../lint/notebookOf.js";

/** Packages of which an unminified bundle names files, above each in a comment or as the name of a module. */
function packagesNamed(code: string): string[] {
  const files = code.matchAll(
    /^\s*(?:\/\/ |")(?:\S*\/)?node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm,
  );
  return [...new Set([...files].map(([, name]) => name!))].sort();
}
const plotlyFile = "node_modules/plotly.js-dist/plotly.js";

/** What pages and live outputs are made of, bundled here once more without minifying. */
const { outputFiles } = await build({
  stdin: {
    contents: ["index", "engine/page/start", "engine/page/live/startLive", "engine/page/serveWork"]
      .map((name, i) => `export * as part${i} from "./lib/dist/${name}.js";`)
      .concat(`export * as arquero from "arquero";`)
      .join("\n"),
    resolveDir: ".",
  },
  bundle: true,
  write: false,
  format: "esm",
  platform: "browser",
});
const liveScript = packagesNamed(outputFiles[0]!.text);
/** No notebook asks for Arrow, and no page carries it. */
const script = liveScript.filter((name) => name !== "@uwdata/flechette");
const fonts = ["fonts", "chartFont"].flatMap((name) =>
  [
    ...readFileSync(`lib/engine/style/${name}.css`, "utf8").matchAll(/@fontsource[^/]*\/[^/]+/g),
  ].map(([font]) => font),
);
const inPlotly = packagesNamed(readFileSync(plotlyFile, "utf8"));

const style = await styleSheet(project, "inside");
const made = [
  await bundle(project, [...readNotebooks(project), notebookOf('import "arquero";')]),
  await typesettingPart(project),
  plotlyScript(project),
  { text: "", inputs: style.inputs },
];
const notices = packageNotices(
  made.flatMap(({ inputs }) => inputs),
  project.folder,
);
const named = notices.map(({ name }) => name);

describe("the notices of the edition", () => {
  it("cover every package that its scripts hold, and every font", () => {
    // Neither list is empty by accident.
    expect(script).toEqual(expect.arrayContaining(["acorn", "arquero", "fraction.js", "marked"]));
    expect(fonts).toContain("@fontsource-variable/inter");
    for (const name of [...script, ...fonts, "katex", "KaTeX fonts", "plotly.js-dist"])
      expect(named, `${name} is bundled without a notice`).toContain(name);
  });

  it("stand beside the comments that packages want kept in their scripts", () => {
    const [, , plotly] = made;
    for (const licence of [/@license\s+MIT/, /@license 3-Clause BSD/, /BSD-3-Clause License/])
      expect(plotly!.text).toMatch(licence);
  });

  it("name no package that is not there", () => {
    const own = notices.filter(({ within }) => !within).map(({ name }) => name);
    expect(own.sort()).toEqual(
      [...new Set([...script, ...fonts, "katex", "plotly.js-dist"])].sort(),
    );
  });

  it("hold what a package says of third parties in a file of its own, as TypeScript does", () => {
    const [typescript] = packageNotices(["node_modules/typescript/lib/typescript.js"], "");
    expect(typescript!.terms).toMatch(/Apache License[\s\S]*DefinitelyTyped[\s\S]*Unicode/i);
  });

  it("cover every package that Plotly's bundle names as a part of it", () => {
    expect(inPlotly.length).toBeGreaterThan(100);
    for (const name of inPlotly)
      expect(
        named,
        `${plotlyFile} contains ${name}: put its notice into ${recordFile}, as "* ${name}, in plotly.js-dist VERSION (LICENCE)"`,
      ).toContain(name);
  });

  it("hold who has the rights and the terms, of each", () => {
    for (const { name, holders, terms, licence } of notices) {
      expect(licence, name).toMatch(/^[A-Za-z0-9.-]+( OR [A-Za-z0-9.-]+)*$/);
      expect(terms, name).toMatch(/permi|redistribut|copy|licen[cs]e/i);
      if (licence !== "Unlicense" && licence !== "BSL-1.0")
        expect([...holders, terms].join("\n"), name).toMatch(/copyright|©|\(c\)|author: /i);
    }
  });

  it("lose nothing of a licence file when shared terms are written once", () => {
    const text = formatNotices(notices);
    const words = (part: string): string => part.replace(/\s+/g, " ").trim();
    const whole = words(text);
    for (const name of ["acorn", "arquero", "marked", "katex", "plotly.js-dist"]) {
      const file = readFileSync(`node_modules/${name}/LICENSE`, "utf8");
      const { holders, terms } = splitLicence(file);
      expect(words([...holders, terms].join("\n")), name).toBe(words(file));
      for (const part of [...holders, terms]) expect(whole, name).toContain(words(part));
    }
    const read = parseNotices(text).map(({ name, holders, terms }) => [
      name,
      holders,
      words(terms),
    ]);
    const full = notices.map(({ name, version, holders, terms }) => [
      version ? `${name} ${version}` : name,
      holders,
      words(terms),
    ]);
    expect(new Set(read.map(String))).toEqual(new Set(full.map(String)));
    expect(read).toHaveLength(full.length);
  });

  it("quote what KaTeX's fonts say of themselves, and name them all", () => {
    const { holders } = notices.find(({ name }) => name === "KaTeX fonts")!;
    const folder = "node_modules/katex/dist/fonts";
    // A font tells its licence in letters of two bytes, high byte first.
    const said = readFileSync(`${folder}/KaTeX_Main-Regular.ttf`).toString("latin1");
    for (const line of holders.slice(0, 2))
      expect(said).toContain([...line].map((letter) => `\0${letter}`).join(""));
    const families = readdirSync(folder).map((file) => file.split("-")[0]!);
    expect(
      holders
        .slice(2)
        .join(" ")
        .match(/KaTeX_\w+/g),
    ).toEqual([...new Set(families)].sort());
  });

  it("are text in the page, whatever a licence file says", () => {
    const hostile = `</pre><script>alert(1)</script> & <b>`;
    const html = licencesHtml(project, paper, [
      { name: hostile, version: hostile, licence: hostile, holders: [hostile], terms: hostile },
    ]);
    expect(html).not.toMatch(/<script|<b>/);
    expect(html.split("&lt;/pre&gt;&lt;script&gt;")).toHaveLength(9);
  });
});

describe("a live output", () => {
  const { script: live } = runtimeScript(project);
  const packed = /queue\.notices = \(\) => unpack\("([^"]*)"\)/.exec(live)?.[1] ?? "";
  let text = "";
  beforeAll(async () => {
    text = await (eval(unpackSource) as (packed: string) => Promise<string>)(packed);
  });

  it("carries this edition's licence and the notices of all that it packs, fonts of formulas included", () => {
    expect(text.startsWith(readFileSync("LICENSE", "utf8"))).toBe(true);
    for (const name of [...liveScript, ...inPlotly, "katex", "KaTeX fonts", "plotly.js-dist"])
      expect(text, `${name} is packed without a notice`).toMatch(
        new RegExp(`^\\* ${name.replace(/[.$]/g, "\\$&")}[ ,]`, "m"),
      );
  });

  it("says in plain text what it packs, and grows by little", () => {
    for (const name of liveScript) expect(live.slice(0, 400)).toContain(name);
    expect(packed.length / live.length).toBeLessThan(0.06);
  });
});

describe("a package", () => {
  const folder = mkdtempSync(join(tmpdir(), "notices-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, files: Readonly<Record<string, string>>): string => {
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
    for (const [file, text] of Object.entries(files))
      writeFileSync(join(folder, "node_modules", name, file), text);
    return `node_modules/${name}/index.js`;
  };

  it.each([
    [
      "without a licence file",
      { "package.json": `{"name":"x","version":"1.0.0","license":"MIT"}` },
      "no licence file",
    ],
    [
      "that names no licence",
      { "package.json": `{"name":"x","version":"1.0.0"}`, LICENSE: "Y" },
      `no "license"`,
    ],
  ])("%s stops the build, which says what to do", (title, files, found) => {
    const input = put(title.replace(/ /g, "-"), files);
    expect(() => packageNotices([input], folder)).toThrow(
      new RegExp(
        `^x 1\\.0\\.0 is bundled: .*found ${found}; copy its notice .*record\\.txt, as "\\* x `,
      ),
    );
  });

  it("gives its NOTICE beside its licence", () => {
    const input = put("two", {
      "package.json": `{"name":"two","version":"1.0.0","license":"Apache-2.0"}`,
      LICENSE: "Apache License",
      "NOTICE.txt": "made by two",
    });
    expect(packageNotices([input], folder)[0]?.terms).toBe("Apache License\n\nmade by two");
  });

  it("beside a paper that is itself installed is found, and the paper is no package of its own", () => {
    put("beside", {
      "package.json": `{"name":"beside","version":"1.0.0","license":"MIT"}`,
      LICENSE: "MIT License",
    });
    const paper = join(folder, "node_modules/paper");
    const inputs = ["../beside/index.js", "lib/dist/index.js", "notebook:0"];
    expect(packageNotices(inputs, paper).map(({ name }) => name)).toEqual(["beside"]);
  });

  it("of another version than the one that was looked into stops the build", () => {
    const input = put("plotly.js-dist", {
      "package.json": `{"name":"plotly.js-dist","version":"99.0.0","license":"MIT"}`,
      LICENSE: "MIT",
    });
    expect(() => packageNotices([input], folder)).toThrow(
      /expected what plotly\.js-dist 99\.0\.0 contains, found what plotly\.js-dist 4\.\d+\.\d+ contains; look into/,
    );
  });
});
