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

it("numbers with a sign are no formulas", () => {
  expect(
    tableCsv(
      table([{ a: -1, b: "-1/2", c: "-kappa" }], {
        title: "T",
        status: "computed",
        source: "S",
      }),
    ),
  ).toBe("a,b,c\n-1,-1/2,-kappa\n");
});
