import { describe, expect, it } from "vitest";
import { mimeBundles } from "../../../lib/engine/render/mime.js";
import { renderMarkdown } from "../../../lib/engine/render/renderMarkdown.js";
import { renderMath } from "../../../lib/engine/render/renderMath.js";
import { staticHtml } from "../../../lib/engine/render/staticHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { table } from "../../../lib/engine/words/table.js";
import { notation } from "../../../lib/model/game/notation.js";

const paper = createSymbols(notation);
const found = (text: string, mark = /symbol=(\w+)/g): string[] =>
  [...text.matchAll(mark)].map(([, symbol]) => symbol!);
const explained = (html: string): string[] => found(html, /data-symbol="(\w+)"/g);

describe("createSymbols", () => {
  it.each([
    ["\\mu^* = \\frac{A+\\gamma}{\\gamma+\\delta}", ["muStar", "A", "gamma", "gamma", "delta"]],
    ["\\mu^{*}", ["muStar"]],
    ["\\mu = \\Pr(Q_H \\mid ND)", ["mu", "QH", "ND"]],
    ["\\varphi_D + \\kappa", ["phiD", "kappa"]],
    ["\\text{A and P}", []],
    ["\\Pr(x) \\mu", ["mu"]],
    ["\\hat\\mu + \\bar{p} \\dots p", ["p"]],
    ["Abc", []],
  ])("finds in %s: %j", (tex, symbols) => {
    expect(found(paper.mark(tex))).toEqual(symbols);
  });

  it("leaves a formula as it is where a paper has no notation", () => {
    expect(createSymbols([]).mark("\\mu^* = A_{1}")).toBe("\\mu^* = A_{1}");
  });
});

describe("formulas of two papers on one page", () => {
  const [mu] = notation.filter(({ symbol }) => symbol === "mu");
  const other = createSymbols([{ ...mu!, symbol: "drift" }]);

  it("mark the symbols of their own paper, whichever was set first", () => {
    for (const [symbols, name] of [
      [paper, "mu"],
      [other, "drift"],
      [paper, "mu"],
    ] as const) {
      expect(explained(renderMath("\\mu", false, symbols))).toEqual([name]);
      expect(explained(renderMarkdown("At $\\mu$.", symbols))).toEqual([name]);
    }
  });
});

it("letters wear their subscripts in the tables of Jupyter too, trusted or not, and names of columns stay whole", () => {
  const shown = table([{ what: "φ_D and mining_quota_t", b_QL: "a < b_QH" }], {
    title: "Table of φ_D",
    status: "computed",
    source: "κ_1",
  });
  for (const html of [mimeBundles(shown)[0]!["text/html"], staticHtml(shown)]) {
    expect(html).toContain("<caption>Table of φ<sub>D</sub>");
    expect(html).toContain("κ<sub>1</sub>");
    expect(html).toContain("φ<sub>D</sub> and mining_quota_t");
    expect(html).toContain("a &lt; b<sub>QH</sub>");
  }
});

it.each([
  ["True if κ < φ\\_D.", "<p>True if κ &lt; φ<sub>D</sub>.</p>"],
  ["L(Q_H) > _x_", "<p>L(Q<sub>H</sub>) &gt; <em>x</em></p>"],
  ["some_name A_1_b", "<p>some_name A_1_b</p>"],
  ["`phi_D` `φ_D`", "<p><code>phi_D</code> <code>φ_D</code></p>"],
  ["[a](x.ipynb#c_d)", '<p><a href="x.ipynb#c_d">a</a></p>'],
])("a letter of a sentence wears its subscript, and a name keeps its stroke: %s", (text, html) => {
  expect(renderMarkdown(text, paper).trim()).toBe(html);
});
