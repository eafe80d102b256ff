import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkTraces } from "../../../lib/engine/figure/checkTraces.js";
import type { Figure } from "../../../lib/engine/figure/figure.js";
import { plotlyScript } from "../../../lib/engine/publish/assets.js";
import { prunePlotly } from "../../../lib/engine/publish/prunePlotly.js";
import { paper } from "../../../lib/paper.js";
import { project } from "../../project.js";

const source = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist"), "utf8");
const traceTypes = paper.traceTypes!;

describe("the edition's Plotly", () => {
  const { text } = plotlyScript(project, traceTypes);

  it("holds the modules of the trace types that are asked for, and of no other", () => {
    const types = [...source.matchAll(/^ {4}"src\/traces\/(\w+)\/index\.js"/gm)].map(
      ([, type]) => type!,
    );
    expect(types.length).toBeGreaterThan(30);
    const held = types.filter((type) => text.includes(`"src/traces/${type}/index.js"`));
    expect(held.sort()).toEqual(["bar", "heatmap", "scatter"]);
    expect(text).toContain(`traceTypes:["scatter","bar","heatmap"]`);
  });

  it("weighs less than a third of the whole, and keeps the comments that must stay", () => {
    expect(gzipSync(text).length).toBeLessThan(gzipSync(source).length / 3);
    for (const licence of [/@license\s+MIT/, /@license 3-Clause BSD/, /BSD-3-Clause License/])
      expect(text).toMatch(licence);
  });

  it("has the trace types that the edition's charts name, and no other", () => {
    const all = [...source.matchAll(/^ {4}"lib\/(\w+)\.js"/gm)].map(([, type]) => type!);
    const charts = readdirSync("lib/charts", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(`lib/charts/${name}`, "utf8"))
      .join("\n");
    expect(charts).toContain('type: "scatter"');
    const named = all.filter((type) => charts.includes(`type: "${type}"`));
    expect(named.sort()).toEqual([...traceTypes].sort());
  });
});

describe("prunePlotly(source, traceTypes)", () => {
  it("refuses a trace type that Plotly has not", () => {
    expect(() => prunePlotly(source, ["pi"])).toThrow("once, found it 0 times");
    expect(() => prunePlotly(source, ["core"])).toThrow(
      "require_core2() in the list of trace types",
    );
  });

  it.each([
    ["the function around it", "var Plotly = (() => {\n"],
    ["what the function returns", "  return require_index();\n})();\n"],
    ["what the page is given", "\nwindow.Plotly = Plotly;\nreturn Plotly;\n}));"],
    ["the list of trace types", /^ *Plotly\.register\(\[[^\]]*\]\);\n/m.exec(source)![0]],
    ["a trace type", '  var require_bar2 = __commonJS({\n    "lib/bar.js"'],
  ])("refuses a source without %s, or with two of it", (_, mark) => {
    expect(source.split(mark)).toHaveLength(2);
    for (const count of [0, 2])
      expect(() =>
        prunePlotly(
          source.replace(mark, () => mark.repeat(count)),
          ["bar"],
        ),
      ).toThrow(/plotly\.js-dist: expected .* once, found it \d times\./);
  });
});

describe("checkTraces(figure, types)", () => {
  const figure = (type?: "pie"): Figure =>
    ({ data: [{ ...(type && { type }) }] }) as unknown as Figure;

  it("names the trace type that is not in, and what to do", () => {
    expect(() => checkTraces(figure("pie"), ["scatter", "bar"])).toThrow(
      `figure: trace type "pie" is not in this edition's Plotly, which has scatter, bar. Add it to traceTypes in the description of the paper.`,
    );
  });

  it("lets a figure be whose types are in, or that says none, and every figure where all are in", () => {
    checkTraces(figure(), ["scatter"]);
    checkTraces(figure("pie"), undefined);
  });
});
