import { describe, expect, it } from "vitest";
import { choice, md, slider, table, tex } from "../../lib/index.js";
import { displayHtml } from "../../lib/notebook/displayHtml.js";
import { formatNumber } from "../../lib/charts/formatNumber.js";
import { markSymbols } from "../../lib/notebook/markSymbols.js";
import { mimeBundles } from "../../lib/notebook/mime.js";
import { parseInput } from "../../lib/notebook/parseInput.js";
import { renderMarkdown } from "../../lib/notebook/renderMarkdown.js";
import { tableCsv } from "../../lib/notebook/tableCsv.js";

const attacks = [
  `<script>alert(1)</script>`,
  `<img src=x onerror=alert(1)>`,
  `"><svg onload=alert(1)>`,
  `[x](javascript:alert(1))`,
  `![x](https://example.org/x.png)`,
  `$\\href{javascript:alert(1)}{x}$`,
  "`code` **bold** <b>",
  `https://example.org`,
  `www.example.org`,
  `someone@example.org`,
  `# heading`,
  `- item`,
  `1. item`,
  `| a | b |`,
];

describe("slider", () => {
  it("takes an assumption of the paper from the notation table", () => {
    expect(slider("delta")).toMatchObject({ name: "delta", tex: "\\delta", value: 3, min: 0.1, max: 10 });
  });

  it.each([
    [() => slider("dleta"), /slider: name must be one of A, gamma, .* got "dleta"/],
    [() => slider("toString"), /got "toString"/],
    [() => slider("x", { label: "x", min: 1, max: 1, step: 1, value: 1 }), /min must be < max, got 1 and 1/],
    [() => slider("x", { label: "x", min: 0, max: 1, step: 0, value: 1 }), /step must be > 0, got 0/],
    [() => slider("x", { label: "x", min: 0, max: 1, step: 1, value: 2 }), /value must be in \[0, 1\], got 2/],
    [() => slider("x", { label: "x", min: 0, max: NaN, step: 1, value: 0 }), /max must be a finite number, got NaN/],
  ])("refuses what is not an input: %s", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("choice", () => {
  const reply = choice("reply", { label: "your <b>reply</b>", options: ["hedge", "press"], value: "hedge" });

  it("takes one of its options, and nothing else", () => {
    expect(parseInput(reply, "press")).toBe("press");
    expect(() => parseInput(reply, "Press")).toThrow('reply must be one of hedge, press, got "Press"');
    expect(() => parseInput(reply, "")).toThrow("reply must be one of hedge, press");
  });

  it.each([
    [["hedge"], "hedge", /options must be two or more different texts/],
    [["hedge", "hedge"], "hedge", /options must be two or more different texts/],
    [["hedge", "press"], "wait", /value must be one of hedge, press, got "wait"/],
  ])("refuses options %j with %s", (options, value, message) => {
    expect(() => choice("reply", { label: "", options, value })).toThrow(message);
  });

  it("is a group of native controls, its words shown as text", () => {
    const html = displayHtml(reply);
    expect(html).toMatch(/^<fieldset[\s\S]*<legend[\s\S]*your &lt;b&gt;reply&lt;\/b&gt;/);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(mimeBundles(reply)[0]!["text/plain"]).toBe("`reply` = **hedge** (your \\<b\\>reply\\</b\\> · one of hedge, press)");
  });
});

describe("parseInput", () => {
  it("takes any number of the domain, also beyond the slider's travel", () => {
    expect(parseInput(slider("delta"), "60")).toBe(60);
    expect(parseInput(slider("p"), " 0.5 ")).toBe(0.5);
  });

  it.each(["-1", "0", "", " ", "x", "1e999", "NaN", "0x", "1,5"])("refuses %j for delta", (text) => {
    expect(() => parseInput(slider("delta"), text)).toThrow(`delta must be > 0, got ${JSON.stringify(text)}`);
  });
});

describe("md", () => {
  it("rounds numbers, nests prose and formulas, and keeps text as text", () => {
    const inner = md`**bold**`;
    expect(md`${2 / 3}, ${-1.5}, ${inner}, ${tex`\mu^*`}, ${"a_b*c"}`.markdown).toBe(
      "0.6667, −1.5, **bold**, $\\mu^*$, a\\_b\\*c",
    );
  });

  it("forgets the indentation of the source, not that of a list", () => {
    expect(md`one
      - two
        - three`.markdown).toBe("one\n- two\n  - three");
  });

  it.each(attacks)("never lets a value become markup: %s", (attack) => {
    for (const shown of [md`before ${attack} after`, md`${attack}`])
      expect(displayHtml(shown)).not.toMatch(/<(script|img|svg|a|b|strong|code|h1|li|table)\b/);
    const html = displayHtml(md`before ${attack} after`);
    expect(html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&")).toContain(attack);
  });
});

describe("tex", () => {
  it("sets numbers as numbers and other values as words", () => {
    expect(tex`x = ${-0.123456}, ${"a_b \\input{x}"}`.tex).toBe(
      "x = -0.1235, \\text{a\\_b \\textbackslash{}input\\{x\\}}",
    );
  });
});

describe("renderMarkdown", () => {
  it.each(attacks)("shows raw HTML as text and asks no other host for anything: %s", (attack) => {
    const html = renderMarkdown(attack);
    expect(html).not.toMatch(/<(script|img|svg)\b/);
    expect(html).not.toMatch(/href="javascript:/);
  });

  it("sets formulas between dollar signs, and leaves prices alone", () => {
    expect(renderMarkdown("At $\\mu^*$ it costs $5 and $6.")).toMatch(/class="math".*it costs \$5 and \$6\./s);
  });

  it("marks the paper's symbols", () => {
    expect(renderMarkdown("$\\frac{A + \\gamma}{\\gamma + \\delta}$")).toContain('data-symbol="gamma"');
  });
});

describe("markSymbols", () => {
  const marked = (tex: string): string[] =>
    [...markSymbols(tex).matchAll(/symbol=(\w+)/g)].map(([, symbol]) => symbol!);

  it.each([
    ["\\mu^* = \\frac{A+\\gamma}{\\gamma+\\delta}", ["muStar", "A", "gamma", "gamma", "delta"]],
    ["\\mu^{*}", ["muStar"]],
    ["\\mu = \\Pr(Q_H \\mid ND)", ["mu", "QH", "ND"]],
    ["\\phi_D + \\kappa", ["phiD", "kappa"]],
    ["\\text{A and P}", []],
    ["\\Pr(x) \\hat\\mu", ["mu"]],
    ["Abc", []],
  ])("finds in %s: %j", (tex, symbols) => {
    expect(marked(tex)).toEqual(symbols);
  });
});

describe("table", () => {
  const columns = [
    { name: "year", title: "Year", plain: true },
    { name: "quota", title: "Quota", unit: "tons" },
    { name: "open", title: "Open" },
  ];
  const shown = table([{ year: 2012, quota: 31000, open: true, other: 1 }, { year: 2024, quota: null, open: false }], {
    title: "T",
    status: "printed",
    source: "S",
    columns,
  });

  it("takes the named columns, sets thousands separators, and a dash for nothing", () => {
    const [bundle] = mimeBundles(shown);
    expect(bundle!["text/plain"]).toBe("T [printed]\nYear  Quota (tons)  Open\n2012        31,000  Yes\n2024             —  No");
    expect(tableCsv(shown)).toBe("year,quota,open\n2012,31000,true\n2024,,false\n");
  });

  it("refuses a row without the column", () => {
    expect(() => table([{ year: 1 }], { title: "T", status: "printed", source: "S", columns })).toThrow(
      "table: row 1, column quota: expected text, a number, true or false, or null, got nothing",
    );
  });

  it.each(attacks)("shows cells as text: %s", (attack) => {
    const html = displayHtml(table([{ a: attack }], { title: attack, status: "printed", source: attack, columns: [{ name: "a", title: attack }] }));
    expect(html).not.toMatch(/<(script|img|svg|a|b|strong|code)\b/);
  });
});

describe("formatNumber", () => {
  it.each([
    [31000, "31000"],
    [2 / 3, "0.6667"],
    [-2, "−2"],
    [1e-7, "1e−7"],
    [0.1 + 0.2, "0.3"],
  ])("writes %d as %s", (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe("slider with another default", () => {
  it("keeps the notation table's symbol and domain, and refuses a default outside it", () => {
    expect(slider("delta", { value: 6 })).toEqual({ ...slider("delta"), value: 6 });
    expect(() => slider("delta", { value: -6 })).toThrow('slider "delta": value must be > 0, got -6');
  });
});
