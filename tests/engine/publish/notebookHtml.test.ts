import { expect, it } from "vitest";
import type { Cell, Notebook } from "../../../lib/engine/dataflow/notebook.js";
import { notebookHtml, type NotebookHtml } from "../../../lib/engine/publish/notebookHtml.js";
import { createSymbols } from "../../../lib/engine/render/symbols.js";
import { project } from "../../project.js";

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

type Given = Pick<Cell, "kind" | "source" | "attachments">;

function convert(...cells: readonly Given[]): NotebookHtml {
  const notebook: Notebook = {
    project,
    file: "notebooks/99-example.ipynb",
    name: "99-example",
    cells: cells.map((cell, i) => ({ number: i + 1, id: `c${i}`, outputs: [], ...cell })),
    text: "",
  };
  const references = {
    linkTo: (name: string) => name,
    picture: (png: string) => png,
    file: (name: string) => (name === "ledger.csv" ? "data/ledger.csv" : undefined),
  };
  const run = { shown: new Map(), values: {}, errors: new Map() } as never;
  return notebookHtml(notebook, run, createSymbols([]), references);
}

const render = (...cells: readonly Given[]): string => convert(...cells).html;

const withPicture = (source: string, attachments: Record<string, unknown>): string =>
  render({ kind: "markdown", source: `# Title\n\nA question?\n\n${source}`, attachments });

it("a picture pasted into a Markdown cell is shown inside the page, with its words", () => {
  const shown = `<img src="data:image/png;base64,${pixel}" alt="One &amp; only">`;
  const picture = { "image/png": pixel };
  expect(withPicture("![One & only](attachment:a.png)", { "a.png": picture })).toContain(shown);
  const spaced = withPicture("![One & only](attachment:my%20a.png)", { "my a.png": picture });
  expect(spaced).toContain(shown);
});

it.each([
  ["attachment:b.png", { "a.png": { "image/png": pixel } }],
  ["attachment:a.svg", { "a.svg": { "image/svg+xml": "<svg onload='alert(1)'/>" } }],
  ["attachment:a.png", { "a.png": { "image/png": '"><script>alert(1)</script>' } }],
  ["attachment:a.png", { "a.png": null }],
  ["attachment:toString", {}],
  ["https://example.org/a.png", { "a.png": { "image/png": pixel } }],
])(
  "an image at %s, of which the cell has no picture in %j, is its words",
  (address, attachments) => {
    const html = withPicture(`![Its words](${address})`, attachments);
    expect(html).toContain("<p>Its words</p>");
    expect(html).not.toMatch(/<img|<script|<svg/);
  },
);

it("a raw cell, which is meant for another program, is not in the page", () => {
  const html = render(
    { kind: "raw", source: "\\newpage" },
    { kind: "markdown", source: "# Title\n\nA question?" },
  );
  expect(html).toContain("A question?");
  expect(html).not.toContain("newpage");
});

it("a link to a file of data/ leads to the copy that goes along, with its note; it is plain text where none does", () => {
  const source =
    '# T\n\nSee [`T1`](../data/ledger.csv "says <it>") and [`T2`](../data/other.csv "no").';
  const html = render({ kind: "markdown", source });
  expect(html).toContain('<a href="data/ledger.csv" title="says &lt;it&gt;"><code>T1</code></a>');
  expect(html).toContain('<span title="no"><code>T2</code></span>');
});

it("the minutes of a notebook leave out where a link leads and the note that it opens", () => {
  const note = `(data/ledger.csv "${"word ".repeat(2000)}")`;
  const read = (source: string): number =>
    convert({ kind: "markdown", source: `# Title\n\nA question?\n\n${source}` }).minutes;
  expect(read(`See [it]${note}.`)).toBe(1);
  expect(read("word ".repeat(2200))).toBe(10);
});

it("a heading of the third level folds what is below it, up to the next heading, and its length does not count", () => {
  const cells = ["# Title\n\nA question?", "### More\n\nfolded", "folded too", "## Next\n\nread"];
  const { html, words } = convert(
    ...cells.map((source) => ({ kind: "markdown" as const, source })),
  );
  const fold = /<details class="fold">([\s\S]*?)<\/details>/.exec(html)![1]!;
  expect(fold).toMatch(/^<summary><h3 id="99-more">/);
  expect(fold).toContain("folded too");
  expect(fold).not.toContain("Next");
  expect(words).toBe("# Title A question? ## Next read".split(" ").length);
});

it("a link to a place in another notebook leads to it, with the assumptions carried along", () => {
  const html = render({
    kind: "markdown",
    source: "# Title\n\nA question?\n\n[row](13-every-claim.ipynb#P-cluster)",
  });
  expect(html).toMatch(
    /<a href="[^"]*#P-cluster" data-page="[^"#]*" data-place-there="P-cluster">row<\/a>/,
  );
});
