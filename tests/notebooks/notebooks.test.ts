import { describe, expect, it } from "vitest";
import { stillWidth } from "../../lib/engine/figure/titled.js";
import { pictureScale, plotlyType } from "../../lib/engine/publish/outputs.js";
import { readNotebooks } from "../../lib/engine/publish/readNotebook.js";
import { notebookText } from "../../lib/engine/publish/writeNotebook.js";
import { project } from "../project.js";

const notebooks = readNotebooks(project);

it("there are notebooks, numbered without a gap", () => {
  expect(notebooks.map(({ name }) => Number(name.slice(0, 2)))).toEqual(
    notebooks.map((_, i) => i + 1),
  );
});

describe.each(notebooks)("$name", (notebook) => {
  it("is committed in its normal form, outputs included", () => {
    const outputs = new Map(notebook.cells.map(({ id, outputs }) => [id, outputs]));
    expect(notebook.text).toBe(notebookText(notebook, outputs));
  });

  it("names tslab's kernel, with which anyone can open it", () => {
    const { metadata } = JSON.parse(notebook.text) as { metadata: { kernelspec: unknown } };
    expect(metadata.kernelspec).toMatchObject({ name: "tslab" });
  });

  it("shows nothing that an untrusted notebook would strip", () => {
    for (const { data } of notebook.cells.flatMap(({ outputs }) => outputs)) {
      const html = String([data?.["text/html"] ?? ""].flat().join(""));
      expect(html).not.toMatch(/<(script|style|svg|iframe)\b|\son\w+=/);
      expect(data?.["text/plain"]).toBeDefined();
    }
  });

  it("shows a figure as one picture with its size, its text and nothing that a front end would draw instead", () => {
    for (const { data, metadata } of notebook.cells.flatMap(({ outputs }) => outputs)) {
      expect(data).not.toHaveProperty([plotlyType]);
      if (!data?.["image/png"]) continue;
      expect(Object.keys(data).sort()).toEqual(["image/png", "text/plain"]);
      const png = Buffer.from(String(data["image/png"]), "base64");
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
      expect(width).toBe(stillWidth * pictureScale);
      expect(metadata).toEqual({
        "image/png": {
          alt: expect.stringMatching(/\S/) as string,
          figure: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
          height: height / pictureScale,
          width: width / pictureScale,
        },
      });
    }
  });

  it("is made live by its first code cell, and committed without anything live", () => {
    const [first] = notebook.cells.filter(({ kind }) => kind === "code");
    expect(first!.source).toMatch(/^live\(\);$/m);
    expect(JSON.stringify(notebook.cells.map(({ outputs }) => outputs))).not.toContain(
      "power-of-withholding",
    );
  });

  it("has no code cell longer than 10 lines or wider than 100 columns", () => {
    const code = notebook.cells.filter(({ kind }) => kind === "code");
    const long = code.flatMap(({ id, source }) => {
      const lines = source.split("\n");
      const width = Math.max(...lines.map((line) => [...line].length));
      return lines.length > 10 || width > 100
        ? [`${id}: ${lines.length} lines, ${width} wide`]
        : [];
    });
    expect(long).toEqual([]);
  });

  it("has one sentence a line, no chart code and no console scaffolding", () => {
    for (const { kind, source } of notebook.cells) {
      if (kind === "code") expect(source).not.toMatch(/console\.|(:|\bas|<)\s*any\b|<\w+>.*<\//);
      else
        expect(source.replace(/\$[^$]+\$|\]\(\S+ "[^"]*"\)|<!--[\s\S]*?-->/g, "")).not.toMatch(
          /[a-z]{2}\. [A-Z]/,
        );
    }
  });
});
