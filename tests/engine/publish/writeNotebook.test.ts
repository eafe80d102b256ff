import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { formatNotebooks } from "../../../lib/engine/publish/formatNotebooks.js";
import { readNotebook, readNotebooks } from "../../../lib/engine/publish/readNotebook.js";
import { noProgress } from "../../../lib/engine/publish/progress.js";
import { runNotebooks } from "../../../lib/engine/publish/runNotebooks.js";
import { defaultLimits } from "../../../lib/engine/publish/startRunner.js";
import { project } from "../../project.js";
import {
  isNormal,
  notebookText,
  writeNotebooks,
} from "../../../lib/engine/publish/writeNotebook.js";
import { aside } from "../../long.js";

const copy = { ...project, folder: mkdtempSync(join(tmpdir(), "project-")) };
const folder = join(copy.folder, "notebooks");
mkdirSync(folder);
const path = (name: string): string => join(folder, `${name}.ipynb`);
const files = (): string[] => readdirSync(folder).sort();
afterAll(() => rmSync(copy.folder, { recursive: true }));

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What a front end may leave in a notebook besides cells and outputs, and a code cell that is not formatted. */
const rich = (): Record<string, unknown> => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "mine", display_name: "Mine", language: "typescript" },
    title: "Silence",
    authors: [{ name: "A. Reader" }],
    "jupyter-book": { toc: true },
  },
  extra: { of: ["the", "file"] },
  cells: [
    {
      cell_type: "markdown",
      id: "picture",
      metadata: { slideshow: { slide_type: "slide" } },
      attachments: { "pic.png": { "image/png": pixel } },
      source: ["# A picture\n", "\n", "![A pixel](attachment:pic.png)"],
    },
    {
      cell_type: "raw",
      id: "raw",
      metadata: { raw_mimetype: "text/latex" },
      source: ["\\newpage"],
    },
    {
      cell_type: "code",
      id: "code",
      metadata: { tags: ["hide-input"], collapsed: true },
      extra: "of the cell",
      execution_count: 7,
      outputs: [],
      source: ["const x  =  1;"],
    },
  ],
});

beforeEach(() => {
  for (const file of files()) rmSync(join(folder, file), { recursive: true });
  for (const name of ["01-first", "02-second"]) writeFileSync(path(name), JSON.stringify(rich()));
});

const json = (name: string): unknown => JSON.parse(readFileSync(path(name), "utf8"));
const quiet = {
  set: {},
  check: false,
  limits: defaultLimits,
  log: () => {},
  progress: noProgress,
};

/** The notebook with another source in its code cell, as someone saves it. */
function save(name: string): string {
  const text = readFileSync(path(name), "utf8").replace(
    /const x {1,2}= {1,2}1;/,
    "const mine = 2;",
  );
  writeFileSync(path(name), text);
  return text;
}

describe("npm run notebooks", () => {
  it("keeps all that is neither an output nor an execution count", async () => {
    await runNotebooks(readNotebooks(copy), quiet);
    const { cells, metadata, ...content } = rich() as { cells: object[]; metadata: object };
    expect(json("01-first")).toEqual({
      ...content,
      metadata: { ...metadata, language_info: expect.objectContaining({ name: "typescript" }) },
      cells: [cells[0], cells[1], { ...cells[2], execution_count: 1 }],
    });
    await runNotebooks(readNotebooks(copy), { ...quiet, check: true });
  });

  aside(
    "leaves a notebook as it was saved while it ran, names it, and refreshes the others",
    async () => {
      let saved = "";
      const log = (line: string): void => {
        if (line.startsWith("01-first")) saved = save("01-first");
      };
      await expect(runNotebooks(readNotebooks(copy), { ...quiet, log })).rejects.toThrow(
        /^[^\n]*01-first\.ipynb: changed while it ran, so nothing was written to it; run it again$/,
      );
      expect(saved).toContain("const mine = 2;");
      expect(readFileSync(path("01-first"), "utf8")).toBe(saved);
      expect(isNormal(readNotebook(copy, path("02-second")))).toBe(true);
      expect(files()).toEqual(["01-first.ipynb", "02-second.ipynb"]);
    },
  );
});

describe("npm run format", () => {
  it("keeps all but the code that it formats", async () => {
    await formatNotebooks(readNotebooks(copy), false);
    const { cells, ...content } = rich() as { cells: object[] };
    expect(json("01-first")).toEqual({
      ...content,
      cells: [cells[0], cells[1], { ...cells[2], source: ["const x = 1;"] }],
    });
  });

  it("leaves a notebook as it was saved meanwhile, names it, and formats the others", async () => {
    const notebooks = readNotebooks(copy);
    const saved = save("01-first");
    await expect(formatNotebooks(notebooks, false)).rejects.toThrow(
      /^[^\n]*01-first\.ipynb: changed while it ran[^\n]*$/,
    );
    expect(readFileSync(path("01-first"), "utf8")).toBe(saved);
    expect(readFileSync(path("02-second"), "utf8")).toContain("const x = 1;");
    expect(files()).toEqual(["01-first.ipynb", "02-second.ipynb"]);
  });
});

describe("writeNotebooks", () => {
  const texts = (): Parameters<typeof writeNotebooks>[0] =>
    new Map(readNotebooks(copy).map((notebook) => [notebook, "new"]));

  it("leaves a file that is gone, gone, and leaves nothing beside it", () => {
    const planned = texts();
    rmSync(path("01-first"));
    expect(() => writeNotebooks(planned)).toThrow(/01-first\.ipynb: changed while it ran/);
    expect(files()).toEqual(["02-second.ipynb"]);
    expect(readFileSync(path("02-second"), "utf8")).toBe("new");
  });

  it("names a file that cannot be replaced, writes the others, and leaves nothing beside it", () => {
    const planned = texts();
    rmSync(path("01-first"));
    mkdirSync(path("01-first"));
    expect(() => writeNotebooks(planned)).toThrow(/^[^\n]*01-first\.ipynb: EISDIR[^\n]*$/);
    expect(files()).toEqual(["01-first.ipynb", "02-second.ipynb"]);
    expect(readFileSync(path("02-second"), "utf8")).toBe("new");
  });

  it("writes through a link, and leaves the rights to a file as they are", () => {
    renameSync(path("01-first"), join(folder, "elsewhere"));
    chmodSync(join(folder, "elsewhere"), 0o600);
    symlinkSync("elsewhere", path("01-first"));
    writeNotebooks(texts());
    expect(readFileSync(join(folder, "elsewhere"), "utf8")).toBe("new");
    if (process.platform !== "win32")
      expect(statSync(join(folder, "elsewhere")).mode & 0o777).toBe(0o600);
    expect(files()).toEqual(["01-first.ipynb", "02-second.ipynb", "elsewhere"]);
  });

  it("does not touch a file that stays as it is, and names it when it did not", () => {
    const planned = new Map(readNotebooks(copy).map((notebook) => [notebook, notebook.text]));
    const before = statSync(path("01-first"));
    const saved = save("02-second");
    expect(() => writeNotebooks(planned)).toThrow(/^[^\n]*02-second\.ipynb: changed/);
    expect(statSync(path("01-first")).ino).toBe(before.ino);
    expect(readFileSync(path("02-second"), "utf8")).toBe(saved);
  });
});

const extra = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 });
const anyText = fc.oneof(fc.string(), fc.array(fc.string()));

/** A notebook with keys that this edition does not know wherever a key can stand, and such code in its code cells. */
const notebookWith = (code: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .record({
      extra,
      metadata: fc.option(extra, { nil: undefined }),
      cells: fc.array(
        fc.record({
          kind: fc.constantFrom("code", "markdown", "raw"),
          extra,
          metadata: fc.option(extra, { nil: undefined }),
          attachments: fc.option(fc.dictionary(fc.string(), extra, { maxKeys: 2 }), {
            nil: undefined,
          }),
          text: anyText,
          code,
        }),
      ),
    })
    .map(({ extra, metadata, cells }) => ({
      ...extra,
      metadata,
      nbformat: 4,
      nbformat_minor: 5,
      cells: cells.map(({ kind, extra, metadata, attachments, text, code }, i) => ({
        ...extra,
        id: `c${i}`,
        cell_type: kind,
        metadata,
        attachments,
        source: kind === "code" ? code : text,
        outputs: kind === "code" ? [] : undefined,
        execution_count: kind === "code" ? 9 : undefined,
      })),
    }));

/** A notebook without what a run may change in it: keys in order, a source as one text, a kernel where it names none. */
function kept(text: string, kernel: object): string {
  const content = JSON.parse(text) as { metadata?: object; cells: Record<string, unknown>[] };
  const cells = content.cells.map((each) => ({
    ...each,
    metadata: each["metadata"] ?? {},
    source: [each["source"]].flat().join(""),
    ...(each["cell_type"] === "code" && { execution_count: 0, outputs: [] }),
  }));
  return inOrder({ ...content, metadata: { ...kernel, ...content.metadata }, cells });
}

function inOrder(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  const pairs = Object.entries(value).map(([key, each]) => JSON.stringify(key) + inOrder(each));
  return `{${pairs.sort().join()}}`;
}

interface Written {
  readonly metadata: { readonly kernelspec: unknown; readonly language_info: unknown };
}

describe("notebookText", () => {
  it("calls the project's kernel tslab, whatever it is called on the computer where it was saved", () => {
    const kernelspec = { name: "power-of-withholding", display_name: "T", language: "typescript" };
    writeFileSync(path("01-first"), JSON.stringify({ ...rich(), metadata: { kernelspec } }));
    const text = notebookText(readNotebook(copy, path("01-first")), new Map());
    expect((JSON.parse(text) as Written).metadata.kernelspec).toMatchObject({ name: "tslab" });
  });

  it("keeps every key of every notebook but outputs and execution counts, and is its own normal form", () => {
    fc.assert(
      fc.property(notebookWith(anyText), (content) => {
        const before = JSON.stringify(content);
        writeFileSync(path("01-first"), before);
        const text = notebookText(readNotebook(copy, path("01-first")), new Map());
        writeFileSync(path("01-first"), text);
        const { kernelspec, language_info } = (JSON.parse(text) as Written).metadata;
        expect([typeof kernelspec, typeof language_info]).not.toContain("undefined");
        expect(kept(text, {})).toBe(kept(before, { kernelspec, language_info }));
        expect(isNormal(readNotebook(copy, path("01-first")))).toBe(true);
      }),
    );
  });
});

describe("a command on any notebook, with keys that this edition does not know,", () => {
  /** Code that ends with nothing to show, formatted and not. */
  const code = fc.constantFrom("{\n}", ["{\n", "  1;\n", "}"], "", "// nothing", "{ 1 ;}");
  const spaceless = (text: string): string =>
    kept(text, {}).replace(
      /("cell_type""code".*?"source")("(?:[^"\\]|\\.)*")/g,
      (_, key: string, source: string) => key + source.replace(/\\n|\s/g, ""),
    );

  it("changes in formatting nothing but the space in its code", async () => {
    await fc.assert(
      fc.asyncProperty(notebookWith(code), async (content) => {
        const before = JSON.stringify(content);
        writeFileSync(path("01-first"), before);
        await formatNotebooks([readNotebook(copy, path("01-first"))], false);
        expect(spaceless(readFileSync(path("01-first"), "utf8"))).toBe(spaceless(before));
      }),
      { numRuns: 40 },
    );
  });

  it.runIf(process.env["CI"])(
    "changes in running nothing but outputs and execution counts",
    async () => {
      const contents = fc.sample(notebookWith(code), { numRuns: 6, seed: 14 });
      const before = contents.map((content) => JSON.stringify(content));
      const names = before.map((_, i) => `0${i + 1}-${["first", "second"][i] ?? "more"}`);
      names.forEach((name, i) => writeFileSync(path(name), before[i]!));
      await runNotebooks(readNotebooks(copy), quiet);
      names.forEach((name, i) => {
        const text = readFileSync(path(name), "utf8");
        const { kernelspec, language_info } = (JSON.parse(text) as Written).metadata;
        expect(kept(text, {}), name).toBe(kept(before[i]!, { kernelspec, language_info }));
      });
    },
  );

  it("refuses a cell of a kind that it does not know, and leaves its file as it is", () => {
    fc.assert(
      fc.property(notebookWith(code), fc.string(), (content, kind) => {
        fc.pre(!["code", "markdown", "raw"].includes(kind));
        const { cells } = content as { cells: object[] };
        const before = JSON.stringify({
          ...content,
          cells: [...cells, { id: "last", cell_type: kind, source: "" }],
        });
        writeFileSync(path("01-first"), before);
        expect(() => readNotebooks(copy)).toThrow(
          `01-first.ipynb, cell ${cells.length + 1}: expected a code, markdown or raw cell, found ${JSON.stringify(kind)}`,
        );
        expect(readFileSync(path("01-first"), "utf8")).toBe(before);
      }),
      { numRuns: 40 },
    );
  });
});
