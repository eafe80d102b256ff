import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  load,
  publicationChecklist,
  quotaHistory,
  table,
  type Figure,
} from "../../../lib/index.js";
import { wrapText } from "../../../lib/charts/prices/wrapText.js";
import { titled } from "../../../lib/engine/figure/titled.js";
import { displayHtml } from "../../../lib/engine/render/displayHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { mimeBundles } from "../../../lib/engine/render/mime.js";
import { tableCsv } from "../../../lib/engine/figure/tableCsv.js";
import type { TableCell } from "../../../lib/engine/figure/table.js";
import { readCells } from "../../../lib/engine/data/readCells.js";
import { readData } from "../../datasets/descriptor.js";

const hostile = [
  `<script>alert(1)</script>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<b>bold</b>`,
  `&lt;b&gt;`,
  `javascript:alert(1)//https://x"onmouseover="alert(1)`,
  `=1+cmd|' /C calc'!A0`,
] as const;
const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** Entities taken back, once, as a browser and Plotly do. */
const read = (html: string): string =>
  html
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const hovers = ({ data }: Figure): string[] =>
  (data as readonly { hovertext?: string[] }[]).flatMap(({ hovertext = [] }) => hovertext);
const tags = (html: string): string[] =>
  [...html.matchAll(/<\/?([a-z]+)/g)].map(([, name]) => name!);

const symbols = createSymbols([]);

describe.each(hostile)("the cell %s of a CSV file", (text) => {
  const rows = load(
    "quota-table",
    readData("quota-table.csv").replace("First public quota", cell(text)),
  ).objects();
  const options = { title: "T", status: "printed", source: "S" } as const;
  const only = ["year", "policy_context"] as const;
  const shown = table(rows, { ...options, only });

  it("is loaded letter for letter", () => {
    expect(rows[0]!.policy_context).toBe(text);
  });

  it("is text in the table of a page and of a kernel", () => {
    for (const html of [
      displayHtml(shown, symbols),
      mimeBundles(shown)[0]!["text/html"] as string,
    ]) {
      expect(read(html)).toContain(text);
      expect(tags(html).filter((name) => ["script", "a", "b"].includes(name))).toEqual([]);
    }
  });

  it("makes no link but to an address of the web, where a column shows links", () => {
    const linked = displayHtml(
      table(rows, { ...options, only, columns: { policy_context: { links: true } } }),
      symbols,
    );
    for (const [, attributes] of linked.matchAll(/<a ([^>]*)>/g))
      expect(attributes).toMatch(/^href="https?:\/\/[^"]*" rel="noreferrer"$/);
    expect(tags(linked).filter((name) => ["script", "b"].includes(name))).toEqual([]);
  });

  it("is text in a figure's hover, beside the bold year and the break that the chart sets", () => {
    const hover = hovers(quotaHistory(rows)).find((each) => each.includes("1990"))!;
    expect(read(hover)).toContain(text);
    expect(tags(hover)).toEqual(["b", "b", "br"]);
  });

  it("is text in a note of the checklist, and in the title inside a picture", () => {
    const record = load("publication-record")
      .objects()
      .map((row) => ({ ...row, note: text }));
    const checklist = publicationChecklist(record, rows);
    const hover = hovers(checklist)[0]!;
    expect(read(hover)).toContain(text);
    expect(tags(hover)).toEqual(["b", "b", "br"]);
    const title = titled({ ...checklist, title: text }).layout.title as { text: string };
    expect(read(title.text)).toBe(`<b>${text}</b>`);
    expect(tags(title.text)).toEqual(["b", "b"]);
  });

  it("is text in the lines of an event's hover", () => {
    const lines = wrapText(`${"word ".repeat(9)}${text}`);
    expect(read(lines.replace(/<br>/g, " "))).toBe(`${"word ".repeat(9)}${text}`);
    expect(new Set(tags(lines))).toEqual(new Set(["br"]));
  });

  it("is text in the CSV of a download, which no spreadsheet runs", () => {
    const line = tableCsv(shown).split("\n")[1]!;
    expect(line).toContain(text.startsWith("=") ? `'${text}` : text.replace(/"/g, '""'));
  });
});

describe("the CSV of a download", () => {
  const csv = (name: string, ...cells: TableCell[]): string =>
    tableCsv({
      kind: "table",
      title: "T",
      status: "computed",
      source: "S",
      columns: [
        { name, title: "A" },
        { name: "b", title: "B" },
      ],
      rows: cells.map((cell) => [cell, 1]),
    });
  /** What a reader of the file has: the byte order mark and the apostrophe that marks text taken off. */
  const read = (text: string): string[] =>
    readCells(text.replace(/^\ufeff/, "").replace(/\n$/, ""), "download").map(([first]) =>
      first!.replace(/^'(?='*(?:[\s\p{C}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n]))/u, ""),
    );

  it.each([
    "=1+1",
    "@SUM(A1)",
    '-"a"&cmd',
    "-kappa",
    "+1+cmd|' /C calc'!A0",
    " =1",
    "\u00a0=1",
    "\u3000=1",
    "\t=1",
    "\r=1",
    "\n=1",
    "\ttext",
    "\u0000=1",
    "\u200b=1",
    "\u2060@A1",
    "\u3164-A1",
    "＝1+1",
    "＋A1",
    "－A1",
    "＠A1",
    "﹦1",
    "'=1",
    "-1+cmd",
    "-1 -2",
  ])("marks %j as text, which no spreadsheet runs, in a cell and in a head", (text) => {
    for (const cell of readCells(csv(text, text).replace(/^\ufeff|\n$/g, ""), "download").map(
      ([a]) => a,
    ))
      expect(cell).toBe(`'${text}`);
  });

  it("leaves numbers alone, and a sign that stands alone", () => {
    const cells = [
      -1,
      -0.5,
      "-1",
      "+2.5",
      "-1/2",
      "-1e-9",
      "-3.5 %",
      "-",
      "+",
      "a=b",
      "1-2",
      "'s",
      "",
    ];
    expect(csv("a", ...cells)).toBe(`a,b\n${cells.map((cell) => `${cell},1\n`).join("")}`);
  });

  it("begins with a byte order mark where there is anything beyond ASCII, and only there", () => {
    expect(csv("a", "Nd")).toBe("a,b\nNd,1\n");
    expect(csv("a", "稀土")).toBe("\ufeffa,b\n稀土,1\n");
    expect(csv("é", "Nd")).toBe("\ufeffé,b\nNd,1\n");
  });

  it("gives back every text, whatever it begins with", () => {
    const start = fc.constantFrom(..."=+-@＝＋－＠'\t\r\n \u200b\u00a0,\"");
    const text = fc
      .tuple(fc.array(start, { maxLength: 4 }), fc.string())
      .map(([a, b]) => a.join("") + b);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(read(csv("a", ...cells))).toEqual(["a", ...cells]);
      }),
      { numRuns: 500 },
    );
  });
});
