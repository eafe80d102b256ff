import { describe, expect, it } from "vitest";
import { choice, md, slider, table, tex, type Table } from "../../../lib/index.js";
import type { TableOptions } from "../../../lib/engine/words/table.js";
import { displayHtml } from "../../../lib/engine/render/displayHtml.js";
import { formatCell } from "../../../lib/engine/figure/formatCell.js";
import { formatNumber } from "../../../lib/engine/figure/formatNumber.js";
import { linkHtml } from "../../../lib/engine/render/linkHtml.js";
import { matchRows } from "../../../lib/engine/figure/matchRows.js";
import { orderRows } from "../../../lib/engine/figure/orderRows.js";
import { mimeBundles } from "../../../lib/engine/render/mime.js";
import { parseInput } from "../../../lib/engine/words/parseInput.js";
import { renderMarkdown } from "../../../lib/engine/render/renderMarkdown.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { sliderFor } from "../../../lib/engine/words/slider.js";
import { tableCsv } from "../../../lib/engine/figure/tableCsv.js";

const symbols = createSymbols([]);

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
    expect(slider("delta")).toMatchObject({
      name: "delta",
      tex: "\\delta",
      value: 3,
      min: 0.1,
      max: 10,
    });
  });

  it.each([
    [() => slider("dleta"), /slider: name must be one of A, gamma, .* got "dleta"/],
    [() => slider("toString"), /got "toString"/],
    [
      () => slider("x", { label: "x", min: 1, max: 1, step: 1, value: 1 }),
      /min must be < max, got 1 and 1/,
    ],
    [
      () => slider("x", { label: "x", min: 0, max: 1, step: 0, value: 1 }),
      /step must be > 0, got 0/,
    ],
    [
      () => slider("x", { label: "x", min: 0, max: 1, step: 1, value: 2 }),
      /value must be in \[0, 1\], got 2/,
    ],
    [
      () => slider("x", { label: "x", min: 0, max: NaN, step: 1, value: 0 }),
      /max must be a finite number, got NaN/,
    ],
  ])("refuses what is not an input: %s", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("sliderFor", () => {
  const year = {
    tex: "t",
    text: "t",
    name: "year",
    unit: "years",
    domain: { min: 0, max: Infinity },
    value: 5,
    slider: { min: 1, max: 9, step: 1 },
  };

  it("makes a word that knows the assumptions of its own paper, and no other", () => {
    const word = sliderFor({ year });
    expect(word("year")).toMatchObject({ name: "year", shared: true, label: "year", value: 5 });
    expect(word("year", { value: 20 })).toEqual({ ...word("year"), value: 20 });
    expect(word("year", { max: 20, step: 2 })).toEqual({ ...word("year"), max: 20, step: 2 });
    for (const [changes, fault] of [
      [{ value: -1 }, "value must be ≥ 0, got -1"],
      [{ min: -1 }, "min must be ≥ 0, got -1"],
      [{ max: 1 }, "min must be < max, got 1 and 1"],
      [{ step: 0 }, "step must be > 0, got 0"],
    ] as const)
      expect(() => word("year", changes)).toThrow(`slider "year": ${fault}`);
    expect(() => word("delta")).toThrow('slider: name must be one of year, got "delta"');
  });
});

describe("choice", () => {
  const reply = choice("reply", {
    label: "your <b>reply</b>",
    options: ["hedge", "press"],
    value: "hedge",
  });

  it("takes one of its options, and nothing else", () => {
    expect(parseInput(reply, "press")).toBe("press");
    expect(() => parseInput(reply, "Press")).toThrow(
      'reply must be one of hedge, press, got "Press"',
    );
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
    const html = displayHtml(reply, symbols);
    expect(html).toMatch(/^<fieldset[\s\S]*<legend[\s\S]*your &lt;b&gt;reply&lt;\/b&gt;/);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(mimeBundles(reply)[0]!["text/plain"]).toBe(
      "`reply` = **hedge** (your \\<b\\>reply\\</b\\> · one of hedge, press)",
    );
  });
});

describe("parseInput", () => {
  it("takes any number of the domain, also beyond the slider's travel", () => {
    expect(parseInput(slider("delta"), "60")).toBe(60);
    expect(parseInput(slider("p"), " 0.5 ")).toBe(0.5);
  });

  it.each(["-1", "0"])("refuses %j for delta", (text) => {
    expect(() => parseInput(slider("delta"), text)).toThrow(`delta must be > 0, got "${text}"`);
  });

  it.each(["", " ", "x", "1e5", "NaN", "0x", "1,5x"])(
    "refuses %j for delta, and says how a number is written",
    (text) => {
      expect(() => parseInput(slider("delta"), text)).toThrow(
        `delta must be > 0, a number such as 0.5 or 1/3, got "${text}"`,
      );
    },
  );
});

describe("md", () => {
  it("keeps the lines of a text of several paragraphs, and puts others on one", () => {
    expect(md`${"Pure: 1\n\n  1. a*b"}`.markdown).toBe("Pure: 1  \n\n\u00a0\u00a01\\. a\\*b");
    expect(md`${"one\n  two"}`.markdown).toBe("one two");
  });

  it("rounds numbers, nests prose and formulas, and keeps text as text", () => {
    const inner = md`**bold**`;
    expect(md`${2 / 3}, ${-1.5}, ${inner}, ${tex`\mu^*`}, ${"a_b*c"}`.markdown).toBe(
      "0.6667, −1.5, **bold**, $\\mu^*$, a\\_b\\*c",
    );
  });

  it("forgets the indentation of the source, not that of a list", () => {
    expect(
      md`one
      - two
        - three`.markdown,
    ).toBe("one\n- two\n  - three");
  });

  it.each(attacks)("never lets a value become markup: %s", (attack) => {
    for (const shown of [md`before ${attack} after`, md`${attack}`])
      expect(displayHtml(shown, symbols)).not.toMatch(
        /<(script|img|svg|a|b|strong|code|h1|li|table)\b/,
      );
    const html = displayHtml(md`before ${attack} after`, symbols);
    expect(
      html
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, "&"),
    ).toContain(attack);
  });
});

describe("tex", () => {
  it("sets numbers as numbers and other values as words", () => {
    expect(tex`x = ${-0.123456}, ${"a_b \\input{x}"}`.tex).toBe(
      "x = -0.1235, \\text{a\\_b \\textbackslash{}input\\{x\\}}",
    );
  });
});

describe("md and tex", () => {
  it("round numbers to four digits, and never so that two that differ read the same", () => {
    expect(md`${2 / 3}, ${0.5}`.markdown).toBe("0.6667, 0.5");
    expect(md`${0.49999} is below ${0.5}, in ${2 / 3} of ${3}`.markdown).toBe(
      "0.49999 is below 0.5, in 0.6667 of 3",
    );
    expect(tex`-A = ${-1}, \pi = ${-0.99996}`.tex).toBe("-A = -1, \\pi = -0.99996");
    expect(md`${0.1 + 0.2} and ${0.3}, ${NaN}, ${Infinity}`.markdown).toBe(
      "0.3 and 0.3, NaN, Infinity",
    );
  });
});

describe("renderMarkdown", () => {
  it.each(attacks)("shows raw HTML as text and asks no other host for anything: %s", (attack) => {
    const html = renderMarkdown(attack, symbols);
    expect(html).not.toMatch(/<(script|img|svg)\b/);
    expect(html).not.toMatch(/href="javascript:/);
  });

  it("keeps a short formula on one line with the brackets and stops that touch it, and lets a long one wrap", () => {
    const html = renderMarkdown("strong, $Q_H$, or weak ($Q_L$), with $p$ and $\\mu$.", symbols);
    expect(html.match(/class="together"/g)).toHaveLength(3);
    expect(html).toMatch(/^<p>strong, <span class="together"><span class="math"/);
    expect(html).toContain('<span class="together">(<span class="math"');
    expect(html).toMatch(/<\/span>\.<\/span><\/p>\s*$/);
    expect(renderMarkdown(`$${"a + b = c + ".repeat(4)}d$, and`, symbols)).not.toContain(
      "together",
    );
  });

  it("sets formulas between dollar signs, and leaves prices alone", () => {
    expect(renderMarkdown("At $\\mu^*$ it costs $5 and $6.", symbols)).toMatch(
      /class="math".*it costs \$5 and \$6\./s,
    );
  });
});

describe("table", () => {
  const rows = [
    { year: 2012, quota_t: 31000, isOpen: true },
    { year: 2024, quota_t: null, isOpen: false },
  ];
  const options = { title: "T", status: "printed", source: "S" } as const;
  const columns = { quota_t: { title: "Quota", unit: "tons" }, isOpen: "Open" } as const;
  const text = (shown: Table) => mimeBundles(shown)[0]!["text/plain"];

  it("has the columns of its rows, titled by their names, with a year plain", () => {
    expect(table(rows, options).columns).toEqual([
      { name: "year", title: "Year", plain: true },
      { name: "quota_t", title: "Quota t" },
      { name: "isOpen", title: "Is open" },
    ]);
    expect(text(table([{ year: 2012, count: 31000 }], options))).toBe(
      "T [printed]\nYear   Count\n2012  31,000",
    );
  });

  it("takes a year for a year under any name, and a number of things per year for a number", () => {
    const [row] = [{ first_year: 2020, endYear: 2035, yearOfEntry: 1990, tonnes_per_year: 2020 }];
    expect(String(text(table([row], options))).split("\n")[2]).toMatch(/2020 +2035 +1990 +2,020$/);
  });

  it("takes whole numbers from 1900 to 2100 without a unit for years, whatever their column is called", () => {
    const plain = (column: object[], more: Partial<TableOptions> = {}) =>
      table(column, { ...options, ...more }).columns[0]!.plain ?? false;
    const years = [{ Jahr: 2023 }, { Jahr: null }, { Jahr: 2024 }];
    expect(plain(years)).toBe(true);
    expect(String(text(table([{ season: 2023 }, { season: 2024 }], options)))).toContain("2023");
    expect(plain(years, { unit: "tons" })).toBe(false);
    expect(plain(years, { columns: { Jahr: { unit: "tons" } } })).toBe(false);
    expect(plain(years, { columns: { Jahr: { plain: false } } })).toBe(false);
    for (const others of [[2023], [2023, 2023], [1899, 2023], [2023, 2101], [2023, 2024.5]])
      expect(plain(others.map((Jahr) => ({ Jahr })))).toBe(false);
  });

  it("takes exceptions by column, sets thousands separators, and a dash for nothing", () => {
    const shown = table(rows, { ...options, columns });
    expect(text(shown)).toBe(
      "T [printed]\nYear  Quota (tons)  Open\n2012        31,000  Yes\n2024             —  No",
    );
    expect(tableCsv(shown)).toBe("year,quota_t,isOpen\n2012,31000,true\n2024,,false\n");
  });

  it("has one unit for all numbers but years, unless a column has its own", () => {
    const wide = rows.map((row) => ({ ...row, share: 0.5 }));
    const shares = { share: { unit: "" } };
    expect(text(table(wide, { ...options, unit: "tons", columns: shares }))).toMatch(
      /^Year {2}Quota t \(tons\) {2}Is open {2}Share$/m,
    );
  });

  it("shows only the columns named, in their order, also of no rows", () => {
    const wide = rows.map((row) => ({ ...row, batches: [1, 2] }));
    const only = ["isOpen", "year"] as const;
    expect(text(table(wide.slice(0, 1), { ...options, only }))).toBe(
      "T [printed]\nIs open  Year\nYes      2012",
    );
    expect(text(table(wide.slice(2), { ...options, only }))).toBe("T [printed]\nIs open  Year");
  });

  it("refuses a row without the column, and what is no value of a cell", () => {
    expect(() => table<object>([...rows, { year: 1 }], { ...options })).toThrow(
      "table: row 3, column quota_t: expected text, a number, true or false, or null, got nothing",
    );
    expect(() => table([{ batches: [1, 2] }], options)).toThrow(
      "table: row 1, column batches: expected text, a number, true or false, or null, got object. Name the columns to show in `only`.",
    );
  });

  it("refuses a description of a column that no row has, by type and when run", () => {
    // @ts-expect-error a column that the rows do not have
    expect(() => table(rows, { ...options, columns: { quota: "Quota" } })).toThrow(
      "table: columns must describe columns that are shown, year, quota_t, isOpen, got quota",
    );
  });

  it.each(attacks)("shows cells as text: %s", (attack) => {
    const html = displayHtml(
      table([{ a: attack }], {
        title: attack,
        status: "printed",
        source: attack,
        columns: { a: attack },
      }),
      symbols,
    );
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

it("a slider of a probability reaches from 0 to 1, and a name of one letter is its symbol, unless said", () => {
  const chance = { label: "x", unit: "probability", step: 0.1, value: 0.5 } as const;
  expect(slider("q", chance)).toMatchObject({ min: 0, max: 1, tex: "q" });
  const described = slider("share", { ...chance, min: 0.2, tex: "s" });
  expect(described).toMatchObject({ min: 0.2, max: 1, tex: "s" });
  expect(slider("share", chance).tex).toBe("");
  expect(() => slider("sum", { ...chance, unit: "payoff units" })).toThrow(
    'slider "sum": min must be a finite number, got NaN',
  );
});

describe("slider with another default", () => {
  it("keeps the notation table's symbol and domain, and refuses a default outside it", () => {
    expect(slider("delta", { value: 6 })).toEqual({ ...slider("delta"), value: 6 });
    expect(() => slider("delta", { value: -6 })).toThrow(
      'slider "delta": value must be > 0, got -6',
    );
  });
});

describe("formatCell", () => {
  it.each([
    [-0, "0"],
    [-1234, "−1,234"],
    [-0.5, "−0.5"],
    [null, "—"],
    [true, "Yes"],
  ])("writes %s as %s", (value, text) => {
    expect(formatCell(value, { name: "x", title: "x" })).toBe(text);
  });
});

describe("linkHtml", () => {
  it("makes a place in a notebook, alone, a link that shows the notebook’s number", () => {
    expect(linkHtml("07-prices.ipynb#c-07-sentence")).toBe(
      '<a href="07-prices.ipynb#c-07-sentence">07</a>',
    );
    for (const text of ["see 07-prices.ipynb#c", "07-prices.ipynb", '07-a.ipynb#"onclick="x'])
      expect(linkHtml(text)).not.toContain("<a");
  });

  it("makes the addresses of a text links that show their hosts, and keeps the rest as text", () => {
    expect(
      linkHtml("http://www.a.org/x?y=1&z=2 ; see https://b.org/c_(d) (page 3, https://c.org/e)."),
    ).toBe(
      "http://www.a.org/x?y=1&z=2 ; see https://b.org/c_(d) (page 3, https://c.org/e)."
        .replace(
          "http://www.a.org/x?y=1&z=2",
          '<a href="http://www.a.org/x?y=1&amp;z=2" rel="noreferrer">a.org</a>',
        )
        .replace(" ;", ";")
        .replace("https://b.org/c_(d)", '<a href="https://b.org/c_(d)" rel="noreferrer">b.org</a>')
        .replace("https://c.org/e", '<a href="https://c.org/e" rel="noreferrer">c.org</a>'),
    );
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,<b>x</b>",
    "file:///etc/passwd",
    "//a.org",
    "www.a.org",
    "ftp://a.org/x",
    "https://",
    "vbscript:x",
  ])("makes no link of %s", (text) => {
    expect(linkHtml(text)).not.toContain("<a");
  });

  it.each([
    ...attacks,
    'https://a.org/"onmouseover="alert(1)',
    "https://a.org/<script>",
    "https://a.org/'x'",
    "https://user:word@evil.org/a.org",
  ])("lets nothing become markup but a link to the web: %s", (attack) => {
    const html = linkHtml(attack);
    expect(
      html.replace(/<a href="https?:\/\/[^"<>]*" rel="noreferrer">[^<>]*<\/a>/g, ""),
    ).not.toMatch(/[<>]/);
  });

  it("shows where a link leads, not what stands before an @", () => {
    expect(linkHtml("https://usgs.gov@evil.org/x")).toContain(">evil.org</a>");
  });
});

describe("orderRows", () => {
  it("sorts numbers by size, text by alphabet and number, and puts nothing last in both directions", () => {
    expect(orderRows([[10], [9], [null], [100]], 0, "ascending")).toEqual([1, 0, 3, 2]);
    expect(orderRows([[10], [9], [null], [100]], 0, "descending")).toEqual([3, 0, 1, 2]);
    expect(orderRows([["row 10"], ["row 9"], ["Row 1"]], 0, "ascending")).toEqual([2, 1, 0]);
    expect(orderRows([["2020-10-01"], ["2020-07"], ["2019"]], 0, "ascending")).toEqual([2, 1, 0]);
    expect(orderRows([["?"], [3], [true], [false]], 0, "ascending")).toEqual([1, 0, 3, 2]);
  });

  it("keeps the order of equal rows, and every row once", () => {
    expect(orderRows([[1], [0], [1], [0]], 0, "ascending")).toEqual([1, 3, 0, 2]);
    expect(orderRows([[1], [0], [1], [0]], 0, "descending")).toEqual([0, 2, 1, 3]);
  });
});

describe("matchRows", () => {
  const columns = [
    { name: "what", title: "What" },
    { name: "sum", title: "Sum" },
  ];
  const rows = [
    ["Économie <b>x</b>", 9600000],
    ["工信部联原（2020）27号", null],
  ];
  it.each([
    ["", [true, true]],
    ["  ", [true, true]],
    ["economie", [true, false]],
    ["ÉCO 9,600", [true, false]],
    ["9600000", [true, false]],
    ["(2020)27", [false, true]],
    ["<b>", [true, false]],
    ["economie 27", [false, false]],
    ["[", [false, false]],
  ])("finds every word of %j", (search, found) => {
    expect(matchRows({ columns, rows }, search)).toEqual(found);
  });
});

it("a table as CSV has numbers as they are meant, not the noise of their sums", () => {
  const cells = [0.1 + 0.7 - 0.6, 1 / 3, 31000, 12345678901234];
  const rows = cells.map((number) => ({ number }));
  expect(tableCsv(table(rows, { title: "T", status: "computed", source: "S" }))).toBe(
    "number\n0.2\n0.333333333333\n31000\n12345678901234\n",
  );
});

it("a table to search and sort is a plain table until a page makes it more", () => {
  const options = {
    title: "T",
    status: "printed",
    source: "S",
    columns: { at: { title: "Read at", links: true } },
  } as const;
  const rows = [{ day: "2020-07-10", at: "see https://a.org/x" }];
  const [plain, interactive] = [
    table(rows, options),
    table(rows, { ...options, interactive: true }),
  ];
  const html = String(mimeBundles(interactive)[0]!["text/html"]);
  expect(html).not.toMatch(/<(button|input|script)|aria-sort/);
  expect(html).toContain('<a href="https://a.org/x" rel="noreferrer">a.org</a>');
  expect(html).toBe(mimeBundles(plain)[0]!["text/html"]);
  expect(mimeBundles(interactive)[0]!["text/plain"]).toContain("see https://a.org/x");
  expect(tableCsv(interactive)).toBe("day,at\n2020-07-10,see https://a.org/x\n");
});
